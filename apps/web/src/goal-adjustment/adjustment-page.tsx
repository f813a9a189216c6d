import { Card, Col, Descriptions, Row, Tabs, Tag } from 'antd';
import { useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { adjustmentTerms } from '#wording/adjustment-desk-terms';
import { attachmentDeskTerms } from '#wording/attachment-desk-terms';
import { goalReadingTerms } from '#wording/goal-desk-terms';
import { paperTerms } from '#wording/paper-desk-terms';
import { Attachments } from '../attachment/attachments.js';
import '../goal/goal-page.css';
import { PaperTimeline } from '../goal/paper-timeline.js';
import { Amount } from '../ui/amount.js';
import { Asked } from '../ui/asked.js';
import { DownloadMenu } from '../ui/download-menu.js';
import { faultTab } from '../ui/fault-list.js';
import { MeantChanges } from '../ui/meant-changes.js';
import { PaperActions } from '../ui/paper-actions.js';
import { useAdjustment, useAdjustmentTimeline, useMoveAdjustment, type Adjustment } from './adjustment.queries.js';
import { BeforeAndAfter } from './before-and-after.js';
import { SubmitAdjustmentDialog } from './submit-adjustment-dialog.js';

/** 目标调整: why, what was issued beside what is proposed, and how it came about. */
export function AdjustmentPage() {
  const { id = '' } = useParams();
  return <Asked of={useAdjustment(id)}>{(adjustment) => <ShownAdjustment key={adjustment.id} adjustment={adjustment} />}</Asked>;
}

function ShownAdjustment({ adjustment }: { readonly adjustment: Adjustment }) {
  const { title, kindName, statusName, fiscalYear, round, issuedOn, reason, evidence, goals } = adjustment;
  return (
    <>
      <Descriptions
        size="small" column={{ xs: 1, sm: 2, lg: 4 }} className="goal-head"
        title={<h1 className="goal-name">{adjustmentTerms.heading(title, kindName)} <Tag color="processing">{statusName}</Tag></h1>}
        items={[
          { key: 'year', label: adjustmentTerms.year, children: fiscalYear },
          { key: 'round', label: adjustmentTerms.round, children: adjustmentTerms.roundOf(round) },
          { key: 'issued', label: adjustmentTerms.issuedOn, children: issuedOn ?? '—' },
          { key: 'money', label: adjustmentTerms.budgetChange, children: goals.map(({ goalId, budgetChange }) => <span key={goalId} className="shift"><Amount yuan={budgetChange} /></span>) },
          { key: 'reason', label: adjustmentTerms.reason, children: reason === '' ? '—' : reason, span: 'filled' },
          { key: 'evidence', label: adjustmentTerms.evidence, children: evidence === '' ? '—' : evidence, span: 'filled' },
        ]}
      />
      <Actions adjustment={adjustment} />
      <Row gutter={[12, 12]}>
        <Col xs={24} lg={16}>{goals.map((goal) => <BeforeAndAfter key={goal.goalId} goal={goal} />)}</Col>
        <Col xs={24} lg={8}><Side adjustment={adjustment} /></Col>
      </Row>
    </>
  );
}

function Actions({ adjustment }: { readonly adjustment: Adjustment }) {
  const { id, goalId, actions, approvalCaseId } = adjustment;
  const [isSubmitting, setSubmitting] = useState(false);
  const navigate = useNavigate();
  const move = useMoveAdjustment(id);
  return (
    <>
      <PaperActions actions={actions} onSubmit={() => setSubmitting(true)} onRevise={() => void navigate(`/goal-adjustments/${id}/edit`)} onMove={move.mutateAsync}>
        <Link to={`/performance-goals/${goalId}`}>{adjustmentTerms.toGoal}</Link>
        <DownloadMenu address={`/goal-adjustments/${id}/forms/goal-adjustment`} label={adjustmentTerms.download} />
        {approvalCaseId === null ? null : <Link to={`/approval-cases/${approvalCaseId}`}>{paperTerms.toCase}</Link>}
      </PaperActions>
      {isSubmitting ? <SubmitAdjustmentDialog adjustment={adjustment} onClose={() => setSubmitting(false)} /> : null}
    </>
  );
}

function Side({ adjustment: { id, goals, violations } }: { readonly adjustment: Adjustment }) {
  return (
    <Card size="small" className="goal-side">
      <Tabs
        size="small"
        items={[
          { key: 'meaning', label: adjustmentTerms.meaning, children: goals.map(({ goalId, name, changes }) => <section key={goalId}><h2 className="goal-round">{name}：{changes.items.length === 0 ? adjustmentTerms.nothingChanged : changes.summary}</h2><MeantChanges changes={changes.items} /></section>) },
          faultTab({ faults: violations }),
          { key: 'attachments', label: attachmentDeskTerms.title, children: <Attachments of={{ kind: 'goal-adjustment', id }} /> },
          { key: 'timeline', label: goalReadingTerms.timeline, children: <Timeline id={id} /> },
        ]}
      />
    </Card>
  );
}

const Timeline = ({ id }: { readonly id: string }) => <Asked of={useAdjustmentTimeline(id)}>{(entries) => <PaperTimeline entries={entries} />}</Asked>;
