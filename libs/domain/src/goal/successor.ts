import type { TargetValue } from '../indicator/target-value.js';
import { DomainError, type Violation } from '../shared/domain-error.js';
import type { DepartmentGoal, DepartmentGoalDraft } from './department-goal.js';
import type { BudgetProject, GoalContent, GoalContentDraft, GoalHead, PerformanceGoal } from './performance-goal.js';
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
  requireCopyable(goal, goal.project.fiscalYear, fiscalYear);
  return { project: { fiscalYear, code, name: name ?? goal.project.name, nature: goal.project.nature }, content: goal.content };
}

/** 复制上年 of a whole department, in the same way: the stated totals are last year's too until a person writes others. */
export function departmentSuccessorOf(goal: DepartmentGoal, fiscalYear: number): DepartmentGoalDraft {
  requireCopyable(goal, goal.fiscalYear, fiscalYear);
  return goal.content;
}

function requireCopyable({ status }: GoalHead, year: number, fiscalYear: number): void {
  if (!settled.has(status)) throw new DomainError('goal.copy-not-issued', 'conflict', { status });
  if (fiscalYear <= year) throw new DomainError('goal.copy-not-later', 'invalid', { year, violations: [{ path: '/fiscalYear', code: 'goal.copy-not-later', details: { year } }] });
}

/** Work that is done once is not continued of itself: who wants it again declares it anew. */
const doneOnce: ReadonlySet<BudgetProject['nature']> = new Set<BudgetProject['nature']>(['one-off']);

/** 延续项目: issued last year, and of a nature that goes on from year to year. */
export const isContinuing = ({ status, project }: Pick<PerformanceGoal, 'status' | 'project'>): boolean => settled.has(status) && !doneOnce.has(project.nature);

/** Before the year of a dated code stands the code of its district. */
const DISTRICT_DIGITS = 6;

/** 新年度编码: where a code carries its year (the two digits that the review knows), the new one; codes are counted by year, so any other stays. */
export function codeInYear(code: string, fiscalYear: number): string {
  if (!datedCode.test(code)) return code;
  return `${code.slice(0, DISTRICT_DIGITS)}${String(fiscalYear % 100).padStart(2, '0')}${code.slice(DISTRICT_DIGITS + 2)}`;
}

/** A year, not the end of a longer number. */
const YEAR = /(?<!\d)20\d\d(?!\d)/g;

type PlacedText = readonly [path: string, text: string];

/** Places that name another year than the goal's own, for a person to look at: a paper of last year may be meant, a plan of last year is not. */
export function findOtherYears({ name, code, fiscalYear }: Pick<BudgetProject, 'name' | 'code' | 'fiscalYear'>, content: GoalContent): readonly Violation[] {
  const texts: readonly PlacedText[] = [
    ['/name', name],
    ['/purpose', content.purpose],
    ...content.objectives.map((objective, at) => [`/objectives/${at}`, objective] as const),
    ...textsOfRows(content.indicators),
  ];
  const ofCode = datedCode.exec(code)?.[1];
  return otherYears([...(ofCode === undefined ? [] : [['/code', Number(`20${ofCode}`)] as const]), ...yearsIn(texts)], fiscalYear);
}

/** The same in the goal of a whole department. */
export function findDepartmentOtherYears({ fiscalYear, content }: Pick<DepartmentGoal, 'fiscalYear' | 'content'>): readonly Violation[] {
  const texts: readonly PlacedText[] = [
    ['/introduction', content.introduction],
    ['/overallGoal', content.overallGoal],
    ...content.subGoals.flatMap((subGoal, at) => (['name', 'duty', 'dutyGoal', 'goal', 'indicators', 'standard'] as const).map((field) => [`/subGoals/${at}/${field}`, subGoal[field] ?? ''] as const)),
    ...content.safeguards.map((safeguard, at) => [`/safeguards/${at}`, safeguard] as const),
    ...textsOfRows(content.indicators),
    ...content.indicators.map(({ scoring }, at) => [`/indicators/${at}/scoring`, scoring.raw] as const),
  ];
  return otherYears(yearsIn(texts), fiscalYear);
}

interface Row {
  readonly name: string;
  readonly description: string;
  readonly basis: string;
  readonly target: TargetValue;
}

const textsOfRows = (rows: readonly Row[]): PlacedText[] => [
  ...rows.flatMap((row, at) => (['name', 'description', 'basis'] as const).map((field) => [`/indicators/${at}/${field}`, row[field]] as const)),
  ...rows.map((row, at) => [`/indicators/${at}/target`, row.target.raw] as const),
];

const yearsIn = (texts: readonly PlacedText[]): (readonly [path: string, year: number])[] =>
  texts.flatMap(([path, text]) => [...new Set(text.match(YEAR))].map((year) => [path, Number(year)] as const));

const otherYears = (found: readonly (readonly [path: string, year: number])[], fiscalYear: number): Violation[] =>
  found.filter(([, year]) => year !== fiscalYear).map(([path, year]) => ({ path, code: 'goal.names-other-year', details: { year, fiscalYear } }));
