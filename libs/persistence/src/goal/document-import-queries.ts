import { Injectable } from '@nestjs/common';
import type { SourceTable } from '#documents/forms/source/source-document';
import type { ParsedDocument } from '#documents/parsed-document';
import type { Actor } from '#domain/access/actor';
import { DomainError } from '#domain/shared/domain-error';
import { TypeormUnitOfWork } from '../platform/typeorm-unit-of-work.js';

export interface DocumentReading {
  readonly document: ParsedDocument;
  /** Null where they were not kept. */
  readonly tables: readonly SourceTable[] | null;
}

export interface GivenDocument {
  readonly id: string;
  readonly fileName: string;
  readonly format: string;
  readonly fiscalYear: number;
  readonly importedBy: string;
  readonly importedAt: Date;
  readonly projects: number;
}

const MOST_SHOWN = 50;

/** What screens show of the documents that a unit was given. */
@Injectable()
export class DocumentImportQueries {
  constructor(private readonly unitOfWork: TypeormUnitOfWork) {}

  /** Of the actor's own unit; any other throws `import.not-found`. */
  async reading(actor: Actor, id: string): Promise<DocumentReading> {
    const [row]: { document: string; tables: string | null }[] = await this.unitOfWork.manager.query('select document, tables from document_import where id = $1 and unit_id = $2', [id, actor.unitId]);
    if (!row) throw new DomainError('import.not-found', 'not-found');
    return { document: JSON.parse(row.document) as ParsedDocument, tables: row.tables === null ? null : (JSON.parse(row.tables) as SourceTable[]) };
  }

  /** The latest of the actor's own unit, the last one first. */
  async latest(actor: Actor, fiscalYear: number): Promise<readonly GivenDocument[]> {
    return this.unitOfWork.manager.query(
      `select given.id, file_name as "fileName", format, fiscal_year as "fiscalYear", person.name as "importedBy", imported_at as "importedAt", jsonb_array_length(document::jsonb->'projects') as projects
       from document_import given join person on person.id = given.imported_by where given.unit_id = $1 and fiscal_year = $2 order by imported_at desc, given.id limit $3`,
      [actor.unitId, fiscalYear, MOST_SHOWN],
    );
  }
}
