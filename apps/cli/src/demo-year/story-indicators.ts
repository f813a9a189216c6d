import { directionOf } from '#domain/indicator/indicator';
import { dimensionOf, type IndicatorCategory } from '#domain/indicator/dimension';
import { parseTargetValue } from '#domain/indicator/parse-target-value';
import type { GoalIndicator } from '#domain/goal/performance-goal';
import type { PersonClient } from './person-client.js';

interface IndicatorView {
  readonly id: string;
  readonly category: string;
  readonly name: string;
  readonly description: string;
  readonly target: { readonly raw: string };
  readonly basis: string;
}

/** The indicators of an issued goal with the identities that reports and scores refer to, as the preparer sees them. */
export async function indicatorsOf(preparer: PersonClient, goalId: string): Promise<GoalIndicator[]> {
  const { indicators } = await preparer.get<{ indicators: readonly IndicatorView[] }>(`/performance-goals/${goalId}`);
  return indicators.map(({ id, name, description, basis, ...view }) => {
    const category = view.category as IndicatorCategory;
    const target = parseTargetValue(view.target.raw);
    return { id, category, dimension: dimensionOf(category), name, description, basis, target, weight: null, direction: directionOf({ category, name, description, target }) };
  });
}
