import type { GoalContent } from '../goal/performance-goal.js';
import type { Rulebook } from '../rulebook/rulebook.js';
import type { Money } from '../shared/money.js';
import type { Percent } from '../shared/percent.js';
import { attainmentOf, judgedTargetOf, type ActualValue } from './actual-value.js';
import { forecastLight, indicatorLight, type Likelihood } from './indicator-light.js';
import { worstLight, type JudgedLight } from './light.js';
import { goalAttainment, goalLight, projectLight } from './project-light.js';
import { spendingFigures, type SpendingFigures } from './spending-figures.js';
import { spendingLights } from './spending-light.js';

/** Everything a report's lights are made of. `budget` and `spent` are those in force at the end of the checkpoint's month. */
export interface MonitoringFacts {
  readonly month: number;
  readonly goal: Pick<GoalContent, 'plan' | 'indicators'>;
  readonly budget: Money;
  readonly spent: Money;
  readonly forecastSpent: Money | null;
  readonly indicators: readonly {
    readonly indicatorId: string;
    readonly actual: ActualValue;
    readonly forecast: ActualValue;
    readonly likelihood: Likelihood | null;
  }[];
}

/** 双监控 figures of one report: computed while it is written, frozen when it is filed, with the rulebook they were computed by. */
export interface MonitoringFigures extends SpendingFigures {
  /** 绩效目标实现程度. */
  readonly goalPercent: Percent | null;
  readonly attainment: JudgedLight;
  readonly forecast: JudgedLight;
  /** 项目灯: the worst of money, goal, and the gap between the two. */
  readonly project: JudgedLight;
  /** In the order of the goal's table, one for every indicator of it. */
  readonly indicators: readonly { readonly indicatorId: string; readonly attainment: JudgedLight; readonly forecast: JudgedLight }[];
  readonly rulebookVersion: string;
}

/** 四盏灯: spending by plan, spending by 序时进度, attainment (worst indicator), forecast for the year. */
export function monitoringFigures(facts: MonitoringFacts, rulebook: Rulebook): MonitoringFigures {
  const { month, goal, budget, spent } = facts;
  const reported = new Map(facts.indicators.map((each) => [each.indicatorId, each]));
  const judged = goal.indicators.map((indicator) => {
    const { actual = null, forecast = null, likelihood = null } = reported.get(indicator.id) ?? {};
    const target = judgedTargetOf(indicator);
    return {
      indicatorId: indicator.id,
      attainment: indicatorLight({ month, target, actual }, rulebook),
      forecast: forecastLight({ target, forecast, likelihood }, rulebook),
      weighted: { weight: indicator.weight, attainment: attainmentOf(target, actual) },
    };
  });
  const spending = spendingFigures({ month, plan: goal.plan, budget, spent }, rulebook);
  const attainmentLights = judged.map((each) => each.attainment.light);
  const goalPercent = goalAttainment(judged.map((each) => each.weighted));
  return {
    ...spending,
    goalPercent,
    attainment: goalLight(attainmentLights),
    forecast: yearForecastLight(facts, judged.map((each) => each.forecast), rulebook),
    project: projectLight({ spending, indicators: attainmentLights, goalPercent }, rulebook),
    indicators: judged.map(({ indicatorId, attainment, forecast }) => ({ indicatorId, attainment, forecast })),
    rulebookVersion: rulebook.id,
  };
}

/** 全年预计: the worst of what the indicators and the money are expected to reach by December. */
function yearForecastLight(facts: MonitoringFacts, indicators: readonly JudgedLight[], rulebook: Rulebook): JudgedLight {
  const goal = goalLight(indicators.map((each) => each.light));
  if (facts.forecastSpent === null) return goal;
  const money = spendingLights({ month: 12, plan: facts.goal.plan, budgeted: facts.budget, spent: facts.forecastSpent }, rulebook).plan;
  return { light: worstLight([goal.light, money.light]), steps: [...money.steps, ...goal.steps] };
}
