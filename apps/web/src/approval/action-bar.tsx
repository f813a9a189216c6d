import { DownOutlined } from '@ant-design/icons';
import { App, Button, Dropdown, Grid, Space, Tooltip } from 'antd';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { actNames, actTerms } from '#wording/act-dialog-terms';
import { boxNames, reviewTerms } from '#wording/desk-terms';
import { amendTerms, printTerms } from '#wording/review-desk-terms';
import { whyNot } from '../ui/view-action.js';
import { ActDialog } from './act-dialog.js';
import type { ActName } from './act.queries.js';
import { AmendDialog } from './amend-dialog.js';
import { useNextTodo, type ApprovalCaseView } from './approval.queries.js';
import { DecisionDialog, type Verdict } from './decision-dialog.js';

type Action = ApprovalCaseView['actions'][number];
type Named = Verdict | ActName | 'amend';

/** The order never changes, so that a hand finds them without looking. 不予通过 is far from 退回: it ends the matter. */
const onBar: readonly Named[] = ['approve', 'send-back', 'advise', 'reassign', 'add-approver', 'consult', 'copy', 'urge'];
const inMenu: readonly Named[] = ['amend', 'answer', 'retract', 'suspend', 'resume', 'assign', 'reject', 'void'];
/** On a telephone one sees, decides and urges; the rest is behind 更多. */
const onTelephone: ReadonlySet<Named> = new Set(['approve', 'send-back', 'advise', 'urge']);
const verdicts: ReadonlySet<Named> = new Set(['approve', 'send-back', 'reject']);
/** After these the case waits for somebody else, and the reader goes on to the next one. */
const passesOn: ReadonlySet<Named> = new Set(['advise', 'reassign']);

const isVerdict = (name: Named): name is Verdict => verdicts.has(name);
const labelOf = (name: Named): string => (isVerdict(name) ? reviewTerms.verdicts[name] : name === 'amend' ? amendTerms.title : actNames[name]);

/** 操作栏: always the same order; what is not possible now says why and who can. */
export function ActionBar({ approvalCase, onPrint }: { readonly approvalCase: ApprovalCaseView; readonly onPrint: () => void }) {
  const [chosen, choose] = useState<Named | null>(null);
  const isWide = Grid.useBreakpoint().md ?? true;
  const goOn = useGoOn(approvalCase.id);
  const find = (name: string): Action | undefined => approvalCase.actions.find((action) => action.name === name);
  const isAllowed = (name: Named): boolean => find(name)?.allowed ?? false;
  const isShown = (name: Named): boolean => (isWide || onTelephone.has(name)) && (isAllowed(name) || (isVerdict(name) && (find(name)?.whoCan?.length ?? 0) > 0));
  const shown = onBar.filter(isShown).flatMap((name) => find(name) ?? []);
  const more = [...(isWide ? [] : onBar.filter((name) => !onTelephone.has(name))), ...inMenu].filter(isAllowed);
  return (
    <div className="action-bar screen-only" role="toolbar" aria-label={reviewTerms.actions}>
      <Space wrap>
        {shown.map((action) => (
          <Tooltip key={action.name} title={whyNot(action)}>
            <Button type={action.name === 'approve' ? 'primary' : 'default'} disabled={!action.allowed} aria-description={whyNot(action)} onClick={() => choose(action.name as Named)}>{labelOf(action.name as Named)}</Button>
          </Tooltip>
        ))}
        {isWide ? <Button onClick={onPrint}>{printTerms.print}</Button> : null}
        {more.length === 0 ? null : <Dropdown trigger={['click']} menu={{ items: more.map((name) => ({ key: name, label: labelOf(name), danger: name === 'reject' || name === 'void', onClick: () => choose(name) })) }}><Button>{actTerms.more} <DownOutlined /></Button></Dropdown>}
        <Link to="/approval-cases?box=todo">{boxNames.todo}</Link>
      </Space>
      {chosen === null ? null : <Chosen approvalCase={approvalCase} name={chosen} goOn={goOn} onClose={() => choose(null)} />}
    </div>
  );
}

/** 办完自动打开下一件. */
function useGoOn(caseId: string): (said: string, isPassedOn: boolean) => Promise<void> {
  const { message } = App.useApp();
  const navigate = useNavigate();
  const nextTodo = useNextTodo(caseId);
  return async (said, isPassedOn) => {
    void message.success(said);
    const next = isPassedOn ? await nextTodo().catch(() => null) : null;
    if (next !== null) void navigate(`/approval-cases/${next}`);
  };
}

interface ChosenProps {
  readonly approvalCase: ApprovalCaseView;
  readonly name: Named;
  readonly goOn: (said: string, isPassedOn: boolean) => Promise<void>;
  readonly onClose: () => void;
}

function Chosen({ approvalCase, name, goOn, onClose }: ChosenProps) {
  if (name === 'amend') return <AmendDialog approvalCase={approvalCase} onDone={(said) => void goOn(said, false)} onClose={onClose} />;
  if (isVerdict(name)) return <DecisionDialog approvalCase={approvalCase} verdict={name} onDone={(said) => goOn(said, true)} onClose={onClose} />;
  return <ActDialog approvalCase={approvalCase} act={name} onDone={(said) => void goOn(said, passesOn.has(name))} onClose={onClose} />;
}
