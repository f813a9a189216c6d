import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import type { LocalDate } from '#domain/calendar/local-date';
import { freezeRectification } from '#domain/rectification/frozen-rectification';
import type { Rectification } from '#domain/rectification/rectification';
import { OpenApproval } from '../approval/open-approval.js';
import { Fingerprint } from '../ports/fingerprint.js';
import { RectificationRepository } from './rectification-repository.js';

/** What filing a report of a rectification sets in motion: its text is kept for ever, and the first reviewer is asked. */
@Injectable()
export class OpenRectificationReview {
  constructor(
    private readonly rectifications: RectificationRepository,
    private readonly fingerprint: Fingerprint,
    private readonly openApproval: OpenApproval,
  ) {}

  /** Answers the id of the approval case. */
  async execute(actor: Actor, rectification: Rectification, filedOn: LocalDate): Promise<string> {
    const { id, version, unitId, districtId, fiscalYear, round } = rectification;
    const text = freezeRectification(rectification);
    const contentHash = this.fingerprint.of(text);
    await this.rectifications.freeze(rectification, { text, contentHash, filedOn });
    const { projectName } = await this.rectifications.contactOf(rectification);
    const authorIds = [...new Set([actor.personId, ...(await this.rectifications.authorsOf(rectification))])];
    return this.openApproval.execute(actor, { subject: { kind: 'rectification', id, version, contentHash }, title: projectName, unitId, districtId, fiscalYear, round, authorIds });
  }
}
