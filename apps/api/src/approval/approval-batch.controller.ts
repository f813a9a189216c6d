import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { DecideBatch } from '#application/approval/decide-batch';
import type { Actor } from '#domain/access/actor';
import type { Grade } from '#domain/approval/approval-act';
import { CurrentActor, Requires } from '../http/access.js';
import { NeverReplayed } from '../http/never-replayed.js';
import { DecideBatchRequest } from './approval-batch.requests.js';
import { BatchView, presentBatch } from './approval-batch.views.js';

@Controller('approval-decisions')
export class ApprovalBatchController {
  constructor(private readonly decideBatch: DecideBatch) {}

  /** 批量同意. Each item is a transaction of its own, so no key makes one of the whole; sent again, it does what is left. */
  @Post('batches')
  @HttpCode(200)
  @NeverReplayed()
  @Requires('approval:decide')
  async decide(@CurrentActor() actor: Actor, @Body() { items, opinion = '', grade, dryRun = false }: DecideBatchRequest): Promise<BatchView> {
    const seen = items.map(({ caseId, version, contentHash }) => ({ caseId, seen: { version, contentHash } }));
    return presentBatch(await this.decideBatch.execute(actor, seen, { opinion, grade: (grade as Grade | undefined) ?? null }, dryRun), dryRun);
  }
}
