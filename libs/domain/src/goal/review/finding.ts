import type { ReviewedDepartment, ReviewedGoal, ReviewedIndicator } from './reviewed-goal.js';

/** block: must be put right before it goes on · warn: a reviewer decides · info: worth knowing. */
export type FindingSeverity = 'block' | 'warn' | 'info';

/**
 * 依据 of a rule: the rules on goals as such (指向明确、细化量化、合理可行、相应匹配), those on the indicator scheme, the printed form, or
 * nothing but a proposal of this system (默认值).
 */
export type RuleSource = 'goal-rules' | 'indicator-rules' | 'form' | 'proposal';

/** 问题: what one rule says about one place of one goal. */
export interface Finding {
  /** `V1` … of the rule catalogue. */
  readonly rule: string;
  /** Names the sentence in `libs/wording`; the rule's id, or a variant of it such as `H2.plan`. */
  readonly code: string;
  readonly severity: FindingSeverity;
  readonly source: RuleSource;
  /** Number of the goal. */
  readonly goal: number;
  /** Position of the indicator in its goal, from 1; null when the finding is about the goal. */
  readonly indicator: number | null;
  /** Name of the field of `ReviewedGoal` or `ReviewedIndicator`. */
  readonly field: string;
  /** Fills the blanks of the sentence. */
  readonly details: Readonly<Record<string, string | number>>;
  /** What is quoted. */
  readonly evidence: string;
  /** A value that would satisfy the rule, where one can be named; a person decides whether it is meant. */
  readonly suggested: string | null;
}

/** What a rule finds; the catalogue adds the rule's id and its usual severity. */
export interface FoundFault {
  readonly code?: string;
  readonly severity?: FindingSeverity;
  readonly indicator?: number;
  readonly field: string;
  readonly details?: Readonly<Record<string, string | number>>;
  readonly evidence: string;
  readonly suggested?: string | undefined;
}

/** What a rule looks at: one goal, and the goals that are filed with it, in order and itself among them. */
export interface ReviewContext {
  readonly goal: ReviewedGoal;
  readonly all: readonly ReviewedGoal[];
  /** Whether all of them are reviewed, so that what concerns several is said once, or only this one beside the others. */
  readonly isWholeSet: boolean;
  /** 部门整体绩效目标 of the same document; null where there is none. */
  readonly department: ReviewedDepartment | null;
}

export type FindFaults = (context: ReviewContext) => readonly FoundFault[];

export interface ReviewRule {
  readonly id: string;
  readonly severity: FindingSeverity;
  readonly source: RuleSource;
  readonly find: FindFaults;
}

/** A rule that looks at one indicator at a time. */
export const perIndicator = (find: (indicator: ReviewedIndicator, goal: ReviewedGoal) => Omit<FoundFault, 'indicator'> | null): FindFaults =>
  ({ goal }) => goal.indicators.flatMap((indicator, at) => {
    const fault = find(indicator, goal);
    return fault === null ? [] : [{ ...fault, indicator: at + 1 }];
  });
