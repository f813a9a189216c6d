import { monitoringFigures } from '#domain/monitoring/monitoring-figures';
import type { GoalIndicator } from '#domain/goal/performance-goal';
import { actualOfPlain, type PlainActual } from '#domain/monitoring/plain-actual';
import { defaultRulebook } from '#domain/rulebook/default-rulebook';
import { parsePercent } from '#domain/shared/percent';
import { planCell } from '#domain/spending-plan/spending-plan';
import { lightNames } from '#wording/evaluation-terms';
import { storyText } from '#wording/story';
import { simulatedActual } from '../../example/simulated-actual.js';
import { fenOf, shareOf, wanYuan } from '../amounts.js';
import { decide } from '../decision.js';
import type { PersonClient } from '../person-client.js';
import type { Stage } from '../stage.js';
import type { CheckpointLights, StoryPlot, StoryProject } from '../story-project.js';
import type { StoryEvent } from '../story-teller.js';

/** A self-evaluation in the list of a year; its result is there once it is filed. */
interface EvaluationLine {
  readonly id: string;
  readonly goalId: string;
  readonly version: number;
  readonly result: { readonly points: string; readonly gradeName: string } | null;
}

/** 绩效自评: after the end of the year every project is evaluated by whoever spent the money; points and grade are computed. */
export async function evaluateYear(stage: Stage, plot: StoryPlot): Promise<void> {
  const { preparer, subdistrictFinance, performanceDivision } = stage.cast;
  await stage.moveToWorkday(plot.fiscalYear + 1, 1, 12);
  const numbers = await fileEvaluations(preparer, plot);
  const events = plot.projects.map((project, at) =>
    stage.event(preparer.name, 'evaluation.submitted', project.name, storyText.evaluated(preparer.name, project.name, project.points, project.grade), numbers[at] ?? []));
  stage.teller.tellTogether(events, storyText.evaluatedAll(preparer.name, events.length, countedGrades(plot.projects)));
  await stage.pass(2);
  await approveAll(stage, subdistrictFinance, plot.projects);
  await stage.pass(3);
  await approveAll(stage, performanceDivision, plot.projects);
}

const evaluationsOf = (preparer: PersonClient, fiscalYear: number): Promise<EvaluationLine[]> => preparer.getAll<EvaluationLine>(`/self-evaluations?fiscalYear=${fiscalYear}`);

function evaluationOf(evaluations: readonly EvaluationLine[], { goalId, name }: StoryProject): EvaluationLine {
  const evaluation = evaluations.find((each) => each.goalId === goalId);
  if (!evaluation) throw new Error(`${name} has no self-evaluation`);
  return evaluation;
}

async function fileEvaluations(preparer: PersonClient, { projects, fiscalYear }: StoryPlot): Promise<(readonly number[])[]> {
  const open = await evaluationsOf(preparer, fiscalYear);
  const numbers: (readonly number[])[] = [];
  for (const project of projects) {
    project.checkpoints.push(yearEndLights(project, fiscalYear));
    const { id, version } = evaluationOf(open, project);
    const actualOf = (indicator: GoalIndicator): PlainActual => simulatedActual(indicator, 12, project.profile.paceAtYearEnd);
    const indicators = project.indicators.map((indicator) => ({ indicatorId: indicator.id, actual: actualOf(indicator), reason: storyText.lostPoints }));
    const revised = await preparer.put<{ version: number }>(`/self-evaluations/${id}`, { version, indicators, summary: storyText.evaluationSummary(project.name) });
    const { body, auditNumbers } = await preparer.post<{ approvalCaseId: string }>(`/self-evaluations/${id}/submission`, { version: revised.body.version });
    Object.assign(project, { evaluationId: id, approvalCaseId: body.approvalCaseId });
    numbers.push(auditNumbers);
  }
  const shown = await evaluationsOf(preparer, fiscalYear);
  for (const project of projects) {
    const { result } = evaluationOf(shown, project);
    const { points = '', gradeName = '' } = result ?? {};
    Object.assign(project, { points, grade: gradeName, finalPoints: points, finalGrade: gradeName });
  }
  return numbers;
}

/** The checkpoint at the end of the year has its lights, but no report: what is filed for it is the self-evaluation. */
function yearEndLights({ completed, indicators, profile, spentFen }: StoryProject, fiscalYear: number): CheckpointLights {
  const { budget, spendingPlan } = completed.body;
  const plan = spendingPlan.map(({ month, percent }) => planCell(month, percent === null ? null : parsePercent(percent)));
  const actuals = indicators.map((indicator) => ({ indicatorId: indicator.id, actual: actualOfPlain(simulatedActual(indicator, 12, profile.paceAtYearEnd)) }));
  const figures = monitoringFigures({
    month: 12,
    goal: { plan, indicators },
    budget: { fen: fenOf(budget.total) },
    spent: { fen: spentFen },
    forecastSpent: { fen: spentFen },
    indicators: actuals.map((each) => ({ ...each, forecast: each.actual, likelihood: null })),
  }, defaultRulebook(fiscalYear));
  const lights = [figures.plan, figures.linear, figures.attainment, figures.forecast].map(({ light }) => (light === null ? storyText.table.none : lightNames[light]));
  return { month: 12, planned: '100%', spent: wanYuan(spentFen), rate: shareOf(spentFen, fenOf(budget.total)), lights: lights as [string, string, string, string] };
}

function countedGrades(projects: readonly StoryProject[]): string {
  const counts = new Map<string, number>();
  for (const { grade } of projects) counts.set(grade, (counts.get(grade) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a).map(([grade, count]) => storyText.counted(grade, count)).join('、');
}

async function approveAll(stage: Stage, reviewer: PersonClient, projects: readonly StoryProject[]): Promise<void> {
  const events: StoryEvent[] = [];
  let step = '';
  for (const project of projects) {
    const decision = await decide(reviewer, project.approvalCaseId);
    step = decision.step;
    events.push(stage.event(reviewer.name, 'approval.decided', project.name, storyText.evaluationApproved(reviewer.name, step, project.name), decision.auditNumbers));
  }
  stage.teller.tellTogether(events, storyText.evaluationApprovedAll(reviewer.name, step, projects.length));
}
