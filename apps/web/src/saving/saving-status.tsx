import { Button } from 'antd';
import { savingTerms } from '#wording/saving-desk-terms';
import { instantText } from '../ui/instant.js';
import type { SavingState } from './use-saving.js';

type State = SavingState<unknown, unknown>;

function sentenceOf(state: State): string {
  switch (state.kind) {
    case 'saved':
      return state.at === null ? savingTerms.saved : savingTerms.savedAt(instantText(state.at.toISOString()).slice(11));
    case 'held':
      return savingTerms.held(state.why);
    case 'refused':
      return savingTerms.refused(state.why);
    case 'saving':
    case 'unsaved':
    case 'offline':
    case 'conflict':
      return savingTerms[state.kind];
  }
}

const alarming: ReadonlySet<State['kind']> = new Set<State['kind']>(['offline', 'refused', 'conflict', 'held']);

/** 保存状态, said to those who do not see it as well. */
export function SavingStatus({ state, onSettle }: { readonly state: State; readonly onSettle: () => void }) {
  return (
    <span role="status" className={alarming.has(state.kind) ? 'form-saving is-alarming' : 'form-saving'}>
      {sentenceOf(state)} {state.kind === 'conflict' ? <Button onClick={onSettle}>{savingTerms.settle}</Button> : null}
    </span>
  );
}
