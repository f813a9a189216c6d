import { Test, type TestingModule } from '@nestjs/testing';
import pg from 'pg';
import { v7 } from 'uuid';
import { SignInSettings } from '#application/access/sign-in-settings';
import { EventRecorder } from '#application/ports/event-recorder';
import { DomainError } from '#domain/shared/domain-error';
import { AuditChains, type AuditDigest } from '#persistence/platform/audit-chains';
import { PersistenceModule } from '#persistence/platform/persistence.module';
import { TypeormUnitOfWork } from '#persistence/platform/typeorm-unit-of-work';
import { aDistrict, aGoalBody, aUnit, type BuiltDistrict, type BuiltUnit } from '../../support/builders.js';
import { TestApp } from '../../support/test-app.js';

let app: TestApp;
let district: BuiltDistrict;
let others: BuiltUnit[];
let chains: AuditChains;
let unitOfWork: TypeormUnitOfWork;
let events: EventRecorder;

beforeAll(async () => {
  app = await TestApp.start({ POOL_SIZE: '6' }, 'trail');
  district = await aDistrict(app.sql);
  others = [];
  for (let at = 0; at < 4; at += 1) others.push(await aUnit(app.sql, district.city, 'district', `11010${at + 5}`));
  chains = app.app.get(AuditChains);
  unitOfWork = app.app.get(TypeormUnitOfWork);
  events = app.app.get(EventRecorder);
});

afterAll(async () => {
  await app.stop();
});

const cause = { system: 'test' };
const note = (districtId: string, text: string): Promise<void> =>
  unitOfWork.run(async () => events.record(cause, { type: 'test.noted', subject: { kind: 'test', id: text }, districtId, details: { text } }));
const chainOf = async (districtId: string, digest?: AuditDigest): Promise<number | null> => (await chains.verify(digest)).find((report) => report.district === districtId)!.firstBad;

