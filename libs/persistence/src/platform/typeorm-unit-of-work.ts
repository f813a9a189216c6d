import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable, Logger } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { UnitOfWork } from '#application/ports/unit-of-work';
import { domainErrorOfDatabase, sqlStateOf } from './database-problems.js';
import { currentTrail } from './request-trail.js';

interface OpenUnit {
  readonly manager: EntityManager;
  /** Audit bodies by district, in the order they were recorded. */
  readonly trail: Map<string, string[]>;
  readonly afterCommit: (() => void)[];
  readonly afterwards: (() => Promise<void>)[];
  readonly answers: Map<string, Promise<unknown>>;
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
    return this.units.getStore()?.manager ?? this.dataSource.manager;
  }

  get isOpen(): boolean {
    return this.units.getStore() !== undefined;
  }

  /** Asks once in an open transaction: one business instant, one rulebook, for everything that happens in it. Without one asks every time. */
  async once<T>(question: string, ask: () => Promise<T>): Promise<T> {
    const answers = this.units.getStore()?.answers;
    if (!answers) return ask();
    const known = answers.get(question) ?? ask();
    answers.set(question, known);
    return known as Promise<T>;
  }

  /** This transaction changed something that is asked only once. */
  forgetAnswers(): void {
    this.units.getStore()?.answers.clear();
  }

  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.isOpen) return work();
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
    const trail = new Map<string, string[]>();
    const afterCommit: (() => void)[] = [];
    const numbers: number[] = [];
    const result = await this.dataSource.transaction((manager) => {
      const unit: OpenUnit = { manager, trail, afterCommit, afterwards, answers: new Map() };
      return this.units.run(unit, async () => {
        const value = await work();
        for (const [districtId, bodies] of [...trail].sort(([a], [b]) => (a < b ? -1 : 1))) {
          const entries: { entry_no: string }[] = await manager.query('select entry_no from append_audit_entries($1, $2)', [districtId, bodies]);
          numbers.push(...entries.map((entry) => Number(entry.entry_no)));
        }
        return value;
      });
    });
    currentTrail()?.auditNumbers.push(...numbers);
    for (const hook of afterCommit) hook();
    return result;
  }
}
