import { App, Button, Space, Tooltip } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { boxNames, reviewTerms } from '#wording/desk-terms';
import type { ApprovalCaseView } from './approval.queries.js';
import { DecisionDialog, type Verdict } from './decision-dialog.js';

const verdicts: readonly Verdict[] = ['approve', 'send-back', 'reject'];

/** 操作栏: always the same order; what is not possible now says why and who can. */
export function ActionBar({ approvalCase }: { readonly approvalCase: ApprovalCaseView }) {
  const [verdict, setVerdict] = useState<Verdict | null>(null);
  const { message } = App.useApp();
  const shown = verdicts.flatMap((name) => approvalCase.actions.find((action) => action.name === name) ?? []);
  const permitted = shown.filter(({ allowed, whoCan }) => allowed || (whoCan?.length ?? 0) > 0);
  return (
    <div className="action-bar" role="toolbar" aria-label={reviewTerms.actions}>
      <Space>
        {permitted.map(({ name, allowed, reason, whoCan }) => (
          <Tooltip key={name} title={allowed ? null : [reason, whoCan && whoCan.length > 0 ? reviewTerms.whoCan(whoCan.join('、')) : null].filter((part) => part != null).join(' ')}>
            <Button type={name === 'approve' ? 'primary' : 'default'} danger={name === 'reject'} disabled={!allowed} onClick={() => setVerdict(name as Verdict)}>{reviewTerms.verdicts[name as Verdict]}</Button>
          </Tooltip>
        ))}
        <Link to="/approval-cases?box=todo">{boxNames.todo}</Link>
      </Space>
      {verdict === null ? null : <DecisionDialog approvalCase={approvalCase} verdict={verdict} onClose={(said) => { setVerdict(null); if (said !== null) void message.success(said); }} />}
    </div>
  );
}
