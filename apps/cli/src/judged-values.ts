import type { SentenceActual } from '#domain/evaluation/score-by-sentence';
import { sentenceLevelNamed } from '#domain/evaluation/scoring-vocabulary';
import type { ActualValue, JudgedTarget } from '#domain/monitoring/actual-value';
import { DomainError } from '#domain/shared/domain-error';
import { isDecimal, parseDecimal, type Fraction } from '#domain/shared/fraction';
import { money, type Money } from '#domain/shared/money';
import { achievementLevelNamed, countsMonths, yesNoNamed } from '#wording/evaluation-terms';
import type { RequestFields } from './command-line.js';

const OPERATORS = ['≥', '>', '=', '≤', '<'] as const;
const isOperator = (text: string): text is (typeof OPERATORS)[number] => (OPERATORS as readonly string[]).includes(text);

/** `{operator, value, unit}`, or `{text}` for words. Throws `malformed` or `number.malformed` (invalid). */
export function readTarget(request: RequestFields, malformed: string): JudgedTarget {
  const target = request.fields('target');
  if (target === null) throw new DomainError(malformed, 'invalid', { field: 'target' });
  if (!target.has('value')) {
    target.text('text');
    return { operator: null, value: null, unit: null };
  }
  const operator = target.optionalText('operator') ?? null;
  if (operator !== null && !isOperator(operator)) throw new DomainError(malformed, 'invalid', { field: 'target.operator' });
  const value = target.text('value');
  parseDecimal(value);
  return { operator, value, unit: target.optionalText('unit') ?? null };
}

/** `{value}`, `{level, share}`, `{finishedMonth}` where the target counts months, or null. */
export function readActual(request: RequestFields, target: JudgedTarget, malformed: string): ActualValue {
  const actual = request.fields('actual');
  if (actual === null) return null;
  if (actual.has('value')) return { kind: 'number', value: parseDecimal(actual.text('value')) };
  if (actual.has('level')) return readLevel(actual, malformed);
  // Days late and months finished are measured by a 评（扣）分标准; by default only a target in months can be held against a month.
  if (actual.has('daysLate')) throw new DomainError('score.actual-mismatch', 'invalid');
  const month = actual.integer('finishedMonth');
  if (!countsMonths(target.unit ?? '')) throw new DomainError('score.actual-mismatch', 'invalid');
  return { kind: 'number', value: parseDecimal(String(month)) };
}

/** What a 评（扣）分标准 measures: `{value}`, `{daysLate, plannedDays}`, `{finishedMonth}` (13 is next January), `{level}`, or null. */
export function readSentenceActual(request: RequestFields, malformed: string): SentenceActual {
  const actual = request.fields('actual');
  if (actual === null) return null;
  if (actual.has('value')) return { kind: 'number', value: parseDecimal(actual.text('value')) };
  if (actual.has('daysLate')) {
    const planned = actual.optionalInteger('plannedDays');
    return { kind: 'days-late', days: wholeNumber(actual.integer('daysLate')), plannedDays: planned === undefined ? null : wholeNumber(planned) };
  }
  if (!actual.has('level')) return { kind: 'number', value: wholeNumber(actual.integer('finishedMonth')) };
  const text = actual.text('level');
  const isYes = yesNoNamed(text);
  if (isYes !== null) return { kind: 'yes-no', isYes };
  const level = sentenceLevelNamed(text);
  if (level === null) throw new DomainError(malformed, 'invalid', { field: 'actual.level' });
  return { kind: 'sentence-level', level };
}

const wholeNumber = (integer: number): Fraction => parseDecimal(String(integer));

function readLevel(actual: RequestFields, malformed: string): ActualValue {
  const text = actual.text('level');
  const isYes = yesNoNamed(text);
  if (isYes !== null) return { kind: 'yes-no', isYes };
  const level = achievementLevelNamed(text);
  if (level === null) throw new DomainError(malformed, 'invalid', { field: 'actual.level' });
  const share = actual.optionalText('share');
  return { kind: 'level', level, share: share === undefined ? null : parseDecimal(share) };
}

/** Fen as text, `141575000`. Throws `malformed` or `money.malformed`, `money.out-of-range` (invalid). */
export function readFen(request: RequestFields, name: string): Money {
  const text = request.text(name);
  if (!isDecimal(text) || text.includes('.')) throw new DomainError('money.malformed', 'invalid', { text: text.slice(0, 40) });
  return money(BigInt(text));
}
