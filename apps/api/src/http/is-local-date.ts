import { ValidateBy } from 'class-validator';
import { localDate } from '#domain/calendar/local-date';

function isLocalDate(value: unknown): boolean {
  if (typeof value !== 'string') return false;
  try {
    return localDate(value) === value;
  } catch {
    return false;
  }
}

/** A day that exists, as `2026-03-31`: the stock validators take 30 February and weeks for days (reliability.md, D9). */
export const IsLocalDate = (): PropertyDecorator => ValidateBy({ name: 'isLocalDate', validator: { validate: isLocalDate } });
