import { Alert, Button, Space } from 'antd';
import { useState, type ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { attachmentDeskTerms } from '#wording/attachment-desk-terms';
import { rectificationFormTerms as terms } from '#wording/rectification-desk-terms';
import { Attachments } from '../attachment/attachments.js';
import { Deadlines } from '../obligation/deadlines.js';
import { Asked } from '../ui/asked.js';
import { IfOffered } from '../ui/if-offered.js';
import { useRectification, type Rectification } from './rectification.queries.js';
import type { Answered, Finding } from './use-answers.js';
import './rectification-page.css';
import '../saving/editor-head.css';
import '../ui/form-field.css';
import '../ui/wizard.css';

interface AnswerPageProps {
  readonly action: 'file-plan' | 'file-report';
  readonly children: (rectification: Rectification) => ReactNode;
}

/** 填报整改措施 or 整改报告. Whether it may be filled in is asked once: what is typed stays on the page, whatever others do meanwhile. */
export function AnswerPage({ action, children }: AnswerPageProps) {
  const { id = '' } = useParams();
  return <Asked of={useRectification(id)}>{(rectification) => <Opened key={id} rectification={rectification} action={action}>{children}</Opened>}</Asked>;
}

function Opened({ rectification, action, children }: AnswerPageProps & { readonly rectification: Rectification }) {
  const [opened] = useState(rectification);
  return <IfOffered name={action} actions={opened.actions} otherwise={opened.statusName} to={`/rectifications/${opened.id}`}>{children(opened)}</IfOffered>;
}

interface AnswerFormProps {
  readonly rectification: Rectification;
  readonly title: string;
  readonly send: string;
  readonly answered: Answered;
  /** The fields for one finding. */
  readonly children: (finding: Finding, at: number) => ReactNode;
}

/** One answer for every finding, below the requirement they all serve. */
export function AnswerForm({ rectification: { id, noticeNo, projectName, requirement, findings, deadlines }, title, send, answered: { error, notice, isSending, onSend }, children }: AnswerFormProps) {
  return (
    <>
      <div className="form-head"><h1>{title}</h1><span className="form-hint">{noticeNo} {projectName}</span></div>
      <Deadlines of={deadlines} />
      {error === null ? null : <Alert type="error" showIcon title={error.message} className="form-found" />}
      {notice}
      <section className="answer"><h2>{terms.requirement}</h2><p className="answer-fact">{requirement}</p></section>
      {findings.map((finding, at) => (
        <section key={finding.position} className="answer">
          <h2>{terms.finding(finding.position)}</h2>
          {finding.indicatorName === null ? null : <p className="form-hint">{terms.about(finding.indicatorName)}</p>}
          <p className="answer-fact">{finding.fact}</p>
          <div className="answer-fields">{children(finding, at)}</div>
        </section>
      ))}
      <section className="answer"><h2>{attachmentDeskTerms.title}</h2><Attachments of={{ kind: 'rectification', id }} /></section>
      <div className="form-foot">
        <span className="form-space" />
        <Space><Link to={`/rectifications/${id}`}>{terms.back}</Link><Button type="primary" loading={isSending} onClick={onSend}>{send}</Button></Space>
      </div>
    </>
  );
}
