import { useNavigate } from 'react-router';
import { SubmitDialog } from '../approval/submit-dialog.js';
import { useReportRehearsal, useSubmitReport, type Report } from './monitoring.queries.js';

/** 送审; afterwards the report is shown as it went up. */
export function SubmitReportDialog({ report, onClose }: { readonly report: Report; readonly onClose: () => void }) {
  const { id, version } = report;
  const submit = useSubmitReport(id);
  const navigate = useNavigate();
  const send = (key: string): Promise<void> => submit.mutateAsync({ version, key }).then(() => navigate(`/monitoring-reports/${id}`));
  return <SubmitDialog paper={report} rehearsal={useReportRehearsal(id)} onSend={send} onClose={onClose} />;
}
