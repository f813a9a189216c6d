import { Injectable } from '@nestjs/common';
import { DocumentImports, type DocumentImport, type NewDocumentImport, type UnitYear } from '#application/goal/document-imports';
import { importedDepartment } from '#documents/imported-department-goal';
import { importedProjects } from '#documents/imported-projects';
import type { ParsedDocument } from '#documents/parsed-document';
import type { Actor } from '#domain/access/actor';
import { DomainError } from '#domain/shared/domain-error';
import { TypeormUnitOfWork } from '../platform/typeorm-unit-of-work.js';
import { GOAL, goalOf, type GoalRecord } from './goal-mapping.js';

@Injectable()
export class TypeormDocumentImports extends DocumentImports {
  constructor(private readonly unitOfWork: TypeormUnitOfWork) {
    super();
  }

  async add({ id, districtId, unitId, fiscalYear, fileName, sha256, format, document, tables, contentHash, importedById }: NewDocumentImport): Promise<{ id: string; isNew: boolean }> {
    const added: { id: string }[] = await this.unitOfWork.manager.query(
      `insert into document_import (id, district_id, unit_id, fiscal_year, file_name, sha256, format, document, tables, content_hash, imported_by)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) on conflict on constraint document_import_once do nothing returning id`,
      [id, districtId, unitId, fiscalYear, fileName, sha256, format, document, tables, contentHash, importedById],
    );
    if (added.length > 0) return { id, isNew: true };
    const [earlier]: { id: string }[] = await this.unitOfWork.manager.query('select id from document_import where unit_id = $1 and fiscal_year = $2 and content_hash = $3', [unitId, fiscalYear, contentHash]);
    return { id: earlier?.id ?? id, isNew: false };
  }

  async get(id: string, actor: Actor): Promise<DocumentImport> {
    const [row]: Omit<DocumentImport, 'projects' | 'department'>[] = await this.unitOfWork.manager.query(
      `select given.id, given.district_id as "districtId", given.unit_id as "unitId", unit.code as "unitCode", given.fiscal_year as "fiscalYear", given.file_name as "fileName",
         given.sha256, given.format, given.document, person.name as "importedBy", given.imported_at as "importedAt"
       from document_import given join org_unit unit on unit.id = given.unit_id join person on person.id = given.imported_by where given.id = $1 and given.unit_id = $2`,
      [id, actor.unitId],
    );
    if (!row) throw new DomainError('import.not-found', 'not-found');
    const document = JSON.parse(row.document) as ParsedDocument;
    return { ...row, projects: importedProjects(document), department: importedDepartment(document) };
  }

  async unitYear({ unitId, fiscalYear, districtId }: Pick<DocumentImport, 'unitId' | 'fiscalYear' | 'districtId'>, codes: readonly string[]): Promise<UnitYear> {
    const rows: GoalRecord[] = await this.unitOfWork.manager.query(`${GOAL} where goal.unit_id = $1 and goal.fiscal_year = $2 order by goal.code, goal.id`, [unitId, fiscalYear]);
    const elsewhere: { code: string }[] = await this.unitOfWork.manager.query(
      'select code from budget_project where district_id = $1 and fiscal_year = $2 and unit_id <> $3 and code = any ($4)',
      [districtId, fiscalYear, unitId, codes],
    );
    return { goals: rows.map(goalOf), codesElsewhere: new Set(elsewhere.map(({ code }) => code)) };
  }

  async codeOfUnit(unitId: string): Promise<string> {
    const [unit]: { code: string }[] = await this.unitOfWork.manager.query('select code from org_unit where id = $1', [unitId]);
    return unit?.code ?? '';
  }

  async lockUnit(unitId: string): Promise<void> {
    await this.unitOfWork.manager.query('select 1 from org_unit where id = $1 for no key update', [unitId]);
  }
}
