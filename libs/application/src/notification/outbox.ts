import type { Notice } from '../ports/notices.js';

/** 送达渠道 */
export type ChannelName = 'in-app' | 'mail';

/** A message of the outbox under a lease of ours. */
export interface ClaimedMessage {
  readonly id: string;
  /** The same for every attempt, so that a receiver can tell a repetition. */
  readonly dedupeKey: string;
  readonly channel: ChannelName;
  readonly recipientId: string;
  /** How often sending failed before. A claim whose worker died is none of the receiver's doing and not counted here. */
  readonly failures: number;
  readonly notice: Pick<Notice, 'kind' | 'link' | 'details' | 'obligationId'>;
}

/** A message whose recipient was looked up right before sending. */
export interface AddressedMessage extends ClaimedMessage {
  readonly recipient: { readonly name: string; readonly email: string | null };
}

/** What a second look right before sending shows. A message in neither list is lost: its lease ran out and it is somebody else's now. */
export interface LastLook {
  readonly wanted: readonly AddressedMessage[];
  readonly unwanted: readonly FinishedMessage[];
}

export interface FinishedMessage {
  readonly message: ClaimedMessage;
  readonly outcome: 'accepted' | 'cancelled';
  /** What the receiver's side calls it, or why it was cancelled. */
  readonly reference: string | null;
}

/**
 * 待发消息 as the deliverer sees them. A message belongs to whoever holds its lease, and only until the lease ends by the database's clock;
 * every ending below changes nothing when the lease is no longer ours.
 */
export abstract class Outbox {
  /** Takes up to `limit` due messages. Suspects — claimed often, and every time without any ending — are claimed apart from the others. */
  abstract claim(lease: string, choice: { readonly limit: number; readonly areSuspects: boolean }): Promise<ClaimedMessage[]>;

  /** Renews the lease and re-reads whether each message is still wanted: the obligation open, the recipient active. */
  abstract lookAgain(messages: readonly ClaimedMessage[], lease: string): Promise<LastLook>;

  /** Done, with their delivery records, in one transaction. Answers the ids of those whose lease was still ours. */
  abstract finish(finished: readonly FinishedMessage[], lease: string): Promise<ReadonlySet<string>>;

  /** To be tried again after a delay. */
  abstract postpone(message: ClaimedMessage, lease: string, delayMs: number, error: string): Promise<void>;

  /** Given up, but kept and shown until somebody replays it. */
  abstract bury(message: ClaimedMessage, lease: string, error: string): Promise<void>;

  /** Gives back what was claimed but not begun, as if it had never been claimed. */
  abstract release(messages: readonly ClaimedMessage[], lease: string): Promise<void>;

  /** Buries what was claimed `claims` times or more without an ending: a message that kills its worker never reaches an ending of its own. */
  abstract buryKillers(claims: number): Promise<number>;

  /** Puts buried messages back to the start; all of them, or the one named. Answers how many of each district. */
  abstract replay(id?: string): Promise<readonly { readonly districtId: string; readonly messages: number }[]>;
}
