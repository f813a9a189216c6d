import { Card, Col, Descriptions, Row, Tabs, Tag } from 'antd';
import { useParams } from 'react-router';
import { attachmentDeskTerms } from '#wording/attachment-desk-terms';
import { goalFormTerms, goalReadingTerms } from '#wording/goal-desk-terms';
import { paperTerms } from '#wording/paper-desk-terms';
import { goalPageTerms } from '#wording/desk-terms';
import { natureTerms } from '#wording/route-conditions';
import { Attachments } from '../attachment/attachments.js';
import { Amount } from '../ui/amount.js';
import { Asked } from '../ui/asked.js';
import { PrintedForm } from '../ui/printed-form.js';
import { FaultList } from '../ui/fault-list.js';
import { FindingList } from './finding-list.js';
import { GoalActions } from './goal-actions.js';
import { GoalRounds } from './goal-rounds.js';
import { useGoal, useGoalForm, useGoalReview, type Goal } from './goal.queries.js';
import './goal-page.css';

/** 绩效目标: one goal as it is printed, what was found in it, and how it came about. */
export function GoalPage() {
  const { id = '' } = useParams();
  return <Asked of={useGoal(id)}>{(goal) => <ShownGoal key={goal.id} goal={goal} />}</Asked>;
}

function ShownGoal({ goal }: { readonly goal: Goal }) {
  const { id, code, name, nature, fiscalYear, round, version, statusName, isKeyProject, issuedOn, budget } = goal;
  return (
    <>
      <Descriptions
        size="small" column={{ xs: 1, sm: 2, lg: 5 }} className="goal-head"
        title={<h1 className="goal-name">{name} <Tag color="processing">{statusName}</Tag>{isKeyProject ? <Tag color="gold">{goalPageTerms.key}</Tag> : null}</h1>}
        items={[
          { key: 'code', label: goalPageTerms.code, children: code },
          { key: 'year', label: goalReadingTerms.unitAndYear, children: goalReadingTerms.yearAndRound(fiscalYear, round) },
          { key: 'nature', label: goalReadingTerms.nature, children: natureTerms[nature as keyof typeof natureTerms] },
          { key: 'budget', label: goalFormTerms.total, children: <Amount yuan={budget.total} /> },
          { key: 'issued', label: goalReadingTerms.issuedOn, children: issuedOn ?? '—' },
        ]}
      />
      <GoalActions goal={goal} />
      <Row gutter={[12, 12]}>
        <Col xs={24} lg={16}><Asked of={useGoalForm(id, version)}>{(printed) => <PrintedForm printed={printed} />}</Asked></Col>
        <Col xs={24} lg={8}><Side goal={goal} /></Col>
      </Row>
    </>
  );
}

function Side({ goal }: { readonly goal: Goal }) {
  return (
    <Card size="small" className="goal-side">
      <Tabs
        size="small"
        items={[
          { key: 'findings', label: goalReadingTerms.findings, children: <Findings id={goal.id} /> },
          { key: 'faults', label: goal.violations.length === 0 ? paperTerms.faults : `${paperTerms.faults}（${goal.violations.length}）`, children: <FaultList faults={goal.violations} /> },
          { key: 'attachments', label: attachmentDeskTerms.title, children: <Attachments of={{ kind: 'goal', id: goal.id }} /> },
          { key: 'rounds', label: goalReadingTerms.rounds, children: <GoalRounds goal={goal} /> },
        ]}
      />
    </Card>
  );
}

function Findings({ id }: { readonly id: string }) {
  return (
    <Asked of={useGoalReview(id)}>
      {({ findings, blocking, warnings, remarks }) => (findings.length === 0 ? <p>{goalReadingTerms.noFindings}</p> : <><p>{goalReadingTerms.findingCount(blocking, warnings, remarks)}</p><FindingList findings={findings} /></>)}
    </Asked>
  );
}
