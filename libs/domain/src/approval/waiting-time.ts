import type { ActVerb, ApprovalAct, NamedPerson } from './approval-act.js';
import type { ApprovalCase } from './approval-case.js';

/** One round as the ledger reads it. */
export interface WaitingRound extends Pick<ApprovalCase, 'round' | 'status' | 'unitId' | 'steps' | 'currentStep' | 'isSuspended'> {
  readonly openedAt: Date;
  readonly acts: readonly Pick<ApprovalAct, 'verb' | 'step' | 'visit' | 'personId' | 'personName' | 'onBehalfOf' | 'decidedAt'>[];
  readonly visit: number;
  readonly submittedBy: NamedPerson;
}

/** 办理时长的一段: where a matter lay between two moments. */
export interface WaitingSegment {
  readonly round: number;
  /** 审核中、挂起、退回修改. */
  readonly kind: 'review' | 'suspended' | 'correction';
  /** Null while the unit corrects it. */
  readonly step: string | null;
  /** Null where no unit stood in the step's relation: nobody's time. */
  readonly unitId: string | null;
  /** Who had it in hand: whoever ended the stretch. Null while it still waits for several, and when somebody else ended it. */
  readonly person: NamedPerson | null;
  /** 委托人, for whom the person acted. */
  readonly onBehalfOf: NamedPerson | null;
  readonly from: Date;
  readonly to: Date;
  readonly minutes: number;
}

/** 办理时长台账 of one matter through all its rounds. */
export interface WaitingLedger {
  readonly segments: readonly WaitingSegment[];
  readonly total: number;
}

/** Done by whoever had the matter in hand. What others do from outside — 取回、挂起、干预、作废、撤回 — says nothing about whose time it was. */
const HANDLING: ReadonlySet<ActVerb> = new Set(['approve', 'send-back', 'reject', 'advise', 'reassign', 'consult', 'answer', 'amend', 'add-approver-before', 'add-approver-after']);

type Stretch = Omit<WaitingSegment, 'minutes'>;
type Act = WaitingRound['acts'][number];

/** The act by which somebody handled the matter at this arrival, from this one on. */
const handledBy = (acts: readonly Act[], from: number, visit: number): Act | undefined => acts.slice(from).find((act) => act.visit === visit && HANDLING.has(act.verb));

function reviewStretches(round: WaitingRound, now: Date): Stretch[] {
  const { acts, openedAt } = round;
  const stretches: Stretch[] = [];
  let from = openedAt;
  let suspended = false;
  const lay = (position: number, handler: Act | undefined, to: Date): void => {
    const step = round.steps.find((each) => each.position === position);
    const person = handler && !suspended ? { personId: handler.personId, name: handler.personName } : null;
    stretches.push({ round: round.round, kind: suspended ? 'suspended' : 'review', step: step?.name ?? null, unitId: step?.unitId ?? null, person, onBehalfOf: person === null ? null : (handler?.onBehalfOf ?? null), from, to });
    from = to;
  };
  for (const [at, act] of acts.entries()) {
    lay(act.step, handledBy(acts, at, act.visit), act.decidedAt);
    suspended = act.verb === 'suspend' || (suspended && act.verb !== 'resume');
  }
  if (round.status === 'open') lay(round.currentStep, undefined, now);
  return stretches;
}

/** From the end of a round to the next submission, or until now, the preparing unit has it. A matter that is approved, refused or given up waits for nobody. */
function correctionStretch(round: WaitingRound, next: WaitingRound | undefined, now: Date): Stretch[] {
  if (next === undefined && round.status !== 'returned') return [];
  const [from, to] = [round.acts.at(-1)?.decidedAt ?? round.openedAt, next?.openedAt ?? now];
  return [{ round: round.round, kind: 'correction', step: null, unitId: round.unitId, person: (next ?? round).submittedBy, onBehalfOf: null, from, to }];
}

/**
 * 办理时长台账 of a matter: each stretch of it lies with exactly one unit, so that the parts add up to the whole — through 退回, 转办, 委派
 * and 委托 too; what was suspended is a part of its own. `minutesBetween` counts working time. Rounds stand in their order.
 */
export function waitingLedger(rounds: readonly WaitingRound[], now: Date, minutesBetween: (from: Date, to: Date) => number): WaitingLedger {
  const stretches = rounds.flatMap((round, at) => [...reviewStretches(round, now), ...correctionStretch(round, rounds[at + 1], now)]);
  const segments = stretches.map((stretch) => ({ ...stretch, minutes: minutesBetween(stretch.from, stretch.to) }));
  const [first, last] = [segments[0], segments.at(-1)];
  return { segments, total: first && last ? minutesBetween(first.from, last.to) : 0 };
}

/** 一个单位的办理时长: what matters cost there, in minutes. */
export interface UnitWaiting {
  readonly unitId: string | null;
  /** How many matters lay there at all. */
  readonly matters: number;
  readonly review: number;
  readonly suspended: number;
  readonly correction: number;
}

/** 一个人的办理时长. `personId` is null for what still waits for several, or was ended from outside. */
export interface PersonWaiting {
  readonly person: NamedPerson | null;
  readonly minutes: number;
}

const sumOf = (segments: readonly WaitingSegment[]): number => segments.reduce((sum, { minutes }) => sum + minutes, 0);

function grouped<Key>(segments: readonly WaitingSegment[], keyOf: (segment: WaitingSegment) => Key): Map<Key, WaitingSegment[]> {
  const groups = new Map<Key, WaitingSegment[]>();
  for (const segment of segments) groups.set(keyOf(segment), [...(groups.get(keyOf(segment)) ?? []), segment]);
  return groups;
}

/** Per unit, the longest first; together they are the totals of the ledgers. */
export function waitingByUnit(ledgers: readonly WaitingLedger[]): UnitWaiting[] {
  const units = new Map<string | null, UnitWaiting>();
  for (const { segments } of ledgers) {
    for (const [unitId, own] of grouped(segments, (segment) => segment.unitId)) {
      const before = units.get(unitId) ?? { unitId, matters: 0, review: 0, suspended: 0, correction: 0 };
      const of = (kind: WaitingSegment['kind']): number => sumOf(own.filter((segment) => segment.kind === kind));
      units.set(unitId, { unitId, matters: before.matters + 1, review: before.review + of('review'), suspended: before.suspended + of('suspended'), correction: before.correction + of('correction') });
    }
  }
  return [...units.values()].sort((a, b) => b.review + b.correction - a.review - a.correction);
}

/** Per person, the longest first. */
export function waitingByPerson({ segments }: WaitingLedger): PersonWaiting[] {
  const people = [...grouped(segments, ({ person }) => person?.personId ?? null).values()];
  return people.map((own) => ({ person: own[0]?.person ?? null, minutes: sumOf(own) })).sort((a, b) => b.minutes - a.minutes);
}
