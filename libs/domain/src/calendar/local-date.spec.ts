import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { addDays, dayOf, endOfMonth, localDate, monthOf, startOfDay, weekdayOf, yearOf, type LocalDate } from './local-date.js';

const days = fc.integer({ min: 0, max: 70_000 }).map((offset) => Temporal.PlainDate.from('1992-01-01').add({ days: offset })).map((date) => date.toString() as LocalDate);

describe('a day in Asia/Shanghai', () => {
  it.each(['2025-02-30', '2023-02-29', '2100-02-29', '2025-13-01', '2025-00-10', '2025-1-1', '2025-W03', '20250101', '2025-01-01T00:00:00Z', ' 2025-01-01', '2025-01-01\n', '２０２５-01-01', '', 'today', '1991-12-31', '2200-01-01', '+002025-01-01'])('%j is refused', (text) => {
    expect(() => localDate(text)).toThrow('date.malformed');
  });

  it('29 February exists in 2024, 2028 and 2000, not in 2027 and 2100', () => {
    expect(['2024', '2028', '2000'].map((year) => localDate(`${year}-02-29`))).toHaveLength(3);
    for (const year of ['2027', '2100']) expect(() => localDate(`${year}-02-29`)).toThrow('date.malformed');
  });

  it('adding days, weekdays and month ends agree with Temporal', () => {
    fc.assert(fc.property(days, fc.integer({ min: -400, max: 400 }), (day, count) => {
      const oracle = Temporal.PlainDate.from(day);
      expect(addDays(day, count)).toBe(oracle.add({ days: count }).toString());
      expect(weekdayOf(day)).toBe(oracle.dayOfWeek % 7);
      expect(endOfMonth(yearOf(day), monthOf(day))).toBe(oracle.with({ day: oracle.daysInMonth }).toString());
    }));
  });

  it('an instant falls on the day that Shanghai has then, whatever zone the server is in', () => {
    fc.assert(fc.property(fc.date({ min: new Date('1992-01-02T00:00:00Z'), max: new Date('2190-01-01T00:00:00Z'), noInvalidDate: true }), (instant) => {
      const oracle = Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO('Asia/Shanghai');
      expect(dayOf(instant)).toBe(oracle.toPlainDate().toString());
    }));
  });

  it('one millisecond before midnight in Shanghai is still the day before', () => {
    const midnight = startOfDay(localDate('2026-10-21'));
    expect(midnight.toISOString()).toBe('2026-10-20T16:00:00.000Z');
    expect(dayOf(midnight)).toBe('2026-10-21');
    expect(dayOf(new Date(midnight.getTime() - 1))).toBe('2026-10-20');
  });
});
