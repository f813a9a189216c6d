import fc from 'fast-check';
import { readDocument } from '#documents/reading/read-document';
import { asText, disclosureBlocks, usualLayout, type IndicatorText, type Layout, type ProjectText } from '../support/documents/disclosure.js';
import { wordFile } from '../support/documents/word-file.js';

/** Every way in which published forms differ, mixed at random from a fixed seed: what is printed is read, and nothing else. */

const words = fc.constantFrom('修缮', '保洁', '宣传', '慰问', '巡查', '养护', '培训', '采购', '更新', '排查').map((word) => `${word}服务`);
const name = fc.tuple(words, fc.integer({ min: 1, max: 999 })).map(([word, number]) => `第${number}期${word}经费`);
const sentence = fc.tuple(words, words).map(([a, b]) => `开展${a}，推动${b}。`);
const target = fc.oneof(
  fc.tuple(fc.constantFrom('≥', '≤', '=', '<', '>', ''), fc.integer({ min: 0, max: 999 }), fc.constantFrom('%', '个', '万元', '人次', '百分比', '％')).map((parts) => parts.join('')),
  fc.constantFrom('是', '及时', '进一步改善', '≥95100%', '100100%'),
);
const LEVELS = [
  ['产出指标', '数量指标'], ['产出指标', '质量指标'], ['产出指标', '时效指标'], ['产出指标', '成本指标'],
  ['效益指标', '经济效益指标'], ['效益指标', '社会效益指标'], ['效益指标', '可持续影响指标'], ['满意度指标', '服务对象满意度指标'],
] as const;

const indicators = fc.subarray([...LEVELS], { minLength: 2 }).chain((levels) => fc.tuple(...levels.map(([level1, level2]) =>
  fc.record({ level1: fc.constant(level1), level2: fc.constant(level2), name, description: sentence, target, basis: fc.constantFrom('工作计划', '《年度方案》第三条', '') }))))
  .map((list): IndicatorText[] => list as IndicatorText[]);

const amount = fc.tuple(fc.integer({ min: 1, max: 9_999_999 }), fc.integer({ min: 0, max: 99 })).map(([whole, cents]) => `${whole}.${String(cents).padStart(2, '0')}`);
const plan = fc.constantFrom(['25%', '50%', '75%', '100%'], ['', '', '', '100.00%'], ['100%', '', '', ''], ['', '30%', '', '100%']);

const project = fc.record({
  code: fc.constantFrom('990102260000000000001', '777-0202-ABC-12D3', ''), name, total: amount, fiscal: amount, other: fc.constantFrom('0', '0.00', ''),
  purpose: fc.oneof(sentence, fc.tuple(sentence, sentence).map(([a, b]) => `1.${a}\n2.${b}`)), plan, goals: fc.array(sentence, { minLength: 1, maxLength: 3 }), indicators,
});

const layout: fc.Arbitrary<Layout> = fc.record({
  unitHeader: fc.constantFrom('310001桐花街道办事处本级', null), unitPlace: fc.constantFrom('header', 'cell', 'label', 'line'), unit: fc.constantFrom('元', '万元'), hasUpperPart: fc.constantFrom(true, true, true, false),
  nameLabel: fc.constantFrom('项目名称', '专项资金名称'), planLabel: fc.constantFrom('资金支出计划（%）', '资金支出计划(%)', '资金支出计划（%））'),
  months: fc.constantFrom([3, 6, 9, 12], [3, 6, 10, 12]), goalStyle: fc.constantFrom('dotted', 'comma', 'content', 'rows'),
  title: fc.constantFrom(usualLayout.title, (no: number, text: string) => `${no}、${text}绩效目标表`, (no: number, text: string) => `${no}. ${text}项目绩效目标表`),
  tables: fc.constantFrom(1, 2), blankHeadRow: fc.boolean(), emptyParagraphs: fc.boolean(), splitLabels: fc.boolean(), repeatsLevels: fc.boolean(),
});

const fenOf = (text: string, unit: string): string | null => (text === '' ? null : (BigInt(text.replace('.', '')) * (text.includes('.') ? 1n : 100n) * (unit === '万元' ? 10_000n : 1n)).toString());

function expected(project: ProjectText, layout: Layout) {
  const { unit } = layout;
  const upper = layout.hasUpperPart
    ? {
        code: project.code === '' ? null : project.code,
        budget: { totalFen: fenOf(project.total, unit), fiscalFen: fenOf(project.fiscal, unit), otherFen: fenOf(project.other, unit) },
        purpose: project.purpose,
        spendingPlan: layout.months.map((month, at) => ({ month, raw: project.plan[at], percent: (project.plan[at] ?? '') === '' ? null : String(parseFloat(project.plan[at] ?? '')) })),
      }
    : { code: null, budget: null, purpose: null, spendingPlan: null };
  return {
    ...upper, name: project.name, goals: project.goals,
    indicators: project.indicators.map(({ target: raw, ...texts }) => ({ ...texts, raw })),
  };
}

test('120 documents of mixed layouts are read without one wrong or invented value, in both forms', async () => {
  await fc.assert(fc.asyncProperty(layout, fc.array(project, { minLength: 1, maxLength: 4 }), async (printed, projects) => {
    const blocks = disclosureBlocks({ opening: ['2026年部门预算公开说明'], department: [], projectsHeading: ['第二部分 预算项目绩效目标'], projects }, printed);
    for (const [file, bytes] of [['mixed.txt', new TextEncoder().encode(asText(blocks))], ['mixed.docx', wordFile(blocks)]] as const) {
      const document = await readDocument(file, bytes);
      const read = document.projects.map((each) => ({
        code: each.code, budget: each.budget, purpose: each.purpose, spendingPlan: each.spendingPlan, name: each.name, goals: each.goals,
        indicators: each.indicators.map(({ level1, level2, name: text, description, basis, target: { raw } }) => ({ level1, level2, name: text, description, basis, raw })),
      }));
      expect({ file, read, residue: document.residue }).toEqual({ file, read: projects.map((each) => expected(each, printed)), residue: [] });
      expect(document.fiscalYear).toBe(2026);
    }
  }), { seed: 20_260_331, numRuns: 120 });
});
