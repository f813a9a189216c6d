import { useQuery } from '@tanstack/react-query';
import { answered, api } from '../api/client.js';
import type { components } from '../api/contract.js';
import { useWrite } from '../api/use-write.js';

export type HolidayDay = components['schemas']['HolidayDayView'];
export type HolidayCalendar = components['schemas']['HolidayCalendarView'];

export const useHolidayCalendars = () => useQuery({ queryKey: ['holiday-calendars'], queryFn: () => answered(api.GET('/holiday-calendars')) });

/** With `dryRun` nothing is written: what the import would change. */
export const useImportHolidays = () => useWrite([['holiday-calendars'], ['obligations']], (body: components['schemas']['ImportHolidaysRequest']) => answered(api.POST('/holiday-calendars', { body })));
