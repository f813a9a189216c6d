import type { PlainCheckedIndicator } from '#domain/evaluation/frozen-spot-check';
import type { PerformanceGoal } from '#domain/goal/performance-goal';
import { actualOfPlain, type PlainActual } from '#domain/monitoring/plain-actual';
import type { Grade } from '#domain/rulebook/rulebook';
import { formatPoints, type Points } from '#domain/shared/points';
import { gradeNames } from '#wording/evaluation-terms';
import type { FormFacts } from '../form.js';
import { actualText } from './actual-text.js';

/** 复核意见, as it is kept. */
interface KeptSpotCheck {
  readonly checkedBy: string;
  readonly opinion: string;
  readonly pointsBefore: number;
  readonly pointsAfter: number;
  readonly gradeBefore: string;
  readonly gradeAfter: string;
  readonly changes: readonly PlainCheckedIndicator[];
}

const resultText = (points: number, grade: string): string => `${formatPoints(points as Points)}分，${gradeNames[grade as Grade]}`;

/** What a 复核意见表 says beyond the project's head: only the indicators that were found to be other than filed. */
export function spotCheckFacts(goal: PerformanceGoal, check: KeptSpotCheck): FormFacts {
  const known = new Map(goal.content.indicators.map((indicator) => [indicator.id, indicator]));
  return {
    fields: {
      checkedBy: check.checkedBy,
      opinion: check.opinion,
      before: resultText(check.pointsBefore, check.gradeBefore),
      after: resultText(check.pointsAfter, check.gradeAfter),
    },
    lists: { changes: check.changes.map(({ indicatorId, actualBefore, actualAfter, pointsBefore, pointsAfter, opinion }) => {
      const indicator = known.get(indicatorId);
      const text = (plain: PlainActual | null): string => (indicator === undefined ? '' : actualText(actualOfPlain(plain), indicator.target));
      return { name: indicator?.name ?? '', target: indicator?.target.raw ?? '', actualBefore: text(actualBefore), actualAfter: text(actualAfter), pointsBefore, pointsAfter, finding: opinion };
    }) },
  };
}
