/** What 系统状态 tells about, in the order in which it is shown. */
export const systemParts = ['database', 'worker', 'queue', 'outbox', 'mail', 'jobs', 'trail', 'backup', 'disk', 'attachments', 'clock', 'legacy-word', 'virus-scan'] as const;

export type SystemPart = (typeof systemParts)[number];

/** `off`: left out on purpose; nobody need be woken for it, but it is said what that means. From the best to the worst. */
export const partStates = ['normal', 'off', 'degraded', 'down'] as const;

export type PartState = (typeof partStates)[number];

export interface PartReport {
  readonly part: SystemPart;
  readonly state: PartState;
  /** Names the sentence that says what it means and what to do. */
  readonly cause: string;
  /** Since when it has been so, as far as anything bears witness to it. */
  readonly since: Date | null;
  readonly details: Readonly<Record<string, string | number>>;
}

/** What the database bears witness to. Every moment is its own. */
export interface SystemFacts {
  readonly now: Date;
  readonly databaseStartedAt: Date;
  readonly isQueueSchemaCurrent: boolean;
  /** Workers that gave a sign of life within the last minute. */
  readonly workers: number;
  readonly lastBeatAt: Date | null;
  /** Null where one of the workers reaches the queue. */
  readonly queueLostSince: Date | null;
  readonly oldestDueAt: Date | null;
  readonly dueMessages: number;
  readonly buriedMessages: number;
  readonly firstBuriedAt: Date | null;
  readonly failingMails: number;
  readonly failingMailsSince: Date | null;
  readonly ticks: readonly { readonly name: string; readonly lastRunAt: Date; readonly fault: string | null }[];
  readonly oldestPackageAt: Date | null;
  readonly lastBackup: { readonly takenAt: Date; readonly missingFiles: number } | null;
}

/** What this process sees of its own host, and what it was told at its start. */
export interface HostFacts {
  /** Guards and steps of the schema that are missing, by name. */
  readonly missing: readonly string[];
  readonly runsAsOwner: boolean;
  readonly hasMailServer: boolean;
  readonly hasLibreOffice: boolean;
  readonly hasVirusScanner: boolean;
  readonly freeBytes: number;
  readonly diskBytes: number;
  readonly attachmentStore: 'disk' | 's3';
  /** Why files can be neither kept nor read now; null where they can. */
  readonly attachmentFault: string | null;
  /** How far ahead of the database's this host's clock is. */
  readonly clockLeadMs: number;
  readonly backupMaxAgeHours: number;
}
