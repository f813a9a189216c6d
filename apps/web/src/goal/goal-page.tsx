import { Col, Descriptions, Row, Tag } from 'antd';
import { useParams } from 'react-router';
import { goalFormTerms, goalReadingTerms } from '#wording/goal-desk-terms';
import { goalPageTerms } from '#wording/desk-terms';
import { natureTerms } from '#wording/route-conditions';
import { Amount } from '../ui/amount.js';
import { Asked } from '../ui/asked.js';
import { PrintedForm } from '../ui/printed-form.js';
import { GoalActions } from './goal-actions.js';
import { GoalSide } from './goal-side.js';
import { useGoal, useGoalForm, type Goal } from './goal.queries.js';
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
        size="small" column={{ xs: 1, sm: 2, lg: 5 }} className="goal-head screen-only"
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
        <Col xs={24} lg={8} className="screen-only"><GoalSide goal={goal} /></Col>
      </Row>
    </>
  );
}
