import type { INestApplicationContext } from '@nestjs/common';
import { CreateDepartmentGoal } from '#application/goal/create-department-goal';
import { DepartmentGoalRepository } from '#application/goal/department-goal-repository';
import { IssueDepartmentGoal } from '#application/goal/issue-department-goal';
import { SubmitDepartmentGoal } from '#application/goal/submit-department-goal';
import { localDate, type LocalDate } from '#domain/calendar/local-date';
import type { Actor } from '#domain/access/actor';
import { readSentence } from '#domain/evaluation/scoring-sentence';
import type { DepartmentGoalDraft } from '#domain/goal/department-goal';
import { parseTargetValue } from '#domain/indicator/parse-target-value';
import { parsePercent } from '#domain/shared/percent';
import { dutyStandard, exampleDepartmentGoals, type ExampleDepartmentGoal } from '../example/department-goals.js';
import { exampleWords } from '../example/words.js';
import type { YearSetting } from './example-year.js';

/** How far each street has come by the day the example is looked at. */
const reach: Readonly<Record<string, 'issued' | 'returned' | 'at-program'>> = { tonghua: 'issued', shiqiao: 'at-program', wanghu: 'returned' };

/** 部门整体绩效目标 of the streets: one issued with the budget, one on a reviewer's desk, one sent back. */
export function writeDepartmentGoals(application: INestApplicationContext, setting: YearSetting): void {
  for (const example of exampleDepartmentGoals) writeOne(application, setting, example);
}

function writeOne(application: INestApplicationContext, { fiscalYear, actors, days, script, player }: YearSetting, example: ExampleDepartmentGoal): void {
  const { preparer, subdistrictFinance, programDivision } = actors.of(example.unit);
  const state = reach[example.unit];
  const story = `${fiscalYear}/department/${example.unit}`;
  const begun = state === 'issued' ? localDate(`${fiscalYear - 1}-11-12`) : days.after(script.today, -8);
  let id = '';
  const on = (day: LocalDate, run: () => Promise<unknown>): void => script.on(day, story, async () => void (await run()));
  const decide = (after: number, reviewer: Actor, ...ruling: [verdict?: 'send-back', opinion?: string]): void => on(days.after(begun, after), () => player.decide(reviewer, 'department-goal', id, ...ruling));
  on(begun, async () => {
    id = await application.get(CreateDepartmentGoal).execute(preparer, fiscalYear, draftOf(example));
    const { version } = await application.get(DepartmentGoalRepository).load(id);
    await application.get(SubmitDepartmentGoal).execute(preparer, id, version);
  });
  decide(2, subdistrictFinance);
  if (state === 'at-program') return;
  if (state === 'returned') return decide(4, programDivision, 'send-back', exampleWords.returnedGoalLate);
  decide(4, programDivision);
  decide(7, actors.performanceDivision);
  on(days.on(fiscalYear, 1, 22), () => application.get(IssueDepartmentGoal).execute(actors.budgetDivision, id));
}

const draftOf = ({ overallGoal, duties, safeguards, indicators }: ExampleDepartmentGoal): DepartmentGoalDraft => ({
  totals: { income: null, expenditure: null, basic: null, project: null },
  introduction: '',
  overallGoal,
  subGoals: duties.map(([name, duty, goal, measures]) => ({
    name, duty, dutyGoal: null, goal, indicators: measures, standard: dutyStandard.text,
    bands: (['excellent', 'good', 'fair'] as const).map((grade) => ({ grade, atLeast: parsePercent(dutyStandard[grade]) })),
  })),
  safeguards,
  indicators: indicators.map(([level1, level2, name, description, target, scoring, basis]) => ({ level1, level2, name, description, target: parseTargetValue(target), scoring: readSentence(scoring), basis })),
});
