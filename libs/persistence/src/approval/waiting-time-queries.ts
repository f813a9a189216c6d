import { Injectable } from '@nestjs/common';
import { ApprovalCases } from '#application/approval/approval-cases';
import { HolidayCalendars } from '#application/calendar/holiday-calendars';
import { Clock } from '#application/ports/clock';
import { Rulebooks } from '#application/rulebook/rulebooks';
import type { Actor } from '#domain/access/actor';
import { waitingLedger, type WaitingLedger, type WaitingRound } from '#domain/approval/waiting-time';
import { minutesOfWorkingDay, workingMinutes } from '#domain/calendar/working-time';
import { TypeormUnitOfWork } from '../platform/typeorm-unit-of-work.js';
import { CASE, caseOf, type CaseRow } from './approval-mapping.js';
import { caseScope } from './case-scope.js';

interface RoundRow extends CaseRow {
  readonly opened_at: Date;
  readonly submitter: string;
}

/** Units by id, as they are called. */
export type UnitNames = ReadonlyMap<string, string>;

/** The ledger of one matter, and what a working day has in minutes. */
export interface MatterWaiting {
  readonly ledger: WaitingLedger;
  readonly units: UnitNames;
  readonly minutesOfDay: number;
}

/** Rounds of the cases `c` that meet a condition. */
const roundsWhere = (condition: string): string =>
  `select each.*, submitter.name as submitter from (${CASE} where ${condition}) each join person submitter on submitter.id = each.submitted_by order by each.round`;

const roundOf = (row: RoundRow): WaitingRound => ({ ...caseOf(row), openedAt: row.opened_at, submittedBy: { personId: row.submitted_by, name: row.submitter } });

/** 办理时长台账 of one matter, and of a year. */
@Injectable()
export class WaitingTimeQueries {
  constructor(
    private readonly unitOfWork: TypeormUnitOfWork,
    private readonly cases: ApprovalCases,
    private readonly calendars: HolidayCalendars,
    private readonly rulebooks: Rulebooks,
    private readonly clock: Clock,
  ) {}

  /** All rounds of the matter that a case belongs to; outside of the scope throws `approval.not-found`. */
  async ofMatter(actor: Actor, caseId: string): Promise<MatterWaiting> {
    const { subject, districtId, fiscalYear } = await this.cases.get(caseId, actor);
    const rows: RoundRow[] = await this.unitOfWork.manager.query(
      roundsWhere('c.subject_kind = $1 and c.subject_id = $2'),
      [subject.kind, subject.id],
    );
    const { count, minutesOfDay } = await this.counting(districtId, fiscalYear);
    return { ledger: count(rows.map(roundOf)), units: await this.unitNames(), minutesOfDay };
  }

  /** Every matter of a year that the actor may see, one ledger each. */
  async ofYear(actor: Actor, districtId: string, fiscalYear: number): Promise<{ ledgers: WaitingLedger[]; units: UnitNames }> {
    const scope = caseScope(actor, 3);
    const rows: RoundRow[] = await this.unitOfWork.manager.query(
      roundsWhere(`c.district_id = $1 and c.fiscal_year = $2 and ${scope.sql}`),
      [districtId, fiscalYear, ...scope.parameters],
    );
    const matters = new Map<string, RoundRow[]>();
    for (const row of rows) matters.set(`${row.subject_kind} ${row.subject_id}`, [...(matters.get(`${row.subject_kind} ${row.subject_id}`) ?? []), row]);
    const { count } = await this.counting(districtId, fiscalYear);
    return { ledgers: [...matters.values()].map((rounds) => count(rounds.map(roundOf))), units: await this.unitNames() };
  }

  private async counting(districtId: string, fiscalYear: number): Promise<{ count: (rounds: readonly WaitingRound[]) => WaitingLedger; minutesOfDay: number }> {
    const [calendar, now] = await Promise.all([this.calendars.current(), this.clock.now()]);
    const { settings } = await this.rulebooks.inForce(districtId, fiscalYear, await this.clock.today());
    const hours = settings.workingHours.value;
    return { count: (rounds) => waitingLedger(rounds, now, (from, to) => workingMinutes(from, to, hours, calendar)), minutesOfDay: minutesOfWorkingDay(hours) };
  }

  private async unitNames(): Promise<UnitNames> {
    const rows: { id: string; name: string }[] = await this.unitOfWork.manager.query('select id, name from org_unit');
    return new Map(rows.map(({ id, name }) => [id, name]));
  }
}
