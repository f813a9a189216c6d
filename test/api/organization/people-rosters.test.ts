import { readXlsx } from 'hucre';
import { aDistrict, aUnit, type BuiltDistrict } from '../../support/builders.js';
import { ROSTER_HEADS, rosterFile } from '../../support/documents/roster-file.js';
import { addressOf, textCell, workbookFile } from '../../support/documents/workbook-file.js';
import { answerOf, TestApp, type Answer, type Json, type PersonClient } from '../../support/test-app.js';

interface Line {
  readonly line: number;
  readonly outcome: string;
  readonly unit: string;
  readonly roleName: string;
  readonly changes: readonly string[];
  readonly faults: readonly { readonly field: string; readonly fieldName: string; readonly code: string; readonly message: string }[];
}
interface Roster extends Json {
  readonly code: string;
  readonly comparedWith: string;
  readonly counts: Readonly<Record<'new' | 'changed' | 'same' | 'refused' | 'accounts', number>>;
  readonly lines: readonly Line[];
  readonly unread: readonly string[];
  readonly accounts: readonly { readonly line: number; readonly login: string; readonly name: string; readonly unitName: string; readonly roleName: string; readonly password: string }[];
  readonly passwordSheet: string | null;
}

let api: TestApp;
let district: BuiltDistrict;
let system: PersonClient;
let unitAdministrator: PersonClient;

beforeAll(async () => {
  api = await TestApp.start({}, 'people-rosters');
});
beforeEach(async () => {
  await api.database.truncate();
  district = await aDistrict(api.sql);
  await aDistrict(api.sql, '110102', 'b', { province: district.province, city: district.city });
  [system, unitAdministrator] = [await api.signIn('system-administrator'), await api.signIn('unit-administrator')];
});
afterAll(() => api.stop());

const office = (): string => district.office.name;

async function post(by: PersonClient, path: string, body: Uint8Array): Promise<Answer<Roster>> {
  const { cookie, csrfToken } = by;
  return answerOf<Roster>(await fetch(`${api.baseUrl}${path}`, { method: 'POST', headers: { cookie, 'x-csrf-token': csrfToken, 'content-type': 'application/octet-stream' }, body: new Blob([body as Uint8Array<ArrayBuffer>]) }));
}
const compare = (file: Uint8Array, by = system) => post(by, '/people-rosters/comparison', file);
const apply = (file: Uint8Array, comparedWith: string, by = system) => post(by, `/people-rosters/application?comparedWith=${comparedWith}`, file);
async function imported(file: Uint8Array, by = system): Promise<Answer<Roster>> {
  return apply(file, (await compare(file, by)).body.comparedWith, by);
}
const events = async (): Promise<string[]> => (await api.sql.query<{ event: string }>(`select event from audit_entry where event not like 'session.%' and event <> 'access.denied' order by recorded_at`)).rows.map((row) => row.event);
const people = async (): Promise<number> => Number((await api.sql.query<{ count: string }>('select count(*) from person')).rows[0]?.count);
const codes = ({ lines }: Roster): string[][] => lines.map(({ outcome, faults }) => [outcome, ...faults.map(({ field, code }) => `${field} ${code}`)]);

describe('the template', () => {
  test('has the heads, an example that is nobody, and the units and posts of whoever asks', async () => {
    const answer = await fetch(`${api.baseUrl}/people-rosters/template`, { headers: { cookie: system.cookie } });
    expect([answer.status, decodeURIComponent(answer.headers.get('content-disposition') ?? '')]).toEqual([200, expect.stringContaining('人员名册模板.xlsx')]);
    const bytes = new Uint8Array(await answer.arrayBuffer());
    const [roster, places, notes] = (await readXlsx(bytes)).sheets;
    expect(roster!.rows.slice(1, 3)).toEqual([ROSTER_HEADS, ['示例', '王示例', 'wang.shili', expect.any(String), '经办人', null, 'wang.shili@example.gov.cn']]);
    expect(places!.rows.map((row) => row[1])).toEqual(expect.arrayContaining([office(), district.programDivision.name]));
    expect(notes!.rows.map((row) => row[0])).toEqual(['列', ...ROSTER_HEADS.slice(1)]);
    expect((await compare(bytes)).body.code).toBe('roster.empty');
  });

  test('names to a unit administrator the own unit alone, and is nobody else\'s', async () => {
    const bytes = new Uint8Array(await (await fetch(`${api.baseUrl}/people-rosters/template`, { headers: { cookie: unitAdministrator.cookie } })).arrayBuffer());
    const { sheets } = await readXlsx(bytes);
    expect(sheets[1]!.rows.slice(1).map((row) => [row[1], row[3]])).toEqual([[office(), '经办人、单位负责人、分管领导、街道财政']]);
    expect((await (await api.signIn('security-administrator')).get('/people-rosters/template')).status).toBe(403);
  });

  test('filled in comes back as it was meant', async () => {
    const bytes = new Uint8Array(await (await fetch(`${api.baseUrl}/people-rosters/template`, { headers: { cookie: system.cookie } })).arrayBuffer());
    const { sheets } = await readXlsx(bytes);
    const rows = [...sheets[0]!.rows.slice(0, 3), ['1', '李　四', 'li.si', office(), '经办人', '2190年1月2日', null]];
    const cells = rows.flatMap((row, at) => row.flatMap((value, column) => (value === null || value === undefined ? [] : [textCell(addressOf(at + 1, column + 1), String(value))])));
    const { body } = await compare(workbookFile([{ name: '人员名册', cells }]));
    expect(body.lines).toEqual([expect.objectContaining({ line: 4, outcome: 'new', name: '李四', login: 'li.si', changes: [`新建账号，任${office()}经办人（2190-01-02 起）`] })]);
  });
});

