import { DomainError, type Violation } from '../shared/domain-error.js';
import type { Percent } from '../shared/percent.js';
import { addAct, isAdvisory, type Acted, type ApprovalCase, type ApprovalStep, type ApprovalSubject, type Reviewer } from './approval-case.js';
import { requireOpinion } from './decide.js';
import { principalOf, requirePlace } from './pass-on.js';
import type { PostHolder, Seat } from './seats.js';
import type { CompletableField } from './subject-traits.js';

/** 完善的一行: an indicator by its identity, never by its place. What is left out stays as it is. */
export interface AmendedRow {
  readonly id: string;
  readonly target?: string | undefined;
  readonly description?: string | undefined;
  readonly basis?: string | undefined;
}

/** 完善内容: what a reviewer writes into a text under review; only what a route may let a step complete has a place in it. */
export interface Amendment {
  readonly purpose?: string | undefined;
  /** All of them, in their order. */
  readonly objectives?: readonly string[] | undefined;
  /** Checkpoints by their month; the others stay. */
  readonly spendingPlan?: readonly { readonly month: number; readonly percent: Percent | null }[] | undefined;
  readonly indicators?: readonly AmendedRow[] | undefined;
}

/** 完善请求: what is written and why, on the text that the screen showed. */
export interface AmendmentRequest {
  readonly amendment: Amendment;
  readonly opinion: string;
  readonly seen: { readonly version: number; readonly contentHash: string };
}

const fieldsOfRow: Readonly<Record<'target' | 'description' | 'basis', CompletableField>> = { target: 'indicator-target', description: 'indicator-description', basis: 'indicator-basis' };

/** Every field that an amendment names, and where. */
function fieldsNamed({ indicators = [], ...whole }: Amendment): { field: CompletableField; path: string }[] {
  const rows = indicators.flatMap((row, at) => (['target', 'description', 'basis'] as const).filter((name) => row[name] !== undefined).map((name) => ({ field: fieldsOfRow[name], path: `/indicators/${at}/${name}` })));
  return [...(['purpose', 'objectives', 'spendingPlan'] as const).filter((field) => whole[field] !== undefined).map((field) => ({ field, path: `/${field}` })), ...rows];
}

/** The other steps of the case that may complete a field, by name; any field where none is named. */
function othersThatMay({ steps }: ApprovalCase, step: ApprovalStep, field?: CompletableField): string {
  const may = steps.filter((each, at) => each !== step && at < steps.length - 1 && (field === undefined ? each.mayEdit.length > 0 : each.mayEdit.includes(field)));
  return may.map(({ name }) => name).join('、');
}

/**
 * Whether this person may complete anything at the open step. Throws what every act at a step throws; `approval.amended-at-other-steps` and
 * `approval.nothing-to-amend` (forbidden) where the route lets the step write nothing; `approval.amended-last` (forbidden) where nobody else
 * would decide afterwards.
 */
export function requireMayAmend(approvalCase: ApprovalCase, reviewer: Reviewer, holders: readonly PostHolder[], seenVersion: number): { readonly step: ApprovalStep; readonly seat: Seat | undefined } {
  const { step, seat } = requirePlace(approvalCase, reviewer, holders, seenVersion);
  const others = othersThatMay(approvalCase, step);
  if (step.mayEdit.length === 0) throw new DomainError(others === '' ? 'approval.nothing-to-amend' : 'approval.amended-at-other-steps', 'forbidden', { step: step.name, others });
  const isRead = approvalCase.steps.some((later) => later.position > step.position && !later.allowsPreparer && !isAdvisory(later));
  if (!isRead) throw new DomainError('approval.amended-last', 'forbidden', { step: step.name });
  return { step, seat };
}

/**
 * All that must hold of a request before its text is looked at. Throws what `requireMayAmend` throws, `approval.content-changed` (conflict),
 * `approval.amendment-unexplained`, `approval.amendment-empty` (invalid), `approval.field-not-amendable` (forbidden) with every field.
 */
export function requireAmendable(approvalCase: ApprovalCase, reviewer: Reviewer, { amendment, opinion, seen }: AmendmentRequest, holders: readonly PostHolder[]): ReturnType<typeof requireMayAmend> {
  const { step, seat } = requireMayAmend(approvalCase, reviewer, holders, seen.version);
  if (seen.contentHash !== approvalCase.subject.contentHash) throw new DomainError('approval.content-changed', 'conflict', { version: approvalCase.version });
  if (opinion.trim() === '') throw new DomainError('approval.amendment-unexplained', 'invalid', { violations: [{ path: '/opinion', code: 'approval.amendment-unexplained' }] });
  const named = fieldsNamed(amendment);
  if (named.length === 0) throw new DomainError('approval.amendment-empty', 'invalid', { violations: [{ path: '/changes', code: 'approval.amendment-empty' }] });
  const violations = named.filter(({ field }) => !step.mayEdit.includes(field)).map(({ field, path }): Violation => {
    const others = othersThatMay(approvalCase, step, field);
    return { path: `/changes${path}`, code: `approval.field-of-${others === '' ? 'the-unit' : 'other-steps'}.${field}`, details: { step: step.name, others } };
  });
  if (violations.length > 0) throw new DomainError('approval.field-not-amendable', 'forbidden', { violations, step: step.name });
  return { step, seat };
}

/**
 * 完善: the case goes on with another text. It stays at its step, in the same visit and with everybody who was asked; what was said of the
 * text before falls silent. `text` is the version and hash that the subject has from now on.
 */
export function amend(approvalCase: ApprovalCase, reviewer: Reviewer, request: AmendmentRequest, text: Pick<ApprovalSubject, 'version' | 'contentHash'>, holders: readonly PostHolder[], at: Date): Acted {
  const { step, seat } = requireAmendable(approvalCase, reviewer, request, holders);
  const { act, approvalCase: acted } = addAct(approvalCase, reviewer, 'amend', at, { opinion: requireOpinion(request.opinion, true), onBehalfOf: principalOf(reviewer, seat), amendedVersion: text.version });
  return { approvalCase: { ...acted, subject: { ...acted.subject, version: text.version, contentHash: text.contentHash } }, act, step, outcome: 'waits' };
}
