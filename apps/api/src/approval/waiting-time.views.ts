import { waitingByPerson, waitingByUnit, type UnitWaiting, type WaitingLedger } from '#domain/approval/waiting-time';
import type { MatterWaiting, UnitNames } from '#persistence/approval/waiting-time-queries';
import { durationText, waitingKindNames } from '#wording/approval-terms';

export class WaitingSegmentView {
  round: number;
  /** review, suspended or correction. */
  kind: string;
  kindName: string;
  step: string | null;
  unitName: string | null;
  /** Who had it in hand; null while it still waits for several. */
  person: string | null;
  /** 委托人. */
  onBehalfOf: string | null;
  from: string;
  to: string;
  /** Working minutes. */
  minutes: number;
  /** The same in words: 2工作日3小时. */
  duration: string;
}

export class UnitWaitingView {
  unitName: string | null;
  /** Matters that lay there. */
  matters: number;
  reviewMinutes: number;
  suspendedMinutes: number;
  correctionMinutes: number;
}

export class PersonWaitingView {
  person: string | null;
  minutes: number;
}

export class WaitingTimeView {
  /** Working minutes from the first submission to the end, or until now; the segments add up to it. */
  totalMinutes: number;
  /** 2工作日3小时. */
  total: string;
  segments: WaitingSegmentView[];
  byUnit: UnitWaitingView[];
  byPerson: PersonWaitingView[];
}

export class WaitingYearView {
  fiscalYear: number;
  matters: number;
  totalMinutes: number;
  byUnit: UnitWaitingView[];
}

const presentUnit = ({ unitId, matters, review, suspended, correction }: UnitWaiting, units: UnitNames): UnitWaitingView =>
  ({ unitName: unitId === null ? null : (units.get(unitId) ?? null), matters, reviewMinutes: review, suspendedMinutes: suspended, correctionMinutes: correction });

export function presentWaitingTime({ ledger, units, minutesOfDay }: MatterWaiting): WaitingTimeView {
  return {
    totalMinutes: ledger.total,
    total: durationText(ledger.total, minutesOfDay),
    segments: ledger.segments.map(({ unitId, person, onBehalfOf, from, to, kind, ...segment }) => ({
      ...segment,
      kind,
      kindName: waitingKindNames[kind],
      unitName: unitId === null ? null : (units.get(unitId) ?? null),
      person: person?.name ?? null,
      onBehalfOf: onBehalfOf?.name ?? null,
      from: from.toISOString(),
      to: to.toISOString(),
      duration: durationText(segment.minutes, minutesOfDay),
    })),
    byUnit: waitingByUnit([ledger]).map((unit) => presentUnit(unit, units)),
    byPerson: waitingByPerson(ledger).map(({ person, minutes }) => ({ person: person?.name ?? null, minutes })),
  };
}

export const presentWaitingYear = (fiscalYear: number, ledgers: readonly WaitingLedger[], units: UnitNames): WaitingYearView => ({
  fiscalYear,
  matters: ledgers.length,
  totalMinutes: ledgers.reduce((sum, { total }) => sum + total, 0),
  byUnit: waitingByUnit(ledgers).map((unit) => presentUnit(unit, units)),
});
