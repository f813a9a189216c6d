import { useParams } from 'react-router';
import { periodName, reportFormTerms } from '#wording/monitoring-desk-terms';
import { EditorButtons } from '../saving/editor-buttons.js';
import { EditorHead } from '../saving/editor-head.js';
import { OpenedPaper } from '../saving/opened-paper.js';
import { useEditing } from '../saving/use-editing.js';
import { useReport, type Report } from './monitoring.queries.js';
import { draftOfReport } from './report-draft.js';
import { ReportFields } from './report-fields.js';
import { ReportFigures } from './report-figures.js';
import { ReportGrid } from './report-grid.js';
import { reportPaper } from './report-paper.js';
import { SubmitReportDialog } from './submit-report-dialog.js';
import './monitoring.css';

/** 填报监控表. */
export function EditReportPage() {
  const { id = '' } = useParams();
  return <OpenedPaper key={id} asked={useReport(id)} to={`/monitoring-reports/${id}`}>{(report) => <Editor report={report} />}</OpenedPaper>;
}

function Editor({ report }: { readonly report: Report }) {
  const editing = useEditing(reportPaper, report, () => draftOfReport(report));
  const { filed, draft, setDraft } = editing;
  return (
    <>
      <EditorHead title={`${report.projectName} ${periodName(report.month)}`} hint={`${report.projectCode} ${report.unitName}`} editing={editing} />
      <ReportFigures report={filed} />
      <div className="form-body">
        {filed.objectives.length > 0 ? <><strong>{reportFormTerms.goals}</strong><ol className="report-goals">{filed.objectives.map((text, at) => <li key={at}>{text}</li>)}</ol></> : null}
        <p className="form-hint">{reportFormTerms.hint}</p>
        <ReportGrid draft={draft} report={filed} setDraft={setDraft} />
        <ReportFields draft={draft} report={filed} setDraft={setDraft} />
      </div>
      <div className="form-foot">
        <span className="form-space" />
        <EditorButtons editing={editing} to={`/monitoring-reports/${report.id}`}>{(close) => <SubmitReportDialog report={filed} onClose={close} />}</EditorButtons>
      </div>
    </>
  );
}
