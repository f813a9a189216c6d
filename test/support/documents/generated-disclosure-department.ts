import type { GeneratedLayout } from './generated-disclosure-layout.js';
import { indicatorRows, type GeneratedIndicator } from './generated-disclosure-table.js';
import type { GeneratedBlock } from './generated-disclosure-text.js';
import { targetFrom, withItsNumber, type Random, type Words } from './generated-disclosure-words.js';

export interface GeneratedSubGoal {
  readonly name: string;
  readonly duty: string | null;
  readonly dutyGoal: string | null;
  readonly goal: string;
  readonly indicators: string;
  readonly standard: string | null;
}

/** 部门整体绩效目标 of a generated document. */
export interface GeneratedDepartment {
  readonly introduction: string | null;
  readonly overallGoal: string;
  readonly subGoals: readonly GeneratedSubGoal[];
  readonly safeguards: readonly string[];
  readonly bands: readonly (readonly { readonly grade: string; readonly at: string }[])[];
  readonly indicators: readonly GeneratedIndicator[];
  readonly scoringFunctions: readonly (string | null)[];
  readonly blocks: readonly GeneratedBlock[];
}

/** Sentences of our own, and the function that each states; null where nobody could compute it. */
const SCORING: readonly (readonly [string, string | null])[] = [
  ['全数办结得满分，由评审组酌情扣分', null], ['每少1处，扣指标分值的8%，不足50%不得分', 'count-step'], ['达到目标值得满分，未达到按完成比例计分', 'ratio'],
  ['每下降2%，扣本项分值的5%，完好率低于70%得0分。', 'pct-step'], ['按期完成得满分，每逾期1天扣本项分值2%', 'delay-days'], ['完工时间每推迟5%，扣本项分值的10%，推迟超过30%不得分。', 'delay-ratio'],
  ['单价每偏离目标值2%，扣本项分值的10%，偏离超过20%得0分', 'cost-deviation'], ['改善明显得满分、改善一般得60%，改善不明显不得分', 'level'],
];

const CHINESE = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];
const ITEM_NUMBERS: readonly ((no: number) => string)[] = [(no) => `${no}、`, (no) => `${no}.`, (no) => `（${CHINESE[no - 1] ?? ''}）`, (no) => `（${CHINESE[no - 1] ?? ''}）、`, (no) => `（${no}）`];
const SECTION_NUMBERS: readonly ((no: number) => string)[] = [(no) => `${CHINESE[no - 1] ?? ''}、`, (no) => `（${CHINESE[no - 1] ?? ''}）`, () => ''];

const GRADES = ['优', '良', '中', '差'];

function bandsFrom(random: Random): { bands: { grade: string; at: string }[]; standard: string } {
  const first = random.pick([100, 95, 90]);
  const bands = GRADES.map((grade, at) => ({ grade, at: String(first - at * 10) }));
  const standard = random.pick([
    () => `${bands.map(({ grade, at }) => `办结率达到${at}%的为${grade}`).join('；')}。`,
    () => bands.map(({ grade, at }) => `达到${at}％以上为${grade}`).join('，'),
    () => bands.map(({ grade, at }) => `完成${at}%${grade}`).join('、'),
    () => bands.map(({ grade, at }) => `${grade}：≥${at}%`).join('；'),
  ])();
  return { bands, standard };
}

function departmentIndicators(random: Random, words: Words): { indicators: GeneratedIndicator[]; scoringFunctions: (string | null)[] } {
  const scoring = Array.from({ length: random.whole(3, 9) }, () => random.pick(SCORING));
  const levels: readonly (readonly [string, string])[] = [['部门产出', '数量'], ['部门产出', '质量'], ['部门产出', '时效'], ['部门产出', '成本'], ['部门效果', '社会效益'], ['部门效果', '满意度']];
  const indicators = scoring.map(([sentence], at): GeneratedIndicator => {
    const [level1, level2] = levels[Math.floor((at * levels.length) / scoring.length)] ?? ['部门产出', '数量'];
    return { level1, level2, name: words.indicator(), description: words.description(), scoring: sentence, target: withItsNumber(targetFrom(random)), basis: words.basis() };
  });
  return { indicators, scoringFunctions: scoring.map(([, name]) => name) };
}

export function departmentFrom(random: Random, words: Words, layout: GeneratedLayout): GeneratedDepartment {
  const [section, item, measure] = [random.pick(SECTION_NUMBERS), random.pick(ITEM_NUMBERS), random.pick(ITEM_NUMBERS)];
  const colon = random.pick(['：', ':']);
  const withDuties = random.chance(0.4);
  const bands: { grade: string; at: string }[][] = [];
  const overall = Array.from({ length: random.whole(1, 3) }, (_, at) => (random.chance(0.5) ? `${at + 1}、` : '') + words.sentence());
  const subGoals = Array.from({ length: random.whole(1, 6) }, (): GeneratedSubGoal => {
    const given = withDuties ? bandsFrom(random) : null;
    if (given !== null) bands.push(given.bands);
    return {
      name: words.name(), duty: withDuties ? words.sentence() : null, dutyGoal: withDuties ? words.sentence() : null, goal: random.chance(0.3) ? `1.${words.sentence()}\n2.${words.sentence()}` : words.sentence(),
      indicators: `${words.indicator()}；${words.indicator()}`, standard: given?.standard ?? null,
    };
  });
  const safeguards = Array.from({ length: random.whole(1, 5) }, () => `${words.sentence()}${random.chance(0.3) ? `\n${words.sentence()}` : ''}`);
  const { indicators, scoringFunctions } = random.chance(0.4) ? departmentIndicators(random, words) : { indicators: [], scoringFunctions: [] };
  const introduction = random.chance(0.2) ? words.sentence() : null;
  const lines = [
    random.pick(['部门整体绩效目标', '第一部分 部门整体绩效目标', '第一部分  部门整体绩效目标']), ...(introduction === null ? [] : [introduction]), `${section(1)}总体绩效目标`, ...overall, `${section(2)}分项绩效目标`,
    ...subGoals.flatMap((each, at) => [
      item(at + 1) + each.name, ...(each.duty === null ? [] : [`主要职责${random.pick(['是', '：', '是：'])}${each.duty}`]), ...(each.dutyGoal === null ? [] : [`职责目标${colon}${each.dutyGoal}`]),
      ...`绩效目标${colon}${each.goal}`.split('\n'), `绩效指标${colon}${each.indicators}`, ...(each.standard === null ? [] : [`绩效标准${colon}${each.standard}`]),
    ]),
    `${section(3)}${random.pick(['工作保障措施', '保障措施', '工作保障措施'])}`, ...safeguards.flatMap((text, at) => (measure(at + 1) + text).split('\n')),
    ...(indicators.length > 0 ? [`${section(4)}${random.pick(['部门整体支出绩效指标', '部门整体绩效指标'])}`] : []),
  ];
  const printed = { ...layout, levelNames: {}, repeatsLevels: false, mergesRepeatedCategory: true };
  const table: GeneratedBlock[] = indicators.length === 0 ? [] : [{ table: { columns: 12, rows: indicatorRows(indicators, printed, null) } }, { paragraph: '' }];
  return { introduction, overallGoal: overall.join('\n'), subGoals, safeguards, bands, indicators, scoringFunctions, blocks: [...lines.map((paragraph): GeneratedBlock => ({ paragraph })), ...table] };
}
