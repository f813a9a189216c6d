/** Jobs of this system carry ids at most; these need none: they look for their work in the database. */
export type NoPayload = Readonly<Record<string, never>>;

/** Every job by name (`noun.verb`), and what travels with it. */
export interface JobPayloads {
  /** Delivers what is due in the outbox. */
  'outbox.drain': NoPayload;
  /** Prints the disclosure packages that wait. */
  'packages.print': NoPayload;
  /** Looks for rungs of the reminder ladder that open obligations have reached. */
  'reminder.sweep': NoPayload;
  /** Removes rows and files that no longer serve anyone. */
  'leftovers.purge': NoPayload;
  /** Recomputes every chain of the audit trail, and hashes every attachment. */
  'trail.verify': NoPayload;
}

export type JobName = keyof JobPayloads;

/** Two queues by temperament: ticks, whose retry is the next tick, and work, which is tried again. */
export type QueueName = 'clockwork' | 'delivery';

export interface JobPolicy {
  readonly queue: QueueName;
  readonly attempts: number;
  /** A handler that takes longer is given up. */
  readonly limitMs: number;
}

export const jobCatalogue: Readonly<Record<JobName, JobPolicy>> = {
  'outbox.drain': { queue: 'delivery', attempts: 8, limitMs: 20_000 },
  'packages.print': { queue: 'delivery', attempts: 3, limitMs: 900_000 },
  'reminder.sweep': { queue: 'clockwork', attempts: 1, limitMs: 60_000 },
  'leftovers.purge': { queue: 'clockwork', attempts: 1, limitMs: 300_000 },
  'trail.verify': { queue: 'clockwork', attempts: 1, limitMs: 1_800_000 },
};

export const jobNames = Object.keys(jobCatalogue) as readonly JobName[];
export const queueNames: readonly QueueName[] = ['clockwork', 'delivery'];