async function as<T>(url: string, work: (client: pg.Client) => Promise<T>, options = ''): Promise<T> {
  const client = new pg.Client({ connectionString: url, ...(options === '' ? {} : { options }) });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
const codeOf = (work: Promise<unknown>): Promise<string> => work.then(() => 'done', (error: { code?: string; message: string }) => error.code ?? error.message);

describe('a change without an entry of its own transaction cannot be committed', () => {
  const changes: readonly [string, string][] = [
    ['performance_goal', `update performance_goal set purpose = 'x', version = version + 1`],
    ['budget_project', `update budget_project set name = 'x'`],
    ['org_unit', `update org_unit set name = 'x', version = version + 1 where kind = 'province'`],
    ['person', `update person set name = 'x', version = version + 1 where login = 'auditor'`],
    ['post', `update post set ends_on = current_date, version = version + 1 where role = 'auditor'`],
    ['approval_route', `insert into approval_route (id, district_id, subject_kind, number, effective_on, steps) select gen_random_uuid(), id, 'goal', 9, current_date, '[]' from org_unit where kind = 'district' limit 1`],
    ['payment', `insert into payment (id, district_id, project_id, voucher_no, paid_on, amount_fen, summary, recorded_by) select gen_random_uuid(), district_id, id, 'V', current_date, 1, '', (select id from person limit 1) from budget_project limit 1`],
    ['budget_change', `insert into budget_change (id, project_id, kind, amount_fen, effective_on) select gen_random_uuid(), id, 'increase', 1, current_date from budget_project limit 1`],
  ];

  test.each(changes)('%s', async (_table, statement) => {
    const preparer = await app.signIn('preparer');
    await preparer.post('/performance-goals', aGoalBody());
    for (const url of [app.database.appUrl, app.database.ownerUrl]) {
      expect(await as(url, (client) => codeOf(client.query(statement)))).toBe('YJ002');
      const together = await as(url, async (client) => {
        await client.query('begin');
        await client.query(statement);
        await client.query('select append_audit_entries($1, $2)', [others[0]!.id, [JSON.stringify({ event: 'test.changed', subjectKind: 'test', subjectId: 'x' })]]);
        await client.query('set constraints all immediate');
        await client.query('rollback');
        return 'held';
      });
      expect(together).toBe('held');
    }
  });

  test('an entry of another life of the database, which carries the same transaction number, does not count', async () => {
    await note(others[0]!.id, 'restored');
    const outcome = await as(app.database.superuserUrl, async (client) => {
      await client.query('begin');
      await client.query('set local session_replication_role = replica');
      await client.query(`update audit_entry set transaction_id = pg_current_xact_id(), recorded_at = recorded_at - interval '2 days' where subject_id = 'restored'`);
      await client.query('set local session_replication_role = origin');
      await client.query(`update org_unit set name = 'x', version = version + 1 where kind = 'province'`);
      const code = await codeOf(client.query('set constraints all immediate'));
      await client.query('rollback');
      return code;
    });
    expect(outcome).toBe('YJ002');
  });

  test('a use case that forgets its entry fails as a whole', async () => {
    const forgot = unitOfWork.run(async () => {
      await unitOfWork.manager.query(`update person set name = '无痕', version = version + 1 where login = 'auditor'`);
    });
    await expect(forgot).rejects.toThrow(/no audit entry/);
    expect((await app.sql.query(`select 1 from person where name = '无痕'`)).rowCount).toBe(0);
    expect(() => events.record(cause, { type: 'test.noted', subject: { kind: 'test', id: 'x' }, districtId: district.district.id })).toThrow('outside of a unit of work');
  });
});

describe('the trail is only added to', () => {
  const rewrites = [`update audit_entry set event = 'x'`, 'delete from audit_entry', 'truncate audit_entry', 'truncate audit_chain cascade', 'delete from audit_chain', 'truncate org_unit cascade', `update audit_chain set last_no = 0, last_hash = ''`, `update audit_chain set last_no = last_no`];

  test.each(rewrites)('%s is refused, to the role of the product and to the owner of the tables', async (statement) => {
    await note(district.district.id, 'before a rewrite');
    const before = (await app.sql.query('select count(*), max(last_no) from audit_entry, audit_chain')).rows;
    expect(await as(app.database.appUrl, (client) => codeOf(client.query(statement)))).toMatch(/^(42501|YJ001)$/);
    expect(await as(app.database.ownerUrl, (client) => codeOf(client.query(statement)))).toBe('YJ001');
    expect((await app.sql.query('select count(*), max(last_no) from audit_entry, audit_chain')).rows).toEqual(before);
  });
});

describe('what a superuser changes behind the triggers is found', () => {
  let place: BuiltUnit;
  let digest: AuditDigest;
  let number = 100;

  beforeEach(async () => {
    place = await aUnit(app.sql, district.city, 'district', `1102${(number += 1)}`);
    for (let at = 1; at <= 12; at += 1) await note(place.id, `entry ${at}`);
    digest = await chains.digest();
    expect(await chainOf(place.id, digest)).toBeNull();
  });

  const tamper = (...statements: string[]): Promise<void> =>
    as(app.database.superuserUrl, async (client) => {
      for (const statement of statements) expect((await client.query(statement.replaceAll('%d', `district_id = '${place.id}'`))).rowCount).toBeGreaterThan(0);
    }, '-c session_replication_role=replica');

  const rebuild = (from: number): string => `with recursive chain as (
      select no, sealed, previous_hash, hash from audit_entry where %d and no = ${from - 1}
      union all select e.no, e.sealed, chain.hash, sha256(chain.hash || convert_to(e.sealed, 'UTF8')) from audit_entry e join chain on e.no = chain.no + 1 where e.%d
    ) update audit_entry e set previous_hash = chain.previous_hash, hash = chain.hash from chain where e.%d and e.no = chain.no and e.no >= ${from}`;
  const rehead = `update audit_chain c set last_no = e.no, last_hash = e.hash from (select no, hash from audit_entry where %d order by no desc limit 1) e where c.%d`;

  test('one flipped byte in what was sealed', async () => {
    await tamper(`update audit_entry set sealed = overlay(sealed placing 'E' from length(sealed) - 12 for 1) where %d and no = 7`);
    expect(await chainOf(place.id)).toBe(7);
  });

  test.each(['hash', 'previous_hash'])('one flipped bit in a %s', async (column) => {
    await tamper(`update audit_entry set ${column} = set_bit(${column}, 5, 1 - get_bit(${column}, 5)) where %d and no = 7`);
    expect(await chainOf(place.id)).toBe(7);
  });

  test.each([[`event = 'test.other'`], [`subject_id = 'x'`], [`subject_kind = 'x'`], [`recorded_at = recorded_at + interval '1 microsecond'`], [`actor_id = gen_random_uuid()`]])('a readable column that no longer says what was sealed: %s', async (change) => {
    await tamper(`update audit_entry set ${change} where %d and no = 4`);
    expect(await chainOf(place.id)).toBe(4);
  });

  test('a deleted row, by its number', async () => {
    await tamper('delete from audit_entry where %d and no = 5');
    expect(await chainOf(place.id)).toBe(5);
  });

  test('the first row deleted', async () => {
    await tamper('delete from audit_entry where %d and no = 1');
    expect(await chainOf(place.id)).toBe(1);
  });

  test('an inserted row', async () => {
    await tamper(
      'update audit_entry set no = no + 1000 where %d and no > 5',
      `insert into audit_entry (district_id, no, recorded_at, event, subject_kind, subject_id, sealed, previous_hash, hash) select district_id, 6, recorded_at, event, subject_kind, subject_id, sealed, hash, sha256(hash || convert_to(sealed, 'UTF8')) from audit_entry where %d and no = 5`,
      'update audit_entry set no = no - 999 where %d and no > 1000',
    );
    expect(await chainOf(place.id)).toBe(6);
  });

  test('a row appended without its head', async () => {
    await tamper(`insert into audit_entry (district_id, no, recorded_at, event, subject_kind, subject_id, sealed, previous_hash, hash) select district_id, 13, recorded_at, event, subject_kind, subject_id, replace(sealed, '|12|', '|13|'), hash, sha256(hash || convert_to(replace(sealed, '|12|', '|13|'), 'UTF8')) from audit_entry where %d and no = 12`);
    expect(await chainOf(place.id)).toBe(13);
  });

  test('two rows swapped', async () => {
    await tamper('update audit_entry set no = -no where %d and no in (3, 9)'.replace('-no', 'no + 5000'), `update audit_entry set no = case no when 5003 then 9 else 3 end where %d and no > 5000`);
    expect(await chainOf(place.id)).toBe(3);
  });

  test('the tail cut off', async () => {
    await tamper('delete from audit_entry where %d and no > 9');
    expect(await chainOf(place.id)).toBe(10);
  });

  test('the tail cut off with its head put right: only by the digest', async () => {
    await tamper('delete from audit_entry where %d and no > 9', rehead);
    expect(await chainOf(place.id)).toBeNull();
    expect(await chainOf(place.id, digest)).toBe(10);
  });

  test('the whole chain rebuilt: only by the digest', async () => {
    await tamper(`update audit_entry set sealed = replace(sealed, 'entry 2', 'entry Z'), subject_id = 'entry Z' where %d and no = 2`, rebuild(2), rehead);
    expect(await chainOf(place.id)).toBeNull();
    expect(await chainOf(place.id, digest)).toBe(12);
  });

  test('a chain that is gone: only by the digest', async () => {
    await tamper('delete from audit_entry where %d', 'delete from audit_chain where %d');
    expect((await chains.verify()).some((report) => report.district === place.id)).toBe(false);
    expect(await chainOf(place.id, digest)).toBe(1);
  });

  test('a head that is gone', async () => {
    await tamper('delete from audit_chain where %d');
    expect(await chainOf(place.id)).toBe(1);
  });
});

describe('the trail holds', () => {
  test('a thousand rollbacks leave no gap', async () => {
    await note(others[1]!.id, 'first');
    let thrown = 0;
    for (let at = 0; at < 1000; at += 10) {
      await Promise.all(
        Array.from({ length: 10 }, () =>
          unitOfWork
            .run(async () => {
              events.record(cause, { type: 'test.noted', subject: { kind: 'test', id: 'rolled back' }, districtId: others[1]!.id });
              throw new DomainError('test.refused', 'conflict');
            })
            .catch(() => (thrown += 1)),
        ),
      );
    }
    // And such as have appended already when the commit fails.
    for (let at = 0; at < 50; at += 1) {
      await unitOfWork
        .run(async () => {
          events.record(cause, { type: 'test.noted', subject: { kind: 'test', id: 'rolled back' }, districtId: others[1]!.id });
          await unitOfWork.manager.query('create temporary table if not exists late_fault (id integer constraint late_fault_once unique deferrable initially deferred)');
          await unitOfWork.manager.query('insert into late_fault values (1), (1)');
        })
        .catch(() => (thrown += 1));
    }
    await note(others[1]!.id, 'last');
    expect(thrown).toBe(1050);
    const { rows } = await app.sql.query('select array_agg(no::int order by no) as numbers from audit_entry where district_id = $1', [others[1]!.id]);
    expect(rows).toEqual([{ numbers: [1, 2] }]);
    expect(await chainOf(others[1]!.id)).toBeNull();
  });

  test('through a copy as text, bytea and all, into another table and back', async () => {
    for (const text of ['𠮷 "引号" \\ |竖线| \n换行', '\u202e', "'; drop table audit_entry; --", '{"a":1}']) await note(others[2]!.id, text);
    await as(app.database.superuserUrl, async (client) => {
      const { rows } = await client.query<Record<string, string>>(`select district_id::text, no::text, recorded_at::text, transaction_id::text, event, subject_kind, subject_id, actor_id::text, sealed, previous_hash::text, hash::text from audit_entry where district_id = $1`, [others[2]!.id]);
      await client.query('delete from audit_entry where district_id = $1', [others[2]!.id]);
      for (const row of rows) {
        await client.query(`insert into audit_entry (district_id, no, recorded_at, transaction_id, event, subject_kind, subject_id, actor_id, sealed, previous_hash, hash) values ($1::uuid, $2::bigint, $3::timestamptz, $4::xid8, $5, $6, $7, $8::uuid, $9, $10::bytea, $11::bytea)`, Object.values(row));
      }
    }, '-c session_replication_role=replica');
    expect(await chainOf(others[2]!.id)).toBeNull();
  });

  test('while many hands write to many chains, verified in the middle of it', async () => {
    const writes = Promise.all(
      Array.from({ length: 24 }, async (_unused, hand) => {
        for (let at = 0; at < 15; at += 1) {
          const [first, second] = [others[(hand + at) % 4]!, others[(hand + at + 1 + (hand % 3)) % 4]!];
          await unitOfWork.run(async () => {
            for (const place of hand % 2 === 0 ? [first, second] : [second, first]) events.record(cause, { type: 'test.noted', subject: { kind: 'test', id: `${hand}/${at}` }, districtId: place.id });
          });
        }
      }),
    );
    let isWriting = true;
    const seen: (number | null)[] = [];
    const watching = (async () => {
      while (isWriting) for (const { id } of others) seen.push((await chains.verifyChain(id)).firstBad);
    })();
    await writes;
    isWriting = false;
    await watching;
    expect(seen.length).toBeGreaterThan(4);
    expect(new Set(seen)).toEqual(new Set([null]));
    const { rows } = await app.sql.query(`select count(*)::int as entries from audit_entry where subject_id like '%/%' and event = 'test.noted'`);
    expect(rows[0]!.entries).toBeGreaterThanOrEqual(24 * 15);
    for (const { id } of others) expect((await chains.verifyChain(id)).firstBad).toBeNull();
  });

  test('over more entries than one statement recomputes', async () => {
    const place = others[3]!;
    const bodies = Array.from({ length: 5000 }, (_unused, at) => JSON.stringify({ event: 'test.noted', subjectKind: 'test', subjectId: String(at), details: {} }));
    for (let at = 0; at < 9; at += 1) await app.sql.query('select count(*) from append_audit_entries($1, $2)', [place.id, bodies]);
    const started = Date.now();
    const report = await chains.verifyChain(place.id);
    expect([report.firstBad, report.entries === report.lastNo, report.entries > 45_000]).toEqual([null, true, true]);
    expect(Date.now() - started).toBeLessThan(20_000);
    await app.sql.query(`update audit_entry set sealed = sealed || ' ' where district_id = $1 and no = 20001`, [place.id]);
    expect((await chains.verifyChain(place.id)).firstBad).toBe(20_001);
  });
});

describe('an attempt', () => {
  const attempts = async (id: string): Promise<number> => (await app.sql.query('select 1 from audit_entry where subject_id = $1', [id])).rowCount ?? 0;
  const attempt = (id: string): Promise<void> => events.recordAttempt(cause, { type: 'test.refused', subject: { kind: 'test', id }, districtId: district.district.id });

  test('is kept although what it tried is rolled back', async () => {
    const id = v7();
    const refused = unitOfWork.run(async () => {
      await attempt(id);
      throw new DomainError('test.refused', 'forbidden');
    });
    await expect(refused).rejects.toThrow('test.refused');
    expect(await attempts(id)).toBe(1);
  });

  test('is kept when what it belongs to goes on, and outside of any transaction', async () => {
    const [inside, outside] = [v7(), v7()];
    await unitOfWork.run(() => attempt(inside));
    await attempt(outside);
    expect([await attempts(inside), await attempts(outside)]).toEqual([1, 1]);
  });

  test('never asks for a second connection: a pool of one is enough', async () => {
    const module: TestingModule = await Test.createTestingModule({
      imports: [PersistenceModule.forRoot({ dataSource: { url: app.database.appUrl, applicationName: 'test', poolSize: 1, statementTimeoutMs: 5000 }, clock: 'database', signIn: new SignInSettings({}), attachments: { attachmentStore: 'disk', attachmentDir: 'var/never', attachmentMegabytes: 1, attachmentsPerPaper: 1, attachmentMegabytesPerPaper: 1 } })],
    }).compile();
    const [small, recorder] = [module.get(TypeormUnitOfWork), module.get(EventRecorder)];
    const id = v7();
    const refused = small.run(async () => {
      await recorder.recordAttempt(cause, { type: 'test.refused', subject: { kind: 'test', id }, districtId: district.district.id });
      throw new DomainError('test.refused', 'forbidden');
    });
    await expect(refused).rejects.toThrow('test.refused');
    expect(await attempts(id)).toBe(1);
    await module.close();
  });
});
