import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { requireSoundContent, type LibraryContent, type LibrarySource } from '#domain/goal/library-indicator';
import { DomainError } from '#domain/shared/domain-error';
import { EventRecorder } from '../ports/event-recorder.js';
import { IdSource } from '../ports/id-source.js';
import { UnitOfWork } from '../ports/unit-of-work.js';
import { IndicatorLibrary } from './indicator-library.js';

/** 推荐入库: a new entry, for the performance division to adopt. */
@Injectable()
export class AddLibraryIndicator {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly library: IndicatorLibrary,
    private readonly ids: IdSource,
    private readonly events: EventRecorder,
  ) {}

  /** Answers the id. Throws `library.exists-already` (conflict, with the entry that stands there), `library.name-missing`, `library.target-ambiguous`, `access.no-district`. */
  async execute(actor: Actor, content: LibraryContent, source: LibrarySource | null = null): Promise<string> {
    const { districtId } = actor;
    if (districtId === null) throw new DomainError('access.no-district', 'invalid');
    requireSoundContent(content);
    return this.unitOfWork.run(async () => {
      const same = await this.library.findSame(districtId, content);
      if (same !== null) throw new DomainError('library.exists-already', 'conflict', { ...same });
      const id = this.ids.next();
      await this.library.add({ id, districtId, unitId: actor.unitId, status: 'proposed', version: 1, revision: 1, content, source }, actor);
      this.events.record(actor, { type: 'library.proposed', subject: { kind: 'library-indicator', id }, districtId, details: { category: content.category, name: content.name, goalId: source?.goalId ?? null } });
      return id;
    });
  }
}
