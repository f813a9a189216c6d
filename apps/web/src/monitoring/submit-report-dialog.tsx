import { SubmitDialog } from '../approval/submit-dialog.js';
import { useReportRehearsal, useSubmitReport, type Report } from './monitoring.queries.js';

/** 送审; afterwards the report is shown as it went up. */
export function SubmitReportDialog({ report, onClose }: { readonly report: Report; readonly onClose: () => void }) {
  const { id } = report;
  return <SubmitDialog paper={report} rehearsal={useReportRehearsal(id)} submission={useSubmitReport(id)} to={`/monitoring-reports/${id}`} onClose={onClose} />;
}
