import { directionOf } from '../indicator/indicator.js';
import type { IndicatorCategory, IndicatorDimension } from '../indicator/dimension.js';
import type { TargetValue } from '../indicator/target-value.js';
import { money } from '../shared/money.js';
import { formatPercent, parsePercent } from '../shared/percent.js';
import type { Points } from '../shared/points.js';
import type { GoalContent } from './performance-goal.js';

/** The content of a goal as text: the same content always gives the same bytes, so that rounds can be compared and hashed. */
interface FrozenContent {
  readonly budgetedFen: string;
  readonly fiscalFundsFen: string;
  readonly otherFundsFen: string;
  readonly isKeyProject: boolean;
  readonly purpose: string;
  readonly objectives: readonly string[];
  readonly plan: readonly { readonly month: number; readonly raw: string; readonly percent: string | null }[];
  readonly indicators: readonly {
    readonly id: string;
    readonly dimension: IndicatorDimension;
    readonly category: IndicatorCategory;
    readonly name: string;
    readonly description: string;
    readonly target: TargetValue;
    readonly basis: string;
    readonly weight: number | null;
  }[];
}

/** Its fields in one order, whoever built it. */
export const freezeTarget = ({ raw, kind, operator, value, unit, suggestions }: TargetValue): TargetValue => ({ raw, kind, operator, value, unit, suggestions });

export function freezeContent(content: GoalContent): string {
  const frozen: FrozenContent = {
    budgetedFen: content.budgeted.fen.toString(),
    fiscalFundsFen: content.fiscalFunds.fen.toString(),
    otherFundsFen: content.otherFunds.fen.toString(),
    isKeyProject: content.isKeyProject,
    purpose: content.purpose,
    objectives: content.objectives,
    plan: content.plan.map((entry) => ({ month: entry.month, raw: entry.raw, percent: entry.percent === null ? null : formatPercent(entry.percent) })),
    indicators: content.indicators.map(({ id, dimension, category, name, description, target, basis, weight }) => ({
      id, dimension, category, name, description, basis, weight,
      target: freezeTarget(target),
    })),
  };
  return JSON.stringify(frozen);
}

/** Reads back what `freezeContent` wrote; `freezeContent(thawContent(text))` is `text`. */
export function thawContent(text: string): GoalContent {
  const frozen = JSON.parse(text) as FrozenContent;
  return {
    budgeted: money(BigInt(frozen.budgetedFen)),
    fiscalFunds: money(BigInt(frozen.fiscalFundsFen)),
    otherFunds: money(BigInt(frozen.otherFundsFen)),
    isKeyProject: frozen.isKeyProject,
    purpose: frozen.purpose,
    objectives: frozen.objectives,
    plan: frozen.plan.map((entry) => ({ month: entry.month, raw: entry.raw, percent: entry.percent === null ? null : parsePercent(entry.percent) })),
    indicators: frozen.indicators.map((indicator) => ({ ...indicator, weight: indicator.weight as Points | null, direction: directionOf(indicator) })),
  };
}
