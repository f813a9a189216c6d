import { goalReadingTerms } from '#wording/goal-desk-terms';
import type { ReviewFinding } from './goal.queries.js';
import './goal-page.css';

/** 审核规则 as a list: sign, place, what is wrong, what would do. */
export function FindingList({ findings }: { readonly findings: readonly ReviewFinding[] }) {
  return (
    <ul className="goal-findings">
      {findings.map(({ rule, severity, path, indicator, message, evidence, suggestion, suggested, source }, at) => (
        <li key={`${rule}-${path}-${at}`}>
          <span className={`finding-${severity}`}>{goalReadingTerms.severities[severity]}</span> {indicator === null ? null : <strong>{goalReadingTerms.atRow(indicator)} </strong>}{message}
          <div className="finding-more">
            {evidence === '' ? null : <div>{goalReadingTerms.evidence(evidence)}</div>}
            <div>{suggestion}{suggested === null ? null : ` ${goalReadingTerms.suggested(suggested)}`}</div>
            <div>{goalReadingTerms.source(source)}</div>
          </div>
        </li>
      ))}
    </ul>
  );
}

interface Review {
  readonly findings: readonly ReviewFinding[];
  readonly blocking: number;
  readonly warnings: number;
  readonly remarks: number;
}

/** The findings of a paper, after how many there are of each weight. */
export const ReviewFindings = ({ review: { findings, blocking, warnings, remarks } }: { readonly review: Review }) =>
  findings.length === 0 ? <p>{goalReadingTerms.noFindings}</p> : <><p>{goalReadingTerms.findingCount(blocking, warnings, remarks)}</p><FindingList findings={findings} /></>;
