import { reviewTerms } from '#wording/desk-terms';
import { printTerms, roundTerms } from '#wording/review-desk-terms';
import { useCurrentSession } from '../session/current-session.js';
import { instantText } from '../ui/instant.js';
import type { ApprovalCaseView } from './approval.queries.js';
import type { PrintedExtent } from './print-dialog.js';
import type { RecordedRound } from './review.queries.js';
import './printed-record.css';

interface PrintedRecordProps {
  readonly approvalCase: ApprovalCaseView;
  readonly rounds: readonly RecordedRound[];
  readonly extent: PrintedExtent;
}

type Line = readonly [step: string, by: string, what: string, opinion: string, at: string];

const signed = (by: string, onBehalfOf: string | null): string => (onBehalfOf === null ? by : reviewTerms.onBehalfOf(by, onBehalfOf));

const wholeRound = ({ acts }: RecordedRound): Line[] => acts.map(({ step, by, onBehalfOf, byPost, verbName, target, opinion, decidedAt }) => [step, [signed(by, onBehalfOf), byPost].filter((part) => part !== '').join('\n'), target === null ? verbName : `${verbName} ${roundTerms.to(target)}`, opinion, instantText(decidedAt)]);

/** What counts at each step: 结论 that nobody took back. */
const conclusions = ({ steps }: RecordedRound): Line[] => steps.flatMap(({ name, unitName, decisions }) => decisions.map(({ by, onBehalfOf, verdictName, gradeName, opinion, decidedAt }): Line => [name, [signed(by, onBehalfOf), unitName].filter((part) => part !== null).join('\n'), gradeName === null ? verdictName : `${verdictName}（${gradeName}）`, opinion, instantText(decidedAt)]));

/** 审批记录 on paper, below the form; nothing of it is on the screen. */
export function PrintedRecord({ approvalCase: { id, contentHash }, rounds, extent }: PrintedRecordProps) {
  const { person } = useCurrentSession();
  const shown = rounds.filter((round) => extent === 'all' || (extent === 'brief' && round.id === id));
  return (
    <div className="print-only printed-record">
      {shown.length === 0 ? null : <p className="printed-title">{printTerms.title}</p>}
      {shown.map((round) => <RecordOfRound key={round.id} round={round} lines={extent === 'all' ? wholeRound(round) : conclusions(round)} />)}
      <p className="printed-footer">{printTerms.footer(id.slice(0, 8), person.name, instantText(new Date().toISOString()), contentHash.slice(0, 16))}</p>
    </div>
  );
}

function RecordOfRound({ round: { round, statusName, submittedBy, openedAt }, lines }: { readonly round: RecordedRound; readonly lines: readonly Line[] }) {
  const { step, by, what, opinion, at } = printTerms.columns;
  return (
    <>
      <p className="printed-heading">{roundTerms.title(round, statusName)}：{roundTerms.sent(submittedBy, instantText(openedAt))}</p>
      {lines.length === 0 ? <p>{roundTerms.noOpinions}</p> : (
        <table>
          <thead><tr>{[step, by, what, opinion, at].map((name) => <th key={name}>{name}</th>)}</tr></thead>
          <tbody>{lines.map((line, row) => <tr key={row}>{line.map((text, cell) => <td key={cell}>{text}</td>)}</tr>)}</tbody>
        </table>
      )}
    </>
  );
}
