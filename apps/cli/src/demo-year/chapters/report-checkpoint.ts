import type { Light } from '#domain/monitoring/light';
import { lightNames } from '#wording/evaluation-terms';
import { storyText } from '#wording/story';
import { formatYuan } from '#domain/shared/money';
import { simulatedActual } from '../../example/simulated-actual.js';
import { fenOf, plainPercent, shareOf, wanYuan } from '../amounts.js';
import { decide } from '../decision.js';
import type { PersonClient } from '../person-client.js';
import type { Stage } from '../stage.js';
import type { CheckpointLights, StoryPlot, StoryProject } from '../story-project.js';
import type { StoryEvent } from '../story-teller.js';

/** A report in the list of a checkpoint; its lights are there once it is filed. */
interface ReportLine {
  readonly id: string;
  readonly goalId: string;
  readonly version: number;
  readonly planLight: Light | null;
  readonly linearLight: Light | null;
  readonly attainmentLight: Light | null;
  readonly forecastLight: Light | null;
}

export interface FiledReport {
  readonly project: StoryProject;
  readonly approvalCaseId: string;
  readonly auditNumbers: readonly number[];
  readonly lights: CheckpointLights;
}

/** 月末填报: the preparer reports what was done and paid; street finance and the program division look at it. */
export async function reportCheckpoint(stage: Stage, plot: StoryPlot, month: number, projects: readonly StoryProject[]): Promise<void> {
  const { preparer, subdistrictFinance, programDivision } = stage.cast;
  await stage.moveAfterMonth(plot.fiscalYear, month, 2);
  const filed = await fileReports(preparer, plot.fiscalYear, month, projects);
  const events = filed.map(({ project, auditNumbers, lights }) =>
    stage.event(preparer.name, 'monitoring.submitted', project.name, storyText.reported(preparer.name, project.name, month, inWords(lights)), auditNumbers));
  stage.teller.tellTogether(events, storyText.reportedAll(preparer.name, month, filed.length, countedLights(filed, 0), countedLights(filed, 1)), slowOnes(filed));
  await stage.pass(1);
  await confirmAll(stage, subdistrictFinance, month, filed);
  await stage.pass(1);
  await confirmAll(stage, programDivision, month, filed);
}

const reportsOf = (preparer: PersonClient, fiscalYear: number, month: number): Promise<ReportLine[]> => preparer.getAll<ReportLine>(`/monitoring-reports?fiscalYear=${fiscalYear}&month=${month}`);

function reportOf(reports: readonly ReportLine[], { goalId, name }: StoryProject): ReportLine {
  const report = reports.find((each) => each.goalId === goalId);
  if (!report) throw new Error(`${name} has no report to file`);
  return report;
}

export async function reportIdOf(preparer: PersonClient, project: StoryProject, fiscalYear: number, month: number): Promise<string> {
  return reportOf(await reportsOf(preparer, fiscalYear, month), project).id;
}

/** Writes and files the reports of a checkpoint, and reads what lights they show. */
export async function fileReports(preparer: PersonClient, fiscalYear: number, month: number, projects: readonly StoryProject[]): Promise<FiledReport[]> {
  const open = await reportsOf(preparer, fiscalYear, month);
  const submitted: Omit<FiledReport, 'lights'>[] = [];
  for (const project of projects) {
    const { id, version } = reportOf(open, project);
    const revised = await preparer.put<{ version: number }>(`/monitoring-reports/${id}`, { version, ...contentOf(project, month) });
    const { body, auditNumbers } = await preparer.post<{ approvalCaseId: string }>(`/monitoring-reports/${id}/submission`, { version: revised.body.version });
    submitted.push({ project, approvalCaseId: body.approvalCaseId, auditNumbers });
  }
  const shown = await reportsOf(preparer, fiscalYear, month);
  return submitted.map((each) => {
    const lights = lightsOf(each.project, reportOf(shown, each.project), month);
    each.project.checkpoints.push(lights);
    return { ...each, lights };
  });
}

function contentOf({ indicators, completed, profile }: StoryProject, month: number): object {
  return {
    indicators: indicators.map((indicator) => ({
      indicatorId: indicator.id,
      actual: simulatedActual(indicator, month, profile.pace),
      forecast: simulatedActual(indicator, 12, profile.paceAtYearEnd),
      likelihood: profile.name === 'stalled' ? 'possible' : 'certain',
    })),
    forecastSpent: formatYuan({ fen: (fenOf(completed.body.budget.total) * profile.spentAtYearEndPerMille) / 1000n }),
    deviationCause: storyText.cause,
    correctiveMeasure: storyText.measure,
  };
}

function lightsOf({ completed, spentFen }: StoryProject, { planLight, linearLight, attainmentLight, forecastLight }: ReportLine, month: number): CheckpointLights {
  const { budget, spendingPlan } = completed.body;
  const name = (light: Light | null): string => (light === null ? storyText.table.none : lightNames[light]);
  return {
    month,
    planned: `${plainPercent(spendingPlan.find((cell) => cell.month === month)?.percent ?? '100')}%`,
    spent: wanYuan(spentFen),
    rate: shareOf(spentFen, fenOf(budget.total)),
    lights: [name(planLight), name(linearLight), name(attainmentLight), name(forecastLight)],
  };
}

export const inWords = ({ lights }: CheckpointLights): string => storyText.fourLights(...lights);

/** Whose spending is behind its own plan. */
function slowOnes(filed: readonly FiledReport[]): string[] {
  const named = (light: string): readonly string[] => filed.filter(({ lights }) => lights.lights[0] === light).map(({ project }) => project.name);
  return [lightNames.red, lightNames.yellow].flatMap((light) => (named(light).length > 0 ? [storyText.slowProjects(light, named(light))] : []));
}

/** `绿灯 12、黄灯 3`, the commonest first. */
function countedLights(filed: readonly FiledReport[], which: 0 | 1): string {
  const counts = new Map<string, number>();
  for (const { lights } of filed) counts.set(lights.lights[which], (counts.get(lights.lights[which]) ?? 0) + 1);
  return [...counts].sort(([a, ofA], [b, ofB]) => ofB - ofA || (a < b ? -1 : 1)).map(([name, count]) => storyText.counted(name, count)).join('、');
}

export async function confirmAll(stage: Stage, reviewer: PersonClient, month: number, filed: readonly FiledReport[]): Promise<void> {
  const events: StoryEvent[] = [];
  let step = '';
  for (const { project, approvalCaseId } of filed) {
    const decision = await decide(reviewer, approvalCaseId);
    step = decision.step;
    events.push(stage.event(reviewer.name, 'approval.decided', project.name, storyText.reportConfirmed(reviewer.name, step, project.name, month), decision.auditNumbers));
  }
  stage.teller.tellTogether(events, storyText.reportConfirmedAll(reviewer.name, step, month, filed.length));
}
