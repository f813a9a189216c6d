import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { requireOrderedDays, type SubmissionWindow } from '#domain/goal/submission-window';
import { DomainError } from '#domain/shared/domain-error';
import { UnitOfWork } from '../ports/unit-of-work.js';
import { SubmissionWindows } from './submission-windows.js';
import { WindowTrail } from './window-trail.js';

/** 调整申报窗口: other days for everybody; also how a window is closed early. */
@Injectable()
export class ReviseSubmissionWindow {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly windows: SubmissionWindows,
    private readonly trail: WindowTrail,
  ) {}

  /** Answers the new version. Throws `window.not-found`, `window.stale` (conflict), `window.ends-before-it-begins` (invalid). */
  async execute(actor: Actor, id: string, version: number, days: Pick<SubmissionWindow, 'opensOn' | 'closesOn' | 'source'>): Promise<number> {
    const districtId = this.trail.districtOf(actor);
    return this.unitOfWork.run(async () => {
      const window = await this.windows.lock(id, districtId);
      requireOrderedDays(days);
      if (window.version !== version) throw new DomainError('window.stale', 'conflict', { version: window.version });
      const revised = await this.windows.save({ ...window, ...days });
      this.trail.record(actor, 'revised', window, { ...days, before: { opensOn: window.opensOn, closesOn: window.closesOn } });
      return revised.version;
    });
  }
}
