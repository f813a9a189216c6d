import { Card, Tabs } from 'antd';
import { attachmentDeskTerms } from '#wording/attachment-desk-terms';
import { goalReadingTerms } from '#wording/goal-desk-terms';
import { Attachments } from '../attachment/attachments.js';
import { useMayEver } from '../session/current-session.js';
import { Asked } from '../ui/asked.js';
import { faultTab } from '../ui/fault-list.js';
import { ReviewFindings } from './finding-list.js';
import { GoalDay } from './goal-day.js';
import { GoalRounds } from './goal-rounds.js';
import { GoalWaiting } from './goal-waiting.js';
import { PaperTimeline } from './paper-timeline.js';
import { Predecessor } from './predecessor.js';
import { useGoalPredecessor, useGoalReview, useGoalTimeline, type Goal } from './goal.queries.js';

/** What stands beside a goal: what was found in it, what is missing, and how it came about. */
export function GoalSide({ goal }: { readonly goal: Goal }) {
  const { id, violations, approvalCaseId } = goal;
  const may = useMayEver();
  return (
    <Card size="small" className="goal-side">
      <Tabs
        size="small"
        items={[
          { key: 'findings', label: goalReadingTerms.findings, children: <Findings id={id} /> },
          faultTab({ faults: violations }),
          { key: 'attachments', label: attachmentDeskTerms.title, children: <Attachments of={{ kind: 'goal', id }} /> },
          { key: 'timeline', label: goalReadingTerms.timeline, children: <Timeline id={id} /> },
          { key: 'rounds', label: goalReadingTerms.rounds, children: <GoalRounds goal={goal} /> },
          { key: 'previous', label: goalReadingTerms.previous, children: <Previous id={id} /> },
          { key: 'day', label: goalReadingTerms.day, children: <GoalDay id={id} /> },
          ...(approvalCaseId === null || !may('approval:read') ? [] : [{ key: 'waiting', label: goalReadingTerms.waiting, children: <GoalWaiting caseId={approvalCaseId} /> }]),
        ]}
      />
    </Card>
  );
}

const Findings = ({ id }: { readonly id: string }) => <Asked of={useGoalReview(id)}>{(review) => <ReviewFindings review={review} />}</Asked>;

const Timeline = ({ id }: { readonly id: string }) => <Asked of={useGoalTimeline(id)}>{(entries) => <PaperTimeline entries={entries} />}</Asked>;

const Previous = ({ id }: { readonly id: string }) => <Asked of={useGoalPredecessor(id)}>{(succession) => <Predecessor succession={succession} hrefOf={(goalId) => `/performance-goals/${goalId}`} />}</Asked>;
