import { Injectable } from '@nestjs/common';
import { endOfMonth } from '#domain/calendar/local-date';
import type { SelfEvaluation } from '#domain/evaluation/self-evaluation';
import type { PerformanceGoal } from '#domain/goal/performance-goal';
import type { Rulebook } from '#domain/rulebook/rulebook';
import { DomainError } from '#domain/shared/domain-error';
import { GoalRepository } from '../goal/goal-repository.js';
import { Rulebooks } from '../rulebook/rulebooks.js';

/** What a filed self-evaluation was scored by, so that a re-check changes facts and never the rules. */
@Injectable()
export class ScoringBasis {
  constructor(
    private readonly goals: GoalRepository,
    private readonly rulebooks: Rulebooks,
  ) {}

  /** Throws `evaluation.action-not-allowed` (conflict) for one that was never filed. */
  async of({ goalId, districtId, fiscalYear, filed, status }: SelfEvaluation): Promise<{ readonly goal: PerformanceGoal; readonly rulebook: Rulebook }> {
    if (filed === null) throw new DomainError('evaluation.action-not-allowed', 'conflict', { status, action: 'recheck' });
    return { goal: await this.goals.inForce(goalId, endOfMonth(fiscalYear, 12)), rulebook: await this.rulebooks.inForce(districtId, fiscalYear, filed.on) };
  }
}
