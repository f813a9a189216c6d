import { Link } from 'react-router';
import { reportTerms } from '#wording/monitoring-desk-terms';
import { useMayEver } from '../session/current-session.js';
import { Amount } from '../ui/amount.js';
import { Light } from '../ui/light.js';
import { Percent } from '../ui/percent.js';
import type { Report } from './monitoring.queries.js';

/** 双监控: money and goal at the checkpoint, each beside what was planned, with the project's light. */
export function ReportFigures({ report: { figures, goalId, checkpointOn } }: { readonly report: Report }) {
  const may = useMayEver();
  return (
    <dl className="report-figures">
      <div><dt>{reportTerms.budget}</dt><dd><Amount yuan={figures.budget} /></dd></div>
      <div>
        <dt>{reportTerms.spent}</dt><dd><Amount yuan={figures.spent} /></dd>
        <dd className="figure-hint">{reportTerms.spentSource(checkpointOn)}{may('payment:read') ? <> <Link to={`/performance-goals/${goalId}/payments`}>{reportTerms.toPayments}</Link></> : null}</dd>
      </div>
      <div><dt>{reportTerms.rate}</dt><dd><Percent of={figures.executionRate} /></dd></div>
      <div><dt>{reportTerms.planned}</dt><dd><Percent of={figures.plannedPercent} /></dd><dd className="figure-hint">{reportTerms.linear} <Percent of={figures.linearPercent} /></dd></div>
      <div><dt>{reportTerms.goal}</dt><dd><Percent of={figures.goalPercent} /></dd></div>
      <div><dt>{reportTerms.lights.project}</dt><dd><Light light={figures.project.light} why={figures.project.explanation} about={reportTerms.lights.project} /></dd></div>
    </dl>
  );
}

const lights = ['plan', 'linear', 'attainment', 'forecast', 'project'] as const;

/** 灯色与原因: every light with the steps that led to it. */
export const ReportLights = ({ report: { figures } }: { readonly report: Report }) => (
  <ul className="report-lights">
    {lights.map((name) => (
      <li key={name}>
        <h3>{reportTerms.lights[name]} <Light light={figures[name].light} ratio={figures[name].ratio} /></h3>
        <ol>{figures[name].explanation.map((sentence, at) => <li key={at}>{sentence}</li>)}</ol>
      </li>
    ))}
  </ul>
);
