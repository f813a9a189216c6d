import { Card, Col, Row, Steps, Tabs } from 'antd';
import { Link, useParams } from 'react-router';
import { rectificationLifecycle, type RectificationSource, type RectificationStatus } from '#domain/rectification/rectification';
import { attachmentDeskTerms } from '#wording/attachment-desk-terms';
import { rectificationDeskTerms as terms } from '#wording/rectification-desk-terms';
import { Attachments } from '../attachment/attachments.js';
import { Deadlines } from '../obligation/deadlines.js';
import { Asked } from '../ui/asked.js';
import { PaperHead } from '../ui/paper-head.js';
import { PrintedForm } from '../ui/printed-form.js';
import { RectificationActions } from './rectification-actions.js';
import { linkOfSource, useRectification, useRectificationForm, type Rectification, type RectificationPaper } from './rectification.queries.js';
import './rectification-page.css';

/** 整改: the notice, what the unit answered, and how far it has come. */
export function RectificationPage() {
  const { id = '' } = useParams();
  return <Asked of={useRectification(id)}>{(rectification) => <ShownRectification key={rectification.id} rectification={rectification} />}</Asked>;
}

const stages = rectificationLifecycle.statuses;

function ShownRectification({ rectification }: { readonly rectification: Rectification }) {
  const { noticeNo, projectName, goalId, unitName, sourceKind, sourceId, status, statusName, issuedBy, issuedOn, dueOn, closedOn, deadlines } = rectification;
  const reached = stages.indexOf(status as RectificationStatus);
  return (
    <>
      <PaperHead
        name={noticeNo} status={statusName}
        items={[
          { key: 'project', label: terms.project, children: <Link to={`/performance-goals/${goalId}`}>{projectName}</Link> },
          { key: 'unit', label: terms.unit, children: unitName },
          { key: 'basis', label: terms.basis, children: <Link to={linkOfSource(sourceKind as RectificationSource, sourceId)}>{terms.sources[sourceKind]}</Link> },
          { key: 'by', label: terms.issuedBy, children: `${issuedBy} ${issuedOn}` },
          { key: 'due', label: terms.due, children: dueOn },
          { key: 'closed', label: terms.closedOn, children: closedOn ?? '—' },
        ]}
      >
        <div className="rectification-steps"><Steps size="small" responsive current={status === 'closed' ? stages.length : reached + 1} items={stages.map((stage) => ({ title: terms.steps[stage] }))} /></div>
        <Deadlines of={deadlines} />
        <RectificationActions rectification={rectification} />
      </PaperHead>
      <Row gutter={[12, 12]}>
        <Col xs={24} lg={16}><Papers rectification={rectification} /></Col>
        <Col xs={24} lg={8}><Side rectification={rectification} /></Col>
      </Row>
    </>
  );
}

const Side = ({ rectification }: { readonly rectification: Rectification }) => (
  <Card size="small" className="paper-side">
    <Tabs
      size="small"
      items={[
        { key: 'course', label: terms.course, children: <Course rectification={rectification} /> },
        { key: 'attachments', label: attachmentDeskTerms.title, children: <Attachments of={{ kind: 'rectification', id: rectification.id }} /> },
      ]}
    />
  </Card>
);

/** 整改通知书 and, once the unit has answered, 整改报告. */
function Papers({ rectification: { id, version, status } }: { readonly rectification: Rectification }) {
  const hasAnswer = status !== 'issued' && status !== 'received';
  const notice = { key: 'notice', label: terms.notice, children: <Paper id={id} paper="notice" version={version} /> };
  const report = { key: 'report', label: terms.report, children: <Paper id={id} paper="report" version={version} /> };
  return <Tabs size="small" type="card" items={hasAnswer ? [report, notice] : [notice]} />;
}

const Paper = ({ id, paper, version }: { readonly id: string; readonly paper: RectificationPaper; readonly version: number }) => (
  <Asked of={useRectificationForm(id, paper, version)}>{(printed) => <PrintedForm printed={printed} />}</Asked>
);

/** 整改经过: who did what, on which day. */
const Course = ({ rectification: { issuedBy, issuedOn, filings } }: { readonly rectification: Rectification }) => (
  <ol className="rectification-course">
    <li>{issuedOn} <strong>{issuedBy}</strong> {terms.steps.issued}</li>
    {filings.map(({ kind, filedBy, filedOn, opinion }, at) => (
      <li key={at}>{filedOn} <strong>{filedBy}</strong> {terms.filings[kind] ?? kind}{opinion === null || opinion === '' ? null : <blockquote>{opinion}</blockquote>}</li>
    ))}
    {filings.length === 0 ? <li>{terms.noFilings}</li> : null}
  </ol>
);
