import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { DatabaseClock } from '#persistence/platform/clocks';
import { createDataSource } from '#persistence/platform/data-source';
import { OutboxNotices, OutboxWake } from '#persistence/platform/outbox-notices';
import { TypeormUnitOfWork } from '#persistence/platform/typeorm-unit-of-work';
import { openTestDatabase, type TestDatabase } from './test-database.js';
import { behindTriggers } from './sql-pool.js';

class NoWake extends OutboxWake {
  wake(): void {
    // A scene decides itself when a worker looks.
  }
}

export interface ScenePerson {
  readonly id: string;
  readonly email: string;
}

export interface SceneMessage {
  readonly dedupeKey: string;
  readonly channel?: 'in-app' | 'mail';
  readonly recipientId?: string;
  readonly kind?: string;
  readonly details?: Record<string, string | number>;
  readonly obligationId?: string;
  readonly failures?: number;
}

type DataSource = ReturnType<typeof createDataSource>;

/** A migrated database with one district and one person, and as many doors to it as a test of the worker needs. */
export class WorkerScene {
  private readonly doors: DataSource[] = [];
  readonly districtId = randomUUID();

  private constructor(
    readonly database: TestDatabase,
    /** Behind the product's back: no triggers, no scope. */
    readonly sql: pg.Pool,
    readonly person: ScenePerson,
  ) {}

  static async open(label = ''): Promise<WorkerScene> {
    const database = await openTestDatabase(label);
    const sql = behindTriggers(database.superuserUrl);
    const scene = new WorkerScene(database, sql, { id: randomUUID(), email: 'preparer@example.invalid' });
    await scene.settle();
    return scene;
  }

  /** Empty again, with the district and the person in place; doors opened before are closed. */
  async reset(): Promise<void> {
    await this.closeDoors();
    await this.database.truncate();
    await this.settle();
  }

  private async settle(): Promise<void> {
    await this.sql.query(`insert into org_unit (id, parent_id, kind, code, name, path, district_id) values ($1, $1, 'district', '110101', '测试区', '/1/', $1)`, [this.districtId]);
    await this.addPerson(this.person.id, 'preparer', this.person.email, '王小明');
  }

  async addPerson(id: string, login: string, email: string | null, name: string): Promise<void> {
    await this.sql.query(`insert into person (id, login, name, email, password_hash) values ($1, $2, $3, $4, '-')`, [id, login, name, email]);
  }

  /** The product's unit of work on a pool of its own: a worker like any other, as far as the database can tell. */
  async unitOfWork(poolSize = 4): Promise<TypeormUnitOfWork> {
    const dataSource = createDataSource({ url: this.database.appUrl, applicationName: 'scene', poolSize, statementTimeoutMs: 20_000 });
    await dataSource.initialize();
    this.doors.push(dataSource);
    return new TypeormUnitOfWork(dataSource);
  }

  /** The adapter that use cases enqueue with. */
  notices(unitOfWork: TypeormUnitOfWork): OutboxNotices {
    return new OutboxNotices(unitOfWork, new DatabaseClock(unitOfWork), new NoWake());
  }

  async enqueue(messages: readonly SceneMessage[]): Promise<void> {
    await this.sql.query(
      `insert into outbox_message (district_id, dedupe_key, kind, recipient_id, payload, failures)
       select $1, key, channel, recipient, payload, failures from unnest($2::text[], $3::text[], $4::uuid[], $5::text[], $6::integer[]) as given (key, channel, recipient, payload, failures)`,
      [
        this.districtId,
        messages.map((message) => message.dedupeKey),
        messages.map((message) => message.channel ?? 'in-app'),
        messages.map((message) => message.recipientId ?? this.person.id),
        messages.map(({ kind = 'goal.issued', details = { project: '社区巡逻补贴' }, obligationId }) => JSON.stringify({ kind, link: '/performance-goals/1', details, ...(obligationId ? { obligationId } : {}) })),
        messages.map((message) => message.failures ?? 0),
      ],
    );
  }

  async anObligation(status: 'open' | 'discharged' | 'cancelled' = 'open'): Promise<string> {
    const id = randomUUID();
    await this.sql.query(
      `insert into obligation (id, district_id, unit_id, kind, subject_kind, subject_id, fiscal_year, owed_by_unit_id, owed_by_role, anchor_on, due_on, due_rule, status, version)
       values ($1, $2, $2, 'revise-goal', 'goal', $1, 2026, $2, 'preparer', '2026-03-01', '2026-03-10', '{}', $3, 1)`,
      [id, this.districtId, status],
    );
    return id;
  }

  async count(from: string, parameters: readonly unknown[] = []): Promise<number> {
    const { rows } = await this.sql.query<{ count: number }>(`select count(*)::integer as count from ${from}`, [...parameters]);
    return rows[0]!.count;
  }

  private async closeDoors(): Promise<void> {
    await Promise.all(this.doors.splice(0).map((dataSource) => dataSource.destroy()));
  }

  async close(): Promise<void> {
    await this.closeDoors();
    await this.sql.end();
    await this.database.drop();
  }
}
