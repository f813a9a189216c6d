import type pg from 'pg';
import { DataSource, type QueryRunner } from 'typeorm';
import { actVerbs } from '#domain/approval/approval-act';
import { AuditChains } from '#persistence/platform/audit-chains';
import { FaultAtStatement } from '#persistence/platform/fault-at-statement';
import { Invariants } from '#persistence/platform/invariants';
import { approvalStory } from '../../support/approval-story.js';
import { aDistrict, type BuiltDistrict } from '../../support/builders.js';
import { RunningApi } from '../../support/running-api.js';
import { send, TestApp } from '../../support/test-app.js';
import { playYear, simulatedClock, type StoryStep } from '../../support/year-story.js';

/** Sessions and throttles move by themselves; everything else only by what a person does. */
const RESTLESS = ['session', 'sign_in_throttle'];

/** The whole database in one line of text: equal before and after means that nothing has happened. */
class Fingerprint {
  private constructor(
    private readonly sql: pg.Pool,
    private readonly question: string,
  ) {}

  static async of(sql: pg.Pool): Promise<Fingerprint> {
    const { rows } = await sql.query<{ name: string }>(`select quote_ident(relname) as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace and relname <> all ($1)`, [RESTLESS]);
    return new Fingerprint(sql, rows.map(({ name }) => `select '${name}' as name, md5(coalesce(string_agg(t::text, e'\\n' order by t::text), '')) as hash from ${name} t`).join(' union all '));
  }

  /** Names of tables with the hash of their rows. */
  async take(): Promise<Map<string, string>> {
    return new Map((await this.sql.query<{ name: string; hash: string }>(this.question)).rows.map(({ name, hash }) => [name, hash]));
  }
}

const differing = (before: Map<string, string>, after: Map<string, string>): string[] => [...after].filter(([name, hash]) => before.get(name) !== hash).map(([name]) => name);

async function expectWhole(app: TestApp): Promise<void> {
  expect((await app.app.get(Invariants).violations()).filter((check) => check.violations > 0)).toEqual([]);
  expect((await app.app.get(AuditChains).verify()).map((chain) => chain.firstBad)).toEqual([null]);
}

/** Cuts the line before the n-th statement, and remembers whether that was the COMMIT. */
class CutLine extends FaultAtStatement {
  isCommit = false;

  constructor(at: number) {
    super(at, (queryRunner) => {
      (queryRunner as unknown as { databaseConnection: { connection: { stream: { destroy(): void } } } }).databaseConnection.connection.stream.destroy();
      throw new Error('the line was cut');
    });
  }

  override logQuery(query: string, parameters?: unknown[], queryRunner?: QueryRunner): void {
    // After the cut there is a ROLLBACK at most, never a COMMIT.
    this.isCommit ||= query === 'COMMIT';
    super.logQuery(query, parameters, queryRunner);
  }
}

/** A trace that a cut leaves stays there, so that it is enough to look now and then, and always when the COMMIT was cut off. */
const LOOK_EVERY = 6;

/** Statements of each step of the year, counted by the first test and used by the second. */
const statementsOf = new Map<string, number>();

/** What concerns nobody but who does it, and leaves no entry. */
const personal: ReadonlySet<string> = new Set(['approval: read a copy', 'phrases: keep']);

