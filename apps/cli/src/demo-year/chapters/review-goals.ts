import { storyText } from '#wording/story';
import { decide } from '../decision.js';
import type { PersonClient } from '../person-client.js';
import type { Stage } from '../stage.js';
import type { StoryPlot, StoryProject } from '../story-project.js';
import type { StoryEvent } from '../story-teller.js';
import { reviseAndResubmit } from './complete-and-submit.js';

/** 初审、业务股审核、绩效股审核: three levels decide; the program division sends one goal back, which comes again. */
export async function reviewGoals(stage: Stage, plot: StoryPlot): Promise<void> {
  const { subdistrictFinance, programDivision, performanceDivision } = stage.cast;
  const { returned } = plot;
  const others = plot.projects.filter((project) => project !== returned);
  await stage.pass(2);
  await approveAll(stage, subdistrictFinance, plot.projects);
  await stage.pass(2);
  await sendBack(stage, programDivision, returned);
  await approveAll(stage, programDivision, others);
  await stage.pass(2);
  await reviseAndResubmit(stage, returned);
  await stage.pass(1);
  await approveAll(stage, subdistrictFinance, [returned]);
  await approveAll(stage, performanceDivision, others);
  await stage.pass(1);
  await approveAll(stage, programDivision, [returned]);
  await stage.pass(1);
  await approveAll(stage, performanceDivision, [returned]);
}

async function approveAll(stage: Stage, reviewer: PersonClient, projects: readonly StoryProject[]): Promise<void> {
  const events: StoryEvent[] = [];
  let step = '';
  for (const project of projects) {
    const decision = await decide(reviewer, project.approvalCaseId);
    step = decision.step;
    events.push(stage.event(reviewer.name, 'approval.decided', project.name, storyText.approved(reviewer.name, step, project.name), decision.auditNumbers));
  }
  stage.teller.tellTogether(events, storyText.approvedAll(reviewer.name, step, projects.length));
}

async function sendBack(stage: Stage, reviewer: PersonClient, project: StoryProject): Promise<void> {
  const opinion = storyText.returnOpinion(project.name);
  const { step, auditNumbers } = await decide(reviewer, project.approvalCaseId, 'send-back', opinion);
  stage.teller.tell(stage.event(reviewer.name, 'goal.returned', project.name, storyText.returned(reviewer.name, step, project.name, opinion), auditNumbers));
}
