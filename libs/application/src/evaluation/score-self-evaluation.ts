import { Injectable } from '@nestjs/common';
import { endOfMonth, type LocalDate } from '#domain/calendar/local-date';
import { scoreEvaluation, type EvaluationScores } from '#domain/evaluation/evaluation-scores';
import { freezeEvaluation } from '#domain/evaluation/frozen-evaluation';
import { actualsOf, type SelfEvaluation } from '#domain/evaluation/self-evaluation';
import type { PerformanceGoal } from '#domain/goal/performance-goal';
import { GoalRepository } from '../goal/goal-repository.js';
import { ProjectAccounts } from '../monitoring/project-accounts.js';
import { Clock } from '../ports/clock.js';
import { Fingerprint } from '../ports/fingerprint.js';
import { Rulebooks } from '../rulebook/rulebooks.js';

/** A self-evaluation with everything that would be frozen if it were filed now. */
export interface ScoredEvaluation {
  readonly goal: PerformanceGoal;
  readonly scores: EvaluationScores;
  readonly text: string;
  readonly contentHash: string;
  readonly today: LocalDate;
}

/** 自评得分 as it is now: 全年预算数 and 全年执行数, what is written, the rulebook in force today. */
@Injectable()
export class ScoreSelfEvaluation {
  constructor(
    private readonly goals: GoalRepository,
    private readonly accounts: ProjectAccounts,
    private readonly rulebooks: Rulebooks,
    private readonly clock: Clock,
    private readonly fingerprint: Fingerprint,
  ) {}

  async execute(evaluation: SelfEvaluation): Promise<ScoredEvaluation> {
    const yearEnd = endOfMonth(evaluation.fiscalYear, 12);
    const goal = await this.goals.inForce(evaluation.goalId, yearEnd);
    const today = await this.clock.today();
    const rulebook = await this.rulebooks.inForce(evaluation.districtId, evaluation.fiscalYear, today);
    const standing = await this.accounts.standing(evaluation.projectId, yearEnd);
    const scores = scoreEvaluation({ indicators: goal.content.indicators, actuals: actualsOf(evaluation.content), ...standing }, rulebook);
    const text = freezeEvaluation(evaluation.content, scores);
    return { goal, scores, text, contentHash: this.fingerprint.of(text), today };
  }
}
