import type { Indicator } from '../indicator/indicator.js';
import { formatYuan } from '../shared/money.js';
import { formatPercent } from '../shared/percent.js';
import { formatPoints } from '../shared/points.js';
import type { PlanCell } from '../spending-plan/spending-plan.js';
import { pairNamed, pairRows, pairTexts, type RowPair } from './pair-rows.js';
import type { GoalContentDraft } from './performance-goal.js';

/** 差异所在的部分, by the names that requests and views give the fields of a goal; `reported` and `filing` are rows and rest of a report on it, `application` the words that ask for an adjustment, `findings` what was put right. */
export type DifferencePart =
  | 'name' | 'budget' | 'isKeyProject' | 'purpose' | 'objectives' | 'spendingPlan' | 'indicators' | 'totals' | 'introduction' | 'overallGoal' | 'subGoals' | 'safeguards'
  | 'reported' | 'filing' | 'application' | 'findings';

/** 一个字段的前后值: as text; null where there was, or is, nothing. */
export interface FieldChange {
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** 一处差异: a row that was added, removed or changed; what is no row (budget, purpose) is always changed. */
export interface GoalDifference {
  readonly part: DifferencePart;
  readonly change: 'added' | 'removed' | 'changed';
  /** JSON pointer into the content after the change; of a removed row, into the content before. */
  readonly path: string;
  /** What the reader knows the row by: the name of an indicator, the month of a checkpoint. */
  readonly label: string;
  readonly fields: readonly FieldChange[];
}

/** 差异: everything in which two texts of one goal differ, in the order of the form. Two texts without a difference say the same. */
export const goalDifferences = (before: GoalContentDraft, after: GoalContentDraft): readonly GoalDifference[] => [
  ...singleDifference('budget', budgetFields(before), budgetFields(after)),
  ...singleDifference('isKeyProject', keyProjectField(before), keyProjectField(after)),
  ...singleDifference('purpose', { purpose: before.purpose }, { purpose: after.purpose }),
  ...rowDifferences('objectives', pairTexts(before.objectives, after.objectives), (objective) => ({ objective }), () => ''),
  ...rowDifferences('spendingPlan', pairPlans(before, after), planFields, (cell) => String(cell.month)),
  ...rowDifferences('indicators', pairIndicators(before.indicators, after.indicators), indicatorFields, (indicator) => indicator.name),
];

/** 项目名称 is no part of the content; where it differs it stands before it. */
export const nameDifference = (before: string, after: string): readonly GoalDifference[] => singleDifference('name', { name: before }, { name: after });

/** Which indicator became which: by 二级 and name, then by name alone, then by position. */
export const pairIndicators = (before: readonly Indicator[], after: readonly Indicator[]): readonly RowPair<Indicator>[] =>
  pairNamed(before, after, ({ category }) => category);

const pairPlans = (before: GoalContentDraft, after: GoalContentDraft): readonly RowPair<PlanCell>[] => pairRows(before.plan, after.plan, [({ month }) => String(month)]);

/** 一行的各个字段, by name, as text. */
export type RowFields = Readonly<Record<string, string | null>>;

const budgetFields = ({ budgeted, fiscalFunds, otherFunds }: GoalContentDraft): RowFields => ({ total: formatYuan(budgeted), fiscal: formatYuan(fiscalFunds), other: formatYuan(otherFunds) });

const keyProjectField = ({ isKeyProject = false }: GoalContentDraft): RowFields => ({ isKeyProject: isKeyProject ? 'yes' : 'no' });

/** `25%` and `25.00%` are one figure; a cell without a figure is its text. */
const planFields = (cell: PlanCell): RowFields => ({ percent: cell.percent === null ? cell.raw.trim() || null : formatPercent(cell.percent) });

const indicatorFields = ({ category, name, description, target, basis, weight }: Indicator): RowFields => ({
  category, name, description, target: target.raw, basis, weight: weight === null ? null : formatPoints(weight),
});

function changesBetween(before: RowFields, after: RowFields): readonly FieldChange[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return names.map((field) => ({ field, before: before[field] ?? null, after: after[field] ?? null })).filter((change) => change.before !== change.after);
}

/** What is no row: one difference at most. */
export function singleDifference(part: DifferencePart, before: RowFields, after: RowFields): GoalDifference[] {
  const fields = changesBetween(before, after);
  return fields.length === 0 ? [] : [{ part, change: 'changed', path: `/${part}`, label: '', fields }];
}

/** Rows that came, went, moved or changed. */
export function rowDifferences<Row>(part: DifferencePart, pairs: readonly RowPair<Row>[], fieldsOf: (row: Row) => RowFields, labelOf: (row: Row) => string): GoalDifference[] {
  const moved = movedAmong(pairs);
  return pairs.flatMap((pair): GoalDifference[] => {
    const { before, after } = pair;
    const shown = after ?? before;
    if (shown === null) return [];
    const position = moved.has(pair) ? { before: { position: String((before?.at ?? 0) + 1) }, after: { position: String((after?.at ?? 0) + 1) } } : null;
    const fields = changesBetween({ ...(before && fieldsOf(before.row)), ...position?.before }, { ...(after && fieldsOf(after.row)), ...position?.after });
    const change = before === null ? 'added' : after === null ? 'removed' : 'changed';
    return change === 'changed' && fields.length === 0 ? [] : [{ part, change, path: `/${part}/${shown.at}`, label: labelOf(shown.row), fields }];
  });
}

/** Pairs whose place among the rows that stayed is another one; rows that came or went move nobody. */
function movedAmong<Row>(pairs: readonly RowPair<Row>[]): ReadonlySet<RowPair<Row>> {
  const stayed = pairs.filter(({ before, after }) => before !== null && after !== null);
  const order = [...stayed].sort((a, b) => (a.before?.at ?? 0) - (b.before?.at ?? 0));
  return new Set(stayed.filter((pair, at) => order[at] !== pair));
}
