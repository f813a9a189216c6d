import { DownOutlined } from '@ant-design/icons';
import { App, Button, Dropdown, Space, Tooltip } from 'antd';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { actNames, actTerms } from '#wording/act-dialog-terms';
import { boxNames, reviewTerms } from '#wording/desk-terms';
import { whyNot } from '../ui/view-action.js';
import { ActDialog } from './act-dialog.js';
import type { ActName } from './act.queries.js';
import { useNextTodo, type ApprovalCaseView } from './approval.queries.js';
import { DecisionDialog, type Verdict } from './decision-dialog.js';

type Action = ApprovalCaseView['actions'][number];

const verdicts: readonly Verdict[] = ['approve', 'send-back', 'reject'];
/** Of these the API says whether they are allowed; 催办 and 抄送 are answered when they are tried. */
const others = (Object.keys(actNames) as ActName[]).filter((name) => name !== 'urge' && name !== 'copy');

/** 操作栏: always the same order; what is not possible now says why and who can. */
export function ActionBar({ approvalCase }: { readonly approvalCase: ApprovalCaseView }) {
  const [verdict, setVerdict] = useState<Verdict | null>(null);
  const [act, setAct] = useState<ActName | null>(null);
  const { message } = App.useApp();
  const navigate = useNavigate();
  const nextTodo = useNextTodo(approvalCase.id);
  const find = (name: string): Action | undefined => approvalCase.actions.find((action) => action.name === name);
  const shown = verdicts.flatMap((name) => find(name) ?? []).filter(({ allowed, whoCan }) => allowed || (whoCan?.length ?? 0) > 0);
  const more = [...others.flatMap((name) => (find(name)?.allowed ? [name] : [])), ...(approvalCase.status === 'open' ? (['urge', 'copy'] as const) : [])];
  const tell = (said: string): void => void message.success(said);
  const goOn = async (said: string): Promise<void> => {
    tell(said);
    const next = await nextTodo().catch(() => null);
    if (next !== null) void navigate(`/approval-cases/${next}`);
  };
  return (
    <div className="action-bar" role="toolbar" aria-label={reviewTerms.actions}>
      <Space wrap>
        {shown.map((action) => (
          <Tooltip key={action.name} title={whyNot(action)}>
            <Button type={action.name === 'approve' ? 'primary' : 'default'} danger={action.name === 'reject'} disabled={!action.allowed} onClick={() => setVerdict(action.name as Verdict)}>{reviewTerms.verdicts[action.name as Verdict]}</Button>
          </Tooltip>
        ))}
        {more.length === 0 ? null : <Dropdown trigger={['click']} menu={{ items: more.map((name) => ({ key: name, label: actNames[name], onClick: () => setAct(name) })) }}><Button>{actTerms.more} <DownOutlined /></Button></Dropdown>}
        <Link to="/approval-cases?box=todo">{boxNames.todo}</Link>
      </Space>
      {verdict === null ? null : <DecisionDialog approvalCase={approvalCase} verdict={verdict} onDone={goOn} onClose={() => setVerdict(null)} />}
      {act === null ? null : <ActDialog approvalCase={approvalCase} act={act} onDone={tell} onClose={() => setAct(null)} />}
    </div>
  );
}
