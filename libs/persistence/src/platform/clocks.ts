import { Injectable } from '@nestjs/common';
import { Clock } from '#application/ports/clock';
import { dayOf, type LocalDate } from '#domain/calendar/local-date';
import { TypeormUnitOfWork } from './typeorm-unit-of-work.js';

/** The database server's clock, so that an application host with a wrong clock moves no deadline. */
@Injectable()
export class DatabaseClock extends Clock {
  /** The business instant as an SQL expression, for statements that must not cost a second round trip. */
  readonly instantSql: string = 'clock_timestamp()';

  constructor(protected readonly unitOfWork: TypeormUnitOfWork) {
    super();
  }

  /** Asked once in a transaction: everything in it happens at one instant, and no day begins in its middle. */
  async now(): Promise<Date> {
    return this.unitOfWork.once('business instant', async () => {
      const [answer]: { instant: Date | null }[] = await this.unitOfWork.manager.query(`select ${this.instantSql} as instant`);
      if (!answer?.instant) throw new Error('the simulated clock was never set');
      return answer.instant;
    });
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
    this.unitOfWork.forgetAnswers();
    await this.unitOfWork.manager.query('select pg_notify($1, $2)', [CLOCK_CHANNEL, '']);
  }
}
