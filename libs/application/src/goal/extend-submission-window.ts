import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { requireLonger, type WindowExtension } from '#domain/goal/submission-window';
import { IdSource } from '../ports/id-source.js';
import { UnitOfWork } from '../ports/unit-of-work.js';
import { SubmissionWindows } from './submission-windows.js';
import { WindowTrail } from './window-trail.js';

/** 申报延期: one unit may submit longer than the others. */
@Injectable()
export class ExtendSubmissionWindow {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly windows: SubmissionWindows,
    private readonly ids: IdSource,
    private readonly trail: WindowTrail,
  ) {}

  /** Throws `window.not-found`, `window.unit-unknown`, `window.extension-too-short` (invalid). */
  async execute(actor: Actor, id: string, extension: WindowExtension): Promise<void> {
    const districtId = this.trail.districtOf(actor);
    await this.unitOfWork.run(async () => {
      const window = await this.windows.lock(id, districtId);
      requireLonger(window, extension.closesOn);
      await this.windows.extend(window, { ...extension, id: this.ids.next(), recordedBy: actor.personId });
      this.trail.record(actor, 'extended', window, { ...extension });
    });
  }
}
