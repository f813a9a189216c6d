import { Alert, Button, Space } from 'antd';
import { savingTerms } from '#wording/saving-desk-terms';
import { instantText } from '../ui/instant.js';
import { ConflictDialog } from './conflict-dialog.js';
import type { FiledPaper } from './draft-paper.js';
import { SavingStatus } from './saving-status.js';
import type { Editing } from './use-editing.js';
import '../ui/form-field.css';
import './editor-head.css';

interface EditorHeadProps<Filed extends FiledPaper, Draft> {
  readonly title: string;
  readonly hint: string;
  readonly editing: Editing<Filed, Draft>;
}

/** What stands above a form: which paper it is, whether it is saved, and what was found unsaved or in conflict. */
export function EditorHead<Filed extends FiledPaper, Draft>({ title, hint, editing }: EditorHeadProps<Filed, Draft>) {
  const { state, found, restore, discard, isSettling, setSettling } = editing;
  return (
    <>
      <div className="form-head">
        <h1>{title}</h1><span className="form-hint">{hint}</span>
        <SavingStatus state={state} onSettle={() => setSettling(true)} />
      </div>
      {found === null ? null : <FoundUnsaved at={found.at} onRestore={restore} onDiscard={discard} />}
      {isSettling && state.kind === 'conflict' ? <Conflict editing={editing} theirs={state.theirs} base={state.base} /> : null}
    </>
  );
}

function Conflict<Filed extends FiledPaper, Draft>({ editing: { paper, draft, goOnFrom, setSettling }, theirs, base }: { readonly editing: Editing<Filed, Draft>; readonly theirs: Filed; readonly base: Draft }) {
  const there = paper.draftOf(theirs);
  return <ConflictDialog found={paper.disagreements(base, there, draft)} onClose={() => setSettling(false)} onSettle={(chosen) => { setSettling(false); goOnFrom(theirs, paper.settle(there, draft, chosen)); }} />;
}

/** 恢复: what was typed before and never reached the server. */
export function FoundUnsaved({ at, onRestore, onDiscard }: { readonly at: string; readonly onRestore: () => void; readonly onDiscard: () => void }) {
  return <Alert type="warning" showIcon className="form-found" title={savingTerms.found(instantText(at))} action={<Space><Button type="primary" onClick={onRestore}>{savingTerms.restore}</Button><Button onClick={onDiscard}>{savingTerms.discard}</Button></Space>} />;
}
