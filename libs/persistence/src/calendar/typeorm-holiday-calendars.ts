import { Injectable } from '@nestjs/common';
import { HolidayCalendars } from '#application/calendar/holiday-calendars';
import { readPublishedHolidayPapers } from '#documents/calendar/published-holidays';
import { holidayCalendar, type HolidayCalendar } from '#domain/calendar/holiday-calendar';
import type { HolidayPaper } from '#domain/calendar/holiday-paper';
import type { LocalDate } from '#domain/calendar/local-date';
import { TypeormUnitOfWork } from '../platform/typeorm-unit-of-work.js';

interface PaperRow {
  readonly year: number;
  readonly notices: string[];
  readonly days: { day: LocalDate; is_working: boolean; name: string }[] | null;
}

/** Imported papers over the ones that are part of the product, year by year. */
@Injectable()
export class TypeormHolidayCalendars extends HolidayCalendars {
  private shipped: readonly HolidayPaper[] | undefined;
  private known: { readonly state: string; readonly calendar: HolidayCalendar } | undefined;

  constructor(private readonly unitOfWork: TypeormUnitOfWork) {
    super();
  }

  /**
   * Asked with every deadline, so it is kept in memory. Which transactions wrote the years tells whether it is still the one in force;
   * the number of a transaction that was rolled back never comes again.
   */
  async current(): Promise<HolidayCalendar> {
    // The parameter lets the connection keep its plan, as it does for every statement that has one.
    const [row]: { state: string }[] = await this.unitOfWork.manager.query(`select coalesce(string_agg(year || ':' || xmin, ' ' order by year), '') as state from holiday_calendar where year > $1`, [0]);
    const state = row?.state ?? '';
    if (this.known?.state === state) return this.known.calendar;
    const calendar = holidayCalendar(await this.papers());
    this.known = { state, calendar };
    return calendar;
  }

  async papers(): Promise<HolidayPaper[]> {
    this.shipped ??= readPublishedHolidayPapers();
    const rows: PaperRow[] = await this.unitOfWork.manager.query(
      `select year, notices, (select json_agg(json_build_object('day', day, 'is_working', is_working, 'name', name) order by day) from holiday_calendar_day day where day.year = calendar.year) as days
       from holiday_calendar calendar order by year`,
    );
    const imported = rows.map((row): HolidayPaper => ({
      year: row.year,
      notices: row.notices,
      days: (row.days ?? []).map(({ day, is_working: isWorking, name }) => ({ day, name, kind: isWorking ? 'work' : 'off' })),
    }));
    const years = new Set(imported.map((paper) => paper.year));
    return [...this.shipped.filter((paper) => !years.has(paper.year)), ...imported].sort((a, b) => a.year - b.year);
  }

  async put(paper: HolidayPaper): Promise<void> {
    const { manager } = this.unitOfWork;
    // The year's row first: it is the lock that keeps two imports of one year apart.
    await manager.query(
      'insert into holiday_calendar (year, notices) values ($1, $2) on conflict (year) do update set notices = excluded.notices, version = holiday_calendar.version + 1',
      [paper.year, [...paper.notices]],
    );
    await manager.query('delete from holiday_calendar_day where year = $1', [paper.year]);
    await manager.query('insert into holiday_calendar_day (year, day, is_working, name) select $1, day, is_working, name from unnest($2::date[], $3::boolean[], $4::text[]) as days (day, is_working, name)', [
      paper.year,
      paper.days.map(({ day }) => day),
      paper.days.map(({ kind }) => kind === 'work'),
      paper.days.map(({ name }) => name),
    ]);
  }

  async highestUnit(): Promise<string | null> {
    const [row]: { id: string }[] = await this.unitOfWork.manager.query('select id from org_unit where parent_id is null order by code, id limit 1');
    return row?.id ?? null;
  }
}
