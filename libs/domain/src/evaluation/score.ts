import type { ExplanationStep } from '../rulebook/explanation.js';
import type { Points } from '../shared/points.js';
import type { ScoringFunction } from './scoring-sentence.js';

/** The default rules by name; a 评（扣）分标准 that decided instead has the name of its function. */
export type ScoringRule =
  | ScoringFunction
  | 'execution-rate'
  | 'default-positive'
  | 'default-reverse'
  | 'default-zero'
  | 'default-qualitative'
  | 'default-yes-no'
  | 'satisfaction-steps'
  | 'no-actual';

/** How a score came about; `libs/wording` has one sentence for each. */
export type ScoreStepCode =
  | 'score.execution-rate'
  | 'score.execution-capped'
  | 'score.target-met'
  | 'score.proportional'
  | 'score.not-proportional'
  | 'score.below-pass-line'
  | 'score.zero-kept'
  | 'score.zero-broken'
  | 'score.limit-kept'
  | 'score.limit-linear-to-double'
  | 'score.limit-target-over-actual'
  | 'score.limit-doubled'
  | 'score.limit-not-proportional'
  | 'score.level-share'
  | 'score.yes'
  | 'score.no'
  | 'score.satisfaction-step'
  | 'score.satisfaction-below-steps'
  | 'score.over-achieved'
  | 'score.target-set-too-low'
  | 'score.no-actual'
  | 'score.target-missed'
  | 'score.steps-deducted'
  | 'score.beyond-cut'
  | 'score.deviation'
  | 'score.on-time'
  | 'score.days-late'
  | 'score.sentence-level'
  | 'score.rounded';

export type ScoreStep = ExplanationStep<ScoreStepCode>;

/** 得分 of one indicator, between 0 and its weight, with the rule that gave it and the rulebook version that it was computed with. */
export interface Score {
  readonly points: Points;
  readonly weight: Points;
  readonly rule: ScoringRule;
  /** B/A above the line of the rulebook (偏高): an explanation is due. */
  readonly isOverAchieved: boolean;
  readonly rulebookId: string;
  readonly steps: readonly ScoreStep[];
}
