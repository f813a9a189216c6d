import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { freezeSpotCheck } from '#domain/evaluation/frozen-spot-check';
import type { SpotCheck } from '#domain/evaluation/spot-check';
import { OpenApproval } from '../approval/open-approval.js';
import { EventRecorder } from '../ports/event-recorder.js';
import { Fingerprint } from '../ports/fingerprint.js';
import { SpotCheckRepository } from './spot-check-repository.js';

/** What submitting a check sets in motion: its text is kept for ever, and those who confirm it are asked. The case is the division's own, so that the unit sees nothing of it. */
@Injectable()
export class OpenRecheckReview {
  constructor(
    private readonly checks: SpotCheckRepository,
    private readonly fingerprint: Fingerprint,
    private readonly events: EventRecorder,
    private readonly openApproval: OpenApproval,
  ) {}

  /** Answers the id of the approval case. */
  async execute(actor: Actor, check: SpotCheck, title: string): Promise<string> {
    const { id, version, unitId, districtId, fiscalYear, round } = check;
    const text = freezeSpotCheck(check);
    const contentHash = this.fingerprint.of(text);
    await this.checks.freeze(check, { text, contentHash, filedOn: check.checkedOn });
    this.events.record(actor, { type: 'recheck.submitted', subject: { kind: 'recheck', id }, districtId, details: { evaluationId: check.evaluationId, round } });
    return this.openApproval.execute(actor, { subject: { kind: 'recheck', id, version, contentHash }, title, unitId, districtId, fiscalYear, round, authorIds: await this.checks.authorsOf(check) });
  }
}
