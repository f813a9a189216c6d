import { useCallback, useState, type SetStateAction } from 'react';
import { useCurrentSession } from '../session/current-session.js';
import { findUnsaved, forgetUnsaved, keepUnsaved } from './unsaved-draft.js';

interface KeptDraft<Draft> {
  readonly draft: Draft;
  readonly setDraft: (change: SetStateAction<Draft>) => void;
  /** When what stands here was typed, if it was typed before this page was opened. */
  readonly restoredAt: string | null;
  /** Throws away what was typed. */
  readonly startAnew: () => void;
  /** What was typed is on file now, and need not be kept any more. */
  readonly forget: () => void;
}

/** A text that goes on file in one piece, such as 整改措施: kept in this browser from the first letter until it is sent. */
export function useKeptDraft<Draft extends object>(kind: string, id: string, began: Draft): KeptDraft<Draft> {
  const { person } = useCurrentSession();
  const [found] = useState(() => findUnsaved(person.id, kind, id, began));
  const [draft, set] = useState(found?.draft ?? began);
  const [restoredAt, setRestoredAt] = useState(found?.at ?? null);
  const forget = useCallback(() => forgetUnsaved(person.id, kind, id), [id, kind, person.id]);
  const setDraft = useCallback((change: SetStateAction<Draft>): void => {
    set((before) => {
      const after = typeof change === 'function' ? change(before) : change;
      keepUnsaved(person.id, kind, id, { at: new Date().toISOString(), version: null, base: began, draft: after });
      return after;
    });
  }, [began, id, kind, person.id]);
  const startAnew = (): void => {
    forget();
    set(began);
    setRestoredAt(null);
  };
  return { draft, setDraft, restoredAt, startAnew, forget };
}
