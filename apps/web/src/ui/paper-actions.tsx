import { App, Space } from 'antd';
import type { ReactNode } from 'react';
import { paperTerms } from '#wording/paper-desk-terms';
import type { components } from '../api/contract.js';
import { ViewAction } from './view-action.js';

/** What happens to a paper at once, after a question. */
export type PaperMove = 'withdrawal' | 'voidance' | 'issuance';

interface PaperActionsProps {
  readonly actions: readonly components['schemas']['ActionView'][];
  readonly onSubmit: () => void;
  readonly onRevise: () => void;
  readonly onMove: (move: PaperMove) => Promise<unknown>;
  /** Where a paper of its own issues it; otherwise it is issued at once. */
  readonly onIssue?: () => void;
  /** What else can be done with it. */
  readonly children?: ReactNode;
}

const moves = { withdraw: 'withdrawal', void: 'voidance', issue: 'issuance' } as const;

/** 送审、编辑、撤回、作废、批复下达: what the reader may do with a paper now; what is not possible says why and who can. */
export function PaperActions({ actions, onSubmit, onRevise, onMove, onIssue, children }: PaperActionsProps) {
  const { modal, message } = App.useApp();
  const ask = (name: keyof typeof moves): void => {
    const { title, hint, done } = paperTerms.moves[name];
    modal.confirm({ title, content: hint, onOk: () => onMove(moves[name]).then(() => void message.success(done), (error: Error) => void message.error(error.message)) });
  };
  const { names } = paperTerms;
  return (
    <div className="page-tools" role="toolbar" aria-label={paperTerms.actions}>
      <Space wrap>
        <ViewAction actions={actions} name="submit" label={names.submit} isPrimary onClick={onSubmit} />
        <ViewAction actions={actions} name="revise" label={names.revise} onClick={onRevise} />
        <ViewAction actions={actions} name="withdraw" label={names.withdraw} onClick={() => ask('withdraw')} />
        <ViewAction actions={actions} name="issue" label={names.issue} onClick={onIssue ?? (() => ask('issue'))} />
        {children}
        <ViewAction actions={actions} name="void" label={names.void} isDangerous onClick={() => ask('void')} />
      </Space>
    </div>
  );
}
