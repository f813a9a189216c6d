import type { VerifyAttachments } from '#application/attachment/verify-attachments';
import type { AuditChains, ChainReport } from '#persistence/platform/audit-chains';
import type { WorkerLog } from '../worker-log.js';
import type { Ticks } from './ticks.js';
import { JobHandler } from './job-handler.js';

/** Every night: neither a broken chain nor a file that rotted waits for somebody to think of `audit verify` and `attachments verify`. */
export class VerifyTrailHandler extends JobHandler<'trail.verify'> {
  readonly job = 'trail.verify';

  constructor(
    private readonly chains: AuditChains,
    private readonly attachments: VerifyAttachments,
    private readonly ticks: Ticks,
    private readonly log: WorkerLog,
  ) {
    super();
  }

  async handle(): Promise<void> {
    const reports = await this.ticks.record('daily', () => this.chains.verify(), describeFault);
    for (const report of reports) if (report.firstBad !== null) this.log.fatal({ event: 'trail.broken', district: report.district, firstBad: report.firstBad });
    this.log.info({ event: 'trail.verified', chains: reports.length, entries: reports.reduce((sum, report) => sum + report.entries, 0) });
    const { files, missing, changed, orphaned } = await this.attachments.execute(new Date());
    for (const { id, fileName } of [...missing, ...changed]) this.log.fatal({ event: 'attachments.bad', id, fileName });
    this.log.info({ event: 'attachments.verified', files, missing: missing.length, changed: changed.length, orphaned: orphaned.length });
  }
}

function describeFault(reports: readonly ChainReport[]): string | null {
  const bad = reports.filter(({ firstBad }) => firstBad !== null).map(({ district, firstBad }) => `${district} #${firstBad ?? ''}`);
  return bad.length === 0 ? null : bad.join(', ');
}
