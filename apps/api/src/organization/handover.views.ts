import type { Handover } from '#application/approval/hand-over';
import { openStepOf } from '#domain/approval/approval-case';
import { delegationTitle, handoverKindNames, handoverOutcomeNames, waitingTitle, type HandoverKind, type HandoverOutcome } from '#wording/handover-terms';
import { roleNames } from '#wording/roles';

export class HandoverItemView {
  /** post, waiting-approval, named-approval, goal, department-goal, goal-adjustment, monitoring-report, self-evaluation, obligation or delegation. */
  kind: string;
  kindName: string;
  id: string;
  title: string;
  /** passes, to-post, held-already, barred, stays or ends. */
  outcome: string;
  outcomeName: string;
}

export class HandoverCountView {
  kind: string;
  kindName: string;
  count: number;
}

export class HandoverView {
  /** true: nothing was changed. */
  dryRun: boolean;
  counts: HandoverCountView[];
  items: HandoverItemView[];
}

const line = (kind: HandoverKind, id: string, title: string, outcome: HandoverOutcome): HandoverItemView => ({ kind, kindName: handoverKindNames[kind], id, title, outcome, outcomeName: handoverOutcomeNames[outcome] });

export function presentHandover({ posts, waiting, named, items, delegations }: Handover, dryRun: boolean): HandoverView {
  const lines = [
    ...posts.map(({ post, unit, place }) => line('post', post.id, `${unit.name}${roleNames[post.role]}`, place ? 'passes' : unit.isActive ? 'held-already' : 'ends')),
    ...waiting.map(({ id, title, step, isBarred }) => line('waiting-approval', id, waitingTitle(title, step), isBarred ? 'barred' : 'passes')),
    ...named.map(({ approvalCase, isBarred }) => line('named-approval', approvalCase.id, waitingTitle(approvalCase.title, openStepOf(approvalCase)?.name ?? ''), isBarred ? 'barred' : 'passes')),
    ...items.map(({ kind, id, title, outcome }) => line(kind, id, title, outcome)),
    ...delegations.map(({ id, personName, delegateName, from, until }) => line('delegation', id, delegationTitle({ person: personName, delegate: delegateName, from, until }), 'ends')),
  ];
  const kinds = [...new Set(lines.map(({ kind }) => kind as HandoverKind))];
  return { dryRun, counts: kinds.map((kind) => ({ kind, kindName: handoverKindNames[kind], count: lines.filter((each) => each.kind === kind).length })), items: lines };
}
