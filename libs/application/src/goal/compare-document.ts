import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { compareDepartment, type DepartmentComparison } from '#domain/goal/import/compare-department';
import { compareImport, type ImportComparison } from '#domain/goal/import/compare-import';
import { withDepartmentChoices } from '#domain/goal/import/imported-department';
import { withChoices } from '#domain/goal/import/imported-project';
import { codeOfTable } from '#domain/goal/import/match-projects';
import type { TargetChoice } from '#domain/goal/import/target-choice';
import { Fingerprint } from '../ports/fingerprint.js';
import { DepartmentGoalRepository } from './department-goal-repository.js';
import { DocumentImports, type DocumentImport } from './document-imports.js';

export interface ComparedDocument {
  readonly given: DocumentImport;
  readonly comparison: ImportComparison;
  /** Null where the document says nothing of the whole department. */
  readonly department: DepartmentComparison | null;
  /** Stands for the goals it was compared with; another one means that they have changed since. */
  readonly comparedWith: string;
}

/** 导入比对: a document against the goals as they are now. Changes nothing. */
@Injectable()
export class CompareDocument {
  constructor(
    private readonly imports: DocumentImports,
    private readonly departmentGoals: DepartmentGoalRepository,
    private readonly fingerprint: Fingerprint,
  ) {}

  /** Throws `import.not-found` outside of the actor's unit, and what `requireOpenChoices` throws. */
  async execute(actor: Actor, id: string, choices: readonly TargetChoice[] = []): Promise<ComparedDocument> {
    const given = await this.imports.get(id, actor);
    const codeOf = (no: number): string => codeOfTable(given.unitCode, given.fiscalYear, no);
    const codes = given.projects.map(({ code, no }) => code ?? codeOf(no));
    const { goals, codesElsewhere } = await this.imports.unitYear(given, codes);
    const comparison = compareImport(withChoices(given.projects, choices), { goals, codesElsewhere, codeOf });
    const departmentGoal = await this.departmentGoals.ofUnitYear(given.unitId, given.fiscalYear);
    const printed = withDepartmentChoices(given.department, choices);
    const department = printed && compareDepartment(printed, departmentGoal);
    const compared = [...goals, ...(departmentGoal === null ? [] : [departmentGoal])];
    const state = [...compared.map((goal) => `${goal.id} ${goal.version}`).sort(), ...[...codesElsewhere].sort()];
    return { given, comparison, department, comparedWith: this.fingerprint.of(state.join('\n')) };
  }
}
