import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type pg from 'pg';
import { DomainError } from '#domain/shared/domain-error';
import { WrongUsage } from '../../../apps/cli/src/command-line.js';
import * as importCommand from '../../../apps/cli/src/import.js';
import { aDistrict, aPerson, aUnit, type BuiltDistrict } from '../../support/builders.js';
import { exampleDisclosure } from '../../support/documents/example-disclosure.js';
import { officeDocument } from '../../support/documents/sent-document.js';
import { runCommand } from '../../support/run-command.js';
import { behindTriggers } from '../../support/sql-pool.js';
import { openTestDatabase, type TestDatabase } from '../../support/test-database.js';
import type { Json } from '../../support/test-app.js';

let database: TestDatabase;
let sql: pg.Pool;
let folder: string;
let district: BuiltDistrict;
const environment = { ...process.env };

beforeAll(async () => {
  database = await openTestDatabase('import-command');
  sql = behindTriggers(database.superuserUrl);
  Object.assign(process.env, { DATABASE_URL: database.appUrl });
  folder = mkdtempSync(join(tmpdir(), 'yuji-import-'));
});
beforeEach(async () => {
  await database.truncate();
  district = await aDistrict(sql);
});
afterAll(async () => {
  process.env = environment;
  rmSync(folder, { recursive: true });
  await sql.end();
  await database.drop();
});

const file = (name: string, bytes: Uint8Array): string => {
  writeFileSync(join(folder, name), bytes);
  return join(folder, name);
};
const two = (): string => file('two.txt', officeDocument(exampleDisclosure.projects.slice(0, 2)));
const printed = async (...args: string[]): Promise<Json> => JSON.parse((await runCommand(importCommand, [...args, '--json'])).printed) as Json;
const refusal = async (...args: string[]): Promise<string> => {
  try {
    await runCommand(importCommand, args);
    return 'done';
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    if (error instanceof WrongUsage) return 'wrong usage';
    throw error;
  }
};
const goals = async (): Promise<string[]> => (await sql.query<{ line: string }>(`select concat_ws(' ', u.code, g.fiscal_year, p.name, person.login) as line from performance_goal g join budget_project p on p.id = g.project_id
  join org_unit u on u.id = g.unit_id join person on person.id = g.preparer_id order by 1`)).rows.map(({ line }) => line);

test('the only preparer of the printed unit imports it; again, nothing is to do', async () => {
  const first = await printed(two());
  expect(first).toMatchObject({ unit: '520001', fiscalYear: 2026, preparer: 'preparer', created: 2, revised: 0, missing: [] });
  expect(first['projects'].map(({ outcome }: Json) => outcome)).toEqual(['created', 'created']);
  expect(first['department']).toEqual({ outcome: 'created', goalId: expect.any(String), notes: [] });
  expect(await goals()).toEqual([`520001 2026 ${exampleDisclosure.projects[0]!.name} preparer`, `520001 2026 ${exampleDisclosure.projects[1]!.name} preparer`].sort());
  const second = await printed(two());
  expect(second['department']).toMatchObject({ outcome: 'same', goalId: first['department'].goalId });
  expect([second['import'], second['created'], second['revised'], second['projects'].map(({ outcome }: Json) => outcome)]).toEqual([first['import'], 0, 0, ['same', 'same']]);
});

test('the trail says that it was done from the console, not by the preparer at a desk', async () => {
  await printed(two());
  const { rows } = await sql.query<{ event: string }>(`select event from audit_entry where sealed like '%"isFromConsole":true%' order by no`);
  expect(rows.map(({ event }) => event)).toEqual(['document.received', 'document.applied']);
});

test('without --json a person reads what became of every project', async () => {
  const { exit, printed: text } = await runCommand(importCommand, [two(), '--year', '2027']);
  expect(exit).toBe(0);
  expect(text).toContain('520001 2027 年度，经办人 preparer');
  expect(text).toContain('新建草稿 2 个，更新 0 个，未写入 0 个');
  expect(text).toContain('部门整体绩效目标：新建草稿');
  expect(text).toContain('指标“补贴发放准确率”的指标值“≥95100%”有多种读法，按原文保存：请在绩效目标中确认（可能是 ≥95% 或 =100%）。');
});

test('of two preparers one is named, or the import is refused', async () => {
  await aPerson(sql, 'second', 'preparer', district.office);
  expect(await refusal(two())).toBe('import.which-preparer');
  expect(await printed(two(), '--as', 'second')).toMatchObject({ preparer: 'second', created: 2 });
});

test('whoever is no preparer of the unit imports nothing into it', async () => {
  expect(await refusal(two(), '--as', 'unit-leader')).toBe('import.no-preparer');
  expect(await refusal(two(), '--unit', '999999')).toBe('import.no-preparer');
  const child = await aUnit(sql, district.office, 'budget-unit', 'child');
  await aPerson(sql, 'of-child', 'preparer', child);
  expect(await refusal(two(), '--as', 'of-child')).toBe('import.other-unit');
  expect(await printed(two(), '--unit', 'child')).toMatchObject({ unit: 'child', preparer: 'of-child', created: 2 });
});

test('a document that names no unit needs somebody who does', async () => {
  const nameless = file('nameless.txt', officeDocument(exampleDisclosure.projects.slice(0, 1), null));
  expect(await refusal(nameless)).toBe('import.unit-unknown');
  expect(await printed(nameless, '--as', 'preparer')).toMatchObject({ unit: '520001', created: 1 });
});

test('of several files a refused one keeps its place, and the others go in', async () => {
  const { exit, printed: text } = await runCommand(importCommand, [two(), 'package.json', file('third.txt', officeDocument(exampleDisclosure.projects.slice(2, 3))), '--json']);
  const answers = JSON.parse(text) as Json[];
  expect([exit, answers.map((each) => each['created'] ?? each['problem'].code)]).toEqual([1, [2, 'document.extension-mismatch', 1]]);
  expect(answers[2]!['missing']).toHaveLength(2);
});

test.each([[['--cells']], [['--dry-run', '--as', 'preparer']], [['--unknown']]])('%j is wrong usage', async (words) => {
  expect(await refusal(two(), ...words)).toBe('wrong usage');
});
