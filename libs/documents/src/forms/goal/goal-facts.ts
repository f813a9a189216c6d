import { formatDecimal, fraction } from '#domain/shared/fraction';
import type { AmountUnit } from '#domain/shared/money';
import type { FormFacts, FormRecord } from '../form.js';
import type { FormDocument, FormIndicator, FormProject } from '../form-document.js';
import type { ValueStyle } from './goal-form.js';

/** What a goal table says, as texts in the style of the form. */
export function factsOfProject(project: FormProject, unit: FormDocument['unit'], style: ValueStyle): FormFacts {
  const { budget, goals, spendingPlan } = project;
  const amount = (which: 'total' | 'fiscal' | 'other', fen: string | null | undefined): string => (fen == null ? '' : amountText(fen, style.amountUnit, style.amounts[which]));
  return {
    fields: {
      unit: `${unit?.code ?? ''}${unit?.name ?? ''}`,
      amountUnit: `单位：${style.amountUnit}`,
      code: project.code ?? '',
      name: project.name,
      title: project.title,
      total: amount('total', budget?.totalFen),
      fiscal: amount('fiscal', budget?.fiscalFen),
      other: amount('other', budget?.otherFen),
      purpose: project.purpose ?? '',
      goals: goalsText(goals, style),
      ...Object.fromEntries((spendingPlan ?? []).map(({ month, raw }) => [`plan ${month}`, raw])),
    },
    lists: {
      goals: goals.map((goal, at) => ({ label: goals.length === 1 ? style.goalRowLabel.replace(/\d+$/, '') : numbered(style.goalRowLabel, at + 1), goal })),
      indicators: project.indicators.map(recordOfIndicator),
    },
  };
}

function goalsText(goals: readonly string[], { goalGaps, goalNumber }: ValueStyle): string {
  if (goalGaps?.length === goals.length) return goals.map((goal, at) => `${goalGaps[at] ?? ''}${goal}`).join('');
  // `1.` before 37条 reads as 1.37条; `1、` does not.
  const number = goals.some((goal) => /^\d/.test(goal)) ? goalNumber.replace(/^(\d+)[.．]$/, '$1、') : goalNumber;
  return goals.map((goal, at) => numbered(number, at + 1) + goal).join('\n');
}

export const recordOfIndicator = ({ rawLevel1, rawLevel2, name, description, target, basis, weight = '' }: FormIndicator): FormRecord =>
  ({ level1: rawLevel1, level2: rawLevel2, name, description, target: target.raw, basis, weight });

/** `1.目标内容1：` for the third goal is `3.目标内容3：`. */
const numbered = (first: string, no: number): string => first.replace(/\d+/g, String(no));

const FEN_PER_UNIT: Readonly<Record<AmountUnit, bigint>> = { 元: 100n, 万元: 1_000_000n };

/** An amount in its unit, exactly, with at least so many decimals: 58000 fen in 万元 with two is 0.058. */
export function amountText(fen: string, unit: AmountUnit, { decimals, suffix }: { readonly decimals: number; readonly suffix: string }): string {
  const shortest = formatDecimal(fraction(BigInt(fen), FEN_PER_UNIT[unit]));
  const [whole = '0', rest = ''] = shortest.split('.');
  const padded = rest.padEnd(decimals, '0');
  return `${whole}${padded === '' ? '' : `.${padded}`}${suffix}`;
}
