import type { ChangeEffect, ChangeMeaning, GoalChange, MeantChange } from '#domain/goal/change-meaning';
import { describeDifference, nameOfField, placeOf, shownValue } from './describe-difference.js';

/** 变化的含义, as a tag beside the sentence. */
export const changeMeaningNames: Readonly<Record<ChangeMeaning, string>> = {
  lowered: '目标降低', vaguer: '由定量改为定性', later: '计划推后', removed: '删去', redefined: '口径改变', reduced: '数额减少', 'figures-reworded': '文中数字改变', increased: '数额增加',
  added: '新增', sharper: '由定性改为定量', raised: '目标提高', earlier: '计划提前', reworded: '改写文字', retyped: '只改错字', moved: '调整顺序',
};

/** 变化的方向, as a reviewer's summary counts them. */
export const changeEffectNames: Readonly<Record<ChangeEffect, string>> = { relaxes: '放松', alters: '变动', tightens: '加严', rewords: '文字' };

/** 由…降为…: the verb that says the meaning; of a limit that should be low one says 放宽 and 收紧. */
function verbOf({ meaning, field, before, after }: MeantChange): string {
  const isLimit = field === 'target' && [before, after].every((text) => /[≤<＜]|不超过|不高于/.test(text ?? ''));
  if (meaning === 'lowered') return isLimit ? '放宽为' : '降为';
  if (meaning === 'raised') return isLimit ? '收紧为' : '升为';
  if (meaning === 'later' || meaning === 'reduced') return '降为';
  return meaning === 'earlier' || meaning === 'increased' ? '升为' : '改为';
}

const percented = (change: GoalChange, field: string, value: string | null): string => {
  const text = shownValue(field, value);
  return change.part === 'spendingPlan' && /\d$/.test(text) ? `${text}%` : text;
};

/** “资金用途：由…改为…” needs no name beside the part's own; neither does a checkpoint of the plan. */
function describeField(change: GoalChange, each: MeantChange): string {
  const { field, before, after } = each;
  const name = field === 'target' ? '目标' : change.part === 'spendingPlan' ? '' : nameOfField(change.part, field);
  const isFigure = verbOf(each) !== '改为' || change.part === 'spendingPlan';
  const [from, to] = [percented(change, field, before), percented(change, field, after)];
  return isFigure ? `${name}由 ${from} ${verbOf(each)} ${to}` : `${name}由“${from}”改为“${to}”`;
}

/** A change as a sentence for a reviewer: what was promised, and what is promised now. */
export function describeChange(change: GoalChange): string {
  if (change.change !== 'changed') return describeDifference({ ...change, fields: change.fields });
  const place = change.part === 'spendingPlan' ? `${change.label} 月计划` : `${placeOf(change)}：`;
  return `${place}${change.fields.map((each) => describeField(change, each)).join('；')}。`;
}

/** “放松 1 处，加严 2 处”; without any change “没有变化”. */
export function describeEffects(counts: Readonly<Record<ChangeEffect, number>>): string {
  const told = (['relaxes', 'alters', 'tightens', 'rewords'] as const).flatMap((effect) => (counts[effect] === 0 ? [] : [`${changeEffectNames[effect]} ${counts[effect]} 处`]));
  return told.length === 0 ? '没有变化' : told.join('，');
}

/** What a list of changes is compared with. */
export function describeBaseline(kind: 'own-decision' | 'earlier-round' | 'chosen-round' | 'first', round: number | null): string {
  if (kind === 'chosen-round') return `与第 ${round} 轮送审文本相比`;
  if (kind === 'own-decision') return `与您上次办理时的第 ${round} 轮文本相比`;
  return kind === 'earlier-round' ? `您尚未办理过，与第 ${round} 轮送审文本相比` : '首次送审，请审阅全文';
}
