export class OpinionPhrasesView {
  /** The reader's own; before they kept any, a few usual ones. */
  phrases: string[];
}
