import { Button } from 'antd';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { adjustmentTerms } from '#wording/adjustment-desk-terms';
import { goalReadingTerms } from '#wording/goal-desk-terms';
import { paperTerms } from '#wording/paper-desk-terms';
import { useMayEver } from '../session/current-session.js';
import { DownloadMenu } from '../ui/download-menu.js';
import { StartAdjustmentDialog } from '../goal-adjustment/start-adjustment-dialog.js';
import { PaperActions } from '../ui/paper-actions.js';
import { ViewAction } from '../ui/view-action.js';
import { CopyDialog } from './copy-dialog.js';
import { useMoveGoal, type Goal } from './goal.queries.js';
import { SubmitGoalDialog } from './submit-goal-dialog.js';

/** What the reader may do with the goal now. */
export function GoalActions({ goal }: { readonly goal: Goal }) {
  const { id, fiscalYear, actions, approvalCaseId, openAdjustmentId } = goal;
  const [open, setOpen] = useState<'submit' | 'copy' | 'adjust' | null>(null);
  const navigate = useNavigate();
  const move = useMoveGoal(id);
  const may = useMayEver();
  return (
    <>
      <PaperActions actions={actions} onSubmit={() => setOpen('submit')} onRevise={() => void navigate(`/performance-goals/${id}/edit`)} onMove={move.mutateAsync} onIssue={() => void navigate(`/goal-issuances/new?year=${fiscalYear}&goal=${id}`)}>
        <ViewAction actions={actions} name="adjust" label={adjustmentTerms.start} onClick={() => setOpen('adjust')} />
        {openAdjustmentId === null ? null : <Link to={`/goal-adjustments/${openAdjustmentId}`}>{adjustmentTerms.open}</Link>}
        {may('goal:write') ? <Button onClick={() => setOpen('copy')}>{goalReadingTerms.copy}</Button> : null}
        <DownloadMenu address={`/performance-goals/${id}/forms/goal-application`} label={goalReadingTerms.download} />
        {approvalCaseId !== null && may('approval:read') ? <Link to={`/approval-cases/${approvalCaseId}`}>{paperTerms.toCase}</Link> : null}
      </PaperActions>
      {open === 'submit' ? <SubmitGoalDialog goal={goal} onClose={() => setOpen(null)} /> : null}
      {open === 'adjust' ? <StartAdjustmentDialog goal={goal} onClose={() => setOpen(null)} /> : null}
      {open === 'copy' ? <CopyDialog goal={goal} onClose={() => setOpen(null)} /> : null}
    </>
  );
}
