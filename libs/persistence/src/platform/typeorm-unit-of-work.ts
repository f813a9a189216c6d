import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable, Logger } from '@nestjs/common';
import { DataSource, type EntityManager, type QueryRunner } from 'typeorm';
import { UnitOfWork } from '#application/ports/unit-of-work';
import { domainErrorOfDatabase, sqlStateOf } from './database-problems.js';
import { currentTrail } from './request-trail.js';

interface OpenUnit {
  readonly manager: EntityManager;
  isOver: boolean;
  /** Audit bodies by district, in the order they were recorded. */
  readonly trail: Map<string, string[]>;
  readonly afterCommit: (() => void)[];
  readonly afterwards: (() => Promise<void>)[];
  readonly answers: Map<string, Promise<unknown>>;
  /** Writes nobody waits for; each answers what refused it. */
  readonly behind: Promise<Error | undefined>[];
}

const RETRIES = 2;
const MAY_WIN_NEXT_TIME = new Set(['40001', '40P01']);

/**
 * The open transaction follows the call chain. The audit entries of a unit are appended just before it commits, so that the head of
 * the district's chain is the last row it locks and two units can never wait for each other over it.
 */
@Injectable()
export class TypeormUnitOfWork extends UnitOfWork {
  private readonly units = new AsyncLocalStorage<OpenUnit>();
  private readonly logger = new Logger('unit-of-work');

  constructor(private readonly dataSource: DataSource) {
    super();
  }

  /** The manager of the open transaction; without one, of the pool (reads only: writes need `run`). */
  get manager(): EntityManager {
    const unit = this.units.getStore();
    // What was asked for at the same time as something that failed must not write behind the rollback.
    if (unit?.isOver) throw new Error('the unit of work is over');
    return unit?.manager ?? this.dataSource.manager;
  }

  /** Asks once in an open transaction: one business instant, one rulebook, for everything that happens in it. Without one asks every time. */
  async once<T>(question: string, ask: () => Promise<T>): Promise<T> {
    const answers = this.units.getStore()?.answers;
    if (!answers) return ask();
    const known = answers.get(question) ?? ask();
    answers.set(question, known);
    return known as Promise<T>;
  }

  /**
   * A write whose answer nobody needs: it travels with whatever is asked next. The commit waits for it, and what refuses it refuses the unit.
   * Throws outside of a unit of work.
   */
  writeBehind(sql: string, parameters: readonly unknown[]): void {
    const unit = this.units.getStore();
    if (!unit) throw new Error('something was written behind outside of a unit of work');
    unit.behind.push(this.manager.query(sql, [...parameters]).then(() => undefined, (error: Error) => error));
  }

  /** This transaction changed something that is asked only once. */
  forgetAnswers(): void {
    this.units.getStore()?.answers.clear();
  }

  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.units.getStore()) return work();
    for (let attempt = 0; ; attempt += 1) {
      const afterwards: OpenUnit['afterwards'] = [];
      let result: T;
      try {
        result = await this.attempt(work, afterwards);
      } catch (error) {
        if (attempt < RETRIES && MAY_WIN_NEXT_TIME.has(sqlStateOf(error) ?? '')) continue;
        await this.runEach(afterwards);
        throw domainErrorOfDatabase(error) ?? error;
      }
      await this.runEach(afterwards);
      return result;
    }
  }

  /** What was committed or refused stays so, even if an attempt cannot be written down any more. */
  private async runEach(afterwards: OpenUnit['afterwards']): Promise<void> {
    for (const each of afterwards) await this.run(each).catch((error: unknown) => this.logger.error({ message: 'an attempt was not recorded', error: String(error) }));
  }

  /** Adds an audit body to the open unit; throws without one. */
  appendAudit(districtId: string, body: string): void {
    const unit = this.units.getStore();
    if (!unit) throw new Error('an audit entry was recorded outside of a unit of work');
    unit.trail.set(districtId, [...(unit.trail.get(districtId) ?? []), body]);
  }

  /** Runs after the commit, and never when it fails; a hook must not throw. */
  afterCommit(hook: () => void): void {
    const unit = this.units.getStore();
    if (!unit) throw new Error('a commit hook was added outside of a unit of work');
    unit.afterCommit.push(hook);
  }

  /** A transaction of its own, whatever is open: for what must survive the rollback of the caller. */
  async runApart<T>(work: () => Promise<T>): Promise<T> {
    return this.units.exit(() => this.run(work));
  }

  /**
   * A transaction of its own for what must survive the rollback of the caller. With a unit open it waits for that unit's end, whatever
   * the end is: a second connection borrowed inside of a transaction would starve a small pool (reliability.md, K3).
   */
  async runAfterwards(work: () => Promise<void>): Promise<void> {
    const unit = this.units.getStore();
    if (unit) unit.afterwards.push(work);
    else await this.run(work);
  }

  private async attempt<T>(work: () => Promise<T>, afterwards: OpenUnit['afterwards']): Promise<T> {
    const runner = this.dataSource.createQueryRunner();
    try {
      await runner.connect();
      const unit: OpenUnit = { manager: runner.manager, isOver: false, trail: new Map(), afterCommit: [], afterwards, answers: new Map(), behind: [] };
      try {
        // Nobody waits for the answer: it travels with the first statement, and whatever refuses it refuses what comes behind it as well.
        const begun = runner.query('START TRANSACTION');
        const [value] = await this.units.run(unit, () => Promise.all([work(), begun]));
        await this.commit(runner, unit);
        return value;
      } catch (error) {
        unit.isOver = true;
        await runner.query('ROLLBACK').catch(() => {});
        // What was refused first is the reason; what came behind it only hears that the transaction is aborted.
        await this.requireWritten(unit);
        throw error;
      }
    } finally {
      await runner.release();
    }
  }

  private async requireWritten({ behind }: OpenUnit): Promise<void> {
    const refused = (await Promise.all(behind)).find((error) => error !== undefined);
    if (refused) throw refused;
  }

  /**
   * The last entry of the trail and COMMIT travel together, so that the chain of the district is locked for no longer than the disk takes, and
   * with them what was written behind. A write that fails makes the COMMIT a rollback; an entry that never got away leaves a change without
   * its entry, which the database refuses (YJ002).
   */
  private async commit(runner: QueryRunner, unit: OpenUnit): Promise<void> {
    unit.isOver = true;
    const chains = [...unit.trail].sort(([a], [b]) => (a < b ? -1 : 1));
    const entries = chains.map(([districtId, bodies]) => runner.query('select entry_no from append_audit_entries($1, $2)', [districtId, bodies]) as Promise<{ entry_no: string }[]>);
    const answers = await Promise.allSettled([...entries, runner.query('COMMIT')]);
    await this.requireWritten(unit);
    const refused = answers.find((answer) => answer.status === 'rejected');
    if (refused) throw refused.reason;
    const numbers = (await Promise.all(entries)).flat().map((entry) => Number(entry.entry_no));
    currentTrail()?.auditNumbers.push(...numbers);
    for (const hook of unit.afterCommit) hook();
  }
}
