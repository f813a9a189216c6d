import { Injectable } from '@nestjs/common';
import type { GoalHead } from '#domain/goal/performance-goal';
import { closedReason } from '#domain/goal/submission-window';
import type { DomainError } from '#domain/shared/domain-error';
import { Clock } from '../ports/clock.js';
import type { GoalPlace } from './goals-on-file.js';
import { SubmissionWindows } from './submission-windows.js';

/** 只在申报窗口内送审. */
@Injectable()
export class RequireOpenWindow {
  constructor(
    private readonly windows: SubmissionWindows,
    private readonly clock: Clock,
  ) {}

  /**
   * Within the submitting transaction. What the bureau itself returned comes back by the deadline of the revision, window or not. Throws
   * `window.opens-later`, `window.first-closed` or `window.second-closed` (conflict).
   */
  async execute({ districtId, fiscalYear, unitId }: GoalPlace, { status }: Pick<GoalHead, 'status'>): Promise<void> {
    if (status === 'returned') return;
    const [windows, today] = await Promise.all([this.windows.hold(districtId, fiscalYear), this.clock.today()]);
    if (windows.length === 0) return;
    const closed = closedReason(windows, unitId, today);
    if (closed !== null) throw closed;
  }

  /** What `execute` would say of a draft now, for the screen on which it is written; null where it would not refuse. */
  async foresee({ districtId, fiscalYear, unitId }: Omit<GoalPlace, 'title'>, { status }: Pick<GoalHead, 'status'>): Promise<DomainError | null> {
    if (status !== 'draft') return null;
    const windows = await this.windows.ofYear(districtId, fiscalYear);
    return windows.length === 0 ? null : closedReason(windows, unitId, await this.clock.today());
  }
}
