import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { moveSpotCheck, requireNoAuthor, withRecheckResult, type SpotCheck } from '#domain/evaluation/spot-check';
import { ApprovalOutcome } from '../approval/approval-outcomes.js';
import { EventRecorder } from '../ports/event-recorder.js';
import { AnnounceRecheck } from './announce-recheck.js';
import { AskForCorrection } from './ask-for-correction.js';
import { SelfEvaluationRepository } from './self-evaluation-repository.js';
import { SpotCheckRepository } from './spot-check-repository.js';

/** What the end of an approval means for a check: its result counts and is announced, or the division corrects it, or it is dropped. Runs inside the deciding transaction. */
@Injectable()
export class RecheckApprovalOutcome extends ApprovalOutcome {
  readonly subjectKind = 'recheck';

  constructor(
    private readonly checks: SpotCheckRepository,
    private readonly evaluations: SelfEvaluationRepository,
    private readonly announceRecheck: AnnounceRecheck,
    private readonly askForCorrection: AskForCorrection,
    private readonly events: EventRecorder,
  ) {
    super();
  }

  /** Throws `evaluation.own-recheck` (forbidden) for who wrote the self-evaluation: they are no authors of the case, which they may not even see. */
  async approved(actor: Actor, id: string): Promise<void> {
    const check = await this.move(await this.checks.load(id), 'approve');
    const confirmed = await this.evaluations.load(check.evaluationId);
    requireNoAuthor(await this.evaluations.authorsOf(confirmed), actor.personId);
    const evaluation = await this.evaluations.saveRechecked(withRecheckResult(confirmed, check), confirmed.status);
    this.record(actor, 'recheck.announced', check, {});
    await this.announceRecheck.execute(actor, evaluation, check);
  }

  async returned(actor: Actor, id: string, opinion: string): Promise<void> {
    const check = await this.move(await this.checks.load(id), 'send-back');
    this.record(actor, 'recheck.returned', check, { opinion });
    await this.askForCorrection.execute(actor, check);
  }

  /** 不予通过: the self-evaluation keeps the result it was confirmed with. */
  async rejected(actor: Actor, id: string, opinion: string): Promise<void> {
    this.record(actor, 'recheck.dropped', await this.move(await this.checks.load(id), 'drop'), { opinion });
  }

  override async voided(actor: Actor, id: string, opinion: string): Promise<null> {
    await this.rejected(actor, id, opinion);
    return null;
  }

  private async move(check: SpotCheck, action: 'approve' | 'send-back' | 'drop'): Promise<SpotCheck> {
    return this.checks.save(moveSpotCheck(check, action), check.status);
  }

  private record(actor: Actor, type: string, { id, evaluationId, round, districtId }: SpotCheck, details: Readonly<Record<string, string>>): void {
    this.events.record(actor, { type, subject: { kind: 'recheck', id }, districtId, details: { evaluationId, round, ...details } });
  }
}
