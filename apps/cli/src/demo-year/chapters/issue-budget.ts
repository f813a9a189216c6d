import { localDate } from '#domain/calendar/local-date';
import { storyText } from '#wording/story';
import { fenOf, wanYuan } from '../amounts.js';
import type { Stage } from '../stage.js';
import type { StoryPlot } from '../story-project.js';
import { indicatorsOf } from '../story-indicators.js';
import type { StoryEvent } from '../story-teller.js';

interface Owed {
  readonly kind: string;
  readonly month: number | null;
  readonly dueOn: string;
  readonly title: string;
}

/** 批复下达: goal and budget together, and with them everything that is due in the year. */
export async function issueBudget(stage: Stage, { projects, fiscalYear }: StoryPlot): Promise<void> {
  const { budgetDivision, preparer } = stage.cast;
  const events: StoryEvent[] = [];
  const issued: { name: string; budget: string; auditNumbers: readonly number[] }[] = [];
  for (const project of projects) {
    const { auditNumbers } = await budgetDivision.post(`/performance-goals/${project.goalId}/issuance`);
    project.indicators = await indicatorsOf(preparer, project.goalId);
    issued.push({ name: project.name, budget: project.completed.body.budget.total, auditNumbers });
  }
  const items = await preparer.getAll<Owed>(`/obligations?fiscalYear=${fiscalYear}`);
  const due = dueDays(items, projects[0]?.name ?? '');
  for (const { name, budget, auditNumbers } of issued) {
    events.push(stage.event(budgetDivision.name, 'goal.issued', name, storyText.issued(budgetDivision.name, name, wanYuan(fenOf(budget)), due), auditNumbers));
  }
  const total = issued.reduce((sum, { budget }) => sum + fenOf(budget), 0n);
  stage.teller.tellTogether(events, storyText.issuedAll(budgetDivision.name, issued.length, wanYuan(total), due));
}

/** What one project owes, in the order it falls due; every project owes the same on the same days. */
function dueDays(items: readonly Owed[], project: string): string {
  const own = items.filter(({ title, kind }) => title === project && kind.startsWith('file-'));
  const days = [...own].sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1)).map(({ month, dueOn }) => (month === null ? storyText.evaluationDue(localDate(dueOn)) : storyText.monitoringDue(month, localDate(dueOn))));
  return [...new Set(days)].join('、');
}
