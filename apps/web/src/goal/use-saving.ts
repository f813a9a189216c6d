import { useCallback, useEffect, useRef, useState, type Dispatch, type SetStateAction } from 'react';
import { answered, api, newKey } from '../api/client.js';
import { Problem } from '../api/problem.js';
import { useCurrentSession } from '../session/current-session.js';
import { contentOf, draftOfGoal, type GoalDraft, type Held } from './goal-draft.js';
import { readGoal, type Goal } from './goal.queries.js';
import { disagreements } from './settle-drafts.js';
import { forgetUnsaved, keepUnsaved, type UnsavedDraft } from './unsaved-draft.js';

const PAUSE = 1_500;
const RETRY = 4_000;

/** How the text on the page stands to the one on file. */
export type SavingState =
  | { readonly kind: 'saved'; readonly at: Date | null }
  | { readonly kind: 'unsaved' | 'saving' | 'offline' }
  | { readonly kind: 'held'; readonly why: Held }
  | { readonly kind: 'refused'; readonly reason: string }
  | { readonly kind: 'conflict'; readonly base: GoalDraft; readonly theirs: Goal };

/** The goal as it was read or written last, and the form that says the same. */
interface Filed {
  readonly goal: Goal;
  readonly draft: GoalDraft;
}

export interface Saving {
  readonly state: SavingState;
  readonly filed: Goal;
  /** Saves now; answers whether everything on the page is on file. */
  readonly save: () => Promise<boolean>;
  /** Goes on with a text that takes theirs into account. */
  readonly goOnFrom: (theirs: Goal, draft: GoalDraft) => void;
  /** Goes on with what was left unsaved, as of the version it began from: if somebody saved since, both are compared. */
  readonly goBackTo: (unsaved: UnsavedDraft) => void;
}

const sameText = (draft: GoalDraft): string => JSON.stringify(contentOf(draft));

/** The rows that were sent, with the identities they got on file. */
const withIdentities = (draft: GoalDraft, sent: GoalDraft, goal: Goal): GoalDraft => {
  const ids = new Map(sent.rows.map(({ key }, at) => [key, goal.indicators[at]?.id ?? null]));
  return { ...draft, rows: draft.rows.map((row) => ({ ...row, id: ids.get(row.key) ?? row.id })) };
};

/** 自动暂存: a pause in typing saves; what cannot be saved stays on the page and in this browser, and is tried again. */
export function useSaving(opened: Goal, began: GoalDraft, draft: GoalDraft, setDraft: Dispatch<SetStateAction<GoalDraft>>, isKeeping: boolean): Saving {
  const { person, csrfToken } = useCurrentSession();
  const [state, setState] = useState<SavingState>({ kind: 'saved', at: null });
  const [goal, setGoal] = useState(opened);
  const filed = useRef<Filed>({ goal: opened, draft: began });
  const latest = useRef(draft);
  latest.current = draft;
  const running = useRef<Promise<boolean> | null>(null);
  const attempt = useRef({ text: '', key: '' });

  const file = useCallback((next: Filed): void => {
    filed.current = next;
    setGoal(next.goal);
  }, []);

  const put = useCallback(async (sent: GoalDraft): Promise<void> => {
    const { id, version } = filed.current.goal;
    const content = contentOf(sent);
    if (typeof content === 'string') return setState({ kind: 'held', why: content });
    const text = JSON.stringify({ content, version });
    // A lost answer may have been a success: the same text is sent again under the same key.
    if (attempt.current.text !== text) attempt.current = { text, key: newKey() };
    setState({ kind: 'saving' });
    const saved = await answered(api.PUT('/performance-goals/{id}', { params: { path: { id } }, headers: { 'idempotency-key': attempt.current.key }, body: { ...content, version } }));
    file({ goal: { ...filed.current.goal, version: saved.version }, draft: sent });
    const fresh = await readGoal(id);
    if (fresh.version !== saved.version) return;
    file({ goal: fresh, draft: withIdentities(sent, sent, fresh) });
    latest.current = withIdentities(latest.current, sent, fresh);
    setDraft((now) => withIdentities(now, sent, fresh));
  }, [file, setDraft]);

  const meet = useCallback(async (): Promise<void> => {
    const theirs = await readGoal(filed.current.goal.id);
    const read = draftOfGoal(theirs, []);
    if (disagreements(filed.current.draft, read, latest.current).length === 0) {
      const sent = latest.current;
      file({ goal: theirs, draft: withIdentities(sent, sent, theirs) });
      setDraft((now) => withIdentities(now, sent, theirs));
    } else setState({ kind: 'conflict', base: filed.current.draft, theirs });
  }, [file, setDraft]);

  const attemptSave = useCallback(async (): Promise<boolean> => {
    try {
      while (sameText(latest.current) !== sameText(filed.current.draft)) {
        const sent = latest.current;
        await put(sent);
        if (typeof contentOf(sent) === 'string') return false;
      }
      setState((before) => (before.kind === 'saved' ? before : { kind: 'saved', at: new Date() }));
      return true;
    } catch (error) {
      const problem = error instanceof Problem ? error : null;
      if (problem?.code === 'goal.stale') await meet().catch(() => setState({ kind: 'offline' }));
      else if (problem === null || problem.status === 0 || problem.status >= 502) setState({ kind: 'offline' });
      else setState(problem.status === 401 ? { kind: 'unsaved' } : { kind: 'refused', reason: problem.message });
      return false;
    }
  }, [meet, put]);

  const save = useCallback((): Promise<boolean> => {
    running.current ??= attemptSave().finally(() => { running.current = null; });
    return running.current;
  }, [attemptSave]);

  const isDirty = sameText(draft) !== sameText(filed.current.draft);
  const isBlocked = state.kind === 'conflict';

  // What is typed is in this browser at once, and on file after a pause.
  useEffect(() => {
    if (isKeeping) {
      if (isDirty) keepUnsaved(person.id, opened.id, { at: new Date().toISOString(), version: filed.current.goal.version, base: filed.current.draft, draft });
      else forgetUnsaved(person.id, opened.id);
    }
    if (!isDirty || isBlocked) return undefined;
    setState((before) => (before.kind === 'saved' || before.kind === 'refused' ? { kind: 'unsaved' } : before));
    const timer = setTimeout(() => void save(), PAUSE);
    return () => clearTimeout(timer);
  }, [draft, isDirty, isBlocked, isKeeping, opened.id, person.id, save, csrfToken]);

  useEffect(() => {
    if (state.kind !== 'offline') return undefined;
    const again = (): void => void save();
    const timer = setInterval(again, RETRY);
    addEventListener('online', again);
    return () => { clearInterval(timer); removeEventListener('online', again); };
  }, [state.kind, save]);

  useEffect(() => () => void (running.current === null && sameText(latest.current) !== sameText(filed.current.draft) && save()), [save]);

  const goOnFrom = useCallback((theirs: Goal, settled: GoalDraft): void => {
    file({ goal: theirs, draft: draftOfGoal(theirs, []) });
    setState({ kind: 'unsaved' });
    setDraft(settled);
  }, [file, setDraft]);

  const goBackTo = useCallback(({ version, base }: UnsavedDraft): void => {
    filed.current = { goal: { ...filed.current.goal, version: version ?? filed.current.goal.version }, draft: base };
  }, []);

  return { state, filed: goal, save, goOnFrom, goBackTo };
}
