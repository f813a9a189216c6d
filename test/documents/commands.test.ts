import { plainEnvironment, removeFolder, RunningCommand, temporaryFolder } from '../support/running-product.js';

let folder: string;
beforeEach(() => (folder = temporaryFolder()));
afterEach(() => removeFolder(folder));

/** What the commands print, as far as the tests look at it. */
type Printed = ReturnType<typeof JSON.parse>;

const yuji = async (...words: string[]): Promise<{ exit: number | string | null; json: Printed; messages: string }> => {
  const command = new RunningCommand('yuji.mjs', words, { env: plainEnvironment({ DATA_DIR: folder }) });
  const exit = await command.ended;
  return { exit, json: command.stdout === '' ? null : JSON.parse(command.stdout), messages: command.stderr };
};

const text = 'examples/disclosure-2026.txt';
const word = 'examples/disclosure-2026.docx';

test('a dry run prints the parsed document and its findings, and nothing else', async () => {
  const { exit, json } = await yuji('import', text, '--dry-run', '--json');
  expect(exit).toBe(0);
  expect(Object.keys(json)).toEqual(['source', 'unit', 'fiscalYear', 'statedTotals', 'projects', 'department', 'profile', 'reconciliation', 'residue', 'findings']);
  expect(json.source).toMatchObject({ file: 'disclosure-2026.txt', format: 'text' });
  expect(json.projects[0].indicators[1]).toEqual({
    level1: '产出指标', level2: '质量指标', rawLevel1: '产出指标', rawLevel2: '质量指标', name: '补贴发放准确率', description: '发放金额与应发金额一致的人次占发放人次的比率',
    target: { raw: '≥95100%', kind: 'ambiguous', operator: null, value: null, unit: null, suggestions: ['≥95%', '=100%'] },
    basis: '云岭办发〔2025〕12号', where: expect.stringMatching(/^line \d+$/),
    cells: { target: { where: expect.stringMatching(/^line \d+$/), confidence: 'low', raw: '≥95100%' } },
  });
});

test('year and unit that the caller states count before what is printed; --cells shows every place', async () => {
  const { json } = await yuji('import', word, '--dry-run', '--json', '--cells', '--year', '2027', '--unit', '310009');
  expect([json.fiscalYear, json.unit]).toEqual([2027, { code: '310009', name: '桐花街道办事处本级' }]);
  expect(json.projects[0].indicators[0].cells.target).toEqual({ where: 'table 2, row 2, column 5', confidence: 'medium', raw: '＝42人' });
});

test('several files make an array in their order; a refused one keeps its place and makes the exit 1', async () => {
  const { exit, json } = await yuji('review', word, 'package.json', text, '--json');
  expect(exit).toBe(1);
  expect(json.map((each: unknown) => Array.isArray(each))).toEqual([true, false, true]);
  expect(json[1]).toMatchObject({ file: 'package.json', problem: { code: 'document.extension-mismatch' } });
  expect(json[0].map(({ rule }: { rule: string }) => rule)).toEqual(json[2].map(({ rule }: { rule: string }) => rule));
});

test.each([
  [['import', 'no-such-file.docx', '--dry-run', '--json'], 1, 'document.no-such-file'],
  [['import', 'examples', '--dry-run', '--json'], 1, 'document.no-such-file'],
  [['import', text, '--dry-run', '--json', '--year', 'next'], 1, 'import.year-malformed'],
])('%j is refused with a problem on standard output', async (words, exit, code) => {
  expect(await yuji(...words)).toMatchObject({ exit, json: { code, detail: expect.stringMatching(/。$/) } });
});

test.each([[['import', '--dry-run', '--json']], [['review', '--json']], [['review', text, '--unknown']]])('%j is wrong usage', async (words) => {
  expect(await yuji(...words)).toMatchObject({ exit: 2, json: null, messages: expect.stringContaining('npm run yuji') });
});
