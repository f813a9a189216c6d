import type { DifferencePart, FieldChange, GoalDifference } from '#domain/goal/goal-difference';
import { nameOfCategory } from '#domain/indicator/classification';
import type { IndicatorCategory } from '#domain/indicator/dimension';
import { levelNames, likelihoodNames } from './evaluation-terms.js';

const partNames: Readonly<Record<DifferencePart, string>> = {
  name: '项目名称', budget: '预算', isKeyProject: '重点项目', purpose: '资金用途', objectives: '绩效目标', spendingPlan: '支出计划', indicators: '绩效指标',
  application: '调整申请', totals: '收支合计', introduction: '引言', overallGoal: '总体绩效目标', subGoals: '分项绩效目标', safeguards: '工作保障措施', reported: '指标完成情况', filing: '填报内容', findings: '整改问题',
};

const fieldNames: Readonly<Record<string, string>> = {
  total: '预算数', fiscal: '财政资金', other: '其他资金', percent: '累计支出（%）', category: '二级指标', name: '名称', description: '描述', target: '指标值', basis: '依据', weight: '分值', position: '顺序',
  income: '预算收入', expenditure: '支出预算', basic: '基本支出', project: '项目支出', duty: '主要职责', dutyGoal: '职责目标', goal: '绩效目标', indicators: '绩效指标', standard: '绩效标准',
  excellent: '优的下限（%）', good: '良的下限（%）', fair: '中的下限（%）', poor: '差的下限（%）', level1: '一级指标', level2: '二级指标', scoring: '评（扣）分标准',
  actual: '完成值', forecast: '全年预计完成值', likelihood: '完成目标可能性', reason: '原因说明', points: '得分', spent: '实际支出', forecastSpent: '全年预计支出', deviationCause: '偏差原因',
  correctiveMeasure: '纠正措施', opinion: '复核意见', result: '整改完成情况', evidence: '佐证材料', summary: '年度总体目标完成情况',
};

const BLANK = '（空）';

/** Codes of what a report chooses from a list. */
const choiceNames: Readonly<Record<string, string>> = { ...levelNames, ...likelihoodNames, yes: '是', no: '否' };
const isChosen = (field: string): boolean => field === 'isKeyProject' || field === 'actual' || field === 'forecast' || field === 'likelihood';

/** A value as it is shown; of a category its name. */
export const shownValue = (field: string, value: string | null): string => {
  if (value === null || value.trim() === '') return BLANK;
  if (field === 'category') return nameOfCategory(value as IndicatorCategory);
  return isChosen(field) ? (choiceNames[value] ?? value) : value;
};

const changeOf = (name: string, { field, before, after }: FieldChange): string => `${name}由“${shownValue(field, before)}”改为“${shownValue(field, after)}”`;

const isSentence = (part: DifferencePart): boolean => part === 'objectives' || part === 'safeguards';

/** 差异所在之处: the part, and the row by what the reader knows it by. */
export function placeOf({ part, path, label }: Pick<GoalDifference, 'part' | 'path' | 'label'>): string {
  if (part === 'indicators' || part === 'subGoals' || part === 'reported') return `${partNames[part]}“${label}”`;
  if (part === 'spendingPlan') return `${label} 月${partNames[part]}`;
  if (part === 'findings') return `第 ${label} 个${partNames[part]}`;
  return isSentence(part) ? `${partNames[part]}第 ${Number(path.split('/').at(-1)) + 1} 条` : partNames[part];
}

/** A part that holds one text, or sentences, needs no name beside its own. */
export const nameOfField = (part: DifferencePart, field: string): string =>
  field !== 'position' && (isSentence(part) || part === 'name' || part === 'isKeyProject' || part === 'purpose' || part === 'introduction' || part === 'overallGoal') ? '' : (fieldNames[field] ?? '');

/** What a row is told by when it came or went; its name stands before it. */
const isTold = (part: DifferencePart, field: string): boolean => (part === 'indicators' ? field === 'target' : field !== 'name');

/** A difference as a sentence for a clerk: where, from what, to what. */
export function describeDifference(difference: GoalDifference): string {
  const { change, part, fields } = difference;
  const place = placeOf(difference);
  if (change === 'changed') return `${place}：${fields.map((each) => changeOf(nameOfField(part, each.field), each)).join('；')}。`;
  const side = change === 'added' ? 'after' : 'before';
  const told = fields.filter(({ field }) => isTold(part, field)).map((field) => shownValue(field.field, field[side]));
  return `${change === 'added' ? '新增' : '删去'}${place}：${told.join('；')}。`;
}
