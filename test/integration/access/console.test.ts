import type pg from 'pg';
import { DomainError } from '#domain/shared/domain-error';
import * as admin from '../../../apps/cli/src/admin.js';
import { WrongUsage } from '../../../apps/cli/src/command-line.js';
import * as password from '../../../apps/cli/src/password.js';
import * as person from '../../../apps/cli/src/person.js';
import * as post from '../../../apps/cli/src/post.js';
import * as unit from '../../../apps/cli/src/unit.js';
import { runCommand, type Command } from '../../support/run-command.js';
import { openTestDatabase, type TestDatabase } from '../../support/test-database.js';
import { tolerantPool } from '../../support/sql-pool.js';

let database: TestDatabase;
let sql: pg.Pool;
const environment = { ...process.env };

beforeAll(async () => {
  database = await openTestDatabase('console');
  sql = tolerantPool({ connectionString: database.superuserUrl, max: 1 });
  Object.assign(process.env, { DATABASE_URL: database.appUrl, ARGON2_MEMORY_KIB: '8', ARGON2_PASSES: '1' });
});
afterEach(() => database.truncate());
afterAll(async () => {
  process.env = environment;
  await sql.end();
  await database.drop();
});

/** Runs a command in this process with lines on standard input, and reads the JSON it prints. */
async function answer<T = Record<string, unknown>>(command: Command, line: string, ...input: string[]): Promise<T> {
  const { exit, printed } = await runCommand(command, line.split(' '), input);
  expect(exit).toBe(0);
  return JSON.parse(printed) as T;
}

const refusal = async (work: Promise<unknown>): Promise<string> => {
  try {
    await work;
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    if (error instanceof WrongUsage) return 'wrong usage';
    throw error;
  }
  return 'done';
};

const PHRASE = 'a quiet long phrase';
async function appoint(role: string, login: string): Promise<void> {
  const { password: first } = await answer<{ password: string }>(admin, `create --login ${login} --name 甲 --district-code 990102 --district-name 示范区 --role ${role}`);
  await answer(password, `change --as ${login}`, first, PHRASE);
}

test('on an empty database the first administrator comes with the district above which nobody is', async () => {
  const made = await answer<{ login: string; role: string; password: string }>(admin, 'create --login zhang.san --name 张三 --district-code 990102 --district-name 示范区');
  expect(made).toMatchObject({ login: 'zhang.san', role: 'system-administrator' });
  const { rows } = await sql.query<{ kind: string; code: string; name: string; path: string }>('select kind, code, name, path from org_unit order by path');
  expect(rows).toEqual([
    { kind: 'province', code: '990000', name: '990000', path: '/1/' },
    { kind: 'city', code: '990100', name: '990100', path: '/1/2/' },
    { kind: 'district', code: '990102', name: '示范区', path: '/1/2/3/' },
  ]);
  const { rows: trail } = await sql.query<{ event: string }>('select event from audit_entry order by recorded_at');
  expect(trail.map((entry) => entry.event).sort()).toEqual(['organization.opened', 'organization.opened', 'organization.opened', 'person.created', 'post.given']);
});

test('a second one of the same kind is refused while the first is active; the other two kinds are not', async () => {
  await appoint('system-administrator', 'zhang.san');
  expect(await refusal(admin.run('create --login li.si --name 李四 --district-code 990102'.split(' ')))).toBe('person.administrator-exists');
  await appoint('security-administrator', 'li.si');
  await appoint('auditor', 'wang.wu');
  const { rows } = await sql.query<{ count: string }>('select count(*) from org_unit');
  expect(rows[0]?.count).toBe('3');
});

test.each([
  [['--login', 'A', '--name', '甲', '--district-code', '990102'], 'person.login-malformed'],
  [['--login', 'zhang.san', '--name', '', '--district-code', '990102'], 'person.name-malformed'],
  [['--login', 'zhang.san', '--name', '张\n三', '--district-code', '990102'], 'person.name-malformed'],
  [['--login', 'zhang.san', '--name', '张三', '--district-code', 'abc'], 'organization.district-code-malformed'],
  [['--login', 'zhang.san', '--name', '张三', '--district-code', '9 9', '--city-code', '990100', '--province-code', '990000'], 'organization.code-malformed'],
  [['--login', 'zhang.san', '--name', '张三', '--district-code', '990102', '--district-name', '示\t范'], 'organization.name-malformed'],
])('%j is refused as %s and leaves nothing behind, neither people nor units', async (words, code) => {
  expect(await refusal(admin.run(['create', ...words]))).toBe(code);
  const { rows } = await sql.query('select 1 from org_unit union all select 1 from person union all select 1 from audit_entry');
  expect(rows).toEqual([]);
});

test('the first password must be changed before anything else', async () => {
  const { password: first } = await answer<{ password: string }>(admin, 'create --login zhang.san --name 张三 --district-code 990102');
  expect(await refusal(answer(unit, 'list --as zhang.san', first))).toBe('session.password-must-change');
  expect(await refusal(answer(password, 'change --as zhang.san', first, 'short'))).toBe('password.too-short');
  await answer(password, 'change --as zhang.san', first, PHRASE);
  expect(await answer<object[]>(unit, 'list --as zhang.san', PHRASE)).toHaveLength(1);
  const { rows } = await sql.query('select 1 from session');
  expect(rows).toEqual([]);
});

test('units, people and posts are kept from the console with the rights of whoever signs in, and in that name', async () => {
  await appoint('system-administrator', 'zhang.san');
  await answer(unit, 'open --as zhang.san --parent 990102 --kind subdistrict-office --code 520001 --name 城南街道办事处', PHRASE);
  await answer(unit, 'rename --as zhang.san --code 520001 --name 城北街道办事处', PHRASE);
  await answer(person, 'create --as zhang.san --login li.si --name 李四 --unit 520001 --role preparer', PHRASE);
  await answer(post, 'give --as zhang.san --login li.si --unit 520001 --role unit-leader', PHRASE);
  await answer(post, 'end --as zhang.san --login li.si --unit 520001 --role preparer', PHRASE);
  expect(await refusal(answer(post, 'give --as zhang.san --login li.si --unit 990102 --role auditor', PHRASE))).toBe('post.role-not-yours-to-give');
  expect(await refusal(answer(person, 'revise --as zhang.san --login li.si --email 李四', PHRASE))).toBe('person.email-malformed');
  expect(await refusal(answer(unit, 'list --as zhang.san', 'wrong'))).toBe('session.refused');
  const people = await answer<{ login: string; posts: object[] }[]>(person, 'list --as zhang.san', PHRASE);
  expect(people.map((each) => [each.login, each.posts.length])).toEqual([['li.si', 2], ['zhang.san', 1]]);
  const { rows } = await sql.query<{ event: string }>(`select event from audit_entry where actor_id = (select id from person where login = 'zhang.san') and event !~ '^session' order by no`);
  expect(rows.map((row) => row.event)).toEqual(['person.password-changed', 'organization.opened', 'organization.renamed', 'person.created', 'post.given', 'post.given', 'post.ended']);
});

test('what is not known is wrong usage, before anybody is asked for a password', async () => {
  expect(await refusal(admin.run(['create']))).toBe('wrong usage');
  expect(await refusal(admin.run('create --login a --name b --district-code 990102 --role preparer'.split(' ')))).toBe('wrong usage');
  expect(await refusal(unit.run(['constructor', '--as', 'x']))).toBe('wrong usage');
  expect(await refusal(unit.run(['list']))).toBe('wrong usage');
  expect(await refusal(post.run('give --as a --login b --unit c --role emperor'.split(' ')))).toBe('wrong usage');
});
