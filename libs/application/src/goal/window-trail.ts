import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import type { SubmissionWindow } from '#domain/goal/submission-window';
import { DomainError } from '#domain/shared/domain-error';
import { EventRecorder } from '../ports/event-recorder.js';

/** What every change of a window leaves behind, and whose district it is. */
@Injectable()
export class WindowTrail {
  constructor(private readonly events: EventRecorder) {}

  record(actor: Actor, past: 'opened' | 'revised' | 'extended', { id, districtId }: Pick<SubmissionWindow, 'id' | 'districtId'>, details: Readonly<Record<string, unknown>>): void {
    this.events.record(actor, { type: `window.${past}`, subject: { kind: 'submission-window', id }, districtId, details });
  }

  /** Throws `window.outside-district` (forbidden). */
  districtOf({ districtId }: Actor): string {
    if (districtId === null) throw new DomainError('window.outside-district', 'forbidden');
    return districtId;
  }
}
