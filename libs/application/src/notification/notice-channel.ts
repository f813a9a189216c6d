import type { AddressedMessage, ChannelName } from './outbox.js';

/** What the receiver's side said. An answer that leaves hope — a timeout, a full mailbox — is thrown instead. */
export type SendAnswer =
  | { readonly outcome: 'accepted'; readonly reference: string | null }
  | { readonly outcome: 'cancelled'; readonly reason: string }
  | { readonly outcome: 'refused'; readonly reason: string };

/** One way to reach people. Sending the same message twice must be harmless: the dedupe key travels with it. */
export abstract class NoticeChannel {
  abstract readonly name: ChannelName;
  /** How many messages one call takes. More than one only where all of them arrive or none, for the answer is about all. */
  readonly atOnce: number = 1;
  abstract send(messages: readonly AddressedMessage[]): Promise<SendAnswer>;
}

/** The channels there are, by name. */
export class NoticeChannels {
  private readonly byName: ReadonlyMap<ChannelName, NoticeChannel>;

  constructor(channels: readonly NoticeChannel[]) {
    this.byName = new Map(channels.map((channel) => [channel.name, channel]));
  }

  of(name: ChannelName): NoticeChannel {
    const channel = this.byName.get(name);
    if (!channel) throw new Error(`no channel is called ${name}`);
    return channel;
  }
}
