import type { Disagreement, Side } from './disagreements.js';

/** A paper as it is on file. */
export interface FiledPaper {
  readonly id: string;
  readonly version: number;
}

/** 单据: a kind of paper that somebody fills in on the desk — how it is read and written, and how two texts of it are told apart and joined. */
export interface DraftPaper<Filed extends FiledPaper, Draft> {
  /** Tells what is left unsaved in this browser from that of other kinds. */
  readonly kind: string;
  /** The code by which a late writer is refused. */
  readonly stale: string;
  /** Where it is at this moment, without anything that was remembered. */
  readonly read: (id: string) => Promise<Filed>;
  /** Writes `content`, which is what `contentOf` answered. */
  readonly write: (filed: Filed, content: object, key: string) => Promise<{ readonly version: number }>;
  readonly draftOf: (filed: Filed) => Draft;
  /** What the draft says, for the server; or a sentence that says why it cannot be sent yet. */
  readonly contentOf: (draft: Draft) => object | string;
  /** The rows that were sent, with the identities they got on file. */
  readonly withIdentities: (draft: Draft, sent: Draft, filed: Filed) => Draft;
  readonly disagreements: (base: Draft, theirs: Draft, ours: Draft) => readonly Disagreement[];
  readonly settle: (theirs: Draft, ours: Draft, chosen: ReadonlyMap<string, Side>) => Draft;
}
