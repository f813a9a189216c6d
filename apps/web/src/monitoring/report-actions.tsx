import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { reportTerms } from '#wording/monitoring-desk-terms';
import { paperTerms } from '#wording/paper-desk-terms';
import { useMayEver } from '../session/current-session.js';
import { DownloadMenu } from '../ui/download-menu.js';
import { PaperActions } from '../ui/paper-actions.js';
import { useWithdrawReport, type Report } from './monitoring.queries.js';
import { SubmitReportDialog } from './submit-report-dialog.js';

/** What the reader may do with the report now. */
export function ReportActions({ report }: { readonly report: Report }) {
  const { id, goalId, approvalCaseId, actions } = report;
  const [isSubmitting, setSubmitting] = useState(false);
  const navigate = useNavigate();
  const withdraw = useWithdrawReport(id);
  const may = useMayEver();
  return (
    <>
      <PaperActions actions={actions} onSubmit={() => setSubmitting(true)} onRevise={() => void navigate(`/monitoring-reports/${id}/edit`)} onMove={() => withdraw.mutateAsync(undefined)}>
        <DownloadMenu address={`/monitoring-reports/${id}/forms/monitoring`} label={reportTerms.download} />
        {approvalCaseId !== null && may('approval:read') ? <Link to={`/approval-cases/${approvalCaseId}`}>{paperTerms.toCase}</Link> : null}
        <Link to={`/performance-goals/${goalId}`}>{reportTerms.toGoal}</Link>
      </PaperActions>
      {isSubmitting ? <SubmitReportDialog report={report} onClose={() => setSubmitting(false)} /> : null}
    </>
  );
}
