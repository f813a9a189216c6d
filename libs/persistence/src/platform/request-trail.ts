import { AsyncLocalStorage } from 'node:async_hooks';

/** What one request leaves behind: its id goes into every audit entry, and the numbers of those entries come back to the edge. */
export interface RequestTrail {
  readonly requestId: string;
  readonly auditNumbers: number[];
}

const trails = new AsyncLocalStorage<RequestTrail>();

export const currentTrail = (): RequestTrail | undefined => trails.getStore();

export const withTrail = <T>(trail: RequestTrail, work: () => T): T => trails.run(trail, work);
