import { Injectable } from '@nestjs/common';
import { defaultRulebook } from '#domain/rulebook/default-rulebook';
import { readOverrides, type RulebookOverrides } from '#domain/rulebook/read-overrides';
import { findRulebookViolations } from '#domain/rulebook/rulebook-violations';
import { DomainError } from '#domain/shared/domain-error';
import { Clock } from '../ports/clock.js';
import { EventRecorder, type Cause } from '../ports/event-recorder.js';
import { IdSource } from '../ports/id-source.js';
import { UnitOfWork } from '../ports/unit-of-work.js';
import { Rulebooks, withOverrides, type RulebookVersion } from './rulebooks.js';

/** A new version of a district's rulebook (规则手册). The old ones stay, because scores computed with them must remain explicable. */
@Injectable()
export class AmendRulebook {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly rulebooks: Rulebooks,
    private readonly clock: Clock,
    private readonly ids: IdSource,
    private readonly events: EventRecorder,
  ) {}

  /**
   * `settings` are the ones that change, as JSON; what an earlier version changed stays changed. Answers the new version's number.
   * Throws `rulebook.malformed` (invalid) with all violations, `rulebook.effective-in-past` (invalid).
   */
  async execute(cause: Cause, districtId: string, fiscalYear: number, effectiveOn: string, settings: unknown): Promise<number> {
    const base = defaultRulebook(fiscalYear);
    const changes = readOverrides(settings, base.settings);
    return this.unitOfWork.run(async () => {
      if (effectiveOn < (await this.clock.today())) throw new DomainError('rulebook.effective-in-past', 'invalid', { day: effectiveOn });
      const previous = await this.rulebooks.latest(districtId, fiscalYear);
      if (previous !== null && effectiveOn < previous.effectiveOn) throw new DomainError('rulebook.effective-before-previous', 'invalid', { day: previous.effectiveOn });
      const version: RulebookVersion = { districtId, fiscalYear, number: (previous?.number ?? 0) + 1, effectiveOn, overrides: combine(previous?.overrides ?? {}, changes) };
      const violations = findRulebookViolations(withOverrides(base, version));
      if (violations.length > 0) throw new DomainError('rulebook.malformed', 'invalid', { violations });
      const id = this.ids.next();
      await this.rulebooks.add(id, version);
      this.events.record(cause, { type: 'rulebook.amended', subject: { kind: 'rulebook', id }, districtId, details: { fiscalYear, number: version.number, effectiveOn, changes } });
      return version.number;
    });
  }
}

const combine = (earlier: RulebookOverrides, changes: RulebookOverrides): RulebookOverrides => ({
  ...earlier,
  ...changes,
  ...(earlier.deadlines || changes.deadlines ? { deadlines: { ...earlier.deadlines, ...changes.deadlines } } : {}),
});