describe('comparing', () => {
  test('tells of every row what it would do, and writes nothing', async () => {
    const before = await people();
    const { status, body } = await compare(rosterFile([
      ['示例', '王示例', 'wang.shili', office(), '经办人', '', ''],
      ['1', '李四', 'li.si', office(), '经办人', '', 'li@example.gov.cn'],
      ['2', '李四', 'li.si', office(), '单位负责人', '', ''],
      ['3', 'preparer', 'preparer', office(), '经办人', '', ''],
      ['4', '新名', 'unit-leader', district.office.code, '单位负责人', '', ''],
      ['5', '错', 'X', '哪里', '主任', '明天', '无'],
    ]));
    expect([status, body.counts]).toEqual([200, { new: 2, changed: 1, same: 1, refused: 1, accounts: 1 }]);
    expect(codes(body)).toEqual([['new'], ['new'], ['same'], ['changed'], ['refused', 'login person.login-malformed', 'email person.email-malformed', 'unit roster.unit-unknown', 'role roster.role-unknown', 'startsOn date.malformed']]);
    expect(body.lines.slice(0, 2).map(({ changes }) => changes)).toEqual([[`新建账号，任${office()}经办人（自确认之日起）`], [`同一账号，兼任${office()}单位负责人（自确认之日起）`]]);
    expect(body.lines[3]).toMatchObject({ line: 6, unit: office(), roleName: '单位负责人', changes: ['姓名由“unit-leader”改为“新名”'] });
    expect(body.lines[4]?.faults.find(({ field }) => field === 'unit')).toMatchObject({ fieldName: '单位', message: expect.stringContaining('哪里') as string });
    expect([await people(), await events()]).toEqual([before, []]);
  });

  test('refuses what is no roster, too long, or not to be trusted', async () => {
    expect((await compare(rosterFile([['1']], ['序号', '姓名']))).body.code).toBe('roster.no-heads');
    expect((await compare(rosterFile([['1', '李四', 'li.si', office(), '经办人', '', '', '李思']], [...ROSTER_HEADS, '姓名']))).body.code).toBe('roster.head-twice');
    expect((await compare(rosterFile(Array.from({ length: 301 }, (_each, at) => [`${at}`, '李四', `li.${at}`, office(), '经办人'])))).body.code).toBe('roster.too-many-rows');
    expect((await compare(workbookFile([{ name: '名单', merges: ['B2:B3'], cells: ROSTER_HEADS.map((text, column) => textCell(addressOf(1, column + 1), text)) }]))).body.code).toBe('roster.cells-merged');
    expect((await compare(new TextEncoder().encode('姓名,用户名'))).body.code).toBe('document.extension-mismatch');
    expect((await post(system, '/people-rosters/comparison', new Uint8Array(2 * 1024 * 1024 + 1))).status).toBe(413);
  });

  test('tells of columns that are not read', async () => {
    expect((await compare(rosterFile([['1', '李四', 'li.si', office(), '经办人', '', '', '13800000000']], [...ROSTER_HEADS, '手机号']))).body.unread).toEqual(['手机号']);
  });

  test('refuses units and people outside of the own area as the form does', async () => {
    const sibling = await aUnit(api.sql, district.district, 'subdistrict-office', '520002', '另一街道办事处');
    const file = rosterFile([
      ['1', '李四', 'li.si', sibling.name, '经办人'],
      ['2', '王五', 'wang.wu', office(), '单位管理员'],
      ['3', '赵六', 'b.preparer', office(), '经办人'],
      ['4', '钱七', 'qian.qi', '没有的单位', '经办人'],
    ]);
    expect(codes((await compare(file, unitAdministrator)).body)).toEqual([['refused', 'unit roster.unit-unknown'], ['refused', 'role post.role-not-yours-to-give'], ['refused', 'login person.login-taken'], ['refused', 'unit roster.unit-unknown']]);
    expect(codes((await compare(file)).body).map(([outcome]) => outcome)).toEqual(['new', 'new', 'refused', 'refused']);
    expect((await compare(file, await api.signIn('preparer'))).status).toBe(403);
  });
});

