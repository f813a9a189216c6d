import type { LocalDate } from '#domain/calendar/local-date';

/** Business time. The database's clock in production, a set one in a simulation; audit, leases and sign-in never ask this clock. */
export abstract class Clock {
  abstract now(): Promise<Date>;
  abstract today(): Promise<LocalDate>;
}
