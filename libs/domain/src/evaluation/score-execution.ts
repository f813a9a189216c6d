import { step } from '../rulebook/explanation.js';
import type { Rulebook } from '../rulebook/rulebook.js';
import { DomainError } from '../shared/domain-error.js';
import { compare, ONE, smaller, toFixed } from '../shared/fraction.js';
import { formatYuan, moneyRatio, type Money } from '../shared/money.js';
import { asPercent } from '../shared/percent.js';
import { formatPoints, shareOf, type Points } from '../shared/points.js';
import type { Score, ScoreStep } from './score.js';

/** 预算执行率的得分依据: `budgeted` is 全年预算数, after every adjustment; `spent` is 全年执行数. */
export interface Execution {
  readonly weight: Points;
  readonly budgeted: Money;
  readonly spent: Money;
}

/**
 * 预算执行率得分 = 执行率 × 分值, never above it. Without a budget there is no rate: throws `score.no-budget` (invalid) rather than
 * inventing one; negative amounts throw `score.amount-negative` (invalid).
 */
export function scoreExecution({ weight, budgeted, spent }: Execution, rulebook: Rulebook): Score {
  if (budgeted.fen < 0n || spent.fen < 0n) throw new DomainError('score.amount-negative', 'invalid');
  if (budgeted.fen === 0n) throw new DomainError('score.no-budget', 'invalid');
  const rate = moneyRatio(spent, budgeted);
  const points = shareOf(weight, smaller(rate, ONE));
  const steps: ScoreStep[] = [
    step('score.execution-rate', { spent: formatYuan(spent), budgeted: formatYuan(budgeted), rate: toFixed(asPercent(rate), 2), weight: formatPoints(weight), points: formatPoints(points) }),
    ...(compare(rate, ONE) > 0 ? [step('score.execution-capped', { weight: formatPoints(weight) })] : []),
  ];
  return { points, weight, rule: 'execution-rate', isOverAchieved: false, rulebookId: rulebook.id, steps };
}
