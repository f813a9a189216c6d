import type { Socket } from 'node:net';
import { PreparingClient } from './preparing-client.js';

/** What pg says when `query_timeout` has passed without an answer. */
const NO_ANSWER = 'Query read timeout';

type Query = (...call: unknown[]) => unknown;

/**
 * A connection that does not answer in time is torn down. pg alone rejects the one statement and keeps the connection, and the pool
 * hands the same dead one out again and again: behind a link that swallows packets nothing would ever work again (reliability.md, C18).
 * The server itself ends a slow statement earlier, so silence means the link; what else has been silent since is torn down with it,
 * lest every pooled connection cost its own waiting time.
 */
export class AbandoningClient extends PreparingClient {
  private static readonly open = new Set<AbandoningClient>();
  private running = 0;
  private heardAt = performance.now();

  constructor(...settings: ConstructorParameters<typeof PreparingClient>) {
    super(...settings);
    AbandoningClient.open.add(this);
    this.once('end', () => AbandoningClient.open.delete(this));
    const query = this.query as Query;
    (this as { query: Query }).query = (...call) => {
      const answer = query(...call);
      return answer instanceof Promise ? this.listen(answer) : answer;
    };
  }

  private async listen(answer: Promise<unknown>): Promise<unknown> {
    const askedAt = performance.now();
    this.running += 1;
    try {
      const result = await answer;
      this.heardAt = performance.now();
      return result;
    } catch (error) {
      if ((error as Error).message !== NO_ANSWER) this.heardAt = performance.now();
      else for (const client of AbandoningClient.open) if (client === this || (client.running === 0 && client.heardAt < askedAt)) client.tearDown();
      throw error;
    } finally {
      this.running -= 1;
    }
  }

  private tearDown(): void {
    (this as unknown as { connection: { stream: Socket } }).connection.stream.destroy();
  }
}
