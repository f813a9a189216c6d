import type { DifferencePart, FieldChange, GoalDifference } from '#domain/goal/goal-difference';
import { nameOfCategory } from '#domain/indicator/classification';
import type { IndicatorCategory } from '#domain/indicator/dimension';

const partNames: Readonly<Record<DifferencePart, string>> = {
  name: '项目名称', budget: '预算', purpose: '资金用途', objectives: '绩效目标', spendingPlan: '支出计划', indicators: '绩效指标',
};

const fieldNames: Readonly<Record<string, string>> = {
  total: '预算数', fiscal: '财政资金', other: '其他资金', percent: '累计支出（%）', category: '二级指标', name: '名称', description: '描述', target: '指标值', basis: '依据', weight: '分值', position: '顺序',
};

const BLANK = '（空）';

const shown = (field: string, value: string | null): string => {
  if (value === null || value.trim() === '') return BLANK;
  return field === 'category' ? nameOfCategory(value as IndicatorCategory) : value;
};

const changeOf = (name: string, { field, before, after }: FieldChange): string => `${name}由“${shown(field, before)}”改为“${shown(field, after)}”`;

function placeOf({ part, path, label }: GoalDifference): string {
  if (part === 'indicators') return `${partNames[part]}“${label}”`;
  if (part === 'spendingPlan') return `${label} 月${partNames[part]}`;
  return part === 'objectives' ? `${partNames[part]}第 ${Number(path.split('/').at(-1)) + 1} 条` : partNames[part];
}

/** A part that holds one text needs no name beside its own. */
const nameOfField = (part: DifferencePart, field: string): string =>
  field !== 'position' && (part === 'name' || part === 'purpose' || part === 'objectives') ? '' : (fieldNames[field] ?? '');

/** A difference as a sentence for a clerk: where, from what, to what. */
export function describeDifference(difference: GoalDifference): string {
  const { change, part, fields } = difference;
  const place = placeOf(difference);
  if (change === 'changed') return `${place}：${fields.map((each) => changeOf(nameOfField(part, each.field), each)).join('；')}。`;
  const side = change === 'added' ? 'after' : 'before';
  const told = fields.filter(({ field }) => part !== 'indicators' || field === 'target').map((field) => shown(field.field, field[side]));
  return `${change === 'added' ? '新增' : '删去'}${place}：${told.join('；')}。`;
}
