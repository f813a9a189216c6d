import type { IdSource } from '../ports/id-source.js';
import type { NoticeChannels, SendAnswer } from './notice-channel.js';
import type { AddressedMessage, ClaimedMessage, FinishedMessage, Outbox } from './outbox.js';
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
  /** The claim was as large as it may be, so there is probably more. */
  readonly isFull: boolean;
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

  /** One round. After `stopping` nothing new is begun and the rest is given back. */
  async execute(stopping?: AbortSignal): Promise<DeliveryRound> {
    const killers = await this.outbox.buryKillers(CLAIMS_OF_A_KILLER);
    const ordinary = await this.deliverBatch({ limit: BATCH, areSuspects: false }, stopping);
    const suspect = await this.deliverBatch({ limit: 1, areSuspects: true }, stopping);
    const endings = [...ordinary, ...suspect];
    const count = (ending: Ending): number => endings.filter((each) => each === ending).length;
    return { claimed: endings.length - count('released'), accepted: count('accepted'), cancelled: count('cancelled'), postponed: count('postponed'), buried: count('buried') + killers, isFull: ordinary.length === BATCH || suspect.length === 1 };
  }

  private async deliverBatch(choice: { limit: number; areSuspects: boolean }, stopping?: AbortSignal): Promise<Ending[]> {
    if (stopping?.aborted) return [];
    const lease = this.ids.next();
    const waiting = this.bundled(await this.outbox.claim(lease, choice), choice.areSuspects);
    const endings: Ending[] = [];
    const work = async (): Promise<void> => {
      for (let bundle = waiting.shift(); bundle; bundle = waiting.shift()) {
        if (stopping?.aborted) {
          const rest = [...bundle, ...waiting.splice(0).flat()];
          await this.outbox.release(rest, lease);
          endings.push(...rest.map(() => 'released' as const));
        } else endings.push(...(await this.deliver(bundle, lease)));
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    return endings;
  }

  /** What goes out in one call each. A suspect goes alone. */
  private bundled(messages: readonly ClaimedMessage[], areSuspects: boolean): ClaimedMessage[][] {
    const bundles: ClaimedMessage[][] = [];
    for (const message of messages) {
      const atOnce = areSuspects ? 1 : this.channels.of(message.channel).atOnce;
      const open = bundles.find(([first, ...more]) => first?.channel === message.channel && more.length + 1 < atOnce);
      if (open) open.push(message);
      else bundles.push([message]);
    }
    return bundles;
  }

  private async deliver(bundle: readonly ClaimedMessage[], lease: string): Promise<Ending[]> {
    const [first, ...more] = bundle;
    if (!first) return [];
    try {
      const { wanted, unwanted } = await this.outbox.lookAgain(bundle, lease);
      const answer = wanted.length > 0 ? await this.send(wanted) : null;
      if (answer?.outcome === 'refused') return await Promise.all(wanted.map((message) => this.bury(message, lease, answer.reason)));
      const sent = wanted.map((message) => ({ message, outcome: answer?.outcome ?? 'accepted', reference: answer?.outcome === 'cancelled' ? answer.reason : (answer?.reference ?? null) }));
      return await this.finish([...unwanted, ...sent], bundle, lease);
    } catch (error) {
      if (more.length === 0) return [await this.failed(first, lease, error instanceof Error ? error.message : String(error))];
      // One of them spoiled the call for all: each goes alone, and only that one is put off.
      const endings: Ending[] = [];
      for (const message of bundle) endings.push(...(await this.deliver([message], lease)));
      return endings;
    }
  }

  private async finish(finished: readonly FinishedMessage[], bundle: readonly ClaimedMessage[], lease: string): Promise<Ending[]> {
    const ended = finished.length === 0 ? new Set<string>() : await this.outbox.finish(finished, lease);
    const outcomes = new Map(finished.map(({ message, outcome }) => [message.id, outcome]));
    return bundle.map(({ id }) => (ended.has(id) ? (outcomes.get(id) ?? 'lost') : 'lost'));
  }

  private async send(messages: readonly AddressedMessage[]): Promise<SendAnswer> {
    const [first] = messages;
    if (!first) throw new Error('nothing to send');
    let timer: NodeJS.Timeout | undefined;
    const limit = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error(`no answer within ${SEND_LIMIT_MS} ms`)), SEND_LIMIT_MS);
    });
    return Promise.race([this.channels.of(first.channel).send(messages), limit]).finally(() => clearTimeout(timer));
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
