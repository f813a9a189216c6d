import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { DomainError } from '#domain/shared/domain-error';
import { EventRecorder } from '../ports/event-recorder.js';
import { Fingerprint } from '../ports/fingerprint.js';
import { IdSource } from '../ports/id-source.js';
import { UnitOfWork } from '../ports/unit-of-work.js';
import { DocumentImports } from './document-imports.js';

/** More projects than any unit publishes in a year (proposal). */
const MOST_PROJECTS = 300;

/** A document that was read. */
export interface ReadDocument {
  readonly fileName: string;
  readonly sha256: string;
  readonly format: string;
  readonly unitCode: string | null;
  readonly fiscalYear: number | null;
  readonly projects: number;
  /** All of it, as JSON. */
  readonly document: string;
  /** The tables it was read from, as JSON; null where they were not kept. */
  readonly tables: string | null;
}

/** What the giver says about it. */
export interface StatedAboutDocument {
  /** Counts before the year that is printed. */
  readonly fiscalYear?: number;
  /** Whether a document that names another unit is meant for the own one. */
  readonly isForOwnUnit: boolean;
  /** Given in by the keeper of the system in the preparer's name; the trail says so. */
  readonly isFromConsole: boolean;
}

/** 导入（收件）: keeps a document for the preparer's own unit. Writes no goal; that is `ApplyDocument`. */
@Injectable()
export class ReceiveDocument {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly imports: DocumentImports,
    private readonly ids: IdSource,
    private readonly fingerprint: Fingerprint,
    private readonly events: EventRecorder,
  ) {}

  /**
   * Answers the id of the import, the same one for the same content. Throws `import.nothing-to-import`, `import.too-many-projects`,
   * `import.year-unknown`, `import.year-malformed` (all invalid) and `import.other-unit` (conflict).
   */
  async execute(actor: Actor, read: ReadDocument, stated: StatedAboutDocument): Promise<string> {
    const { districtId, unitId } = actor;
    if (districtId === null) throw new DomainError('goal.unit-outside-district', 'forbidden');
    if (read.projects === 0) throw new DomainError('import.nothing-to-import', 'invalid');
    if (read.projects > MOST_PROJECTS) throw new DomainError('import.too-many-projects', 'invalid', { projects: read.projects, most: MOST_PROJECTS });
    const fiscalYear = stated.fiscalYear ?? read.fiscalYear;
    if (fiscalYear === null) throw new DomainError('import.year-unknown', 'invalid');
    if (fiscalYear < 2000 || fiscalYear > 2199) throw new DomainError('import.year-malformed', 'invalid', { year: String(fiscalYear) });
    return this.unitOfWork.run(async () => {
      await this.requireOwnUnit(unitId, read, stated);
      const { fileName, sha256, format, document, tables } = read;
      const given = { id: this.ids.next(), districtId, unitId, fiscalYear, fileName, sha256, format, document, tables, importedById: actor.personId, contentHash: this.fingerprint.of(document) };
      const { id, isNew } = await this.imports.add(given);
      if (isNew) this.events.record(actor, { type: 'document.received', subject: { kind: 'document-import', id }, districtId, details: { fileName, sha256, fiscalYear, projects: read.projects, ...(stated.isFromConsole ? { isFromConsole: true } : {}) } });
      return id;
    });
  }

  private async requireOwnUnit(unitId: string, { unitCode }: ReadDocument, { isForOwnUnit }: StatedAboutDocument): Promise<void> {
    if (unitCode === null || isForOwnUnit) return;
    const own = await this.imports.codeOfUnit(unitId);
    if (own !== unitCode) throw new DomainError('import.other-unit', 'conflict', { printed: unitCode.slice(0, 40), own });
  }
}
