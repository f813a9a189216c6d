import { DomainError, type Violation } from '../shared/domain-error.js';
import type { BudgetProject, GoalContent, GoalContentDraft, PerformanceGoal } from './performance-goal.js';
import { datedCode } from './review/review-vocabulary.js';

/** 新年度的项目: what a copy does not take over. */
export interface SuccessorProject extends Pick<BudgetProject, 'fiscalYear' | 'code'> {
  /** The old name where none is given. */
  readonly name?: string;
}

const settled: ReadonlySet<string> = new Set(['issued', 'closed']);

/**
 * 复制上年: the draft of a later year, in the words of the goal that was issued. Nothing in the words is changed, not even a year: which
 * of them should be is for a person to say, see `findOtherYears`. Throws `goal.copy-not-issued` (conflict) and `goal.copy-not-later` (invalid).
 */
export function successorOf(goal: PerformanceGoal, { fiscalYear, code, name }: SuccessorProject): { readonly project: Omit<BudgetProject, 'id' | 'districtId' | 'unitId'>; readonly content: GoalContentDraft } {
  if (!settled.has(goal.status)) throw new DomainError('goal.copy-not-issued', 'conflict', { status: goal.status });
  if (fiscalYear <= goal.project.fiscalYear) throw new DomainError('goal.copy-not-later', 'invalid', { year: goal.project.fiscalYear, violations: [{ path: '/fiscalYear', code: 'goal.copy-not-later', details: { year: goal.project.fiscalYear } }] });
  return { project: { fiscalYear, code, name: name ?? goal.project.name, nature: goal.project.nature }, content: goal.content };
}

/** A year, not the end of a longer number. */
const YEAR = /(?<!\d)20\d\d(?!\d)/g;

/** Places that name another year than the goal's own, for a person to look at: a paper of last year may be meant, a plan of last year is not. */
export function findOtherYears({ name, code, fiscalYear }: Pick<BudgetProject, 'name' | 'code' | 'fiscalYear'>, content: GoalContent): readonly Violation[] {
  const texts: readonly (readonly [path: string, text: string])[] = [
    ['/name', name],
    ['/purpose', content.purpose],
    ...content.objectives.map((objective, at) => [`/objectives/${at}`, objective] as const),
    ...content.indicators.flatMap((row, at) => (['name', 'description', 'basis'] as const).map((field) => [`/indicators/${at}/${field}`, row[field]] as const)),
    ...content.indicators.map((row, at) => [`/indicators/${at}/target`, row.target.raw] as const),
  ];
  const ofCode = datedCode.exec(code)?.[1];
  const inTexts = texts.flatMap(([path, text]) => [...new Set(text.match(YEAR))].map((year) => [path, Number(year)] as const));
  const found = [...(ofCode === undefined ? [] : [['/code', Number(`20${ofCode}`)] as const]), ...inTexts];
  return found.filter(([, year]) => year !== fiscalYear).map(([path, year]) => ({ path, code: 'goal.names-other-year', details: { year, fiscalYear } }));
}
