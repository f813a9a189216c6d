import { Injectable } from '@nestjs/common';
import type { HolidayCalendar } from '#domain/calendar/holiday-calendar';
import { addDays, type LocalDate } from '#domain/calendar/local-date';
import { remindersDue } from '#domain/obligation/reminder-ladder';
import type { ReminderRung } from '#domain/rulebook/due-rule';
import { HolidayCalendars } from '../calendar/holiday-calendars.js';
import { Clock } from '../ports/clock.js';
import { UnitOfWork } from '../ports/unit-of-work.js';
import { Rulebooks } from '../rulebook/rulebooks.js';
import { ObligationRepository, type RemindedObligation, type ReminderOf } from './obligation-repository.js';
import { TellReminder } from './tell-reminder.js';

const BATCH = 500;

/** Warnings ahead of the due day never start earlier than this; further obligations are not even looked at. */
const FARTHEST_WARNING_DAYS = 60;

export interface SweepResult {
  /** Open obligations that were looked at. */
  readonly examined: number;
  /** Rungs written down by this sweep. */
  readonly recorded: number;
  /** Of these, how many told somebody. */
  readonly told: number;
}

type Ladder = (obligation: RemindedObligation) => Promise<readonly ReminderRung[]>;

/**
 * 提醒、催办、督办: finds every rung that has been reached, from the data alone. Missed ticks, double ticks and several sweeps at once
 * are harmless: a rung is written down once, and only the sweep that wrote it speaks (reliability.md, C5).
 */
@Injectable()
export class SweepReminders {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly obligations: ObligationRepository,
    private readonly calendars: HolidayCalendars,
    private readonly rulebooks: Rulebooks,
    private readonly clock: Clock,
    private readonly tellReminder: TellReminder,
  ) {}

  async execute(): Promise<SweepResult> {
    const [today, calendar] = [await this.clock.today(), await this.calendars.current()];
    const ladderOf = this.rememberLadders(today);
    let result: SweepResult = { examined: 0, recorded: 0, told: 0 };
    for (let after: string | null = null; ; ) {
      const batch: RemindedObligation[] = await this.obligations.remindable(after, BATCH, addDays(today, FARTHEST_WARNING_DAYS));
      const { recorded, told } = await this.sweepBatch(batch, ladderOf, today, calendar);
      result = { examined: result.examined + batch.length, recorded: result.recorded + recorded, told: result.told + told };
      after = batch.at(-1)?.id ?? null;
      if (batch.length < BATCH) return result;
    }
  }

  private async sweepBatch(batch: readonly RemindedObligation[], ladderOf: Ladder, today: LocalDate, calendar: HolidayCalendar): Promise<Omit<SweepResult, 'examined'>> {
    const due: ReminderOf[] = [];
    for (const obligation of batch) {
      const reminders = remindersDue(obligation, await ladderOf(obligation), obligation.recordedRungs, today, calendar);
      due.push(...reminders.map((reminder) => ({ ...reminder, obligationId: obligation.id })));
    }
    if (due.length === 0) return { recorded: 0, told: 0 };
    return this.unitOfWork.run(async () => {
      const written = await this.obligations.recordReminders(due);
      const speaking = written.filter((reminder) => reminder.outcome === 'sent');
      for (const { obligationId, rung } of speaking) {
        const obligation = batch.find((each) => each.id === obligationId) as RemindedObligation; // every reminder is of one of the batch
        const { audience } = (await ladderOf(obligation))[rung - 1] as ReminderRung; // rungs are counted from this very ladder
        await this.tellReminder.execute(obligation, { rung, audience }, today, calendar);
      }
      return { recorded: written.length, told: speaking.length };
    });
  }

  /** One question per district and year, not per obligation. */
  private rememberLadders(today: LocalDate): Ladder {
    const known = new Map<string, Promise<readonly ReminderRung[]>>();
    return ({ districtId, fiscalYear }) => {
      const key = `${districtId} ${fiscalYear}`;
      const ladder = known.get(key) ?? this.rulebooks.inForce(districtId, fiscalYear, today).then((rulebook) => rulebook.settings.reminderLadder.value);
      known.set(key, ladder);
      return ladder;
    };
  }
}
