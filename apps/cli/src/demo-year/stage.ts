import type { INestApplicationContext } from '@nestjs/common';
import { endOfMonth, localDate, type LocalDate } from '#domain/calendar/local-date';
import { SimulatedClock } from '#persistence/platform/clocks';
import { WorkerVitals } from '#persistence/notification/worker-vitals';
import { storyText } from '#wording/story';
import { morningOf } from '../seed/settable-clock.js';
import type { WorkingDays } from '../seed/working-days.js';
import type { Cast } from './cast.js';
import type { RunningProduct } from './running-product.js';
import type { StoryEvent, StoryTeller } from './story-teller.js';

/** Where the story is played: the day it is, who is there, and who writes it down. */
export class Stage {
  private day: LocalDate | null = null;

  constructor(
    private readonly application: INestApplicationContext,
    private readonly product: RunningProduct,
    readonly cast: Cast,
    readonly days: WorkingDays,
    readonly teller: StoryTeller,
  ) {}

  get today(): LocalDate {
    if (this.day === null) throw new Error('the story has not begun');
    return this.day;
  }

  /** The next day on which something happens. Time only goes forward, and the worker looks at the new day before anybody acts on it. */
  async moveTo(day: LocalDate): Promise<void> {
    if (this.day !== null && day <= this.day) return;
    const morning = morningOf(day);
    await this.application.get(SimulatedClock).set(morning);
    this.day = day;
    const vitals = this.application.get(WorkerVitals);
    await this.product.until(storyText.waitingForSweep, async () => ((await vitals.seenBusinessInstant('reminder-sweep'))?.getTime() ?? 0) >= morning.getTime());
  }

  /** So many working days later. */
  async pass(workingDays: number): Promise<void> {
    await this.moveTo(this.days.after(this.today, workingDays));
  }

  /** The day, or the next one that offices work. */
  async moveToWorkday(year: number, month: number, day: number): Promise<void> {
    await this.moveTo(this.days.from(localDate(`${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`)));
  }

  /** So many working days after the end of a month. */
  async moveAfterMonth(year: number, month: number, workingDays: number): Promise<void> {
    await this.moveTo(this.days.after(endOfMonth(year, month), workingDays));
  }

  until(what: string, isSo: () => Promise<boolean>): Promise<void> {
    return this.product.until(what, isSo);
  }

  /** Numbers of a kind of event in the trail of a subject, oldest first, as the auditor finds them: for what the worker did. */
  async trailOf(subject: { readonly kind: string; readonly id: string }, event: string): Promise<number[]> {
    const entries = await this.cast.auditor.getAll<{ no: number }>(`/audit-entries?subjectKind=${subject.kind}&subjectId=${subject.id}&event=${event}`);
    return entries.map(({ no }) => no).sort((a, b) => a - b);
  }

  /** An event of today; the number of a write is the first that the trail gave it. */
  event(actor: string, event: string, subject: string, text: string, auditNumbers: readonly number[]): StoryEvent {
    const [audit] = auditNumbers;
    if (audit === undefined) throw new Error(`${event} left no audit number`);
    return { on: this.today, actor, event, subject, text, audit };
  }
}
