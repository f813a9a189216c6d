import { grades, type Grade } from '#domain/rulebook/rulebook';
import { formatYuan } from '#domain/shared/money';
import { parsePercent } from '#domain/shared/percent';
import { departmentGoalTerms } from '#wording/department-goal-desk-terms';
import { newRowKey, splitTarget, targetText, type TypedTarget } from '../goal/goal-draft.js';
import { readWanYuan, wanYuanText } from '../ui/wan-yuan.js';
import type { TextLine } from '../ui/text-list.js';
import type { DepartmentGoal, DepartmentGoalContent } from './department-goal.queries.js';

export const totalNames = ['income', 'expenditure', 'basic', 'project'] as const;
type TotalName = (typeof totalNames)[number];

/** 万元 as it is typed; while nobody types in it, exactly what is on file goes back. */
interface DraftTotal {
  readonly text: string;
  readonly filed: { readonly text: string; readonly amount: string; readonly raw: string } | null;
}

export const dutyFields = ['name', 'duty', 'dutyGoal', 'goal', 'indicators', 'standard'] as const;
type DutyField = (typeof dutyFields)[number];

/** 分项目标 of one duty. `id` is its place on file: the texts of a department have no other identity. */
export interface DraftDuty extends Readonly<Record<DutyField, string>> {
  readonly key: string;
  readonly id: string | null;
  readonly bands: Readonly<Record<Grade, string>>;
}

export interface DepartmentRow extends TypedTarget {
  readonly key: string;
  readonly id: string | null;
  readonly level1: string;
  readonly level2: string;
  readonly name: string;
  readonly description: string;
  readonly scoring: string;
  readonly basis: string;
}

/** Everything the form of a department's goal holds, as it was typed. */
export interface DepartmentDraft {
  readonly fiscalYear: number;
  readonly totals: Readonly<Record<TotalName, DraftTotal>>;
  readonly introduction: string;
  readonly overallGoal: string;
  readonly duties: readonly DraftDuty[];
  readonly safeguards: readonly TextLine[];
  readonly rows: readonly DepartmentRow[];
}

const noBands: Readonly<Record<Grade, string>> = { excellent: '', good: '', fair: '', poor: '' };

export const emptyDuty = (): DraftDuty => ({ key: newRowKey(), id: null, name: '', duty: '', dutyGoal: '', goal: '', indicators: '', standard: '', bands: noBands });

export const emptyDepartmentRow = (above?: DepartmentRow): DepartmentRow =>
  ({ key: newRowKey(), id: null, level1: above?.level1 ?? '', level2: above?.level2 ?? '', name: '', description: '', mode: '≥', value: '', unit: '', scoring: '', basis: '' });

const draftTotal = (stated: { readonly amount: string; readonly raw: string } | null): DraftTotal => {
  if (stated === null) return { text: '', filed: null };
  const text = wanYuanText(stated.amount);
  return { text, filed: { ...stated, text } };
};

const draftDuty = ({ bands, ...texts }: DepartmentGoal['subGoals'][number], at: number): DraftDuty => ({
  key: newRowKey(),
  id: String(at),
  name: texts.name,
  duty: texts.duty ?? '',
  dutyGoal: texts.dutyGoal ?? '',
  goal: texts.goal ?? '',
  indicators: texts.indicators ?? '',
  standard: texts.standard ?? '',
  bands: { ...noBands, ...Object.fromEntries(bands.map(({ grade, atLeast }) => [grade, atLeast])) },
});

/** The form of a department's goal on file. */
export const draftOfDepartmentGoal = ({ fiscalYear, totals, introduction, overallGoal, subGoals, safeguards, indicators }: DepartmentGoal): DepartmentDraft => ({
  fiscalYear,
  totals: { income: draftTotal(totals.income), expenditure: draftTotal(totals.expenditure), basic: draftTotal(totals.basic), project: draftTotal(totals.project) },
  introduction,
  overallGoal,
  duties: subGoals.map(draftDuty),
  safeguards: (safeguards.length === 0 ? [''] : safeguards).map((text) => ({ key: newRowKey(), text })),
  rows: indicators.map(({ id, level1, level2, name, description, target, scoring, basis }) => ({ key: newRowKey(), id, level1, level2, name, description, ...splitTarget(target.raw), scoring: scoring.raw, basis })),
});

export const isPercent = (text: string): boolean => {
  try {
    return text === '' || parsePercent(text) !== null;
  } catch {
    return false;
  }
};

function statedTotal({ text, filed }: DraftTotal): NonNullable<DepartmentGoalContent['totals']['income']> | null {
  if (text.trim() === '') return null;
  if (filed !== null && filed.text === text) return { amount: filed.amount, raw: filed.raw };
  const amount = readWanYuan(text);
  return amount === null ? null : { amount: formatYuan(amount) };
}

export const isReadTotal = ({ text }: DraftTotal): boolean => readWanYuan(text) !== null;

const stated = (text: string): string | null => (text === '' ? null : text);

/** What the draft says, for the server; or the sentence that says why it cannot be sent. */
export function departmentContentOf({ totals, introduction, overallGoal, duties, safeguards, rows }: DepartmentDraft): DepartmentGoalContent | string {
  if (!totalNames.every((name) => isReadTotal(totals[name]))) return departmentGoalTerms.amountFault;
  if (!duties.every(({ bands }) => grades.every((grade) => isPercent(bands[grade])))) return departmentGoalTerms.bandFault;
  return {
    totals: { income: statedTotal(totals.income), expenditure: statedTotal(totals.expenditure), basic: statedTotal(totals.basic), project: statedTotal(totals.project) },
    introduction,
    overallGoal,
    subGoals: duties.map(({ name, duty, dutyGoal, goal, indicators, standard, bands }) => ({
      name, duty: stated(duty), dutyGoal: stated(dutyGoal), goal: stated(goal), indicators: stated(indicators), standard: stated(standard),
      bands: grades.flatMap((grade) => (bands[grade] === '' ? [] : [{ grade, atLeast: bands[grade] }])),
    })),
    safeguards: safeguards.map(({ text }) => text).filter((text) => text.trim() !== ''),
    indicators: rows.map(({ id, level1, level2, name, description, scoring, basis, ...target }) => ({ ...(id === null ? {} : { id }), level1, level2, name, description, target: targetText(target), scoring, basis })),
  };
}
