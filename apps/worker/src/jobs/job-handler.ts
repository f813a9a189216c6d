import type { JobName, JobPayloads } from './job-catalogue.js';

/** Does one kind of job: reads the truth from the database and calls a use case. Runs at least once, so twice must be harmless. */
export abstract class JobHandler<Name extends JobName = JobName> {
  abstract readonly job: Name;
  abstract handle(payload: JobPayloads[Name]): Promise<void>;
}
