import { scoreEvaluation, type EvaluationScores } from '#domain/evaluation/evaluation-scores';
import { findEvaluationViolations, type EvaluationContent } from '#domain/evaluation/self-evaluation';
import type { GoalIndicator } from '#domain/goal/performance-goal';
import { dimensionOf, type IndicatorCategory } from '#domain/indicator/dimension';
import type { IndicatorDirection } from '#domain/indicator/indicator';
import type { TargetValue } from '#domain/indicator/target-value';
import type { ActualValue } from '#domain/monitoring/actual-value';
import { defaultRulebook } from '#domain/rulebook/default-rulebook';
import type { Rulebook, RulebookSettings } from '#domain/rulebook/rulebook';
import type { Violation } from '#domain/shared/domain-error';
import { parseAmount } from '#domain/shared/money';
import { parsePoints } from '#domain/shared/points';
import type { components } from '../api/contract.js';
import type { Evaluation, EvaluationRow } from './evaluation.queries.js';

/** The rulebook as its functions take it: every setting of the district's version, by its name. */
export function rulebookOf({ id, fiscalYear, effectiveFrom, settings }: components['schemas']['RulebookView']): Rulebook {
  const stated = Object.fromEntries(settings.filter(({ name }) => !name.startsWith('deadlines.')).map(({ name, value, source, citation }) => [name, { value, source, ...(citation === null ? {} : { citation }) }]));
  const usual = defaultRulebook(fiscalYear);
  return { ...usual, id, effectiveFrom, settings: { ...usual.settings, ...stated } as RulebookSettings };
}

/** A row as an indicator of its goal; its weight is the one the server shows, stated or split. */
const indicatorOf = ({ indicatorId, category, name, targetValue, weight, direction }: EvaluationRow): GoalIndicator => ({
  id: indicatorId,
  dimension: dimensionOf(category as IndicatorCategory),
  category: category as IndicatorCategory,
  name,
  description: '',
  target: targetValue as TargetValue,
  basis: '',
  weight: parsePoints(weight),
  direction: direction as IndicatorDirection,
});

/** 得分 of what is typed, by the functions the server scores with. */
export const scoresOf = ({ indicators, budget, spent }: Evaluation, actuals: ReadonlyMap<string, ActualValue>, rulebook: Rulebook, targetsSetTooLow: ReadonlySet<string> = new Set()): EvaluationScores =>
  scoreEvaluation({ indicators: indicators.map(indicatorOf), actuals, budget: parseAmount(budget, '元'), spent: parseAmount(spent, '元'), targetsSetTooLow }, rulebook);

/** What still keeps it from being submitted. */
export const faultsOf = (content: EvaluationContent, scores: EvaluationScores): readonly Violation[] => findEvaluationViolations(content, scores);
