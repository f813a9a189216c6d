import { readPublishedCalendar } from '#documents/calendar/published-holidays';
import { localDate } from '#domain/calendar/local-date';
import { dueOn } from '#domain/calendar/working-days';
import { DomainError } from '#domain/shared/domain-error';
import { EXIT, printJson, readArguments, WrongUsage } from './command-line.js';

const USAGE = 'npm run yuji -- due --anchor YYYY-MM-DD --working-days N --json';

/** 截止日: the n-th working day after a day, by the calendar that is part of the product. */
export async function run(args: string[]): Promise<number> {
  const { values } = readArguments(args, { anchor: { type: 'string' }, 'working-days': { type: 'string' }, json: { type: 'boolean' } }, USAGE);
  const { anchor, 'working-days': workingDays } = values;
  if (anchor === undefined || workingDays === undefined) throw new WrongUsage(USAGE);
  printJson(dueOn(localDate(anchor), { n: countOf(workingDays), unit: 'working', roll: 'none' }, readPublishedCalendar()));
  return EXIT.done;
}

function countOf(text: string): number {
  if (!/^\d{1,4}$/.test(text)) throw new DomainError('calendar.days-out-of-range', 'invalid', { days: text.slice(0, 40), most: 3660 });
  return Number(text);
}
