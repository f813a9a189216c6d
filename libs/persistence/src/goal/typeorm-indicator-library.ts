import { Injectable } from '@nestjs/common';
import { IndicatorLibrary, type SameIndicator } from '#application/goal/indicator-library';
import type { Actor } from '#domain/access/actor';
import type { LibraryContent, LibraryIndicator, LibraryStatus } from '#domain/goal/library-indicator';
import { DomainError } from '#domain/shared/domain-error';
import { requireOneChanged, type VersionedRow } from '../platform/stale-row.js';
import { TypeormUnitOfWork } from '../platform/typeorm-unit-of-work.js';
import { LIBRARY, LIBRARY_COLUMNS, libraryIndicatorOf, type LibraryRow } from './library-mapping.js';
import { libraryScope } from './library-scope.js';

const row: VersionedRow = { table: 'library_indicator', subjectKind: 'library-indicator', code: 'library.stale' };

@Injectable()
export class TypeormIndicatorLibrary extends IndicatorLibrary {
  constructor(private readonly unitOfWork: TypeormUnitOfWork) {
    super();
  }

  async get(id: string, actor: Actor): Promise<LibraryIndicator> {
    const scope = libraryScope(actor, 'entry', 2);
    const [found]: LibraryRow[] = await this.unitOfWork.manager.query(`select ${LIBRARY_COLUMNS} from ${LIBRARY} where entry.id = $1 and ${scope.sql}`, [id, ...scope.parameters]);
    if (!found) throw new DomainError('library.not-found', 'not-found');
    return libraryIndicatorOf(found);
  }

  async findSame(districtId: string, { category, name }: Pick<LibraryContent, 'category' | 'name'>): Promise<SameIndicator | null> {
    const [same]: SameIndicator[] = await this.unitOfWork.manager.query(
      `select entry.id, latest.name, entry.status from ${LIBRARY} where entry.district_id = $1 and entry.category = $2 and entry.name_key = indicator_name_key($3) and entry.status <> 'retired'`,
      [districtId, category, name],
    );
    return same ?? null;
  }

  async add(entry: LibraryIndicator, actor: Actor): Promise<void> {
    const { content, source } = entry;
    await this.unitOfWork.manager.query(
      `insert into library_indicator (id, district_id, unit_id, category, name_key, status, revision, version, source_goal_id, source_goal_version, source_indicator_id)
       values ($1, $2, $3, $4, indicator_name_key($5), $6, $7, $8, $9, $10, $11)`,
      [entry.id, entry.districtId, entry.unitId, content.category, content.name, entry.status, entry.revision, entry.version, source?.goalId, source?.goalVersion, source?.indicatorId],
    );
    await this.writeContent(entry, actor);
  }

  async saveRevision(entry: LibraryIndicator, actor: Actor): Promise<LibraryIndicator> {
    await this.change(
      entry.id,
      `update library_indicator set category = $3, name_key = indicator_name_key($4), revision = $5, version = version + 1 where id = $1 and version = $2 and status = $6`,
      [entry.id, entry.version, entry.content.category, entry.content.name, entry.revision, entry.status],
    );
    await this.writeContent(entry, actor);
    return { ...entry, version: entry.version + 1 };
  }

  async saveStatus(entry: LibraryIndicator, from: LibraryStatus): Promise<LibraryIndicator> {
    await this.change(entry.id, 'update library_indicator set status = $4, version = version + 1 where id = $1 and version = $2 and status = $3', [entry.id, entry.version, from, entry.status]);
    return { ...entry, version: entry.version + 1 };
  }

  private async writeContent({ id, revision, content }: LibraryIndicator, actor: Actor): Promise<void> {
    const { target } = content;
    await this.unitOfWork.manager.query(
      `insert into library_indicator_revision (indicator_id, number, category, name, unit_of_measure, direction, target_raw, target_kind, target_operator, target_value, target_unit,
         description, scoring_sentence, basis_hint, nature, business, written_by)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)`,
      [
        id, revision, content.category, content.name, content.unitOfMeasure, content.direction, target.raw, target.kind, target.operator, target.value, target.unit,
        content.description, content.scoringSentence, content.basisHint, content.nature, content.business, actor.personId,
      ],
    );
  }

  private async change(id: string, sql: string, parameters: unknown[]): Promise<void> {
    const changed: [unknown[], number] = await this.unitOfWork.manager.query(sql, parameters);
    await requireOneChanged(this.unitOfWork, row, id, changed[1]);
  }
}
