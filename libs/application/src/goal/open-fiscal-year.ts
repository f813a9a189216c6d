import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { fiscalYearOf } from '#domain/calendar/fiscal-period';
import type { PerformanceGoal } from '#domain/goal/performance-goal';
import { codeInYear, isContinuing } from '#domain/goal/successor';
import { DomainError } from '#domain/shared/domain-error';
import { Clock } from '../ports/clock.js';
import { CopyGoal } from './copy-goal.js';
import { GoalRepository } from './goal-repository.js';

/** What became of one goal of the year before; `problem` says why it was left. */
export interface RolledOverGoal {
  readonly from: PerformanceGoal;
  readonly code: string;
  readonly outcome: 'copied' | 'would-copy' | 'copied-already' | 'left';
  readonly goalId: string | null;
  readonly problem: DomainError | null;
}

/**
 * 开启新年度: the continuing projects of the own unit begin the new year as drafts in last year's words. The old goals keep their year for
 * ever; nothing of it moves. Repeatable: what was copied is not copied again.
 */
@Injectable()
export class OpenFiscalYear {
  constructor(
    private readonly goals: GoalRepository,
    private readonly copyGoal: CopyGoal,
    private readonly clock: Clock,
  ) {}

  /** By code; each in a transaction of its own. Throws `year-opening.not-next` (invalid). */
  async execute(actor: Actor, fiscalYear: number, isDryRun: boolean): Promise<readonly RolledOverGoal[]> {
    const next = fiscalYearOf(await this.clock.today()) + 1;
    if (fiscalYear > next) throw new DomainError('year-opening.not-next', 'invalid', { next });
    const rolled: RolledOverGoal[] = [];
    for (const { goal, isContinued } of await this.goals.ofUnitYear(actor.unitId, fiscalYear - 1)) {
      const code = codeInYear(goal.project.code, fiscalYear);
      rolled.push({ from: goal, code, ...(isContinued ? { outcome: 'copied-already', goalId: null, problem: null } : await this.rollOver(actor, goal, { fiscalYear, code }, isDryRun)) });
    }
    return rolled;
  }

  private async rollOver(actor: Actor, goal: PerformanceGoal, successor: { readonly fiscalYear: number; readonly code: string }, isDryRun: boolean): Promise<Pick<RolledOverGoal, 'outcome' | 'goalId' | 'problem'>> {
    const left = (problem: DomainError): Pick<RolledOverGoal, 'outcome' | 'goalId' | 'problem'> => ({ outcome: 'left', goalId: null, problem });
    if (!isContinuing(goal)) return left(new DomainError(goal.project.nature === 'one-off' ? 'year-opening.done-once' : 'goal.copy-not-issued', 'conflict'));
    if (isDryRun) return { outcome: 'would-copy', goalId: null, problem: null };
    try {
      return { outcome: 'copied', goalId: await this.copyGoal.execute(actor, goal.id, successor), problem: null };
    } catch (error) {
      if (error instanceof DomainError && error.kind !== 'unavailable') return left(error);
      throw error;
    }
  }
}
