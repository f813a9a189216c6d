import type { ProjectNature } from '#domain/approval/subject-facts';
import type { IndicatorCategory } from '#domain/indicator/dimension';
import { parseTargetValue } from '#domain/indicator/parse-target-value';
import type { TargetOperator } from '#domain/indicator/target-value';
import { addMoney, formatYuan, type Money } from '#domain/shared/money';
import { parsePercent } from '#domain/shared/percent';
import { parsePoints } from '#domain/shared/points';
import { formatDecimal } from '#domain/shared/fraction';
import { readPlanCell } from '#domain/spending-plan/spending-plan';
import { savingTerms } from '#wording/saving-desk-terms';
import type { components } from '../api/contract.js';
import { readWanYuan, wanYuanText } from '../ui/wan-yuan.js';
import type { TextLine } from '../ui/text-list.js';
import type { Goal } from './goal.queries.js';

export type GoalContentRequest = Omit<components['schemas']['ReviseGoalRequest'], 'version'>;

/** How a target is written: sign, number and unit, or words of any kind. */
export type TargetMode = TargetOperator | 'bare' | 'words';

/** 指标值 as it is typed. */
export interface TypedTarget {
  readonly mode: TargetMode;
  /** The number, or all the words. */
  readonly value: string;
  readonly unit: string;
}

/** A row of the grid as it is typed. `key` is the row's own while the page is open; `id` is its identity on file. */
export interface DraftRow extends TypedTarget {
  readonly key: string;
  readonly id: string | null;
  readonly category: IndicatorCategory;
  readonly name: string;
  readonly description: string;
  readonly basis: string;
  readonly weight: string;
}

/** `filed` is the cell as it is on file: while nobody types in it, exactly that goes back. */
export interface DraftPlanCell {
  readonly month: number;
  readonly text: string;
  readonly filed: { readonly raw: string; readonly percent: string | null } | null;
}

/** Everything the form holds, as it was typed; what cannot be read stays as it is. */
export interface GoalDraft {
  readonly fiscalYear: number;
  readonly code: string;
  readonly name: string;
  readonly nature: ProjectNature | '';
  readonly isKeyProject: boolean;
  /** 万元. */
  readonly fiscal: string;
  readonly other: string;
  readonly purpose: string;
  readonly objectives: readonly TextLine[];
  readonly plan: readonly DraftPlanCell[];
  readonly rows: readonly DraftRow[];
}

let made = 0;

/** Its own as long as the page is open, also beside rows that were kept from another day. */
export const newRowKey = (): string => `${Date.now().toString(36)}-${(made += 1)}`;

export const emptyRow = (category: IndicatorCategory = 'quantity'): DraftRow => ({ key: newRowKey(), id: null, category, name: '', description: '', mode: '≥', value: '', unit: '', basis: '', weight: '' });

export const newDraft = (fiscalYear: number): GoalDraft =>
  ({ fiscalYear, code: '', name: '', nature: '', isKeyProject: false, fiscal: '', other: '', purpose: '', objectives: [{ key: newRowKey(), text: '' }], plan: [], rows: [] });

/** 预算数, which is always the sum of the two. */
export function totalOf({ fiscal, other }: Pick<GoalDraft, 'fiscal' | 'other'>): Money | null {
  const [a, b] = [readWanYuan(fiscal), readWanYuan(other)];
  return a === null || b === null ? null : addMoney(a, b);
}

/** The words of a target, as they go on file. */
export const targetText = ({ mode, value, unit }: TypedTarget): string => {
  if (mode === 'words') return value;
  return value === '' && unit === '' ? '' : `${mode === 'bare' ? '' : mode}${value}${unit}`;
};

/** Sign, number and unit where the words are made of exactly these; otherwise the words as they stand. */
export function splitTarget(raw: string, ifEmpty: TargetMode = '≥'): TypedTarget {
  if (raw === '') return { mode: ifEmpty, value: '', unit: '' };
  const { kind, operator, value, unit } = parseTargetValue(raw);
  const split = { mode: operator ?? 'bare', value: value ?? '', unit: unit ?? '' } as const;
  return kind === 'quantitative' && targetText(split) === raw ? split : { mode: 'words', value: raw, unit: '' };
}

