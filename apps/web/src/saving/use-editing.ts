import { useEffect, useState, type Dispatch, type SetStateAction } from 'react';
import { useCurrentSession } from '../session/current-session.js';
import type { DraftPaper, FiledPaper } from './draft-paper.js';
import { findUnsaved, forgetUnsaved, saysTheSame, type UnsavedDraft } from './unsaved-draft.js';
import { useSaving, type Saving } from './use-saving.js';

export interface Editing<Filed extends FiledPaper, Draft> extends Saving<Filed, Draft> {
  readonly paper: DraftPaper<Filed, Draft>;
  readonly draft: Draft;
  readonly setDraft: Dispatch<SetStateAction<Draft>>;
  /** What was typed before and never reached the server; null once it is decided about. */
  readonly found: UnsavedDraft<Draft> | null;
  readonly restore: () => void;
  readonly discard: () => void;
  /** Both texts are being laid side by side. */
  readonly isSettling: boolean;
  readonly setSettling: (isSettling: boolean) => void;
}

/** 编辑: a paper that was read once, and what is typed into it; whatever happens to the session or the network, the text stays. */
export function useEditing<Filed extends FiledPaper, Draft extends object>(paper: DraftPaper<Filed, Draft>, filed: Filed, begin: () => Draft): Editing<Filed, Draft> {
  const { person } = useCurrentSession();
  const [began] = useState(begin);
  const [draft, setDraft] = useState(began);
  const [found, setFound] = useState(() => unsavedOf(person.id, paper.kind, filed.id, began));
  const [isSettling, setSettling] = useState(false);
  const saving = useSaving(paper, { filed, began, draft, setDraft, isKeeping: found === null });
  const { state, goBackTo } = saving;
  useEffect(() => { if (state.kind === 'conflict') setSettling(true); }, [state.kind]);
  const restore = (): void => {
    if (found === null) return;
    goBackTo(found);
    setDraft(found.draft);
    setFound(null);
  };
  const discard = (): void => {
    forgetUnsaved(person.id, paper.kind, filed.id);
    setFound(null);
  };
  return { ...saving, paper, draft, setDraft, found, restore, discard, isSettling, setSettling };
}

/** What was left unsaved, unless it is on file by now. */
function unsavedOf<Draft extends object>(personId: string, kind: string, id: string, began: Draft): UnsavedDraft<Draft> | null {
  const found = findUnsaved(personId, kind, id, began);
  if (found === null || !saysTheSame(found.draft, began)) return found;
  forgetUnsaved(personId, kind, id);
  return null;
}
