import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import type { ImportVerdict, ProjectComparison } from '#domain/goal/import/compare-import';
import type { TargetChoice } from '#domain/goal/import/target-choice';
import { DomainError } from '#domain/shared/domain-error';
import { EventRecorder } from '../ports/event-recorder.js';
import { UnitOfWork } from '../ports/unit-of-work.js';
import { CompareDocument } from './compare-document.js';
import { DocumentImports } from './document-imports.js';
import { TakeOverGoals, type TakenOver } from './take-over-goals.js';

/** What a person decided after looking at the comparison. */
export interface ImportDecision {
  /** As the comparison said it. */
  readonly comparedWith: string;
  /** Numbers of the projects to take over; all of them where none is named. */
  readonly projects?: readonly number[];
  /** Whether the goal of the whole department is taken over. */
  readonly takesDepartment: boolean;
  readonly choices: readonly TargetChoice[];
  /** Decided by the keeper of the system in the preparer's name; the trail says so. */
  readonly isFromConsole: boolean;
}

export interface AppliedProject extends TakenOver {
  readonly no: number;
}

/** What became of a document. */
export interface AppliedDocument {
  readonly projects: readonly AppliedProject[];
  /** Null where the document says nothing of the whole department. */
  readonly department: TakenOver | null;
}

const isToWrite = ({ verdict }: { readonly verdict: ImportVerdict }): boolean => verdict === 'new' || verdict === 'changed';

const notChosen = ({ goal }: { readonly goal: { readonly id: string } | null }): TakenOver => ({ outcome: 'not-chosen', goalId: goal?.id ?? null });

/** 导入（写入）: takes over the chosen goals of a document, all in one transaction. What is there already is not touched, so that doing it again does nothing. */
@Injectable()
export class ApplyDocument {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly imports: DocumentImports,
    private readonly compareDocument: CompareDocument,
    private readonly takeOverGoals: TakeOverGoals,
    private readonly events: EventRecorder,
  ) {}

  /** Throws `import.out-of-date` (conflict) when there is something to write and the goals are no longer those that were compared. */
  async execute(actor: Actor, id: string, decision: ImportDecision): Promise<AppliedDocument> {
    return this.unitOfWork.run(async () => {
      await this.imports.lockUnit(actor.unitId);
      const { given: { fiscalYear, districtId }, comparison, department, comparedWith } = await this.compareDocument.execute(actor, id, decision.choices);
      const chosen = chosenOf(comparison.projects, decision.projects);
      const isDepartmentWritten = decision.takesDepartment && department !== null && isToWrite(department);
      if ((isDepartmentWritten || [...chosen].some(isToWrite)) && comparedWith !== decision.comparedWith) throw new DomainError('import.out-of-date', 'conflict');
      const projects: AppliedProject[] = [];
      for (const each of comparison.projects) projects.push({ no: each.project.no, ...(chosen.has(each) ? await this.takeOverGoals.project(actor, each, fiscalYear) : notChosen(each)) });
      const whole = department && (decision.takesDepartment ? await this.takeOverGoals.department(actor, department, fiscalYear) : notChosen(department));
      const count = (outcome: TakenOver['outcome']): number => projects.filter((each) => each.outcome === outcome).length;
      const details = { created: count('created'), revised: count('revised'), ...(isDepartmentWritten ? { department: whole?.outcome } : {}), ...(decision.isFromConsole ? { isFromConsole: true } : {}) };
      if (isDepartmentWritten || details.created + details.revised > 0) this.events.record(actor, { type: 'document.applied', subject: { kind: 'document-import', id }, districtId, details });
      return { projects, department: whole };
    });
  }
}

function chosenOf(projects: readonly ProjectComparison[], numbers: readonly number[] | undefined): ReadonlySet<ProjectComparison> {
  const unknown = numbers?.find((no) => !projects.some(({ project }) => project.no === no));
  if (unknown !== undefined) throw new DomainError('import.project-unknown', 'invalid', { project: unknown });
  return new Set(projects.filter(({ project }) => numbers === undefined || numbers.includes(project.no)));
}
