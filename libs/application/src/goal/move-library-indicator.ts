import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { moveLibraryIndicator, type LibraryAction } from '#domain/goal/library-indicator';
import { DomainError } from '#domain/shared/domain-error';
import { EventRecorder } from '../ports/event-recorder.js';
import { UnitOfWork } from '../ports/unit-of-work.js';
import { IndicatorLibrary } from './indicator-library.js';

const eventOf: Readonly<Record<LibraryAction, string>> = { adopt: 'library.adopted', retire: 'library.retired' };

/** 入库、停用. */
@Injectable()
export class MoveLibraryIndicator {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly library: IndicatorLibrary,
    private readonly events: EventRecorder,
  ) {}

  /** `version` is the one the decider saw. Throws `library.stale`, `library.action-not-allowed` (conflict). */
  async execute(actor: Actor, id: string, version: number, action: LibraryAction): Promise<void> {
    await this.unitOfWork.run(async () => {
      const entry = await this.library.get(id, actor);
      if (entry.version !== version) throw new DomainError('library.stale', 'conflict', { version: entry.version, status: entry.status });
      await this.library.saveStatus(moveLibraryIndicator(entry, action), entry.status);
      this.events.record(actor, { type: eventOf[action], subject: { kind: 'library-indicator', id }, districtId: entry.districtId, details: { name: entry.content.name } });
    });
  }
}
