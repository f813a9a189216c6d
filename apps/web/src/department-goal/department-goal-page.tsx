import { Button, Card, Col, Descriptions, Form, InputNumber, Row, Tabs, Tag } from 'antd';
import { useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { departmentGoalTerms } from '#wording/department-goal-desk-terms';
import { goalReadingTerms } from '#wording/goal-desk-terms';
import { paperTerms } from '#wording/paper-desk-terms';
import { ChangedRounds, RoundChangeList } from '../goal/changed-rounds.js';
import { ReviewFindings } from '../goal/finding-list.js';
import { PaperTimeline } from '../goal/paper-timeline.js';
import { Predecessor } from '../goal/predecessor.js';
import '../goal/goal-page.css';
import { useMayEver } from '../session/current-session.js';
import { Asked } from '../ui/asked.js';
import { DownloadMenu } from '../ui/download-menu.js';
import { faultTab } from '../ui/fault-list.js';
import { FormDialog } from '../ui/form-dialog.js';
import { PaperActions } from '../ui/paper-actions.js';
import { PrintedForm } from '../ui/printed-form.js';
import {
  useCopyDepartmentGoal, useDepartmentForm, useDepartmentGoal, useDepartmentPredecessor, useDepartmentReview, useDepartmentRevisions, useDepartmentRoundChanges, useDepartmentTimeline, useMoveDepartmentGoal, type DepartmentGoal,
} from './department-goal.queries.js';
import { SubmitDepartmentGoalDialog } from './submit-department-goal-dialog.js';

/** 部门整体绩效目标: one unit's year as it is printed, what was found in it, and how it came about. */
export function DepartmentGoalPage() {
  const { id = '' } = useParams();
  return <Asked of={useDepartmentGoal(id)}>{(goal) => <ShownGoal key={goal.id} goal={goal} />}</Asked>;
}

function ShownGoal({ goal }: { readonly goal: DepartmentGoal }) {
  const { id, unitCode, unitName, fiscalYear, round, version, statusName, issuedOn } = goal;
  return (
    <>
      <Descriptions
        size="small" column={{ xs: 1, sm: 2, lg: 4 }} className="goal-head"
        title={<h1 className="goal-name">{departmentGoalTerms.heading(unitName, fiscalYear)} <Tag color="processing">{statusName}</Tag></h1>}
        items={[
          { key: 'code', label: departmentGoalTerms.unitCode, children: unitCode },
          { key: 'round', label: departmentGoalTerms.round, children: departmentGoalTerms.roundOf(round) },
          { key: 'issued', label: departmentGoalTerms.issuedOn, children: issuedOn ?? '—' },
        ]}
      />
      <Actions goal={goal} />
      <Row gutter={[12, 12]}>
        <Col xs={24} lg={16}><Asked of={useDepartmentForm(id, version)}>{(printed) => <PrintedForm printed={printed} />}</Asked></Col>
        <Col xs={24} lg={8}><Side goal={goal} /></Col>
      </Row>
    </>
  );
}

function Actions({ goal }: { readonly goal: DepartmentGoal }) {
  const { id, actions, approvalCaseId } = goal;
  const [open, setOpen] = useState<'submit' | 'copy' | null>(null);
  const navigate = useNavigate();
  const move = useMoveDepartmentGoal(id);
  const may = useMayEver();
  return (
    <>
      <PaperActions actions={actions} onSubmit={() => setOpen('submit')} onRevise={() => void navigate(`/department-goals/${id}/edit`)} onMove={move.mutateAsync}>
        {may('goal:write') ? <Button onClick={() => setOpen('copy')}>{departmentGoalTerms.copy}</Button> : null}
        <DownloadMenu address={`/department-goals/${id}/forms/department-goal`} label={departmentGoalTerms.download} />
        {approvalCaseId === null ? null : <Link to={`/approval-cases/${approvalCaseId}`}>{paperTerms.toCase}</Link>}
      </PaperActions>
      {open === 'submit' ? <SubmitDepartmentGoalDialog goal={goal} onClose={() => setOpen(null)} /> : null}
      {open === 'copy' ? <CopyDialog goal={goal} onClose={() => setOpen(null)} /> : null}
    </>
  );
}

/** 复制上年: the words of this goal as a draft of a later year. */
function CopyDialog({ goal: { id, fiscalYear }, onClose }: { readonly goal: DepartmentGoal; readonly onClose: () => void }) {
  const copy = useCopyDepartmentGoal(id);
  const navigate = useNavigate();
  const send = async (filled: { readonly fiscalYear: number }): Promise<void> => {
    const { goalId } = await copy.mutateAsync(filled.fiscalYear);
    await navigate(`/department-goals/${goalId}/edit`);
  };
  return (
    <FormDialog title={departmentGoalTerms.copy} okText={departmentGoalTerms.copy} initial={{ fiscalYear: fiscalYear + 1 }} onSend={send} onClose={onClose}>
      <p>{departmentGoalTerms.copyHint}</p>
      <Form.Item name="fiscalYear" label={departmentGoalTerms.copyYear} rules={[{ required: true }]}><InputNumber min={fiscalYear + 1} max={2199} precision={0} /></Form.Item>
    </FormDialog>
  );
}

function Side({ goal: { id, violations } }: { readonly goal: DepartmentGoal }) {
  return (
    <Card size="small" className="goal-side">
      <Tabs
        size="small"
        items={[
          { key: 'findings', label: goalReadingTerms.findings, children: <Findings id={id} /> },
          faultTab({ faults: violations }),
          { key: 'timeline', label: goalReadingTerms.timeline, children: <Timeline id={id} /> },
          { key: 'rounds', label: goalReadingTerms.rounds, children: <Rounds id={id} /> },
          { key: 'previous', label: goalReadingTerms.previous, children: <Previous id={id} /> },
        ]}
      />
    </Card>
  );
}

const Findings = ({ id }: { readonly id: string }) => <Asked of={useDepartmentReview(id)}>{(review) => <ReviewFindings review={review} />}</Asked>;

const Timeline = ({ id }: { readonly id: string }) => <Asked of={useDepartmentTimeline(id)}>{(entries) => <PaperTimeline entries={entries} />}</Asked>;

const Rounds = ({ id }: { readonly id: string }) => <Asked of={useDepartmentRevisions(id)}>{(revisions) => <ChangedRounds revisions={revisions} renderChanges={(round) => <RoundChanges id={id} round={round} />} />}</Asked>;

const RoundChanges = ({ id, round }: { readonly id: string; readonly round: number }) => <Asked of={useDepartmentRoundChanges(id, round)}>{({ changes }) => <RoundChangeList changes={changes} />}</Asked>;

const Previous = ({ id }: { readonly id: string }) => <Asked of={useDepartmentPredecessor(id)}>{(succession) => <Predecessor succession={succession} hrefOf={(goalId) => `/department-goals/${goalId}`} />}</Asked>;
