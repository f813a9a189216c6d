import type { IdSource } from '../ports/id-source.js';
import type { NoticeChannels, SendAnswer } from './notice-channel.js';
import type { AddressedMessage, ClaimedMessage, Outbox } from './outbox.js';
import { FAILURES_BEFORE_BURIAL, CLAIMS_OF_A_KILLER, retryDelayMs } from './retry-delay.js';

/** How many messages one claim takes, and how many of them are under way at once. */
const BATCH = 20;
const AT_ONCE = 5;

/** Shorter than a lease, so that a send that hangs is given up before another worker may try. */
const SEND_LIMIT_MS = 20_000;

/** What one round of delivery did. */
export interface DeliveryRound {
  readonly claimed: number;
  readonly accepted: number;
  readonly cancelled: number;
  readonly postponed: number;
  readonly buried: number;
}

type Ending = 'accepted' | 'cancelled' | 'postponed' | 'buried' | 'lost' | 'released';

/**
 * Delivers what is due: a batch of ordinary messages, then one suspect on its own. No transaction is open while sending, and what was
 * sent is recorded only by the holder of the lease, so that any number of workers may do this at once and die at any point. Built by
 * the worker, which alone has channels.
 */
export class DeliverNotices {
  constructor(
    private readonly outbox: Outbox,
    private readonly channels: NoticeChannels,
    private readonly ids: IdSource,
  ) {}

  /** One round; `claimed` is 0 when nothing was due. After `stopping` nothing new is begun and the rest is given back. */
  async execute(stopping?: AbortSignal): Promise<DeliveryRound> {
    const killers = await this.outbox.buryKillers(CLAIMS_OF_A_KILLER);
    const endings = [...(await this.deliverBatch({ limit: BATCH, areSuspects: false }, stopping)), ...(await this.deliverBatch({ limit: 1, areSuspects: true }, stopping))];
    const count = (ending: Ending): number => endings.filter((each) => each === ending).length;
    return { claimed: endings.length - count('released'), accepted: count('accepted'), cancelled: count('cancelled'), postponed: count('postponed'), buried: count('buried') + killers };
  }

  private async deliverBatch(choice: { limit: number; areSuspects: boolean }, stopping?: AbortSignal): Promise<Ending[]> {
    if (stopping?.aborted) return [];
    const lease = this.ids.next();
    const waiting = await this.outbox.claim(lease, choice);
    const endings: Ending[] = [];
    const work = async (): Promise<void> => {
      for (let message = waiting.shift(); message; message = waiting.shift()) {
        if (stopping?.aborted) {
          await this.outbox.release([message, ...waiting.splice(0)], lease);
          endings.push('released');
        } else endings.push(await this.deliver(message, lease));
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    return endings;
  }

  private async deliver(message: ClaimedMessage, lease: string): Promise<Ending> {
    try {
      const look = await this.outbox.lookAgain(message, lease);
      if (look.verdict === 'lost') return 'lost';
      if (look.verdict === 'cancel') return await this.cancel(message, lease, look.reason);
      const answer = await this.send(look.message);
      if (answer.outcome === 'cancelled') return await this.cancel(message, lease, answer.reason);
      if (answer.outcome === 'refused') return await this.bury(message, lease, answer.reason);
      return (await this.outbox.finish(message, lease, 'accepted', answer.reference)) ? 'accepted' : 'lost';
    } catch (error) {
      return this.failed(message, lease, error instanceof Error ? error.message : String(error));
    }
  }

  private async send(message: AddressedMessage): Promise<SendAnswer> {
    let timer: NodeJS.Timeout | undefined;
    const limit = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error(`no answer within ${SEND_LIMIT_MS} ms`)), SEND_LIMIT_MS);
    });
    return Promise.race([this.channels.of(message.channel).send(message), limit]).finally(() => clearTimeout(timer));
  }

  private async cancel(message: ClaimedMessage, lease: string, reason: string): Promise<Ending> {
    return (await this.outbox.finish(message, lease, 'cancelled', reason)) ? 'cancelled' : 'lost';
  }

  private async bury(message: ClaimedMessage, lease: string, error: string): Promise<Ending> {
    await this.outbox.bury(message, lease, error);
    return 'buried';
  }

  private async failed(message: ClaimedMessage, lease: string, error: string): Promise<Ending> {
    const failures = message.failures + 1;
    if (failures > FAILURES_BEFORE_BURIAL) return this.bury(message, lease, error);
    await this.outbox.postpone(message, lease, retryDelayMs(failures, Math.random()), error);
    return 'postponed';
  }
}
