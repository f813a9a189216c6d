import type { AdjustmentContent } from '#domain/goal/goal-adjustment';
import { goalDifferences, type GoalDifference } from '#domain/goal/goal-difference';
import type { GoalContent } from '#domain/goal/performance-goal';
import { formatYuan, subtractMoney } from '#domain/shared/money';
import { nameOfField, placeOf, shownValue } from '#wording/describe-difference';
import { adjustmentKindNames } from '#wording/goal-terms';
import type { FormFacts, FormRecord } from '../form.js';

/** A goal that is to be adjusted: what was issued, and what is proposed instead. */
interface Adjusted {
  readonly project: string;
  readonly before: GoalContent;
  readonly proposed: GoalContent;
}

const funds = [['预算数', 'budgeted'], ['其中：财政资金', 'fiscalFunds'], ['其他资金', 'otherFunds']] as const;

/** What a 绩效目标调整申请表 says beyond the project's head. A transfer speaks of two projects, so each place names its own. */
export function adjustmentFacts({ kind, reason, evidence, goals }: AdjustmentContent, issued: ReadonlyMap<string, GoalContent>, nameOf: (goalId: string) => string): FormFacts {
  const adjusted = goals.map(({ goalId, proposed }): Adjusted => ({ project: nameOf(goalId), before: issued.get(goalId) ?? proposed, proposed }));
  const isTransfer = adjusted.length > 1;
  return {
    fields: { kind: adjustmentKindNames[kind], reason, evidence },
    lists: {
      amounts: adjusted.flatMap(amountsOf),
      changes: adjusted.flatMap(({ project, before, proposed }) => goalDifferences(before, proposed).filter(({ part }) => part !== 'budget').flatMap((difference) => placesOf(difference, isTransfer ? `${project}：` : ''))),
    },
  };
}

const amountsOf = ({ project, before, proposed }: Adjusted): FormRecord[] =>
  funds.map(([name, part]) => ({ project, name, before: formatYuan(before[part]), after: formatYuan(proposed[part]), shift: formatYuan(subtractMoney(proposed[part], before[part])) }));

/** One line for every field that reads otherwise; what was not there, or will not be, is a dash. */
const placesOf = (difference: GoalDifference, prefix: string): FormRecord[] =>
  difference.fields.map(({ field, before, after }) => {
    const shown = (value: string | null): string => (value === null ? '—' : shownValue(field, value));
    return { name: `${prefix}${placeOf(difference)}`, field: nameOfField(difference.part, field) || '—', before: shown(before), after: shown(after) };
  });
