import { useCallback, useEffect, useRef, useState, type Dispatch, type SetStateAction } from 'react';
import { newKey } from '../api/client.js';
import { Problem } from '../api/problem.js';
import { useCurrentSession } from '../session/current-session.js';
import type { DraftPaper, FiledPaper } from './draft-paper.js';
import { forgetUnsaved, keepUnsaved, type UnsavedDraft } from './unsaved-draft.js';

const PAUSE = 1_500;
const RETRY = 4_000;

/** How the text on the page stands to the one on file. */
export type SavingState<Filed, Draft> =
  | { readonly kind: 'saved'; readonly at: Date | null }
  | { readonly kind: 'unsaved' | 'saving' | 'offline' }
  /** `why` is a sentence. */
  | { readonly kind: 'held' | 'refused'; readonly why: string }
  | { readonly kind: 'conflict'; readonly base: Draft; readonly theirs: Filed };

export interface Saving<Filed, Draft> {
  readonly state: SavingState<Filed, Draft>;
  /** The paper as it was read or written last. */
  readonly filed: Filed;
  /** Saves now; answers whether everything on the page is on file. */
  readonly save: () => Promise<boolean>;
  /** Goes on with a text that takes theirs into account. */
  readonly goOnFrom: (theirs: Filed, draft: Draft) => void;
  /** Goes on with what was left unsaved, as of the version it began from: if somebody saved since, both are compared. */
  readonly goBackTo: (unsaved: UnsavedDraft<Draft>) => void;
}

interface Opened<Filed, Draft> {
  readonly filed: Filed;
  /** The form that says the same as `filed`. */
  readonly began: Draft;
  readonly draft: Draft;
  readonly setDraft: Dispatch<SetStateAction<Draft>>;
  /** False while something that was left unsaved waits for a decision: it must not be overwritten in this browser. */
  readonly isKeeping: boolean;
}

/** 自动暂存: a pause in typing saves; what cannot be saved stays on the page and in this browser, and is tried again. */
export function useSaving<Filed extends FiledPaper, Draft>(paper: DraftPaper<Filed, Draft>, { filed: opened, began, draft, setDraft, isKeeping }: Opened<Filed, Draft>): Saving<Filed, Draft> {
  const { person, csrfToken } = useCurrentSession();
  const [state, setState] = useState<SavingState<Filed, Draft>>({ kind: 'saved', at: null });
  const [shown, setShown] = useState(opened);
  const filed = useRef({ paper: opened, draft: began });
  const latest = useRef(draft);
  latest.current = draft;
  const running = useRef<Promise<boolean> | null>(null);
  const attempt = useRef({ text: '', key: '' });

  const sameText = useCallback((text: Draft): string => JSON.stringify(paper.contentOf(text)), [paper]);
  const file = useCallback((next: { readonly paper: Filed; readonly draft: Draft }): void => {
    filed.current = next;
    setShown(next.paper);
  }, []);

  const put = useCallback(async (sent: Draft): Promise<void> => {
    const { id, version } = filed.current.paper;
    const content = paper.contentOf(sent);
    if (typeof content === 'string') return setState({ kind: 'held', why: content });
    const text = JSON.stringify({ content, version });
    // A lost answer may have been a success: the same text is sent again under the same key.
    if (attempt.current.text !== text) attempt.current = { text, key: newKey() };
    setState({ kind: 'saving' });
    const saved = await paper.write(filed.current.paper, content, attempt.current.key);
    file({ paper: { ...filed.current.paper, version: saved.version }, draft: sent });
    const fresh = await paper.read(id);
    if (fresh.version !== saved.version) return;
    file({ paper: fresh, draft: paper.withIdentities(sent, sent, fresh) });
    latest.current = paper.withIdentities(latest.current, sent, fresh);
    setDraft((now) => paper.withIdentities(now, sent, fresh));
  }, [file, paper, setDraft]);

  const meet = useCallback(async (): Promise<void> => {
    const theirs = await paper.read(filed.current.paper.id);
    if (paper.disagreements(filed.current.draft, paper.draftOf(theirs), latest.current).length === 0) {
      const sent = latest.current;
      file({ paper: theirs, draft: paper.withIdentities(sent, sent, theirs) });
      setDraft((now) => paper.withIdentities(now, sent, theirs));
    } else setState({ kind: 'conflict', base: filed.current.draft, theirs });
  }, [file, paper, setDraft]);

  const attemptSave = useCallback(async (): Promise<boolean> => {
    try {
      while (sameText(latest.current) !== sameText(filed.current.draft)) {
        const sent = latest.current;
        await put(sent);
        if (typeof paper.contentOf(sent) === 'string') return false;
      }
      setState((before) => (before.kind === 'saved' ? before : { kind: 'saved', at: new Date() }));
      return true;
    } catch (error) {
      const problem = error instanceof Problem ? error : null;
      if (problem?.code === paper.stale) await meet().catch(() => setState({ kind: 'offline' }));
      else if (problem === null || problem.status === 0 || problem.status >= 502) setState({ kind: 'offline' });
      else setState(problem.status === 401 ? { kind: 'unsaved' } : { kind: 'refused', why: problem.message });
      return false;
    }
  }, [meet, paper, put, sameText]);

  const save = useCallback((): Promise<boolean> => {
    running.current ??= attemptSave().finally(() => { running.current = null; });
    return running.current;
  }, [attemptSave]);

  const isDirty = sameText(draft) !== sameText(filed.current.draft);
  const isBlocked = state.kind === 'conflict';

  // What is typed is in this browser at once, and on file after a pause.
  useEffect(() => {
    if (isKeeping) {
      if (isDirty) keepUnsaved(person.id, paper.kind, opened.id, { at: new Date().toISOString(), version: filed.current.paper.version, base: filed.current.draft, draft });
      else forgetUnsaved(person.id, paper.kind, opened.id);
    }
    if (!isDirty || isBlocked) return undefined;
    setState((before) => (before.kind === 'saved' || before.kind === 'refused' ? { kind: 'unsaved' } : before));
    const timer = setTimeout(() => void save(), PAUSE);
    return () => clearTimeout(timer);
  }, [draft, isDirty, isBlocked, isKeeping, opened.id, paper.kind, person.id, save, csrfToken]);

  useEffect(() => {
    if (state.kind !== 'offline') return undefined;
    const again = (): void => void save();
    const timer = setInterval(again, RETRY);
    addEventListener('online', again);
    return () => { clearInterval(timer); removeEventListener('online', again); };
  }, [state.kind, save]);

  useEffect(() => () => void (running.current === null && sameText(latest.current) !== sameText(filed.current.draft) && save()), [sameText, save]);

  const goOnFrom = useCallback((theirs: Filed, settled: Draft): void => {
    file({ paper: theirs, draft: paper.draftOf(theirs) });
    setState({ kind: 'unsaved' });
    setDraft(settled);
  }, [file, paper, setDraft]);

  const goBackTo = useCallback(({ version, base }: UnsavedDraft<Draft>): void => {
    filed.current = { paper: { ...filed.current.paper, version: version ?? filed.current.paper.version }, draft: base };
  }, []);

  return { state, filed: shown, save, goOnFrom, goBackTo };
}
