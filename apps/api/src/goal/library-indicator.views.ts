import type { ProposedRow } from '#application/goal/propose-goal-indicators';
import type { Actor } from '#domain/access/actor';
import { mayEver, roles } from '#domain/access/permissions';
import { libraryLifecycle, type LibraryContent, type LibraryIndicator, type LibraryStatus } from '#domain/goal/library-indicator';
import type { GoalStatus } from '#domain/goal/performance-goal';
import { FEWEST_PEERS, type TargetDistribution } from '#domain/goal/target-distribution';
import { dimensionOf } from '#domain/indicator/dimension';
import type { LibraryDetail } from '#persistence/goal/indicator-library-queries';
import { describeProblem } from '#wording/describe-problem';
import { statusNames } from '#wording/statuses';
import { ActionView, presentAction, type Refusal } from '../http/action.views.js';

export class LibraryContentView {
  /** 一级指标. */
  dimension: string;
  /** 二级指标. */
  category: string;
  name: string;
  unitOfMeasure: string | null;
  direction: string;
  /** 常用指标值 as it was written. */
  target: string;
  targetKind: string;
  targetOperator: string | null;
  /** A decimal as text. */
  targetValue: string | null;
  targetUnit: string | null;
  description: string;
  scoringSentence: string;
  basisHint: string;
  nature: string | null;
  business: string;
}

export class LibraryIndicatorView extends LibraryContentView {
  id: string;
  status: string;
  statusName: string;
  version: number;
  revision: number;
}

export class LibraryPageView {
  items: LibraryIndicatorView[];
  total: number;
  page: number;
  pageSize: number;
}

export class LibraryRevisionView extends LibraryContentView {
  number: number;
  /** Null for readers who do not keep the library. */
  writtenBy: string | null;
  writtenAt: string;
}

export class LibraryUseView {
  goalId: string;
  projectCode: string;
  projectName: string;
  unitName: string;
  fiscalYear: number;
  status: string;
  statusName: string;
  indicatorId: string;
  target: string;
}

export class LibrarySourceView {
  goalId: string;
  goalVersion: number;
  indicatorId: string;
}

export class LibraryDetailView extends LibraryIndicatorView {
  /** The goal's row it was proposed from; null for one that was written for the library. */
  source: LibrarySourceView | null;
  revisions: LibraryRevisionView[];
  /** Goals with an indicator of this category and name, within what the reader may see; the latest hundred. */
  uses: LibraryUseView[];
  useCount: number;
  actions: ActionView[];
}

export class LibraryCreatedView {
  id: string;
}

export class LibraryRevisedView {
  version: number;
}

export class ProposedRowView {
  indicatorId: string;
  entryId: string;
  /** False where the library had an indicator of this category and name before. */
  isNew: boolean;
  existingName?: string;
  existingStatusName?: string;
}

export class ProposedRowsView {
  rows: ProposedRowView[];
}

export class PeerTargetView {
  target: string;
  goals: number;
  /** How many goals promise as much or more; null for words. */
  asDemanding: number | null;
}

export class PeerTargetsView {
  /** How many approved goals of the year and nature have the indicator. */
  n: number;
  /** One sentence that says where the figures come from, or why there are none. */
  source: string;
  isHidden: boolean;
  targets: PeerTargetView[];
}

const presentContent = ({ target, ...content }: LibraryContent): LibraryContentView => ({
  dimension: dimensionOf(content.category),
  ...content,
  target: target.raw,
  targetKind: target.kind,
  targetOperator: target.operator,
  targetValue: target.value,
  targetUnit: target.unit,
});

export const presentLibraryIndicator = ({ id, status, version, revision, content }: LibraryIndicator): LibraryIndicatorView => ({
  id, status, version, revision, statusName: statusNames.library[status], ...presentContent(content),
});

export const presentLibraryDetail = ({ entry, revisions, uses, useCount }: LibraryDetail, actor: Actor): LibraryDetailView => ({
  ...presentLibraryIndicator(entry),
  source: entry.source,
  revisions: revisions.map(({ number, writtenBy, writtenAt, content }) => ({ number, writtenBy, writtenAt: writtenAt.toISOString(), ...presentContent(content) })),
  uses: uses.map((use) => ({ ...use, statusName: statusNames.goal[use.status as GoalStatus] })),
  useCount,
  actions: presentActions(entry.status, actor),
});

/** Buttons a role may never press are left out; those it may not press now say why. */
function presentActions(status: LibraryStatus, actor: Actor): ActionView[] {
  if (!mayEver(actor.role, 'library:curate')) return [];
  const unless = (isPossible: boolean, code: string): Refusal | null => (isPossible ? null : { code, whoCan: roles.filter((role) => mayEver(role, 'library:curate')) });
  return [
    presentAction('revise', unless(status !== 'retired', 'library.retired')),
    presentAction('adopt', unless(libraryLifecycle.allows(status, 'adopt'), 'library.action-not-allowed')),
    presentAction('retire', unless(libraryLifecycle.allows(status, 'retire'), 'library.action-not-allowed')),
  ];
}

export const presentProposedRows = (rows: readonly ProposedRow[]): ProposedRowsView => ({
  rows: rows.map(({ indicatorId, entryId, existing }) => ({
    indicatorId, entryId, isNew: existing === null, ...(existing && { existingName: existing.name, existingStatusName: statusNames.library[existing.status] }),
  })),
});

export const presentPeerTargets = ({ n, isHidden, shares }: TargetDistribution, fiscalYear: number): PeerTargetsView => ({
  n, isHidden,
  source: describeProblem(isHidden ? 'library.too-few-peers' : 'library.peers', { n, fewest: FEWEST_PEERS, fiscalYear }),
  targets: shares.map((share) => ({ ...share })),
});
