import { jobCatalogue, jobNames, type JobName } from './job-catalogue.js';
import type { JobHandler } from './job-handler.js';

/** Which handler does which job. Refuses to exist when a job of the catalogue has two handlers or none. */
export class HandlerRegistry {
  private readonly byJob: ReadonlyMap<string, JobHandler>;

  constructor(handlers: readonly JobHandler[]) {
    for (const job of jobNames) {
      const count = handlers.filter((handler) => handler.job === job).length;
      if (count !== 1) throw new Error(`job ${job} has ${count} handlers; it needs exactly one`);
    }
    this.byJob = new Map(handlers.map((handler) => [handler.job, handler]));
  }

  async run(job: string, payload: unknown): Promise<void> {
    const handler = this.byJob.get(job);
    if (!handler) throw new Error(`no handler knows the job ${job}`);
    const { limitMs } = jobCatalogue[job as JobName];
    let timer: NodeJS.Timeout | undefined;
    const limit = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error(`job ${job} took longer than ${limitMs} ms`)), limitMs);
    });
    await Promise.race([handler.handle(payload as Parameters<JobHandler['handle']>[0]), limit]).finally(() => clearTimeout(timer));
  }
}
