import { localDate } from '#domain/calendar/local-date';
import type { GoalIndicator } from '#domain/goal/performance-goal';
import { isUpperLimit, measuredTarget } from '#domain/monitoring/actual-value';
import { floor, formatDecimal, fraction, multiply, parseDecimal, toFixed } from '#domain/shared/fraction';
import { storyText } from '#wording/story';
import { simulatedActual } from '../../example/simulated-actual.js';
import { decide } from '../decision.js';
import type { Stage } from '../stage.js';
import type { StoryPlot, StoryProject } from '../story-project.js';

interface CheckedView {
  readonly version: number;
  readonly indicators: readonly { readonly indicatorId: string; readonly weight: string }[];
  readonly spotCheck: { readonly id: string; readonly before: ResultView; readonly after: ResultView } | null;
}

interface ResultView {
  readonly points: string;
  readonly gradeName: string;
}

/** 满分. */
const FULL = 100;

/** What the checker doubts, and what the ledger shows instead. */
interface Doubt {
  readonly project: StoryProject;
  readonly indicator: GoalIndicator;
  readonly claimed: string;
  readonly verified: string;
}

/** 抽查复核、整改: finance looks at one result itself; what does not hold is put right, proved, and closed. */
export async function recheckAndRectify(stage: Stage, plot: StoryPlot): Promise<void> {
  await stage.pass(10);
  const doubt = await doubtIn(stage, plot);
  const spotCheckId = await recheck(stage, doubt);
  await stage.pass(3);
  await rectify(stage, plot, doubt, spotCheckId);
}

/** The best grade is looked at where it only just holds, and there the countable result that weighs most. */
async function doubtIn({ cast }: Stage, { projects }: StoryPlot): Promise<Doubt> {
  const best = Math.max(...projects.map(({ points }) => Number(points)));
  const bestGrade = projects.find(({ points }) => Number(points) === best)?.grade;
  const rank = ({ grade, points }: StoryProject): number => (grade === bestGrade ? Number(points) : FULL - Number(points) + FULL);
  for (const project of [...projects].sort((a, b) => rank(a) - rank(b) || a.no - b.no)) {
    const { indicators } = await cast.spotChecker.get<CheckedView>(`/self-evaluations/${project.evaluationId}`);
    const weightOf = ({ id }: GoalIndicator): number => Number(indicators.find(({ indicatorId }) => indicatorId === id)?.weight ?? 0);
    const [indicator] = project.indicators.filter(isCountable).sort((a, b) => weightOf(b) - weightOf(a));
    if (!indicator) continue;
    const actual = simulatedActual(indicator, 12, project.profile.paceAtYearEnd);
    const claimed = actual.kind === 'number' ? actual.value : '0';
    return { project, indicator, claimed, verified: sevenTenthsOf(claimed) };
  }
  throw new Error('no project of this document has a result that can be counted again');
}

function isCountable({ target, direction }: GoalIndicator): boolean {
  const measured = measuredTarget({ ...target, direction });
  return measured !== null && !isUpperLimit(measured) && measured.value.numerator > 0n;
}

function sevenTenthsOf(claimed: string): string {
  const part = multiply(parseDecimal(claimed), fraction(7n, 10n));
  return claimed.includes('.') ? formatDecimal(parseDecimal(toFixed(part, 2))) : floor(part).toString();
}

async function recheck(stage: Stage, { project, indicator, verified }: Doubt): Promise<string> {
  const { spotChecker, bureauLeader } = stage.cast;
  const path = `/self-evaluations/${project.evaluationId}`;
  const { version } = await spotChecker.get<CheckedView>(path);
  const changes = [{ indicatorId: indicator.id, actual: { kind: 'number', value: verified }, opinion: storyText.recheckIndicatorOpinion }];
  const { body, auditNumbers } = await spotChecker.post<{ id: string; approvalCaseId: string }>(`${path}/spot-checks`, { version, opinion: storyText.recheckOpinion, changes });
  stage.teller.tell(stage.event(spotChecker.name, 'recheck.submitted', project.name, storyText.recheckSubmitted(spotChecker.name, project.name), auditNumbers));
  await stage.pass(1);
  const confirmed = await decide(bureauLeader, body.approvalCaseId);
  const { spotCheck } = await spotChecker.get<CheckedView>(path);
  const [before, after] = [spotCheck?.before, spotCheck?.after];
  Object.assign(project, { finalPoints: after?.points ?? '', finalGrade: after?.gradeName ?? '' });
  const text = storyText.rechecked(bureauLeader.name, confirmed.step, project.name, indicator.name, before?.points ?? '', after?.points ?? '', before?.gradeName ?? '', after?.gradeName ?? '');
  stage.teller.tell(stage.event(bureauLeader.name, 'evaluation.rechecked', project.name, text, confirmed.auditNumbers));
  return body.id;
}