type ShownGoal = components['schemas']['GoalContentView'] & Pick<Goal, 'code' | 'name' | 'nature' | 'fiscalYear'>;

/** The form of a goal on file; a row that is there already keeps its key. */
export function draftOfGoal(goal: ShownGoal, months: readonly number[], keyOf: (at: number) => string = newRowKey): GoalDraft {
  const filed = goal.spendingPlan.map(({ month, raw, percent }) => ({ month, text: raw, filed: { raw, percent } }));
  return {
    fiscalYear: goal.fiscalYear,
    code: goal.code,
    name: goal.name,
    nature: goal.nature as ProjectNature,
    isKeyProject: goal.isKeyProject,
    fiscal: wanYuanText(goal.budget.fiscal),
    other: wanYuanText(goal.budget.other),
    purpose: goal.purpose,
    objectives: (goal.objectives.length === 0 ? [''] : goal.objectives).map((text) => ({ key: newRowKey(), text })),
    plan: filed.length > 0 ? filed : emptyPlan(months),
    rows: goal.indicators.map(({ id, category, name, description, target, basis, weight }, at) =>
      ({ key: keyOf(at), id, category: category as IndicatorCategory, name, description, ...splitTarget(target.raw), basis, weight: weight ?? '' })),
  };
}

export const emptyPlan = (months: readonly number[]): DraftPlanCell[] => months.map((month) => ({ month, text: '', filed: null }));

function planCellOf({ month, text, filed }: DraftPlanCell): GoalContentRequest['spendingPlan'][number] {
  if (filed !== null && filed.raw === text) return { month, percent: filed.percent, raw: text };
  const { percent } = readPlanCell(month, text);
  const figure = percent === null ? null : formatDecimal(percent);
  return figure !== null && isRead(figure, parsePercent) ? { month, percent: figure } : { month, percent: null, raw: text };
}

/** Whether one of the domain's readers takes the text. */
function isRead(text: string, read: (text: string) => unknown): boolean {
  try {
    read(text);
    return true;
  } catch {
    return false;
  }
}

export const isWeight = (text: string): boolean => text === '' || isRead(text, parsePoints);

/** Why a draft cannot be sent at all; what is merely incomplete can. */
export type Held = 'amounts' | 'weights' | 'project';

export const heldSentences: Readonly<Record<Held, string>> = { amounts: savingTerms.amounts, weights: savingTerms.weights, project: savingTerms.project };

/** What the draft says, for the server; or what keeps it from being said. */
export function contentOf(draft: GoalDraft): GoalContentRequest | Exclude<Held, 'project'> {
  const [fiscal, other, total] = [readWanYuan(draft.fiscal), readWanYuan(draft.other), totalOf(draft)];
  if (fiscal === null || other === null || total === null) return 'amounts';
  if (!draft.rows.every(({ weight }) => isWeight(weight))) return 'weights';
  return {
    budget: { total: formatYuan(total), fiscal: formatYuan(fiscal), other: formatYuan(other) },
    isKeyProject: draft.isKeyProject,
    purpose: draft.purpose,
    objectives: draft.objectives.map(({ text }) => text).filter((text) => text.trim() !== ''),
    spendingPlan: draft.plan.map(planCellOf),
    indicators: draft.rows.map(({ id, category, name, description, basis, weight, ...target }) => ({ ...(id === null ? {} : { id }), category, name, description, target: targetText(target), basis, weight: weight === '' ? null : weight })),
  };
}

/** The same with the project it belongs to. */
export function newGoalOf(draft: GoalDraft): components['schemas']['CreateGoalRequest'] | Held {
  const content = contentOf(draft);
  const { fiscalYear, nature } = draft;
  const [code, name] = [draft.code.trim(), draft.name.trim()];
  if (!/^[0-9A-Za-z-]{1,32}$/.test(code) || name === '' || nature === '') return 'project';
  return typeof content === 'string' ? content : { ...content, fiscalYear, code, name, nature };
}
