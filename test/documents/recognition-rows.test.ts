import { readDocx } from '#documents/reading/docx-reader';
import { readText } from '#documents/reading/text-reader';
import { recognise, type RecognisedDocument } from '#documents/recognition/recognise';
import { wordFile, type WordBlock } from '../support/documents/word-file.js';

/** Rows and cells that no form foresees: they are read and doubted, or left over, never dropped and never guessed. */

const HEAD = ['一级指标', '二级指标', '三级指标', '绩效指标描述', '指标值', '指标值确定依据'];
const GOALS = ['绩效目标', '1.楼道常亮'];
const row = (level1: string, level2: string, name: string, target = '≥3个'): string[] => [level1, level2, name, `清点${name}`, target, '巡查记录'];

const inBothForms = (rows: readonly (readonly string[])[], title = '1.楼道照明维修费绩效目标表'): RecognisedDocument[] => {
  const blocks: WordBlock[] = [{ paragraph: '2026年部门预算公开' }, { paragraph: title }, { table: { columns: 12, rows: rows.map((texts) => texts.map((text, at) => ({ text, span: at === texts.length - 1 ? 12 - (texts.length - 1) : 1 }))) } }, { paragraph: '' }];
  const text = `2026年部门预算公开\n${title}\n${rows.map((texts) => texts.map((cell) => `\t${cell}\n`).join('')).join('\n')}\n\n`;
  return [recognise(readText(text)), recognise(readDocx(wordFile(blocks)))];
};

const namesOf = ({ projects }: RecognisedDocument) => projects.flatMap(({ indicators }) => indicators.map(({ name }) => name));

test('a 二级 that nobody knows keeps its printed name, is doubted and listed; the rows below it are read', () => {
  for (const document of inBothForms([GOALS, HEAD, row('产出指标', '数量指标', '灯具数量'), row('', '能耗指标', '月均用电'), row('', '质量指标', '完好率', '≥95%')])) {
    expect(namesOf(document)).toEqual(['灯具数量', '月均用电', '完好率']);
    expect(document.projects[0]!.indicators[1]).toMatchObject({ level1: '产出指标', level2: '能耗指标', cells: { level2: { confidence: 'low' } } });
    expect(document.residue.map(({ text }) => text)).toEqual(['产出指标 能耗指标']);
  }
});

test('points printed behind a level are no part of its name', () => {
  for (const document of inBothForms([GOALS, HEAD, row('产出指标（50分）', '数量指标（20）', '灯具数量'), row('效益指标(30分)', '社会效益指标', '投诉件数')])) {
    expect(document.projects[0]!.indicators.map(({ level1, level2, rawLevel1 }) => [level1, level2, rawLevel1])).toEqual([['产出指标', '数量指标', '产出指标（50分）'], ['效益指标', '社会效益指标', '效益指标(30分)']]);
    expect(document.residue).toEqual([]);
  }
});

test('columns for weights and remarks are left over, cell by cell', () => {
  const wide = (cells: readonly string[], ...more: readonly string[]): string[] => [...cells, ...more];
  for (const document of inBothForms([GOALS, wide(HEAD, '分值', '备注'), wide(row('产出指标', '数量指标', '灯具数量'), '20', ''), wide(row('', '质量指标', '完好率', '≥95%'), '30', '夜间抽查')])) {
    expect(namesOf(document)).toEqual(['灯具数量', '完好率']);
    expect(document.residue.map(({ text }) => text)).toEqual(['20', '30', '夜间抽查']);
  }
});

test('a value in two cells under one head: the first counts, the other is left over', () => {
  const [, docx] = inBothForms([GOALS, HEAD, row('产出指标', '数量指标', '灯具数量'), [...row('', '质量指标', '完好率', '≥95%'), '多出的一格']]);
  expect(namesOf(docx!)).toEqual(['灯具数量', '完好率']);
  expect(docx!.residue.map(({ text }) => text)).toEqual(['多出的一格']);
});

test.each<[string, string, string | null]>([
  ['元', '1234.5', '123450'], ['万元', '1,234.50', '1234500000'], ['万元', '０．４０', '400000'], ['元', '12万元', '12000000'], ['万元', '0.000001', '1'], ['万元', '0.0000001', null], ['元', '约12', null], ['元', '-3', '-300'],
])('in %s “%s” is %s fen', (unit, printed, fen) => {
  for (const document of inBothForms([['310001柳巷街道办事处', `单位：${unit}`], ['项目编码', '', '项目名称', '楼道照明维修费'], ['预算规模及资金用途', '预算数', printed, '其中：财政资金', '', '其他资金', ''], ['', '换灯'], GOALS, HEAD, row('产出指标', '数量指标', '灯具数量')])) {
    expect(document.projects[0]).toMatchObject({ name: '楼道照明维修费', code: null, budget: { totalFen: fen, fiscalFen: null, otherFen: null } });
    expect(document.residue.map(({ text }) => text)).toEqual(fen === null ? [printed] : []);
  }
});

test.each<[string, readonly string[], readonly (string | null)[]]>([
  ['every month has its percent', ['', '25%', '50%', '75%', '100%'], ['25', '50', '75', '100']],
  ['blanks stay blank, before the first and after the last', ['', '', '40%', '100%', ''], [null, '40', '100', null]],
])('of a plan %s', (_what, values, percents) => {
  for (const document of inBothForms([['项目名称', '楼道照明维修费'], ['资金支出计划（%）', '3月底', '6月底', '10月底', '12月底'], values, GOALS, HEAD, row('产出指标', '数量指标', '灯具数量')])) {
    expect(document.projects[0]!.spendingPlan?.map(({ percent }) => percent)).toEqual(percents);
  }
});

test('a plan with a cell too few is doubted: nobody can say which month a percent belongs to', () => {
  for (const document of inBothForms([['项目名称', '楼道照明维修费'], ['资金支出计划（%）', '3月底', '6月底', '10月底', '12月底'], ['25%', '50%', '100%'], GOALS, HEAD, row('产出指标', '数量指标', '灯具数量')])) {
    expect(document.projects[0]!.cells?.['plan 6']?.confidence).toBe('low');
  }
});

test('the totals of the narrative are held against the budgets, with half a unit of the coarser figure as tolerance', () => {
  const read = (stated: string, budget: string) => recognise(readText(`2026年部门预算公开\n2026年支出预算300万元，其中基本支出100万元，项目支出${stated}。\n1.楼道照明维修费绩效目标表\n\t\n\t单位：元\n\n\t项目名称\n\t楼道照明维修费\n\n\t预算数\n\t${budget}\n\n\t绩效目标\n\t1.楼道常亮\n\n${HEAD.map((text) => `\t${text}\n`).join('')}\n${row('产出指标', '数量指标', '灯具数量').map((text) => `\t${text}\n`).join('')}\n`)).reconciliation;
  expect(read('200.01万元', '2000149.99')[0]).toMatchObject({ label: '项目支出', comparedWith: 'project-budgets', differenceFen: '-4999', toleranceFen: '5000', agrees: true });
  expect(read('200.01万元', '2000150.01')[0]).toMatchObject({ differenceFen: '-5001', agrees: false });
  expect(read('200万元', '2000000.00').map(({ comparedWith, agrees }) => [comparedWith, agrees])).toEqual([['project-budgets', true], ['basic-and-project-expenditure', true]]);
});
