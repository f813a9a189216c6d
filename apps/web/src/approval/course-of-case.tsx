import { Tag } from 'antd';
import { reviewTerms } from '#wording/desk-terms';
import { courseTerms, roundTerms } from '#wording/review-desk-terms';
import { instantText } from '../ui/instant.js';
import type { ApprovalCaseView } from './approval.queries.js';
import { FlowPicture } from './flow-picture.js';
import type { RecordedRound, Waiting } from './review.queries.js';

type Act = RecordedRound['acts'][number];
type Segment = Waiting['segments'][number];

interface CourseOfCaseProps {
  readonly approvalCase: ApprovalCaseView;
  readonly rounds: readonly RecordedRound[];
  readonly waiting: Waiting;
}

/** 流程图/时间线: the steps above, below everything that was done, in order, with how long it lay where. */
export function CourseOfCase({ approvalCase, rounds, waiting }: CourseOfCaseProps) {
  return (
    <>
      <FlowPicture {...approvalCase} />
      <ol className="timeline" aria-label={courseTerms.timeline}>
        {rounds.map((round) => <RoundOnLine key={round.id} round={round} segments={waiting.segments.filter((segment) => segment.round === round.round)} approvalCase={round.id === approvalCase.id ? approvalCase : null} />)}
      </ol>
      <p className="course-people">{courseTerms.total(waiting.total)}</p>
    </>
  );
}

/** One stretch for each act, one more for what is still in hand, one for the correction that came after. */
function RoundOnLine({ round: { round, submittedBy, openedAt, acts }, segments, approvalCase }: { readonly round: RecordedRound; readonly segments: readonly Segment[]; readonly approvalCase: ApprovalCaseView | null }) {
  const correction = segments.find(({ kind }) => kind === 'correction');
  const open = approvalCase?.status === 'open' ? segments[acts.length] : undefined;
  return (
    <>
      <li className="timeline-round"><strong>{roundTerms.round(round)}{round > 1 ? ` ${courseTerms.resubmitted}` : ''}</strong></li>
      <li className="timeline-act"><time dateTime={openedAt}>{instantText(openedAt)}</time><div><strong>{submittedBy}</strong> {courseTerms.start}</div></li>
      {acts.map((act, at) => <ActOnLine key={act.number} act={act} stay={segments[at]} />)}
      {approvalCase?.status === 'open' ? approvalCase.steps.filter(({ state }) => state === 'current' || state === 'waiting').map((step) => <StepOnLine key={step.position} step={step} stay={step.state === 'current' ? open : undefined} />) : null}
      {correction ? <li className="timeline-act"><time dateTime={correction.to}>{instantText(correction.to)}</time><div>{courseTerms.correction}{correction.person === null ? '' : `：${correction.person}`} <Stay of={correction} /></div></li> : null}
    </>
  );
}

const Stay = ({ of }: { readonly of: Segment }) => <span className="timeline-stay">{courseTerms.stay(of.minutes === 0 ? courseTerms.noStay : of.duration)}</span>;

function ActOnLine({ act: { verb, verbName, step, by, byPost, onBehalfOf, target, opinion, decidedAt }, stay }: { readonly act: Act; readonly stay: Segment | undefined }) {
  return (
    <li className={`timeline-act timeline-${verb}`}>
      <time dateTime={decidedAt}>{instantText(decidedAt)}</time>
      <div>
        <strong>{onBehalfOf === null ? by : reviewTerms.onBehalfOf(by, onBehalfOf)}</strong> {verbName}{target === null ? '' : ` ${roundTerms.to(target)}`} {stay ? <Stay of={stay} /> : null}
        <div className="course-people">{[step, byPost].filter((part) => part !== '').join(' · ')}</div>
        {opinion === '' ? null : <blockquote>{opinion}</blockquote>}
      </div>
    </li>
  );
}

function StepOnLine({ step: { name, state, rule, ruleName, unitName, roleName, holders, decisions }, stay }: { readonly step: ApprovalCaseView['steps'][number]; readonly stay: Segment | undefined }) {
  const agreed = decisions.filter(({ verdict }) => verdict === 'approve').length;
  const isShared = state === 'current' && rule !== 'any-of';
  return (
    <li className={`timeline-act timeline-${state}`}>
      <span className="timeline-state">{courseTerms.states[state]}</span>
      <div>
        <strong>{name}</strong> {isShared ? <Tag>{courseTerms.agreed(ruleName, agreed, agreed + holders.length)}</Tag> : null}{stay ? <span className="timeline-stay">{courseTerms.stayed(stay.minutes === 0 ? courseTerms.noStay : stay.duration)}</span> : null}
        <div className="course-people">{[unitName, roleName].filter((part) => part !== null).join(' ')} · {holders.length === 0 ? courseTerms.nobody : courseTerms.waitsFor(holders.join('、'))}</div>
      </div>
    </li>
  );
}
