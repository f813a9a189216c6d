import type { GoalDraft } from './goal-draft.js';

/** What was typed and is not on file yet, with the text it began from. */
export interface UnsavedDraft {
  readonly at: string;
  /** Of the text it began from; null for a goal that is not on file. */
  readonly version: number | null;
  readonly base: GoalDraft;
  readonly draft: GoalDraft;
}

const nameOf = (personId: string, goalId: string): string => `yuji.unsaved-goal.${personId}.${goalId}`;

/** Where the browser keeps nothing (private windows, a full disk), the page goes on without. */
function quietly<T>(step: () => T, otherwise: T): T {
  try {
    return step();
  } catch {
    return otherwise;
  }
}

/** Per person and goal, in this browser only: a reload, a lost session or a crash takes no text away. */
export const keepUnsaved = (personId: string, goalId: string, unsaved: UnsavedDraft): void => quietly(() => localStorage.setItem(nameOf(personId, goalId), JSON.stringify(unsaved)), undefined);

export const forgetUnsaved = (personId: string, goalId: string): void => quietly(() => localStorage.removeItem(nameOf(personId, goalId)), undefined);

export const findUnsaved = (personId: string, goalId: string): UnsavedDraft | null =>
  quietly(() => {
    const kept = JSON.parse(localStorage.getItem(nameOf(personId, goalId)) ?? 'null') as UnsavedDraft | null;
    return kept !== null && Array.isArray(kept.draft.rows) && Array.isArray(kept.draft.plan) ? kept : null;
  }, null);

/** Two drafts that say the same, whatever the page calls their rows. */
export const saysTheSame = (a: GoalDraft, b: GoalDraft): boolean => plainText(a) === plainText(b);

const plainText = (draft: GoalDraft): string => JSON.stringify(draft, (name: string, value: unknown) => (name === 'key' || name === 'filed' || name === 'id' ? undefined : value));
