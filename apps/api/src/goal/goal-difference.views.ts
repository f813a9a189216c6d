import type { GoalDifference } from '#domain/goal/goal-difference';
import { describeDifference } from '#wording/describe-difference';

export class FieldChangeView {
  field: string;
  before: string | null;
  after: string | null;
}

export class GoalDifferenceView {
  part: string;
  /** added · removed · changed. */
  change: string;
  path: string;
  /** Name of the indicator, month of the checkpoint. */
  label: string;
  fields: FieldChangeView[];
  /** The same as a sentence. */
  message: string;
}

export const presentDifference = (difference: GoalDifference): GoalDifferenceView => ({ ...difference, fields: [...difference.fields], message: describeDifference(difference) });
