import { Alert, Card, Col, Descriptions, Row, Space, Tabs, Tag } from 'antd';
import { useParams } from 'react-router';
import { attachmentDeskTerms } from '#wording/attachment-desk-terms';
import { boxTerms, reviewTerms } from '#wording/desk-terms';
import { hasAttachments } from '../attachment/attachment.queries.js';
import { Attachments } from '../attachment/attachments.js';
import { Asked } from '../ui/asked.js';
import { PrintedForm } from '../ui/printed-form.js';
import { ActionBar } from './action-bar.js';
import { useApprovalCase, useApprovalChanges, type ApprovalCaseView } from './approval.queries.js';
import { ChangeList } from './change-list.js';
import { CourseOfCase } from './course-of-case.js';
import { hasForm, useForm } from './review.queries.js';
import './review-page.css';

/** 审核: the document as it is printed on the left, what was said and what changed on the right, what one may do below. */
export function ReviewPage() {
  const { id = '' } = useParams();
  const approvalCase = useApprovalCase(id);
  return <Asked of={approvalCase}>{(found) => <Review key={found.id} approvalCase={found} />}</Asked>;
}

function Review({ approvalCase }: { readonly approvalCase: ApprovalCaseView }) {
  const { id, title, unit, subject, fiscalYear, round, statusName, submittedBy, dueOn, isOverdue, isStuck, isSuspended } = approvalCase;
  const changes = useApprovalChanges(id);
  return (
    <div className="review">
      <header className="review-head">
        <h1>{title} <Tag>{subject.kindName}</Tag><Tag color="processing">{statusName}</Tag>{isOverdue ? <Tag color="error">{boxTerms.late}</Tag> : null}</h1>
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
      {isStuck ? <Alert type="error" showIcon banner title={reviewTerms.stuck} /> : null}
      {isSuspended ? <Alert type="warning" showIcon banner title={reviewTerms.suspended} /> : null}
      <Row gutter={[12, 12]}>
        <Col xs={24} lg={16}><Document approvalCase={approvalCase} changed={changes.data?.changes.items.flatMap(({ fields }) => fields.flatMap(({ after }) => after ?? [])) ?? []} /></Col>
        <Col xs={24} lg={8}>
          <Card size="small" className="review-side">
            <Tabs
              size="small"
              items={[
                { key: 'changes', label: reviewTerms.changes, children: <Asked of={changes}>{(found) => <ChangeList found={found} />}</Asked> },
                { key: 'course', label: reviewTerms.course, children: <CourseOfCase approvalCase={approvalCase} /> },
                ...(hasAttachments(subject.kind) ? [{ key: 'attachments', label: attachmentDeskTerms.title, children: <Attachments of={{ kind: subject.kind, id: subject.id }} /> }] : []),
              ]}
            />
          </Card>
        </Col>
      </Row>
      <ActionBar approvalCase={approvalCase} />
    </div>
  );
}

function Document({ approvalCase: { subject, contentHash }, changed }: { readonly approvalCase: ApprovalCaseView; readonly changed: readonly string[] }) {
  const form = useForm(subject, contentHash);
  if (!hasForm(subject.kind)) return <Card size="small"><Space>{reviewTerms.noForm}</Space></Card>;
  return <Asked of={form}>{(printed) => <PrintedForm printed={printed} isChanged={(text) => text !== '' && changed.includes(text)} />}</Asked>;
}
