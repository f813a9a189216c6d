import { lightNames } from '#wording/evaluation-terms';
import { storyText } from '#wording/story';
import { formatYuan } from '#domain/shared/money';
import { simulatedActual } from '../../example/simulated-actual.js';
import { fenOf, shareOf, wanYuan } from '../amounts.js';
import { decide } from '../decision.js';
import type { PersonClient } from '../person-client.js';
import type { Stage } from '../stage.js';
import type { CheckpointLights, StoryPlot, StoryProject } from '../story-project.js';
import type { StoryEvent } from '../story-teller.js';

interface LightView {
  readonly lightName: string | null;
}

interface ReportView {
  readonly id: string;
  readonly version: number;
  readonly figures: {
    readonly budget: string;
    readonly spent: string;
    readonly plannedPercent: string;
    readonly plan: LightView;
    readonly linear: LightView;
    readonly attainment: LightView;
    readonly forecast: LightView;
  };
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
  const filed: FiledReport[] = [];
  for (const project of projects) filed.push(await fileReport(preparer, project, month));
  const events = filed.map(({ project, auditNumbers, lights }) =>
    stage.event(preparer.name, 'monitoring.submitted', project.name, storyText.reported(preparer.name, project.name, month, inWords(lights)), auditNumbers));
  stage.teller.tellTogether(events, storyText.reportedAll(preparer.name, month, filed.length, countedLights(filed, 0), countedLights(filed, 1)), slowOnes(filed));
  await stage.pass(1);
  await confirmAll(stage, subdistrictFinance, month, filed);
  await stage.pass(1);
  await confirmAll(stage, programDivision, month, filed);
}

export async function reportIdOf(preparer: PersonClient, { goalId, name }: StoryProject, month: number): Promise<string> {
  const { items } = await preparer.get<{ items: readonly { readonly id: string }[] }>(`/monitoring-reports?goalId=${goalId}&month=${month}`);
  const [report] = items;
  if (!report) throw new Error(`no report of ${name} for month ${month}`);
  return report.id;
}

export async function fileReport(preparer: PersonClient, project: StoryProject, month: number): Promise<FiledReport> {
  const path = `/monitoring-reports/${await reportIdOf(preparer, project, month)}`;
  const { version } = await preparer.get<ReportView>(path);
  const revised = await preparer.put<{ version: number }>(path, { version, ...contentOf(project, month) });
  const { body, auditNumbers } = await preparer.post<{ approvalCaseId: string }>(`${path}/submission`, { version: revised.body.version });
  const lights = lightsOf(await preparer.get<ReportView>(path), month);
  project.checkpoints.push(lights);
  return { project, approvalCaseId: body.approvalCaseId, auditNumbers, lights };
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

function lightsOf({ figures }: ReportView, month: number): CheckpointLights {
  const { budget, spent, plannedPercent, plan, linear, attainment, forecast } = figures;
  const name = ({ lightName }: LightView): string => lightName ?? storyText.table.none;
  return {
    month,
    planned: `${plannedPercent}%`,
    spent: wanYuan(fenOf(spent)),
    rate: shareOf(fenOf(spent), fenOf(budget)),
    lights: [name(plan), name(linear), name(attainment), name(forecast)],
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
