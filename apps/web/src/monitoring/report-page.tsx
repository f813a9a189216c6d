import { Card, Col, Descriptions, Row, Tabs, Tag } from 'antd';
import { Link, useParams } from 'react-router';
import { periodName, reportTerms } from '#wording/monitoring-desk-terms';
import { Deadlines } from '../obligation/deadlines.js';
import { Asked } from '../ui/asked.js';
import { faultTab } from '../ui/fault-list.js';
import { Light } from '../ui/light.js';
import { PrintedForm } from '../ui/printed-form.js';
import { useReport, useReportForm, type Report } from './monitoring.queries.js';
import { ReportActions } from './report-actions.js';
import { ReportFigures, ReportLights } from './report-figures.js';
import '../goal/goal-page.css';
import './monitoring.css';

/** 绩效运行监控表: one report as it is printed, its figures and lights, and what still keeps it from being filed. */
export function ReportPage() {
  const { id = '' } = useParams();
  return <Asked of={useReport(id)}>{(report) => <ShownReport key={report.id} report={report} />}</Asked>;
}

function ShownReport({ report }: { readonly report: Report }) {
  const { id, projectName, projectCode, unitName, fiscalYear, month, round, version, statusName, filedOn, dueOn } = report;
  return (
    <>
      <Descriptions
        size="small" column={{ xs: 1, sm: 2, lg: 5 }} className="goal-head"
        title={<h1 className="goal-name">{projectName} {periodName(month)} <Tag color="processing">{statusName}</Tag></h1>}
        items={[
          { key: 'code', label: reportTerms.code, children: projectCode },
          { key: 'unit', label: reportTerms.unit, children: unitName },
          { key: 'year', label: reportTerms.year, children: reportTerms.yearAndRound(fiscalYear, round) },
          { key: 'due', label: reportTerms.due, children: dueOn ?? '—' },
          { key: 'filed', label: reportTerms.filedOn, children: filedOn ?? '—' },
        ]}
      />
      <Deadlines of={report.deadlines} />
      <ReportActions report={report} />
      <ReportFigures report={report} />
      <Row gutter={[12, 12]}>
        <Col xs={24} lg={16}><Asked of={useReportForm(id, version)}>{(printed) => <PrintedForm printed={printed} />}</Asked></Col>
        <Col xs={24} lg={8}><Side report={report} /></Col>
      </Row>
    </>
  );
}

function Side({ report }: { readonly report: Report }) {
  const { violations, indicators, otherReports } = report;
  return (
    <Card size="small" className="goal-side">
      <Tabs
        size="small"
        items={[
          { key: 'lights', label: reportTerms.lightsTab, children: <ReportLights report={report} /> },
          ...(report.contentHash === null ? [faultTab({ faults: violations, nameOfRow: (row) => indicators[row]?.name ?? '' })] : []),
          { key: 'others', label: reportTerms.othersTab, children: otherReports.length === 0 ? <p>{reportTerms.noOthers}</p> : <Others reports={otherReports} /> },
        ]}
      />
    </Card>
  );
}

const Others = ({ reports }: { readonly reports: Report['otherReports'] }) => (
  <ul className="report-lights">{reports.map(({ id, month, statusName, projectLight }) => <li key={id}><Link to={`/monitoring-reports/${id}`}>{periodName(month)}</Link> {statusName} <Light light={projectLight} /></li>)}</ul>
);
