import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import type { DepartmentComparison } from '#domain/goal/import/compare-department';
import type { ImportVerdict, ProjectComparison } from '#domain/goal/import/compare-import';
import type { GoalHead } from '#domain/goal/performance-goal';
import { CreateDepartmentGoal } from './create-department-goal.js';
import { CreateGoal } from './create-goal.js';
import { ReviseDepartmentGoal } from './revise-department-goal.js';
import { ReviseGoal } from './revise-goal.js';

/** What became of one goal that a document speaks of. */
export interface TakenOver {
  readonly outcome: 'created' | 'revised' | 'same' | 'conflict' | 'refused' | 'not-chosen';
  readonly goalId: string | null;
}

const outcomeOf: Readonly<Record<ImportVerdict, TakenOver['outcome']>> = { new: 'created', changed: 'revised', same: 'same', conflict: 'conflict', refused: 'refused' };

interface Steps {
  readonly create: () => Promise<string>;
  readonly revise: (goal: GoalHead) => Promise<unknown>;
}

/** 写入一个目标: what is new becomes a draft, what has changed is written into its draft or returned goal, nothing else is touched. */
@Injectable()
export class TakeOverGoals {
  constructor(
    private readonly createGoal: CreateGoal,
    private readonly reviseGoal: ReviseGoal,
    private readonly createDepartmentGoal: CreateDepartmentGoal,
    private readonly reviseDepartmentGoal: ReviseDepartmentGoal,
  ) {}

  async project(actor: Actor, compared: ProjectComparison, fiscalYear: number): Promise<TakenOver> {
    const { project: { name, nature }, code, content } = compared;
    return takeOver(compared, {
      create: () => this.createGoal.execute(actor, { code, name, nature, fiscalYear }, content),
      revise: ({ id, version }) => this.reviseGoal.execute(actor, id, version, content, name),
    });
  }

  async department(actor: Actor, compared: DepartmentComparison, fiscalYear: number): Promise<TakenOver> {
    const { content } = compared;
    return takeOver(compared, {
      create: () => this.createDepartmentGoal.execute(actor, fiscalYear, content),
      revise: ({ id, version }) => this.reviseDepartmentGoal.execute(actor, id, version, content),
    });
  }
}

async function takeOver({ verdict, goal }: { readonly verdict: ImportVerdict; readonly goal: GoalHead | null }, { create, revise }: Steps): Promise<TakenOver> {
  if (verdict === 'new') return { outcome: 'created', goalId: await create() };
  if (verdict === 'changed' && goal !== null) await revise(goal);
  return { outcome: outcomeOf[verdict], goalId: goal?.id ?? null };
}
