import type { HolidayImport } from '#application/calendar/import-holiday-paper';
import type { HolidayPaper, HolidayPaperDay } from '#domain/calendar/holiday-paper';

export class HolidayDayView {
  day: string;
  name: string;
  /** off: 放假; work: 调休上班. */
  kind: string;
}

export class HolidayCalendarView {
  year: number;
  notices: string[];
  days: HolidayDayView[];
}

export class HolidayImportView {
  year: number;
  isNewYear: boolean;
  added: HolidayDayView[];
  removed: HolidayDayView[];
  /** Open obligations whose due day is moved or settled by it. */
  dueDaysTouched: number;
  dryRun: boolean;
}

const presentDay = ({ day, name, kind }: HolidayPaperDay): HolidayDayView => ({ day, name, kind });

export const presentHolidayPaper = ({ year, notices, days }: HolidayPaper): HolidayCalendarView => ({ year, notices: [...notices], days: days.map(presentDay) });

export const presentHolidayImport = (result: HolidayImport, dryRun: boolean): HolidayImportView => ({
  ...result,
  added: result.added.map(presentDay),
  removed: result.removed.map(presentDay),
  dryRun,
});
