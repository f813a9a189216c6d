import type { PerformanceGoal } from '#domain/goal/performance-goal';
import type { PlainFigures } from '#domain/monitoring/frozen-report';
import type { MonitoringReport } from '#domain/monitoring/monitoring-report';
import { formatYuan } from '#domain/shared/money';
import { likelihoodNames } from '#wording/evaluation-terms';
import type { FormFacts, FormRecord } from '../form.js';
import { actualText } from './actual-text.js';

/**
 * What a 运行监控表 says beyond its goal, by what was filed or is being written. 年初预算数 is the goal's; a budget that was adjusted
 * since stands beside it, because the rate is computed on that one. 是否能完成年度目标 is nobody's figure and stays for the unit to write.
 */
export function monitoringFacts(goal: PerformanceGoal, { month, content }: Pick<MonitoringReport, 'month' | 'content'>, figures: PlainFigures): FormFacts {
  const planned = formatYuan(goal.content.budgeted);
  return {
    fields: {
      period: month === 1 ? '1月' : `1—${month}月`,
      total: `${planned}元${figures.budget === planned ? '' : `（调整后${figures.budget}元）`}`,
      spent: `${figures.spent}元`,
      executionRate: percentText(figures.executionRate),
      expectedSpending: content.forecastSpent === null ? '' : `${formatYuan(content.forecastSpent)}元`,
      summary: summaryOf(month, figures),
      problems: content.deviationCause ?? '',
      measures: content.correctiveMeasure ?? '',
    },
    lists: { indicators: recordsOf(goal, content) },
  };
}

function recordsOf(goal: PerformanceGoal, content: MonitoringReport['content']): FormRecord[] {
  const written = new Map(content.indicators.map((each) => [each.indicatorId, each]));
  return goal.content.indicators.map(({ id, target }) => {
    const entry = written.get(id);
    return {
      actual: actualText(entry?.actual ?? null, target),
      expected: actualText(entry?.forecast ?? null, target),
      deviation: entry?.reason ?? '',
      likelihood: entry?.likelihood == null ? '' : likelihoodNames[entry.likelihood],
    };
  });
}

const percentText = (percent: string | null): string => (percent === null ? '' : `${percent}%`);

/** 绩效目标执行总体情况: the figures of 双监控 in one sentence. */
function summaryOf(month: number, { executionRate, plannedPercent, linearPercent, goalPercent }: PlainFigures): string {
  const spending = executionRate === null ? '尚无预算可比' : `预算执行率${executionRate}%`;
  const goal = goalPercent === null ? '绩效目标实现程度尚不能计算' : `绩效目标实现程度${goalPercent}%`;
  return `截至${month}月底，${spending}（资金支出计划${plannedPercent}%，序时进度${linearPercent}%），${goal}。`;
}
