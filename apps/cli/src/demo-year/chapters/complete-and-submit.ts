import { storyText } from '#wording/story';
import type { CorrectionKind } from '../completed-goal.js';
import type { GoalBody } from '../goal-body.js';
import type { Stage } from '../stage.js';
import type { StoryPlot, StoryProject } from '../story-project.js';
import type { StoryEvent } from '../story-teller.js';

/** 补正: what keeps the drafts from being submitted is put right, and only that. */
export async function completeGoals(stage: Stage, { projects }: StoryPlot): Promise<void> {
  const { preparer } = stage.cast;
  const events: StoryEvent[] = [];
  const total = new Map<CorrectionKind, number>();
  for (const project of projects) {
    const { corrections, body } = project.completed;
    if (corrections.size === 0) continue;
    const auditNumbers = await revise(stage, project, body);
    for (const [kind, count] of corrections) total.set(kind, (total.get(kind) ?? 0) + count);
    events.push(stage.event(preparer.name, 'goal.revised', project.name, storyText.completed(preparer.name, project.name, corrections), auditNumbers));
  }
  stage.teller.tellTogether(events, storyText.completedAll(preparer.name, events.length, total));
}

/** 送审. */
export async function submitGoals(stage: Stage, { projects }: StoryPlot): Promise<void> {
  const { preparer } = stage.cast;
  const events: StoryEvent[] = [];
  for (const project of projects) {
    const auditNumbers = await submit(stage, project);
    events.push(stage.event(preparer.name, 'goal.submitted', project.name, storyText.submitted(preparer.name, project.name), auditNumbers));
  }
  stage.teller.tellTogether(events, storyText.submittedAll(preparer.name, projects.length));
}

/** After a return: the preparer follows the opinion, and submits a second round. */
export async function reviseAndResubmit(stage: Stage, project: StoryProject): Promise<void> {
  const { preparer } = stage.cast;
  const { body } = project.completed;
  const indicators = body.indicators.map((indicator) => ({ ...indicator, basis: indicator.basis.length < 10 ? storyText.betterBasis : indicator.basis }));
  const revised = await revise(stage, project, { ...body, indicators });
  stage.teller.tell(stage.event(preparer.name, 'goal.revised', project.name, storyText.revisedAfterReturn(preparer.name, project.name), revised));
  const submitted = await submit(stage, project);
  stage.teller.tell(stage.event(preparer.name, 'goal.submitted', project.name, storyText.resubmitted(preparer.name, project.name, 2), submitted));
}

async function revise({ cast }: Stage, { goalId }: StoryProject, body: GoalBody): Promise<readonly number[]> {
  const { version } = await cast.preparer.get<{ version: number }>(`/performance-goals/${goalId}`);
  const { budget, purpose, objectives, spendingPlan, indicators } = body;
  return (await cast.preparer.put(`/performance-goals/${goalId}`, { version, budget, purpose, objectives, spendingPlan, indicators })).auditNumbers;
}

async function submit({ cast }: Stage, project: StoryProject): Promise<readonly number[]> {
  const { version } = await cast.preparer.get<{ version: number }>(`/performance-goals/${project.goalId}`);
  const { body, auditNumbers } = await cast.preparer.post<{ approvalCaseId: string }>(`/performance-goals/${project.goalId}/submission`, { version });
  project.approvalCaseId = body.approvalCaseId;
  return auditNumbers;
}
