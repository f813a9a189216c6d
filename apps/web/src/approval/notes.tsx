import { App, Button, Card, Space, Tag } from 'antd';
import type { UseQueryResult } from '@tanstack/react-query';
import { useState } from 'react';
import { noteTerms } from '#wording/review-desk-terms';
import { FindingList } from '../goal/finding-list.js';
import { Asked } from '../ui/asked.js';
import { instantText } from '../ui/instant.js';
import { ViewAction } from '../ui/view-action.js';
import { AnswerDialog } from './annotation-dialog.js';
import type { ApprovalCaseView } from './approval.queries.js';
import { useAnswerAnnotation, type Annotation } from './around.queries.js';
import { nameOfPath, type NotedRow } from './marks.js';
import type { ReviewFindings } from './review.queries.js';

interface NotesProps {
  readonly approvalCase: ApprovalCaseView;
  readonly rows: readonly NotedRow[];
  /** Nothing where no rules review the document. */
  readonly findings: ReviewFindings | undefined;
  readonly notes: UseQueryResult<Annotation[]>;
  readonly onWrite: () => void;
}

/** 审核规则和批注: all that stands in the margin, as a list below the form. */
export function Notes({ approvalCase: { id, actions }, rows, findings, notes, onWrite }: NotesProps) {
  return (
    <Card size="small" className="review-notes screen-only" title={<h2>{noteTerms.title}</h2>} extra={<ViewAction actions={actions} name="annotate" label={noteTerms.write} onClick={onWrite} />}>
      {findings === undefined ? null : (
        <section>
          <h3 className="round-title">{noteTerms.findings(findings.blocking, findings.warnings, findings.remarks)}</h3>
          <FindingList findings={findings.findings} />
        </section>
      )}
      <Asked of={notes}>
        {(threads) => (
          <section>
            <h3 className="round-title">{threads.length === 0 ? noteTerms.none : noteTerms.notes(threads.filter(({ isResolved }) => !isResolved).length, threads.length)}</h3>
            <ol className="threads">{threads.map((thread) => <Thread key={thread.id} caseId={id} thread={thread} place={nameOfPath(rows, thread.path)} />)}</ol>
          </section>
        )}
      </Asked>
    </Card>
  );
}

function Thread({ caseId, thread: { id, isResolved, isAboutPresentText, entries, actions }, place }: { readonly caseId: string; readonly thread: Annotation; readonly place: string }) {
  const [isAnswering, setAnswering] = useState(false);
  const settle = useAnswerAnnotation(caseId);
  const { message } = App.useApp();
  const resolve = (): void => settle.mutate({ threadId: id, resolves: true }, { onSuccess: () => void message.success(noteTerms.settled), onError: (error) => void message.error(error.message) });
  return (
    <li>
      <strong>{place}</strong> <Tag color={isResolved ? 'success' : 'warning'}>{isResolved ? noteTerms.resolved : noteTerms.open}</Tag>{isAboutPresentText ? null : <Tag>{noteTerms.aboutEarlier}</Tag>}
      {entries.map(({ by, words, resolves, writtenAt }, at) => <p key={at} className="thread-entry"><strong>{by}</strong> <time dateTime={writtenAt}>{instantText(writtenAt)}</time>：{words === '' && resolves ? noteTerms.resolved : words}</p>)}
      {isResolved ? null : (
        <Space>
          {actions.some(({ name, allowed }) => name === 'answer' && allowed) ? <Button onClick={() => setAnswering(true)}>{noteTerms.answer}</Button> : null}
          {actions.some(({ name, allowed }) => name === 'resolve' && allowed) ? <Button loading={settle.isPending} onClick={resolve}>{noteTerms.resolve}</Button> : null}
        </Space>
      )}
      {isAnswering ? <AnswerDialog caseId={caseId} threadId={id} onClose={() => setAnswering(false)} /> : null}
    </li>
  );
}
