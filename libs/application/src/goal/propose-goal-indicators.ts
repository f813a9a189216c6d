import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { scopeOf } from '#domain/access/data-scope';
import { libraryContentOf, requireReadableText } from '#domain/goal/library-indicator';
import { DomainError } from '#domain/shared/domain-error';
import { UnitOfWork } from '../ports/unit-of-work.js';
import { AddLibraryIndicator } from './add-library-indicator.js';
import { GoalRepository } from './goal-repository.js';
import { IndicatorLibrary, type SameIndicator } from './indicator-library.js';

/** What became of one chosen row: a new proposal, or the entry that stood there before. */
export interface ProposedRow {
  readonly indicatorId: string;
  readonly entryId: string;
  /** Null for a new proposal. */
  readonly existing: SameIndicator | null;
}

/** 从绩效目标推荐入库: rows of a stored goal that a person chose. */
@Injectable()
export class ProposeGoalIndicators {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly goals: GoalRepository,
    private readonly library: IndicatorLibrary,
    private readonly addLibraryIndicator: AddLibraryIndicator,
  ) {}

  /**
   * All rows or none; a row that the library already has is told, not refused. Throws `goal.not-found`, `library.goal-being-rewritten`
   * (conflict), `library.row-unknown` (invalid) for a row that is not the goal's, and what `AddLibraryIndicator` throws.
   */
  async execute(actor: Actor, goalId: string, indicatorIds: readonly string[], business: string): Promise<ProposedRow[]> {
    return this.unitOfWork.run(async () => {
      const goal = await this.goals.get(goalId, actor);
      const scope = scopeOf(actor);
      requireReadableText(goal, scope.kind !== 'nothing' && !scope.isSubmittedOnly);
      const rows: ProposedRow[] = [];
      for (const [at, indicatorId] of indicatorIds.entries()) {
        const indicator = goal.content.indicators.find(({ id }) => id === indicatorId);
        if (!indicator) throw new DomainError('library.row-unknown', 'invalid', { violations: [{ path: `/indicatorIds/${at}`, code: 'library.row-unknown' }] });
        const existing = await this.library.findSame(goal.project.districtId, indicator);
        const entryId = existing?.id ?? (await this.addLibraryIndicator.execute(actor, libraryContentOf(indicator, goal.project.nature, business), { goalId, goalVersion: goal.version, indicatorId }));
        rows.push({ indicatorId, entryId, existing });
      }
      return rows;
    });
  }
}
