import { Button, Space } from 'antd';
import { useEffect, useState } from 'react';
import { Link, useParams } from 'react-router';
import { periodName, reportFormTerms } from '#wording/monitoring-desk-terms';
import { paperTerms } from '#wording/paper-desk-terms';
import { EditorHead } from '../saving/editor-head.js';
import { useEditing } from '../saving/use-editing.js';
import { Asked } from '../ui/asked.js';
import { IfOffered } from '../ui/if-offered.js';
import { useReport, type Report } from './monitoring.queries.js';
import { draftOfReport } from './report-draft.js';
import { ReportFields } from './report-fields.js';
import { ReportFigures } from './report-figures.js';
import { ReportGrid } from './report-grid.js';
import { reportPaper } from './report-paper.js';
import { SubmitReportDialog } from './submit-report-dialog.js';
import './monitoring.css';

/** 填报监控表. The report is read once: what is typed afterwards stays, whatever happens to the session or the network. */
export function EditReportPage() {
  const { id = '' } = useParams();
  const report = useReport(id);
  const [opened, setOpened] = useState<Report | null>(null);
  useEffect(() => {
    if (report.data && !report.isFetching) setOpened((before) => (before?.id === report.data.id ? before : report.data));
  }, [report.data, report.isFetching]);
  if (opened?.id !== id) return <Asked of={report}>{() => null}</Asked>;
  return <IfOffered name="revise" actions={opened.actions} otherwise={opened.statusName} to={`/monitoring-reports/${id}`}><Editor key={id} report={opened} /></IfOffered>;
}

function Editor({ report }: { readonly report: Report }) {
  const editing = useEditing(reportPaper, report, () => draftOfReport(report));
  const { state, filed, draft, setDraft, save } = editing;
  const [isSubmitting, setSubmitting] = useState(false);
  const submit = async (): Promise<void> => { if (await save()) setSubmitting(true); };
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
        <Link to={`/monitoring-reports/${report.id}`}>{paperTerms.toPaper}</Link>
        <span className="form-space" />
        <Space>
          <Button onClick={() => void save()} loading={state.kind === 'saving'}>{paperTerms.save}</Button>
          <Button type="primary" onClick={() => void submit()}>{paperTerms.names.submit}</Button>
        </Space>
      </div>
      {isSubmitting ? <SubmitReportDialog report={filed} onClose={() => setSubmitting(false)} /> : null}
    </>
  );
}