describe('confirming', () => {
  const four = (): Uint8Array => rosterFile([
    ['1', '李四', 'li.si', office(), '经办人', '', 'li@example.gov.cn'],
    ['2', '李四', 'li.si', office(), '单位负责人', '2190-01-01', ''],
    ['3', '新名', 'preparer', office(), '经办人', '', ''],
    ['4', 'unit-leader', 'unit-leader', office(), '分管领导', '', ''],
  ]);

  test('writes every row as by hand, records each, and answers the passwords once', async () => {
    const { status, body } = await imported(four());
    expect([status, body.counts]).toEqual([200, { new: 2, changed: 2, same: 0, refused: 0, accounts: 1 }]);
    expect((await events()).sort()).toEqual(['person.created', 'person.revised', 'post.given', 'post.given', 'post.given']);
    expect(body.accounts).toEqual([{ line: 2, login: 'li.si', name: '李四', unitName: office(), roleName: '经办人', password: expect.any(String) as string }]);
    const [{ password } = { password: '' }] = body.accounts;
    const [sheet] = (await readXlsx(new Uint8Array(Buffer.from(body.passwordSheet ?? '', 'base64')))).sheets;
    expect(sheet!.rows[1]).toEqual(['李四', 'li.si', office(), '经办人', password]);
    const { rows } = await api.sql.query<{ must: boolean; posts: string; email: string }>(
      `select must_change_password as must, email, (select string_agg(role || ' ' || starts_on, ',' order by role) from post where person_id = person.id) as posts from person where login = 'li.si'`);
    expect(rows).toEqual([{ must: true, email: 'li@example.gov.cn', posts: expect.stringMatching(/^preparer \d{4}-\d\d-\d\d,unit-leader 2190-01-01$/) as string }]);
    const dump = await api.sql.query('select i::text from idempotent_reply i union all select a::text from audit_entry a union all select p::text from person p');
    expect(JSON.stringify(dump.rows)).not.toContain(password);
  });

  test('the same file again is the same people: nothing is changed, nothing recorded', async () => {
    await imported(four());
    const before = await events();
    const { body } = await compare(four());
    expect(body.counts).toMatchObject({ new: 0, changed: 0, same: 4, refused: 0 });
    expect((await apply(four(), body.comparedWith)).body).toMatchObject({ accounts: [], passwordSheet: null });
    expect(await events()).toEqual(before);
  });

  test('is refused as a whole while one row has a fault', async () => {
    const before = await people();
    const answer = await imported(rosterFile([['1', '李四', 'li.si', office(), '经办人'], ['2', '王五', 'wang.wu', '哪里', '经办人']]));
    expect([answer.status, answer.body.code, answer.text]).toEqual([422, 'roster.rows-refused', expect.stringContaining('第 3 行')]);
    expect([await people(), await events()]).toEqual([before, []]);
  });

  test('is refused for another file than the one that was compared, and where somebody changed since', async () => {
    const { comparedWith } = (await compare(four())).body;
    expect((await apply(rosterFile([['1', '别人', 'bie.ren', office(), '经办人']]), comparedWith)).body.code).toBe('roster.out-of-date');
    expect((await system.patch(`/people/${district.people.preparer.id}`, { version: 1, name: '改过' })).status).toBe(204);
    const answer = await apply(four(), comparedWith);
    expect([answer.status, answer.body.code]).toEqual([409, 'roster.out-of-date']);
  });

  test('of two at once one is written, and the other is told', async () => {
    const { comparedWith } = (await compare(four())).body;
    const ofUnit = (await compare(four(), unitAdministrator)).body.comparedWith;
    const answers = await Promise.all([apply(four(), comparedWith), apply(four(), ofUnit, unitAdministrator)]);
    expect(answers.map(({ status, body }) => [status, body.code]).sort()).toEqual([[200, undefined], [409, 'roster.out-of-date']]);
    expect((await events()).filter((event) => event === 'person.created')).toHaveLength(1);
  });

  test('a comparison must be named', async () => {
    expect((await post(system, '/people-rosters/application', four())).status).toBe(400);
  });
});
