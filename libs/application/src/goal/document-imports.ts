import type { Actor } from '#domain/access/actor';
import type { ImportedDepartment } from '#domain/goal/import/imported-department';
import type { ImportedProject } from '#domain/goal/import/imported-project';
import type { PerformanceGoal } from '#domain/goal/performance-goal';

/** 一次导入: a document that somebody gave to the unit, and what was read from it. It never changes. */
export interface DocumentImport {
  readonly id: string;
  readonly districtId: string;
  readonly unitId: string;
  readonly unitCode: string;
  readonly fiscalYear: number;
  readonly fileName: string;
  readonly sha256: string;
  readonly format: string;
  /** What was read, as JSON. */
  readonly document: string;
  readonly projects: readonly ImportedProject[];
  /** Null where the document says nothing of the whole department. */
  readonly department: ImportedDepartment | null;
  readonly importedBy: string;
  readonly importedAt: Date;
}

export interface NewDocumentImport extends Pick<DocumentImport, 'id' | 'districtId' | 'unitId' | 'fiscalYear' | 'fileName' | 'sha256' | 'format' | 'document'> {
  readonly importedById: string;
  /** The tables it was read from, as JSON; null where they were not kept. */
  readonly tables: string | null;
  /** The same reading of the same file is one import, however often it is sent. */
  readonly contentHash: string;
}

/** What the unit's year holds already. */
export interface UnitYear {
  readonly goals: readonly PerformanceGoal[];
  /** Codes among those asked for that other units of the district have in this year. */
  readonly codesElsewhere: ReadonlySet<string>;
}

/** Documents that were given in. */
export abstract class DocumentImports {
  /** Answers the id of the import; of the earlier one where this content was given in before. */
  abstract add(given: NewDocumentImport): Promise<{ readonly id: string; readonly isNew: boolean }>;

  /** Of the actor's own unit; any other throws `import.not-found`. */
  abstract get(id: string, actor: Actor): Promise<DocumentImport>;

  abstract unitYear(of: Pick<DocumentImport, 'unitId' | 'fiscalYear' | 'districtId'>, codes: readonly string[]): Promise<UnitYear>;

  abstract codeOfUnit(unitId: string): Promise<string>;

  /** Lets one import into a unit happen at a time. */
  abstract lockUnit(unitId: string): Promise<void>;
}
