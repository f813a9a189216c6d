/** 常用语 of every person. */
export abstract class OpinionPhrases {
  /** In the order the person gave them; empty for who has none. */
  abstract of(personId: string): Promise<string[]>;

  /** Puts these in the place of all that were there. */
  abstract replace(personId: string, phrases: readonly string[]): Promise<void>;
}