/** Cuts the line before every statement of every step of a story; answers how often. */
async function cutEverywhere(app: TestApp, district: BuiltDistrict, steps?: readonly StoryStep[]): Promise<number> {
  const dataSource = app.app.get(DataSource);
  const fingerprint = await Fingerprint.of(app.sql);
  const ordinary = dataSource.logger;
  let cuts = 0;

  await playYear(app, district, {
    ...(steps ? { steps } : {}),
    send: async (step, person, request) => {
      const before = await fingerprint.take();
      const key = app.newKey();
      for (let at = 1; ; at += 1) {
        const fault = new CutLine(at);
        dataSource.logger = fault;
        const answer = await person.send<Record<string, string>>(request.method, request.path, request.body, { 'idempotency-key': key });
        dataSource.logger = ordinary;
        if (answer.status < 300) {
          statementsOf.set(step.name, fault.seen);
          const changed = differing(before, await fingerprint.take());
          expect([step.name, changed.length > 0, changed.includes('audit_entry')]).toEqual([step.name, true, !personal.has(step.name)]);
          await expectWhole(app);
          return answer;
        }
        cuts += 1;
        expect([step.name, at, answer.status >= 500, answer.status < 500 ? answer.text : '']).toEqual([step.name, at, true, '']);
        if (at % LOOK_EVERY === 0 || fault.isCommit) expect([step.name, at, differing(before, await fingerprint.take())]).toEqual([step.name, at, []]);
      }
    },
  });
  return cuts;
}

async function withApp(work: (app: TestApp, district: BuiltDistrict) => Promise<void>): Promise<void> {
  const app = await TestApp.start(simulatedClock, 'crash');
  try {
    await work(app, await aDistrict(app.sql));
  } finally {
    await app.stop();
  }
}

test('the line cut before any statement of any step of the year leaves nothing behind, and the step can be taken again', async () => {
  await withApp(async (app, district) => expect(await cutEverywhere(app, district)).toBeGreaterThan(500));
}, 240_000);

test('the same before any statement of every verb of a case, and of what stands around it: copies, delegations, batches, windows, a handover', async () => {
  await withApp(async (app, district) => {
    expect(await cutEverywhere(app, district, approvalStory(district))).toBeGreaterThan(500);
    const { rows } = await app.sql.query<{ verb: string }>('select distinct verb from approval_act');
    // What is left out here is done in the year: 不予通过, 撤回.
    expect(rows.map(({ verb }) => verb).sort()).toEqual(actVerbs.filter((verb) => verb !== 'reject' && verb !== 'withdraw').sort());
  });
}, 240_000);

/** What is cut in half by a real SIGKILL: each kind of step once right before its COMMIT, some in the middle too. */
const beforeCommit = ['goal: create', 'goal: revise', 'goal: submit', 'goal: withdraw', 'goal: sent back', 'goal: last approval', 'goal: issue', 'payment: record', 'monitoring: submit', 'evaluation: submit', 'evaluation: re-check', 'rectification: order', 'rectification: accept'];
const inTheMiddle = ['goal: submit', 'goal: issue', 'monitoring: submit'];

test('a process that the system kills leaves nothing of its step, not even the key of the repetition', async () => {
  const app = await TestApp.start(simulatedClock, 'crash');
  try {
    const district = await aDistrict(app.sql);
    const fingerprint = await Fingerprint.of(app.sql);
    await playYear(app, district, {
      send: async (step, person, request) => {
        const headers = { cookie: person.cookie, 'x-csrf-token': person.csrfToken, 'idempotency-key': app.newKey() };
        const before = await fingerprint.take();
        const places = [...(inTheMiddle.includes(step.name) ? [String(Math.ceil(statementsOf.get(step.name)! / 2))] : []), ...(beforeCommit.includes(step.name) ? ['commit'] : [])];
        for (const at of places) {
          const doomed = await RunningApi.start(app.database, { ...simulatedClock, YUJI_FAULT_AT: at, POOL_SIZE: '2' });
          try {
            await expect(send(doomed.baseUrl, request.method, request.path, request.body, headers)).rejects.toThrow();
            expect([step.name, at, await doomed.ended]).toEqual([step.name, at, 'SIGKILL']);
          } finally {
            await doomed.stop();
          }
          expect([step.name, at, differing(before, await fingerprint.take())]).toEqual([step.name, at, []]);
        }
        return person.send<Record<string, string>>(request.method, request.path, request.body, headers);
      },
    });
    await expectWhole(app);
  } finally {
    await app.stop();
  }
}, 240_000);
