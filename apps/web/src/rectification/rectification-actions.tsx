import { App, Space } from 'antd';
import { Link, useNavigate } from 'react-router';
import { rectificationDeskTerms as terms } from '#wording/rectification-desk-terms';
import { useMayEver } from '../session/current-session.js';
import { DownloadMenu } from '../ui/download-menu.js';
import { ViewAction } from '../ui/view-action.js';
import { useReceiveRectification, useWithdrawReport, type Rectification } from './rectification.queries.js';

/** What the reader may do with the rectification now. */
export function RectificationActions({ rectification: { id, status, actions, approvalCaseId } }: { readonly rectification: Rectification }) {
  const { modal, message } = App.useApp();
  const navigate = useNavigate();
  const may = useMayEver();
  const [receive, withdraw] = [useReceiveRectification(id), useWithdrawReport(id)];
  const ask = (title: string, content: string, act: () => Promise<unknown>, done: string): void =>
    void modal.confirm({ title, content, okText: title, onOk: () => act().then(() => void message.success(done), (error: Error) => void message.error(error.message)) });
  return (
    <div className="page-tools" role="toolbar" aria-label={terms.actions}>
      <Space wrap>
        <ViewAction actions={actions} name="receive" label={terms.receive} onClick={() => ask(terms.receive, terms.receiveHint, () => receive.mutateAsync(undefined), terms.received)} />
        <ViewAction actions={actions} name="file-plan" label={terms.filePlan} onClick={() => void navigate(`/rectifications/${id}/plan`)} />
        <ViewAction actions={actions} name="file-report" label={terms.fileReport} onClick={() => void navigate(`/rectifications/${id}/report`)} />
        <ViewAction actions={actions} name="withdraw" label={terms.withdraw} onClick={() => ask(terms.withdraw, terms.withdrawHint, () => withdraw.mutateAsync(undefined), terms.withdrawn)} />
        <DownloadMenu label={terms.downloadNotice} address={`/rectifications/${id}/forms/rectification-notice`} />
        {status === 'issued' || status === 'received' ? null : <DownloadMenu label={terms.downloadReport} address={`/rectifications/${id}/forms/rectification-report`} />}
        {approvalCaseId !== null && may('approval:read') ? <Link to={`/approval-cases/${approvalCaseId}`}>{terms.toCase}</Link> : null}
      </Space>
    </div>
  );
}
