import type { ExplanationStep } from '../rulebook/explanation.js';
import { toFixed } from '../shared/fraction.js';
import { formatYuan, parseAmount } from '../shared/money.js';
import type { Percent } from '../shared/percent.js';
import type { JudgedLight, Light } from './light.js';
import type { MonitoringFigures } from './monitoring-figures.js';
import type { MonitoringContent } from './monitoring-report.js';
import { actualOfPlain, plainActual, type PlainActual } from './plain-actual.js';
import type { SpendingFigures } from './spending-figures.js';
import type { SpendingLight } from './spending-light.js';
import type { Likelihood } from './indicator-light.js';

/** A light as plain JSON; `ratio` is actual to expected in percent, two places. */
export interface PlainLight {
  readonly light: Light | null;
  readonly ratio: string | null;
  readonly steps: readonly ExplanationStep[];
}

/** 预算执行情况 as plain JSON: amounts in 元, percentages with two places. */
export interface PlainSpending {
  readonly budget: string;
  readonly spent: string;
  readonly executionRate: string | null;
  readonly plannedPercent: string;
  readonly linearPercent: string;
  readonly plan: PlainLight;
  readonly linear: PlainLight;
}

/** 监控数据 as plain JSON. What is shown, and what is frozen. */
export interface PlainFigures extends PlainSpending {
  readonly goalPercent: string | null;
  readonly attainment: PlainLight;
  readonly forecast: PlainLight;
  readonly project: PlainLight;
  readonly indicators: readonly { readonly indicatorId: string; readonly attainment: PlainLight; readonly forecast: PlainLight }[];
  readonly rulebookVersion: string;
}

const percent = (value: Percent | null): string | null => (value === null ? null : toFixed(value, 2));
const plainLight = (judged: JudgedLight): PlainLight => ({ light: judged.light, ratio: 'ratio' in judged ? percent((judged as SpendingLight).ratio) : null, steps: judged.steps });

export const plainSpending = (figures: SpendingFigures): PlainSpending => ({
  budget: formatYuan(figures.budget),
  spent: formatYuan(figures.spent),
  executionRate: percent(figures.executionRate),
  plannedPercent: toFixed(figures.plannedPercent, 2),
  linearPercent: toFixed(figures.linearPercent, 2),
  plan: plainLight(figures.plan),
  linear: plainLight(figures.linear),
});

/** The order of the fields is part of every hash that was ever made of a filed text: it stays. */
export const plainFigures = (figures: MonitoringFigures): PlainFigures => {
  const { plan, linear, ...amounts } = plainSpending(figures);
  return {
    ...amounts,
    goalPercent: percent(figures.goalPercent),
    plan,
    linear,
    attainment: plainLight(figures.attainment),
    forecast: plainLight(figures.forecast),
    project: plainLight(figures.project),
    indicators: figures.indicators.map((each) => ({ indicatorId: each.indicatorId, attainment: plainLight(each.attainment), forecast: plainLight(each.forecast) })),
    rulebookVersion: figures.rulebookVersion,
  };
};

interface FrozenReport {
  readonly indicators: readonly { readonly indicatorId: string; readonly actual: PlainActual | null; readonly forecast: PlainActual | null; readonly likelihood: Likelihood | null; readonly reason: string | null }[];
  readonly forecastSpent: string | null;
  readonly deviationCause: string | null;
  readonly correctiveMeasure: string | null;
  readonly figures: PlainFigures;
}

/** The filed text with its figures, always the same bytes for the same content: what a reviewer decides on (reliability.md, A10). */
export function freezeReport(content: MonitoringContent, figures: MonitoringFigures): string {
  const frozen: FrozenReport = {
    indicators: content.indicators.map((each) => ({
      indicatorId: each.indicatorId,
      actual: plainActual(each.actual),
      forecast: plainActual(each.forecast),
      likelihood: each.likelihood,
      reason: each.reason,
    })),
    forecastSpent: content.forecastSpent === null ? null : formatYuan(content.forecastSpent),
    deviationCause: content.deviationCause,
    correctiveMeasure: content.correctiveMeasure,
    figures: plainFigures(figures),
  };
  return JSON.stringify(frozen);
}

/** Reads back what `freezeReport` wrote. */
export function thawReport(text: string): { readonly content: MonitoringContent; readonly figures: PlainFigures } {
  const { indicators, forecastSpent, deviationCause, correctiveMeasure, figures } = JSON.parse(text) as FrozenReport;
  return {
    content: {
      indicators: indicators.map((each) => ({ ...each, actual: actualOfPlain(each.actual), forecast: actualOfPlain(each.forecast) })),
      forecastSpent: forecastSpent === null ? null : parseAmount(forecastSpent, '元'),
      deviationCause,
      correctiveMeasure,
    },
    figures,
  };
}
