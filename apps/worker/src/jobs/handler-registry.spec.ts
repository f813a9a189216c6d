import { HandlerRegistry } from './handler-registry.js';
import { jobNames, type JobName } from './job-catalogue.js';
import { JobHandler } from './job-handler.js';

class Handler extends JobHandler {
  runs = 0;
  constructor(readonly job: JobName) {
    super();
  }
  async handle(): Promise<void> {
    this.runs += 1;
  }
}

const complete = (): Handler[] => jobNames.map((name) => new Handler(name));

test('a job without a handler refuses to boot', () => {
  expect(() => new HandlerRegistry(complete().slice(1))).toThrow(`job ${jobNames[0]} has 0 handlers`);
});

test('a job with two handlers refuses to boot', () => {
  expect(() => new HandlerRegistry([...complete(), new Handler('outbox.drain')])).toThrow('job outbox.drain has 2 handlers');
});

test('a job goes to its own handler, and an unknown one is an error', async () => {
  const handlers = complete();
  const registry = new HandlerRegistry(handlers);
  await registry.run('reminder.sweep', {});
  expect(handlers.filter((handler) => handler.runs > 0).map((handler) => handler.job)).toEqual(['reminder.sweep']);
  await expect(registry.run('nobody.knows', {})).rejects.toThrow('no handler knows');
});
