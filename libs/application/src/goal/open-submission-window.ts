import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { requireOrderedDays, type SubmissionWindow } from '#domain/goal/submission-window';
import { IdSource } from '../ports/id-source.js';
import { UnitOfWork } from '../ports/unit-of-work.js';
import { SubmissionWindows } from './submission-windows.js';
import { WindowTrail } from './window-trail.js';

export type NewWindow = Pick<SubmissionWindow, 'fiscalYear' | 'kind' | 'opensOn' | 'closesOn' | 'source'>;

/** 设置申报窗口: from here on the year's goals are submitted within it. */
@Injectable()
export class OpenSubmissionWindow {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly windows: SubmissionWindows,
    private readonly ids: IdSource,
    private readonly trail: WindowTrail,
  ) {}

  /** Answers the id. Throws `window.exists-already` (conflict), `window.ends-before-it-begins` (invalid). */
  async execute(actor: Actor, window: NewWindow): Promise<string> {
    const districtId = this.trail.districtOf(actor);
    requireOrderedDays(window);
    const id = this.ids.next();
    return this.unitOfWork.run(async () => {
      await this.windows.add({ ...window, id, districtId, version: 1, extensions: [] });
      this.trail.record(actor, 'opened', { id, districtId }, { ...window });
      return id;
    });
  }
}
