import { Alert, Card, Col, Descriptions, Row, Tabs, Tag } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useParams } from 'react-router';
import { attachmentDeskTerms } from '#wording/attachment-desk-terms';
import { boxTerms, reviewTerms } from '#wording/desk-terms';
import { reviewTabNames } from '#wording/review-desk-terms';
import { hasAttachments } from '../attachment/attachment.queries.js';
import { Attachments } from '../attachment/attachments.js';
import { Asked } from '../ui/asked.js';
import { ActionBar } from './action-bar.js';
import { useApprovalCase, type ApprovalCaseView } from './approval.queries.js';
import { AskedOfMe } from './asked-of-me.js';
import { CompareRounds } from './compare-rounds.js';
import { CourseOfCase } from './course-of-case.js';
import { History } from './history.js';
import { Opinions } from './opinions.js';
import { PrintDialog, type PrintedExtent } from './print-dialog.js';
import { PrintedRecord } from './printed-record.js';
import { useRounds, useWaiting } from './review.queries.js';
import { ReviewedDocument } from './reviewed-document.js';
import './review-page.css';

/** 审核: the document as it is printed on the left, what was said and what changed on the right, what one may do below. */
export function ReviewPage() {
  const { id = '' } = useParams();
  const approvalCase = useApprovalCase(id);
  return <Asked of={approvalCase}>{(found) => <Review key={found.id} approvalCase={found} />}</Asked>;
}

function Review({ approvalCase }: { readonly approvalCase: ApprovalCaseView }) {
  const [extent, setExtent] = useState<PrintedExtent>('all');
  const [isPrinting, setPrinting] = useState(false);
  const rounds = useRounds(approvalCase.id);
  const print = (chosen: PrintedExtent): void => {
    flushSync(() => setExtent(chosen));
    window.print();
  };
  return (
    <div className="review">
      <Head approvalCase={approvalCase} />
      {approvalCase.isStuck ? <Alert type="error" showIcon banner className="screen-only" title={reviewTerms.stuck} /> : null}
      {approvalCase.isSuspended ? <Alert type="warning" showIcon banner className="screen-only" title={reviewTerms.suspended} /> : null}
      <AskedOfMe caseId={approvalCase.id} />
      <Row gutter={[12, 12]}>
        <Col xs={24} lg={16}>
          <ReviewedDocument approvalCase={approvalCase} />
          <PrintedRecord approvalCase={approvalCase} rounds={rounds.data ?? []} extent={extent} />
        </Col>
        <Col xs={24} lg={8} className="screen-only"><Side approvalCase={approvalCase} /></Col>
      </Row>
      <ActionBar approvalCase={approvalCase} onPrint={() => setPrinting(true)} />
      {isPrinting ? <PrintDialog extent={extent} onPrint={print} onClose={() => setPrinting(false)} /> : null}
    </div>
  );
}

/** Whoever comes here, or has just decided, begins reading at the heading; the version grows with everything that is done. */
function Head({ approvalCase: { title, unit, subject, fiscalYear, round, statusName, submittedBy, dueOn, isOverdue, version } }: { readonly approvalCase: ApprovalCaseView }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), [version]);
  return (
    <header className="review-head screen-only">
      <h1 ref={heading} tabIndex={-1}>{title} <Tag>{subject.kindName}</Tag><Tag color="processing">{statusName}</Tag>{isOverdue ? <Tag color="error">{boxTerms.late}</Tag> : null}</h1>
      <Descriptions
        size="small" column={{ xs: 1, md: 4 }}
        items={[
          { key: 'unit', label: boxTerms.unit, children: unit.name },
          { key: 'year', label: reviewTerms.yearAndRound, children: reviewTerms.roundOf(fiscalYear, round) },
          { key: 'by', label: boxTerms.submitter, children: submittedBy },
          { key: 'due', label: boxTerms.due, children: dueOn ?? '—' },
        ]}
      />
    </header>
  );
}

/** In a later round what changed comes first; in the first one there is nothing to compare with. */
function Side({ approvalCase }: { readonly approvalCase: ApprovalCaseView }) {
  const { id, round, subject } = approvalCase;
  const rounds = useRounds(id);
  return (
    <Card size="small" className="review-side">
      <Tabs
        size="small" tabBarGutter={10} defaultActiveKey={round > 1 ? 'changes' : 'opinions'}
        items={[
          { key: 'opinions', label: reviewTabNames.opinions, children: <Asked of={rounds}>{(found) => <Opinions rounds={found} />}</Asked> },
          { key: 'course', label: reviewTabNames.course, children: <Asked of={rounds}>{(found) => <Course approvalCase={approvalCase} rounds={found} />}</Asked> },
          { key: 'changes', label: reviewTabNames.changes, children: <Asked of={rounds}>{(found) => <CompareRounds approvalCase={approvalCase} rounds={found} />}</Asked> },
          ...(hasAttachments(subject.kind) ? [{ key: 'attachments', label: attachmentDeskTerms.title, children: <Attachments of={{ kind: subject.kind, id: subject.id }} /> }] : []),
          { key: 'history', label: reviewTabNames.history, children: <Asked of={rounds}>{(found) => <History caseId={id} rounds={found} />}</Asked> },
        ]}
      />
    </Card>
  );
}

/** How long it lay where is asked for only when somebody looks. */
function Course({ approvalCase, rounds }: Pick<Parameters<typeof CourseOfCase>[0], 'approvalCase' | 'rounds'>) {
  return <Asked of={useWaiting(approvalCase.id)}>{(waiting) => <CourseOfCase approvalCase={approvalCase} rounds={rounds} waiting={waiting} />}</Asked>;
}
