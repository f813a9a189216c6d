import { plainActual, type PlainActual } from '../monitoring/plain-actual.js';
import type { Grade } from '../rulebook/rulebook.js';
import { formatPoints } from '../shared/points.js';
import type { CheckedIndicator, SpotCheck } from './spot-check.js';

/** 复核前后的指标 as plain JSON. */
export interface PlainCheckedIndicator {
  readonly indicatorId: string;
  readonly actualBefore: PlainActual | null;
  readonly actualAfter: PlainActual | null;
  readonly pointsBefore: string;
  readonly pointsAfter: string;
  readonly opinion: string;
}

interface FrozenSpotCheck {
  readonly opinion: string;
  readonly changes: readonly PlainCheckedIndicator[];
  readonly pointsBefore: string;
  readonly pointsAfter: string;
  readonly gradeBefore: Grade;
  readonly gradeAfter: Grade;
}

export const plainChecked = (each: CheckedIndicator): PlainCheckedIndicator => ({
  indicatorId: each.indicatorId,
  actualBefore: plainActual(each.actualBefore),
  actualAfter: plainActual(each.actualAfter),
  pointsBefore: formatPoints(each.pointsBefore),
  pointsAfter: formatPoints(each.pointsAfter),
  opinion: each.opinion,
});

/** 复核意见 of one round as text: the same finding always gives the same bytes, so that rounds can be compared and hashed. */
export function freezeSpotCheck({ opinion, indicators, pointsBefore, pointsAfter, gradeBefore, gradeAfter }: SpotCheck): string {
  const frozen: FrozenSpotCheck = { opinion, changes: indicators.map(plainChecked), pointsBefore: formatPoints(pointsBefore), pointsAfter: formatPoints(pointsAfter), gradeBefore, gradeAfter };
  return JSON.stringify(frozen);
}

/** Reads back what `freezeSpotCheck` wrote. */
export const thawSpotCheck = (text: string): FrozenSpotCheck => JSON.parse(text) as FrozenSpotCheck;
