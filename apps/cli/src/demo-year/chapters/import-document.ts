import type { PrintedFinding } from '#documents/review-document';
import { describeViolation } from '#wording/describe-problem';
import { storyText } from '#wording/story';
import { fenOf, wanYuan } from '../amounts.js';
import type { Stage } from '../stage.js';
import type { StoryPlot } from '../story-project.js';
import type { StoryEvent } from '../story-teller.js';

/** So many kinds of problems are named. */
const NAMED_RULES = 5;

/** 导入: the preparer keeps every table as a draft, exactly as it was printed, and sees what the review makes of it. */
export async function importDocument(stage: Stage, plot: StoryPlot, findings: readonly PrintedFinding[]): Promise<void> {
  const { preparer } = stage.cast;
  const events: StoryEvent[] = [];
  for (const project of plot.projects) {
    const { body, auditNumbers } = await preparer.post<{ id: string }>('/performance-goals', project.imported);
    project.goalId = body.id;
    const { budget, indicators } = project.imported;
    const text = storyText.imported(preparer.name, project.name, wanYuan(fenOf(budget.total)), indicators.length, project.findings);
    events.push(stage.event(preparer.name, 'goal.created', project.name, text, auditNumbers));
  }
  const indicators = plot.projects.reduce((sum, { imported }) => sum + imported.indicators.length, 0);
  stage.teller.tellTogether(events, storyText.importedAll(preparer.name, plot.file, plot.projects.length, indicators), [...refusalLines(plot), ...reviewLines(findings)]);
}

const refusalLines = ({ refused }: StoryPlot): string[] => refused.map(({ project, faults }) => storyText.notImported(project.name, faults.map(describeViolation).join('')));

function reviewLines(findings: readonly PrintedFinding[]): string[] {
  const blocking = findings.filter(({ severity }) => severity === 'block').length;
  const byRule = new Map<string, PrintedFinding[]>();
  for (const finding of findings) byRule.set(finding.rule, [...(byRule.get(finding.rule) ?? []), finding]);
  const commonest = [...byRule.entries()].sort(([a, ofA], [b, ofB]) => ofB.length - ofA.length || (a < b ? -1 : 1)).slice(0, NAMED_RULES);
  return [storyText.reviewed(findings.length, blocking), ...commonest.map(([rule, of]) => storyText.reviewedRule(rule, of.length, of[0]?.message ?? ''))];
}
