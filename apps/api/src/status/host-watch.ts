import { statfs } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { Injectable } from '@nestjs/common';
import { AttachmentStorage } from '#application/attachment/attachment-storage';
import type { HostFacts, PartReport, PartState } from '#application/status/system-parts';
import { findLibreOffice } from '#documents/reading/legacy-word';
import { migrations } from '#migrations/catalogue';
import { WorkerVitals } from '#persistence/notification/worker-vitals';
import { Readiness } from '#persistence/platform/readiness';

/** What the API was told at its start and 系统状态 shows. */
export class WatchedHost {
  constructor(
    readonly dataDir: string,
    readonly hasMailServer: boolean,
    readonly backupMaxAgeHours: number,
    readonly hasVirusScanner: boolean,
    readonly attachmentStore: HostFacts['attachmentStore'],
  ) {}
}

/** What this process sees of its host, and since when it has seen a part as it is. */
@Injectable()
export class HostWatch {
  private readonly seen = new Map<string, { readonly state: PartState; readonly since: Date }>();

  constructor(
    private readonly host: WatchedHost,
    private readonly readiness: Readiness,
    private readonly vitals: WorkerVitals,
    private readonly storage: AttachmentStorage,
  ) {}

  async facts(): Promise<HostFacts> {
    const { hasMailServer, backupMaxAgeHours, hasVirusScanner, attachmentStore } = this.host;
    const { missing, degraded } = await this.readiness.probe(migrations.map((migration) => migration.name));
    const clockLeadMs = await this.vitals.clockLeadMs();
    const disk = await freeSpace(resolve(this.host.dataDir));
    const attachmentFault = await this.storage.reach().then(() => null, reasonOf);
    return { missing, runsAsOwner: degraded.includes('runtime-role-owns-tables'), hasMailServer, hasLibreOffice: findLibreOffice() !== null, hasVirusScanner, ...disk, attachmentStore, attachmentFault, clockLeadMs, backupMaxAgeHours };
  }

  /** Where nothing bears witness to since when, it is since this process first saw it so. */
  since({ part, state, since }: PartReport, now: Date): Date {
    const before = this.seen.get(part);
    const first = before?.state === state ? before.since : now;
    this.seen.set(part, { state, since: first });
    return since ?? first;
  }
}

const reasonOf = ({ details, message }: { readonly details?: { readonly reason?: string }; readonly message: string }): string => details?.reason ?? message;

/** Of the folder of the data, or of what it will be made in. */
async function freeSpace(folder: string): Promise<{ freeBytes: number; diskBytes: number }> {
  const found = await statfs(folder).catch(() => null);
  if (found !== null) return { freeBytes: found.bavail * found.bsize, diskBytes: found.blocks * found.bsize };
  return dirname(folder) === folder ? { freeBytes: 0, diskBytes: 0 } : freeSpace(dirname(folder));
}
