import type { Grade } from '../rulebook/rulebook.js';
import { formatPercent, parsePercent } from '../shared/percent.js';
import type { DepartmentGoalContent, IndicatorScoring, SubGoal } from './department-goal.js';
import { freezeTarget } from './frozen-content.js';
import type { StatedAmount, StatedTotalName } from './stated-totals.js';

interface FrozenAmount {
  readonly raw: string;
  readonly fen: string;
}

/** The content of a department's goal as text: the same content always gives the same bytes, so that rounds can be compared and hashed. */
interface FrozenDepartmentContent extends Omit<DepartmentGoalContent, 'totals' | 'subGoals'> {
  readonly totals: Readonly<Record<StatedTotalName, FrozenAmount | null>>;
  readonly subGoals: readonly (Omit<SubGoal, 'bands'> & { readonly bands: readonly { readonly grade: Grade; readonly atLeast: string }[] })[];
}

const freezeAmount = (stated: StatedAmount | null): FrozenAmount | null => (stated === null ? null : { raw: stated.raw, fen: stated.fen.toString() });
const thawAmount = (frozen: FrozenAmount | null): StatedAmount | null => (frozen === null ? null : { raw: frozen.raw, fen: BigInt(frozen.fen) });

/** In the order of their names: who built them does not matter. */
const freezeScoring = (scoring: IndicatorScoring): IndicatorScoring => ({
  raw: scoring.raw,
  function: scoring.function,
  parameters: scoring.parameters === null ? null : Object.fromEntries(Object.entries(scoring.parameters).sort(([a], [b]) => (a < b ? -1 : 1))),
});

export function freezeDepartmentContent({ totals, introduction, overallGoal, subGoals, safeguards, indicators }: DepartmentGoalContent): string {
  const frozen: FrozenDepartmentContent = {
    totals: { income: freezeAmount(totals.income), expenditure: freezeAmount(totals.expenditure), basic: freezeAmount(totals.basic), project: freezeAmount(totals.project) },
    introduction,
    overallGoal,
    subGoals: subGoals.map(({ name, duty, dutyGoal, goal, indicators: measures, standard, bands }) => ({
      name, duty, dutyGoal, goal, indicators: measures, standard, bands: bands.map(({ grade, atLeast }) => ({ grade, atLeast: formatPercent(atLeast) })),
    })),
    safeguards,
    indicators: indicators.map(({ id, level1, level2, name, description, target, scoring, basis }) => ({
      id, level1, level2, name, description, target: freezeTarget(target), scoring: freezeScoring(scoring), basis,
    })),
  };
  return JSON.stringify(frozen);
}

/** Reads back what `freezeDepartmentContent` wrote; `freezeDepartmentContent(thawDepartmentContent(text))` is `text`. */
export function thawDepartmentContent(text: string): DepartmentGoalContent {
  const { totals, subGoals, ...rest } = JSON.parse(text) as FrozenDepartmentContent;
  return {
    ...rest,
    totals: { income: thawAmount(totals.income), expenditure: thawAmount(totals.expenditure), basic: thawAmount(totals.basic), project: thawAmount(totals.project) },
    subGoals: subGoals.map((subGoal) => ({ ...subGoal, bands: subGoal.bands.map(({ grade, atLeast }) => ({ grade, atLeast: parsePercent(atLeast) })) })),
  };
}
