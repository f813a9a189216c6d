import { meantChange, type GoalChange } from './change-meaning.js';
import type { AdjustmentContent } from './goal-adjustment.js';
import { goalChanges } from './goal-changes.js';
import { singleDifference } from './goal-difference.js';

const wordsOf = ({ reason, evidence }: AdjustmentContent): Readonly<Record<string, string>> => ({ reason, basis: evidence });

/** 调整申请的变化: from one round of an adjustment to another, in its words and in what it proposes for each goal. */
export const adjustmentChanges = (before: AdjustmentContent, after: AdjustmentContent): readonly GoalChange[] => [
  ...singleDifference('application', wordsOf(before), wordsOf(after)).map((difference) => meantChange(difference)),
  ...after.goals.flatMap(({ goalId, proposed }, at) => {
    const earlier = before.goals.find((each) => each.goalId === goalId);
    return earlier === undefined ? [] : goalChanges(earlier.proposed, proposed).map((change) => ({ ...change, path: `/goals/${at}${change.path}` }));
  }),
];
