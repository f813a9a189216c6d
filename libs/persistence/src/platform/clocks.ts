import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '#application/ports/clock';
import { dayOf, type LocalDate } from '#domain/calendar/local-date';
import { TypeormUnitOfWork } from './typeorm-unit-of-work.js';

/** The database server's clock, so that an application host with a wrong clock moves no deadline. */
@Injectable()
export class DatabaseClock extends Clock {
  /** The business instant as an SQL expression, for statements that must not cost a second round trip. */
  readonly instantSql: string = 'clock_timestamp()';
  private readonly instantOfUnit = new WeakMap<EntityManager, Date>();

  constructor(protected readonly unitOfWork: TypeormUnitOfWork) {
    super();
  }

  /** Asked once in a transaction: everything in it happens at one instant, and no day begins in its middle. */
  async now(): Promise<Date> {
    const { manager, isOpen } = this.unitOfWork;
    const known = isOpen ? this.instantOfUnit.get(manager) : undefined;
    if (known) return known;
    const instant = await this.ask(manager);
    if (isOpen) this.instantOfUnit.set(manager, instant);
    return instant;
  }

  private async ask(manager: EntityManager): Promise<Date> {
    const answer: { instant: Date | null }[] = await manager.query(`select ${this.instantSql} as instant`);
    const [first] = answer;
    if (!first?.instant) throw new Error('the simulated clock was never set');
    return first.instant;
  }

  protected forgetInstant(): void {
    this.instantOfUnit.delete(this.unitOfWork.manager);
  }

  async today(): Promise<LocalDate> {
    return dayOf(await this.now());
  }
}

/** The channel on which workers hear that the played clock was moved; they sweep at once and note the instant in `tick`. */
export const CLOCK_CHANNEL = 'yuji_clock';

/** A clock that only moves when told to: for a played fiscal year on the embedded database, refused elsewhere. */
@Injectable()
export class SimulatedClock extends DatabaseClock {
  override readonly instantSql: string = '(select instant from simulated_clock)';

  /** Sets business time; audit times, leases and sessions keep the real clock. */
  async set(instant: Date): Promise<void> {
    await this.unitOfWork.manager.query(
      'insert into simulated_clock (instant) values ($1) on conflict (singleton) do update set instant = excluded.instant',
      [instant],
    );
    this.forgetInstant();
    await this.unitOfWork.manager.query('select pg_notify($1, $2)', [CLOCK_CHANNEL, '']);
  }
}
