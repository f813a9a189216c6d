import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readDocument } from '#documents/reading/read-document';
import { reviewDocument, type PrintedFinding } from '#documents/review-document';
import { ruleCatalogue } from '#domain/goal/review/rule-catalogue';

/**
 * 150 findings on the five published disclosures, checked by hand: document, table, row, rule, verdict. REAL_DOCUMENTS names the folder of
 * the documents; nothing of their text stands here.
 */
interface Verdict {
  readonly document: string;
  readonly table: number;
  readonly row: number | null;
  readonly rule: string;
  readonly field: string;
  readonly verdict: 'right' | 'wrong' | 'debatable';
  readonly why: string;
}

const { verdicts } = JSON.parse(readFileSync('test/documents/review-verdicts.json', 'utf8')) as { verdicts: Verdict[] };
const byRule = new Map(verdicts.map(({ rule }) => [rule, verdicts.filter((each) => each.rule === rule)]));
const rightPercent = (of: readonly Verdict[]): number => (100 * of.filter(({ verdict }) => verdict === 'right').length) / of.length;

test('150 findings were checked, over all documents and most rules', () => {
  expect([verdicts.length, new Set(verdicts.map(({ document }) => document)).size]).toEqual([150, 5]);
  expect(byRule.size).toBeGreaterThanOrEqual(60);
  expect(new Set(verdicts.map((each) => JSON.stringify([each.document, each.table, each.row, each.rule, each.field]))).size).toBe(150);
});

test('a rule of which fewer than nine in ten were right is only worth knowing', () => {
  const doubtful = [...byRule].filter(([, of]) => rightPercent(of) < 90).map(([rule]) => rule);
  expect(ruleCatalogue.filter(({ id }) => doubtful.includes(id)).map(({ id, severity }) => [id, severity])).toEqual(doubtful.sort().map((id) => [id, 'info']));
});

test('no rule that blocks was wrong', () => {
  const blocks = ruleCatalogue.filter(({ severity }) => severity === 'block').map(({ id }) => id);
  expect(verdicts.filter(({ rule, verdict }) => blocks.includes(rule) && verdict !== 'right')).toEqual([]);
});

const folder = process.env.REAL_DOCUMENTS;
const isHere = folder !== undefined && existsSync(folder);

(isHere ? describe : describe.skip)('on the published documents (skipped unless REAL_DOCUMENTS names their folder)', () => {
  const found = new Map<string, readonly PrintedFinding[]>();
  beforeAll(async () => {
    for (const file of readdirSync(folder ?? '').filter((name) => name.endsWith('.txt'))) found.set(file.slice(0, 3), reviewDocument(await readDocument(file, readFileSync(join(folder ?? '', file)))));
  });

  test.each([...new Set(verdicts.map(({ document }) => document))].sort())('%s: what was checked and right is still found', (document) => {
    const findings = found.get(document) ?? [];
    const isFound = (each: Verdict): boolean => findings.some(({ rule, project, indicator, field }) => rule === each.rule && project === each.table && indicator === each.row && field === each.field);
    expect(verdicts.filter((each) => each.document === document && each.verdict === 'right' && !isFound(each))).toEqual([]);
  });

  test('nothing but D1 where the public is served, V2 beyond the whole and V6 of a quantity departs from the severity of its rule', () => {
    const usual = new Map(ruleCatalogue.map(({ id, severity }) => [id, severity]));
    const others = [...found.values()].flat().filter(({ rule, severity }) => usual.get(rule) !== severity).map(({ rule }) => rule);
    expect([...new Set(others)].sort()).toEqual(['D1', 'V2', 'V6']);
  });
});
