import { Tag } from 'antd';
import { reviewTerms } from '#wording/desk-terms';
import { roundTerms } from '#wording/review-desk-terms';
import { instantText } from '../ui/instant.js';
import type { RecordedRound } from './review.queries.js';

type Act = RecordedRound['acts'][number];

/** What is said about the document; everything else only changes who is asked, and stands in the 时间线. */
const isSaid = ({ verb, opinion }: Act): boolean => ['approve', 'send-back', 'reject', 'advise', 'answer', 'amend'].includes(verb) || opinion !== '';

const colourOf: Readonly<Record<string, string>> = { approve: 'success', 'send-back': 'warning', reject: 'error' };

/** 审批意见: who said what, the present round first. */
export function Opinions({ rounds }: { readonly rounds: readonly RecordedRound[] }) {
  return (
    <>
      {[...rounds].reverse().map(({ id, round, statusName, submittedBy, openedAt, acts }) => (
        <section key={id} className="round">
          <h3 className="round-title">{roundTerms.title(round, statusName)}</h3>
          <p className="round-sent">{roundTerms.sent(submittedBy, instantText(openedAt))}</p>
          {acts.some(isSaid) ? <ol className="opinions">{acts.filter(isSaid).map((act) => <Opinion key={act.number} act={act} />)}</ol> : <p>{roundTerms.noOpinions}</p>}
        </section>
      ))}
    </>
  );
}

function Opinion({ act: { verb, verbName, step, by, byPost, onBehalfOf, grade, opinion, decidedAt, ...act } }: { readonly act: Act }) {
  return (
    <li>
      <div className="opinion-head"><Tag color={colourOf[verb] ?? 'default'}>{verbName}</Tag><strong>{onBehalfOf === null ? by : reviewTerms.onBehalfOf(by, onBehalfOf)}</strong> <time dateTime={decidedAt}>{instantText(decidedAt)}</time></div>
      <div className="course-people">{[step, byPost].filter((part) => part !== '').join(' · ')}</div>
      <blockquote>{opinion === '' ? roundTerms.noWords : opinion}</blockquote>
      <ActDetails act={{ verb, ...act }} grade={grade} />
    </li>
  );
}

/** 退回给谁、改后怎么走、审核等次. */
function ActDetails({ act: { verb, sentTo, afterwards, rows }, grade }: { readonly act: Pick<Act, 'verb' | 'sentTo' | 'afterwards' | 'rows'>; readonly grade: string | null }) {
  const returned = verb === 'send-back' ? [roundTerms.sentTo(sentTo ?? reviewTerms.preparer), afterwards === 'direct' ? roundTerms.direct : roundTerms.again, ...(rows.length === 0 ? [] : [roundTerms.rows(rows.length)])] : [];
  const graded = grade === null ? [] : [roundTerms.grade(reviewTerms.grades[grade as keyof typeof reviewTerms.grades])];
  const told = [...returned, ...graded];
  return told.length === 0 ? null : <div className="course-people">{told.join('；')}</div>;
}
