import type { Duplex } from 'node:stream';
import pg from 'pg';
import type { DataSource, QueryRunner } from 'typeorm';
import { createDataSource } from '#persistence/platform/data-source';
import { TypeormUnitOfWork } from '#persistence/platform/typeorm-unit-of-work';
import { openTestDatabase, type TestDatabase } from '../../support/test-database.js';

describe('a transaction that does not wait for what nobody needs', () => {
  let database: TestDatabase;
  let sql: pg.Client;
  let dataSource: DataSource;
  let unitOfWork: TypeormUnitOfWork;

  beforeAll(async () => {
    database = await openTestDatabase('unit-of-work');
    sql = new pg.Client({ connectionString: database.superuserUrl });
    await sql.connect();
    dataSource = await createDataSource({ url: database.appUrl, applicationName: 'unit-of-work', poolSize: 2, statementTimeoutMs: 5000 }).initialize();
    unitOfWork = new TypeormUnitOfWork(dataSource);
  });

  beforeEach(async () => {
    await sql.query('drop table if exists kept; create table kept (number integer primary key); grant all on kept to public');
  });

  afterAll(async () => {
    await dataSource.destroy();
    await sql.end();
    await database.drop();
  });

  const kept = async (): Promise<number[]> => (await sql.query<{ number: number }>('select number from kept order by number')).rows.map(({ number }) => number);
  const keep = 'insert into kept (number) values ($1)';

  test('what is written behind is there when the unit ends well', async () => {
    await unitOfWork.run(async () => {
      unitOfWork.writeBehind(keep, [1]);
      await unitOfWork.manager.query(keep, [2]);
      unitOfWork.writeBehind(keep, [3]);
    });
    expect(await kept()).toEqual([1, 2, 3]);
  });

  test('a write behind that is refused refuses the unit, with its own reason and not with that of the statement behind it', async () => {
    const unit = unitOfWork.run(async () => {
      await unitOfWork.manager.query(keep, [1]);
      unitOfWork.writeBehind(keep, [1]);
      await unitOfWork.manager.query(keep, [2]);
    });
    await expect(unit).rejects.toThrow('state.exists-already');
    expect(await kept()).toEqual([]);
  });

  test('a write behind that is the last thing asked refuses the unit as well', async () => {
    const unit = unitOfWork.run(async () => {
      await unitOfWork.manager.query(keep, [1]);
      unitOfWork.writeBehind(keep, [1]);
    });
    await expect(unit).rejects.toThrow('state.exists-already');
    expect(await kept()).toEqual([]);
  });

  test('what runs beside something that failed writes nothing after the rollback', async () => {
    let later: Promise<unknown> = Promise.resolve();
    const unit = unitOfWork.run(async () => {
      later = unitOfWork.manager.query('select pg_sleep($1)', [0.05]).then(async () => new Promise((resolve) => setImmediate(resolve))).then(async () => unitOfWork.manager.query(keep, [9]));
      later.catch(() => {});
      await Promise.reject(new Error('refused'));
    });
    await expect(unit).rejects.toThrow('refused');
    await expect(later).rejects.toThrow('the unit of work is over');
    expect(await kept()).toEqual([]);
  });

  test('what is asked at once leaves in one write, the beginning of the transaction with it', async () => {
    const writes = await writesOf(dataSource, async () => unitOfWork.run(async () => {
      await Promise.all([1, 2, 3, 4].map(async (number) => unitOfWork.manager.query(keep, [number])));
    }));
    expect(await kept()).toEqual([1, 2, 3, 4]);
    // One that begins and writes, one that commits.
    expect(writes).toBe(2);
  });
});

/** How often the sockets of the pool were written to; the pool is warmed so that all of them are known. */
async function writesOf(dataSource: DataSource, work: () => Promise<void>): Promise<number> {
  const runners = [dataSource.createQueryRunner(), dataSource.createQueryRunner()];
  const sockets = await Promise.all(runners.map(socketOf));
  await Promise.all(runners.map(async (runner) => runner.release()));
  let writes = 0;
  for (const socket of sockets) {
    for (const name of ['_write', '_writev'] as const) {
      const write = (socket as unknown as Record<typeof name, (...call: unknown[]) => void>)[name];
      Object.assign(socket, { [name]: (...call: unknown[]) => ((writes += 1), write.apply(socket, call)) });
    }
  }
  await work();
  return writes;
}

const socketOf = async (runner: QueryRunner): Promise<Duplex> => ((await runner.connect()) as { connection: { stream: Duplex } }).connection.stream;
