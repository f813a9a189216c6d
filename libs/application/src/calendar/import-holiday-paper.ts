import { Injectable } from '@nestjs/common';
import { holidayCalendar } from '#domain/calendar/holiday-calendar';
import { readHolidayPaper, type HolidayPaper, type HolidayPaperDay } from '#domain/calendar/holiday-paper';
import { DomainError } from '#domain/shared/domain-error';
import { EventRecorder, type Cause } from '../ports/event-recorder.js';
import { UnitOfWork } from '../ports/unit-of-work.js';
import { HolidayCalendars } from './holiday-calendars.js';
import { WhenCalendarChanges } from './when-calendar-changes.js';

/** What an import does, or would do. */
export interface HolidayImport {
  readonly year: number;
  readonly isNewYear: boolean;
  readonly added: readonly HolidayPaperDay[];
  readonly removed: readonly HolidayPaperDay[];
  /** Due days moved or settled by it. */
  readonly dueDaysTouched: number;
}

/** Takes in the State Council's paper of a year (节假日安排); a corrected one replaces the year as a whole. */
@Injectable()
export class ImportHolidayPaper {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly calendars: HolidayCalendars,
    private readonly whenCalendarChanges: WhenCalendarChanges,
    private readonly events: EventRecorder,
  ) {}

  /** What an import would change, without changing it. Throws `calendar.malformed` (invalid) with all violations. */
  async preview(json: unknown): Promise<HolidayImport> {
    const paper = readHolidayPaper(json);
    const papers = await this.calendars.papers();
    const dueDaysTouched = await this.whenCalendarChanges.touchedBy(holidayCalendar([...papers.filter((each) => each.year !== paper.year), paper]));
    return { ...compare(papers, paper), dueDaysTouched };
  }

  /** `chainId` is the unit whose audit chain keeps the import: the actor's district, or the city or province above it; null for a command. */
  async execute(cause: Cause, chainId: string | null, json: unknown): Promise<HolidayImport> {
    const paper = readHolidayPaper(json);
    const change = await this.unitOfWork.run(async () => {
      const districtId = chainId ?? (await this.calendars.highestUnit());
      if (districtId === null) throw new DomainError('calendar.no-organization', 'conflict');
      const compared = compare(await this.calendars.papers(), paper);
      await this.calendars.put(paper);
      const { year, notices } = paper;
      this.events.record(cause, {
        type: 'calendar.imported',
        subject: { kind: 'holiday-calendar', id: String(year) },
        districtId,
        details: { notices, added: compared.added.length, removed: compared.removed.length },
      });
      return compared;
    });
    // After the commit, in batches of its own: thousands of due days must not hold one transaction open. The daily tick repeats it.
    return { ...change, dueDaysTouched: await this.whenCalendarChanges.calendarChanged(cause) };
  }
}

function compare(papers: readonly HolidayPaper[], paper: HolidayPaper): Omit<HolidayImport, 'dueDaysTouched'> {
  const before = papers.find((each) => each.year === paper.year);
  const keys = (days: readonly HolidayPaperDay[]): Set<string> => new Set(days.map(({ day, kind }) => `${day} ${kind}`));
  const missingFrom = (days: readonly HolidayPaperDay[], others: readonly HolidayPaperDay[]): HolidayPaperDay[] => {
    const known = keys(others);
    return days.filter(({ day, kind }) => !known.has(`${day} ${kind}`));
  };
  return { year: paper.year, isNewYear: before === undefined, added: missingFrom(paper.days, before?.days ?? []), removed: missingFrom(before?.days ?? [], paper.days) };
}
