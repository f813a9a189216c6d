import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import type { ImportVerdict, ProjectComparison } from '#domain/goal/import/compare-import';
import type { TargetChoice } from '#domain/goal/import/imported-project';
import { DomainError } from '#domain/shared/domain-error';
import { EventRecorder } from '../ports/event-recorder.js';
import { UnitOfWork } from '../ports/unit-of-work.js';
import { CompareDocument } from './compare-document.js';
import { CreateGoal } from './create-goal.js';
import { DocumentImports } from './document-imports.js';
import { ReviseGoal } from './revise-goal.js';

/** What a person decided after looking at the comparison. */
export interface ImportDecision {
  /** As the comparison said it. */
  readonly comparedWith: string;
  /** Numbers of the projects to take over; all of them where none is named. */
  readonly projects?: readonly number[];
  readonly choices: readonly TargetChoice[];
  /** Decided by the keeper of the system in the preparer's name; the trail says so. */
  readonly isFromConsole: boolean;
}

/** What became of one project. */
export interface AppliedProject {
  readonly no: number;
  readonly outcome: 'created' | 'revised' | 'same' | 'conflict' | 'refused' | 'not-chosen';
  readonly goalId: string | null;
}

/** Of a project whose goal was there before. */
const outcomeOf: Readonly<Record<ImportVerdict, AppliedProject['outcome']>> = { new: 'created', changed: 'revised', same: 'same', conflict: 'conflict', refused: 'refused' };

const isWritten = ({ verdict }: ProjectComparison): boolean => verdict === 'new' || verdict === 'changed';

/**
 * 导入（写入）: new projects become drafts, changed ones are written into their drafts or returned goals, all in one transaction. Nothing
 * else is touched, so that doing it again does nothing.
 */
@Injectable()
export class ApplyDocument {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly imports: DocumentImports,
    private readonly compareDocument: CompareDocument,
    private readonly createGoal: CreateGoal,
    private readonly reviseGoal: ReviseGoal,
    private readonly events: EventRecorder,
  ) {}

  /** Throws `import.out-of-date` (conflict) when there is something to write and the goals are no longer those that were compared. */
  async execute(actor: Actor, id: string, decision: ImportDecision): Promise<readonly AppliedProject[]> {
    return this.unitOfWork.run(async () => {
      await this.imports.lockUnit(actor.unitId);
      const { given, comparison, comparedWith } = await this.compareDocument.execute(actor, id, decision.choices);
      const chosen = chosenOf(comparison.projects, decision.projects);
      if (comparison.projects.some((each) => chosen.has(each) && isWritten(each)) && comparedWith !== decision.comparedWith) throw new DomainError('import.out-of-date', 'conflict');
      const applied: AppliedProject[] = [];
      for (const each of comparison.projects) applied.push(chosen.has(each) ? await this.apply(actor, each, given.fiscalYear) : { no: each.project.no, outcome: 'not-chosen', goalId: each.goal?.id ?? null });
      const written = applied.filter(({ outcome }) => outcome === 'created' || outcome === 'revised');
      const details = { created: written.filter(({ outcome }) => outcome === 'created').length, revised: written.filter(({ outcome }) => outcome === 'revised').length, ...(decision.isFromConsole ? { isFromConsole: true } : {}) };
      if (written.length > 0) this.events.record(actor, { type: 'document.applied', subject: { kind: 'document-import', id }, districtId: given.districtId, details });
      return applied;
    });
  }

  private async apply(actor: Actor, { project, verdict, goal, code, content }: ProjectComparison, fiscalYear: number): Promise<AppliedProject> {
    const { no, name, nature } = project;
    if (goal === null) return verdict === 'new' ? { no, outcome: 'created', goalId: await this.createGoal.execute(actor, { code, name, nature, fiscalYear }, content) } : { no, outcome: 'refused', goalId: null };
    if (verdict === 'changed') await this.reviseGoal.execute(actor, goal.id, goal.version, content, name);
    return { no, outcome: outcomeOf[verdict], goalId: goal.id };
  }
}

function chosenOf(projects: readonly ProjectComparison[], numbers: readonly number[] | undefined): ReadonlySet<ProjectComparison> {
  const unknown = numbers?.find((no) => !projects.some(({ project }) => project.no === no));
  if (unknown !== undefined) throw new DomainError('import.project-unknown', 'invalid', { project: unknown });
  return new Set(projects.filter(({ project }) => numbers === undefined || numbers.includes(project.no)));
}
