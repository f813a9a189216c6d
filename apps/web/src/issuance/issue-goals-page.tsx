import { Alert, Button, Form, Input, Space, Table } from 'antd';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { issuanceTerms } from '#wording/issuance-desk-terms';
import { useGoals, type GoalLine } from '../goal/goal.queries.js';
import { useFiscalYear } from '../shell/fiscal-year.js';
import { Amount } from '../ui/amount.js';
import { Refusal } from '../ui/refusal.js';
import { ScrollBox } from '../ui/scroll-box.js';
import { useIssueGoals, type IssuedBatch } from './issuance.queries.js';

const MOST_SHOWN = 100;

/** 批量批复下达: which of the approved goals, under what 文号; looked at first, then done. */
export function IssueGoalsPage() {
  const [fiscalYear] = useFiscalYear();
  const [parameters] = useSearchParams();
  const named = parameters.get('goal');
  const goals = useGoals({ fiscalYear, status: 'approved', page: 1, pageSize: MOST_SHOWN });
  const [chosen, setChosen] = useState<string[]>(named === null ? [] : [named]);
  const [number, setNumber] = useState('');
  const issue = useIssueGoals();
  const [batch, setBatch] = useState<{ readonly isDone: boolean; readonly result: IssuedBatch } | null>(null);
  const send = async (dryRun: boolean): Promise<void> => setBatch({ isDone: !dryRun, result: await issue.mutateAsync({ goalIds: chosen, replyNumber: number.trim(), dryRun }) });
  const ask = (dryRun: boolean): void => void send(dryRun).catch(() => {});
  return (
    <>
      <h1 className="page-title">{issuanceTerms.newTitle(fiscalYear)}</h1>
      <p className="form-hint">{issuanceTerms.choose}</p>
      <Refusal error={issue.error} />
      <Space wrap className="page-tools">
        <Link to="/goal-issuances">{issuanceTerms.toReplies}</Link>
        <Form.Item label={issuanceTerms.number} htmlFor="reply-number" className="issuance-number"><Input id="reply-number" maxLength={64} placeholder={issuanceTerms.numberHint} value={number} disabled={batch !== null} onChange={(event) => setNumber(event.target.value)} /></Form.Item>
        {batch === null ? <Button type="primary" disabled={chosen.length === 0 || number.trim() === ''} loading={issue.isPending} onClick={() => ask(true)}>{issuanceTerms.rehearse}</Button> : null}
        {batch !== null && !batch.isDone ? <Button type="primary" disabled={!batch.result.items.some(({ outcome }) => outcome === 'issuable')} loading={issue.isPending} onClick={() => ask(false)}>{issuanceTerms.confirm}</Button> : null}
        {batch === null ? <span>{issuanceTerms.selected(chosen.length)}</span> : <Button onClick={() => { setBatch(null); if (batch.isDone) setChosen([]); }}>{issuanceTerms.again}</Button>}
      </Space>
      {batch === null ? <Choice goals={goals.data?.items ?? []} isPending={goals.isPending} chosen={chosen} onChoose={setChosen} /> : <Outcome {...batch} />}
    </>
  );
}

interface ChoiceProps {
  readonly goals: readonly GoalLine[];
  readonly isPending: boolean;
  readonly chosen: string[];
  readonly onChoose: (ids: string[]) => void;
}

const Choice = ({ goals, isPending, chosen, onChoose }: ChoiceProps) => (
  <ScrollBox name={issuanceTerms.title}><Table<GoalLine>
    size="small" bordered rowKey="id" loading={isPending} dataSource={[...goals]} pagination={false} locale={{ emptyText: issuanceTerms.noneApproved }}
    rowSelection={{ selectedRowKeys: chosen, onChange: (keys) => onChoose(keys.map(String)), getCheckboxProps: ({ name }) => ({ 'aria-label': name }) as object }}
    columns={[
      { title: issuanceTerms.code, dataIndex: 'code', width: 140, responsive: ['md'] },
      { title: issuanceTerms.project, dataIndex: 'name', render: (name: string, { id }) => <Link to={`/performance-goals/${id}`}>{name}</Link> },
      { title: issuanceTerms.unit, dataIndex: 'unitName', width: 160 },
      { title: issuanceTerms.budget, dataIndex: 'budget', width: 130, className: 'number', render: (yuan: string) => <Amount yuan={yuan} /> },
    ]}
  /></ScrollBox>
);

/** What became of each, or would. */
function Outcome({ isDone, result: { items, issued, refused, replyId } }: { readonly isDone: boolean; readonly result: IssuedBatch }) {
  const possible = items.filter(({ outcome }) => outcome === 'issuable').length;
  return (
    <>
      <Alert
        type={refused > 0 ? 'warning' : isDone ? 'success' : 'info'} showIcon className="issuance-said" title={isDone ? issuanceTerms.issued(issued, refused) : issuanceTerms.rehearsed(possible, refused)}
        action={replyId === null ? undefined : <Link to={`/goal-issuances/${replyId}`}>{issuanceTerms.toReply}</Link>}
      />
      <ScrollBox name={issuanceTerms.title}><Table<IssuedBatch['items'][number]>
        size="small" bordered rowKey="goalId" pagination={false} dataSource={items}
        columns={[
          { title: issuanceTerms.project, dataIndex: 'name' },
          { title: issuanceTerms.outcome, dataIndex: 'outcome', width: 120, render: (outcome: string) => issuanceTerms.outcomes[outcome] ?? outcome },
          { title: issuanceTerms.why, dataIndex: 'message', render: (message: string | null) => message ?? '—' },
        ]}
      /></ScrollBox>
    </>
  );
}