/** From the notice to its closing; the first report lacks its proof and comes back once. */
async function rectify(stage: Stage, { fiscalYear }: StoryPlot, doubt: Doubt, spotCheckId: string): Promise<void> {
  const { preparer, unitLeader, subdistrictFinance, spotChecker } = stage.cast;
  const { project, indicator } = doubt;
  const noticeNo = storyText.noticeNo(fiscalYear + 1);
  const unitOf = ({ target }: GoalIndicator): string => target.unit ?? '';
  const fact = storyText.finding(indicator.name, doubt.claimed + unitOf(indicator), doubt.verified + unitOf(indicator));
  const ordered = await spotChecker.post<{ id: string }>('/rectifications', {
    noticeNo, sourceKind: 'spot-check', sourceId: spotCheckId, requirement: storyText.requirement, findings: [{ indicatorId: indicator.id, fact }],
  });
  const path = `/rectifications/${ordered.body.id}`;
  const { dueOn } = await preparer.get<{ dueOn: string }>(path);
  const tell = (who: string, event: string, text: string, numbers: readonly number[]): void => stage.teller.tell(stage.event(who, event, project.name, text, numbers));
  tell(spotChecker.name, 'rectification.ordered', storyText.ordered(spotChecker.name, noticeNo, project.name, localDate(dueOn)), ordered.auditNumbers);
  await stage.pass(2);
  const received = await preparer.post(`${path}/receipt`);
  tell(preparer.name, 'rectification.received', storyText.received(preparer.name, noticeNo), received.auditNumbers);
  await stage.pass(6);
  const plannedOn = stage.days.after(stage.today, 10);
  const planned = await preparer.post(`${path}/plans`, { measures: [{ position: 1, measure: storyText.planMeasure, responsiblePerson: preparer.name, plannedOn }] });
  tell(preparer.name, 'rectification.planned', storyText.planned(preparer.name, noticeNo, preparer.name, plannedOn), planned.auditNumbers);
  await stage.moveTo(plannedOn);
  const report = async (result: string, evidence: string): Promise<string> => {
    const { body, auditNumbers } = await preparer.post<{ approvalCaseId: string }>(`${path}/reports`, { results: [{ position: 1, result, evidence }] });
    tell(preparer.name, 'rectification.reported', storyText.rectificationReported(preparer.name, noticeNo), auditNumbers);
    return body.approvalCaseId;
  };
  const approveInUnit = async (caseId: string): Promise<void> => {
    for (const reviewer of [unitLeader, subdistrictFinance]) {
      await stage.pass(1);
      const { step, auditNumbers } = await decide(reviewer, caseId);
      tell(reviewer.name, 'approval.decided', storyText.rectificationApproved(reviewer.name, step, noticeNo), auditNumbers);
    }
    await stage.pass(1);
  };
  const first = await report(storyText.resultText, storyText.evidenceText);
  await approveInUnit(first);
  const returned = await decide(spotChecker, first, 'send-back', storyText.evidenceMissing);
  tell(spotChecker.name, 'rectification.returned', storyText.rectificationReturned(spotChecker.name, noticeNo, storyText.evidenceMissing), returned.auditNumbers);
  await stage.pass(4);
  const second = await report(storyText.resultTextAgain, storyText.evidenceTextAgain);
  await approveInUnit(second);
  const closed = await decide(spotChecker, second);
  tell(spotChecker.name, 'rectification.closed', storyText.accepted(spotChecker.name, noticeNo), closed.auditNumbers);
  project.rectification = storyText.table.closedRectification(noticeNo);
}
