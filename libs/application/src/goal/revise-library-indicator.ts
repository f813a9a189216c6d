import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { reviseLibraryIndicator, type LibraryContent } from '#domain/goal/library-indicator';
import { DomainError } from '#domain/shared/domain-error';
import { EventRecorder } from '../ports/event-recorder.js';
import { UnitOfWork } from '../ports/unit-of-work.js';
import { IndicatorLibrary } from './indicator-library.js';

/** 修订指标库条目: a new revision; the earlier ones stay. */
@Injectable()
export class ReviseLibraryIndicator {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly library: IndicatorLibrary,
    private readonly events: EventRecorder,
  ) {}

  /** `version` is the one the writer saw; answers the new one. Throws `library.stale`, `library.retired`, `library.exists-already`. */
  async execute(actor: Actor, id: string, version: number, content: LibraryContent): Promise<number> {
    return this.unitOfWork.run(async () => {
      const entry = await this.library.get(id, actor);
      if (entry.version !== version) throw new DomainError('library.stale', 'conflict', { version: entry.version, status: entry.status });
      const same = await this.library.findSame(entry.districtId, content);
      if (same !== null && same.id !== id) throw new DomainError('library.exists-already', 'conflict', { ...same });
      const revised = await this.library.saveRevision(reviseLibraryIndicator(entry, content), actor);
      this.events.record(actor, { type: 'library.revised', subject: { kind: 'library-indicator', id }, districtId: entry.districtId, details: { revision: revised.revision, name: content.name } });
      return revised.version;
    });
  }
}
