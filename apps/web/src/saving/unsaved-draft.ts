/** What was typed and is not on file yet, with the text it began from. */
export interface UnsavedDraft<Draft> {
  readonly at: string;
  /** Of the text it began from; null for a paper that is not on file. */
  readonly version: number | null;
  readonly base: Draft;
  readonly draft: Draft;
}

const nameOf = (personId: string, kind: string, id: string): string => `yuji.unsaved-${kind}.${personId}.${id}`;

/** Where the browser keeps nothing (private windows, a full disk), the page goes on without. */
function quietly<T>(step: () => T, otherwise: T): T {
  try {
    return step();
  } catch {
    return otherwise;
  }
}

/** Per person and paper, in this browser only: a reload, a lost session or a crash takes no text away. */
export const keepUnsaved = <Draft>(personId: string, kind: string, id: string, unsaved: UnsavedDraft<Draft>): void => quietly(() => localStorage.setItem(nameOf(personId, kind, id), JSON.stringify(unsaved)), undefined);

export const forgetUnsaved = (personId: string, kind: string, id: string): void => quietly(() => localStorage.removeItem(nameOf(personId, kind, id)), undefined);

/** Only a text of the shape the form has today: what an older form kept cannot be put into it. */
export const findUnsaved = <Draft extends object>(personId: string, kind: string, id: string, now: Draft): UnsavedDraft<Draft> | null =>
  quietly(() => {
    const kept = JSON.parse(localStorage.getItem(nameOf(personId, kind, id)) ?? 'null') as UnsavedDraft<Draft> | null;
    return kept !== null && [kept.draft, kept.base].every((text) => hasShapeOf(text, now)) ? kept : null;
  }, null);

const hasShapeOf = (text: object, now: object): boolean => Object.entries(now).every(([name, value]) => { const kept = (text as Record<string, unknown>)[name]; return typeof kept === typeof value && Array.isArray(kept) === Array.isArray(value); });

/** Two drafts that say the same, whatever the page calls their rows. */
export const saysTheSame = (a: object, b: object): boolean => plainText(a) === plainText(b);

const plainText = (draft: object): string => JSON.stringify(draft, (name: string, value: unknown) => (name === 'key' || name === 'filed' || name === 'id' ? undefined : value));
