import type { OfflineReport } from '#application/monitoring/offline-report';
import type { TargetValue } from '#domain/indicator/target-value';
import type { ActualValue } from '#domain/monitoring/actual-value';
import type { Likelihood } from '#domain/monitoring/indicator-light';
import type { MonitoredIndicator, MonitoringContent } from '#domain/monitoring/monitoring-report';
import { DomainError } from '#domain/shared/domain-error';
import { formatDecimal, parseDecimal } from '#domain/shared/fraction';
import { formatYuan, parseAmount, type Money } from '#domain/shared/money';
import { achievementLevelNamed, levelNames, likelihoodNames, yesNoNamed } from '#wording/evaluation-terms';

/** What is filled in for an indicator, and for a project. */
type IndicatorField = 'actual' | 'forecast' | 'likelihood' | 'reason';
type ReportField = 'forecastSpent' | 'deviationCause' | 'correctiveMeasure';
/** 离线填报表的填报项. */
export type OfflineField = IndicatorField | ReportField;

const LONGEST_TEXT = 2000;
const NUMBER = /^-?\d{1,14}(\.\d{1,6})?$/;
const AMOUNT = /^\d{1,12}(\.\d{1,2})?$/;
const YES_NO = { yes: '是', no: '否' } as const;

const blankIndicator = (indicatorId: string): MonitoredIndicator => ({ indicatorId, actual: null, forecast: null, likelihood: null, reason: null });

/** What stands in a cell now. */
export function cellText({ report, goal }: Pick<OfflineReport, 'report' | 'goal'>, indicatorId: string | null, field: OfflineField): string {
  const { content } = report;
  if (indicatorId === null) return reportText(content, field as ReportField);
  const entry = content.indicators.find((each) => each.indicatorId === indicatorId) ?? blankIndicator(indicatorId);
  return indicatorText(entry, targetOf(goal.content.indicators, indicatorId), field as IndicatorField);
}

/** The content with one cell written anew. Throws `workbook.value-unreadable` or `workbook.text-too-long` (invalid). */
export function withCell(content: MonitoringContent, { goal }: Pick<OfflineReport, 'goal'>, indicatorId: string | null, field: OfflineField, text: string): MonitoringContent {
  if (indicatorId === null) return { ...content, [field]: reportValue(field as ReportField, text) };
  const entry = content.indicators.find((each) => each.indicatorId === indicatorId) ?? blankIndicator(indicatorId);
  const written: MonitoredIndicator = { ...entry, [field]: indicatorValue(field as IndicatorField, text, targetOf(goal.content.indicators, indicatorId)) };
  return { ...content, indicators: [...content.indicators.filter((each) => each !== entry), written] };
}

const targetOf = (indicators: OfflineReport['goal']['content']['indicators'], indicatorId: string): TargetValue | null => indicators.find(({ id }) => id === indicatorId)?.target ?? null;

function reportText({ forecastSpent, deviationCause, correctiveMeasure }: MonitoringContent, field: ReportField): string {
  if (field === 'forecastSpent') return forecastSpent === null ? '' : formatYuan(forecastSpent);
  return (field === 'deviationCause' ? deviationCause : correctiveMeasure) ?? '';
}

function indicatorText(entry: MonitoredIndicator, target: TargetValue | null, field: IndicatorField): string {
  switch (field) {
    case 'actual': return actualText(entry.actual, target);
    case 'forecast': return actualText(entry.forecast, target);
    case 'likelihood': return entry.likelihood === null ? '' : likelihoodNames[entry.likelihood];
    case 'reason': return entry.reason ?? '';
  }
}

function actualText(actual: ActualValue, target: TargetValue | null): string {
  switch (actual?.kind) {
    case undefined: return '';
    case 'number': return `${formatDecimal(actual.value)}${target?.unit ?? ''}`;
    case 'level': return levelNames[actual.level];
    case 'yes-no': return actual.isYes ? YES_NO.yes : YES_NO.no;
  }
}

function reportValue(field: ReportField, text: string): Money | string | null {
  if (field !== 'forecastSpent') return textValue(text);
  const amount = digitsOf(text, '元');
  if (amount === '') return null;
  if (!AMOUNT.test(amount)) throw new DomainError('workbook.amount-unreadable', 'invalid', { text });
  return parseAmount(amount, '元');
}

function indicatorValue(field: IndicatorField, text: string, target: TargetValue | null): MonitoredIndicator[IndicatorField] {
  switch (field) {
    case 'actual':
    case 'forecast': return actualValue(text, target);
    case 'likelihood': return likelihoodValue(text);
    case 'reason': return textValue(text);
  }
}

/** A number with or without the unit of its target; 是 or 否; a level as the forms name it. */
function actualValue(text: string, target: TargetValue | null): ActualValue {
  if (text.trim() === '') return null;
  const number = digitsOf(text, target?.unit ?? '');
  if (NUMBER.test(number)) return { kind: 'number', value: parseDecimal(number) };
  const isYes = yesNoNamed(text);
  if (isYes !== null) return { kind: 'yes-no', isYes };
  const level = achievementLevelNamed(text);
  if (level !== null) return { kind: 'level', level, share: null };
  throw new DomainError('workbook.value-unreadable', 'invalid', { text });
}

function likelihoodValue(text: string): Likelihood | null {
  if (text.trim() === '') return null;
  const named = (Object.keys(likelihoodNames) as Likelihood[]).find((each) => likelihoodNames[each] === text.trim());
  if (named === undefined) throw new DomainError('workbook.likelihood-unreadable', 'invalid', { text });
  return named;
}

function textValue(text: string): string | null {
  if (text.length > LONGEST_TEXT) throw new DomainError('workbook.text-too-long', 'invalid', { most: LONGEST_TEXT });
  return text === '' ? null : text;
}

/** Digits as they are typed: full width, with thousands separators, followed by the unit. */
function digitsOf(text: string, unit: string): string {
  const plain = text.normalize('NFKC').replace(/[\s,]/g, '');
  const suffix = unit.normalize('NFKC').replace(/\s/g, '');
  return suffix !== '' && plain.endsWith(suffix) ? plain.slice(0, -suffix.length) : plain;
}
