import type { TargetKind, TargetOperator, TargetValue } from './target-value.js';
import { bareDashes, limitWords, operatorSpellings, unitWords, YEAR } from './target-vocabulary.js';

type Reading = Omit<TargetValue, 'raw'>;

const words = (kind: TargetKind, suggestions: readonly string[] = []): Reading => ({ kind, operator: null, value: null, unit: null, suggestions });

/** The limits of `shared/fraction`: more digits than any published value has. */
const NUMBER = /^(-?\d{1,20}(?:\.\d{1,10})?)(.*)$/;

/** Beyond this a percentage is two numbers run together (规则 V1: 百分比大于 1000). */
const LARGEST_PERCENT = 1000;

/** Reads a target value as it stands in a published table. Never throws: what cannot be read is `qualitative` or `ambiguous`. */
export function parseTargetValue(raw: string): TargetValue {
  return { raw, ...readTarget(raw) };
}

/** The choice of a person for an ambiguous value: the raw text stays, the number is now theirs. */
export function chooseTarget(target: TargetValue, chosen: string): TargetValue {
  return { ...parseTargetValue(chosen), raw: target.raw };
}

/**
 * Full-width ASCII and the usual variants become plain, spaces go, 百分比 becomes %. Not NFKC: that would turn ㎡ into `m2` and
 * ① into `1`, which are numbers nobody wrote.
 */
export function plainForm(raw: string): string {
  const halfWidth = raw.replace(/[！-～]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0)).replace(/\s/g, '');
  return operatorSpellings.reduce((text, [spelling, plain]) => text.replaceAll(spelling, plain), halfWidth);
}

function readTarget(raw: string): Reading {
  const text = plainForm(raw);
  if (text === '' || bareDashes.includes(text)) return words('empty');
  const limited = readLimitWords(text);
  const { operator, rest } = splitOperator(limited);
  const range = readRange(rest);
  if (range !== null) return words('ambiguous', range);
  const withoutSeparators = rest.replace(/^(-?\d{1,3}(?:,\d{3})+)(?!\d)/, (digits) => digits.replaceAll(',', ''));
  const match = NUMBER.exec(withoutSeparators);
  if (match === null) return words(operator === null && !/^[\d.%]+$/.test(rest) ? 'qualitative' : 'ambiguous');
  const [, digits = '', tail = ''] = match;
  const unit = tail === '' ? null : tail;
  if (operator === null && unit === YEAR && digits.length === 4) return words('qualitative');
  if (unit === '%' && isRunTogether(digits)) return words('ambiguous', splitRunTogether(operator, digits));
  if (unit !== null && !isUnit(unit)) {
    // `≥95%且无投诉` holds a limit and a condition: a person decides. Words that merely begin with a number stay words.
    return operator === null && !/^[\d.%]+$/.test(unit) ? words('qualitative') : words('ambiguous');
  }
  return { kind: 'quantitative', operator, value: plainDecimal(digits), unit, suggestions: [] };
}

/** `不低于90%`, `90%以上`, `3个月内` as `≥90%`, `≥90%`, `≤3个月`; the words include their limit (民法典第一千二百五十九条). */
function readLimitWords(text: string): string {
  for (const { before, after, operator } of limitWords) {
    if (before !== undefined && text.startsWith(before) && /^-?\d/.test(text.slice(before.length))) return operator + text.slice(before.length);
    if (after !== undefined && text.endsWith(after) && /^-?\d/.test(text)) return operator + text.slice(0, -after.length);
  }
  return text;
}

function splitOperator(text: string): { operator: TargetOperator | null; rest: string } {
  const [first = ''] = text;
  return '≥>=≤<'.includes(first) && first !== '' ? { operator: first as TargetOperator, rest: text.slice(1) } : { operator: null, rest: text };
}

/** `90%-95%`, `90～95%`: two numbers; which of them is the target is for a person to say. Null when it is no range. */
function readRange(text: string): readonly string[] | null {
  const match = /^(\d+(?:\.\d+)?)([^\d.\-~–—至]*)[-~–—至](\d+(?:\.\d+)?)([^\d.]*)$/.exec(text);
  if (match === null) return null;
  const [, low = '', lowUnit = '', high = '', highUnit = ''] = match;
  if (highUnit !== '' && !isUnit(highUnit)) return null;
  return [`≥${low}${lowUnit || highUnit}`, `≤${high}${highUnit || lowUnit}`];
}

const isRunTogether = (digits: string): boolean => Number(digits) > LARGEST_PERCENT;

/**
 * `95100` may be 95 beside a unit field that already held 100, or 95–100 with its dash lost. Both agree on the first number; the
 * second is offered as `=100%`. Neither is ever taken without a person.
 */
function splitRunTogether(operator: TargetOperator | null, digits: string): readonly string[] {
  const suggestions = new Set<string>();
  for (let at = digits.length - 1; at >= 1; at -= 1) {
    const [low, high] = [digits.slice(0, at), digits.slice(at)];
    const arePercentages = [low, high].every((part) => /^(?:100|[1-9]?\d)$/.test(part));
    if (!arePercentages || Number(low) > Number(high)) continue;
    if (operator === '>' && low !== high) suggestions.add(`>${low}%`);
    if (low !== high) suggestions.add(`≥${low}%`);
    suggestions.add(`=${high}%`);
  }
  return [...suggestions].sort((a, b) => Number(a.startsWith('=')) - Number(b.startsWith('=')));
}

/** A known unit, one known unit per another (元/人·月), or up to three characters that hold neither digit nor mark. */
function isUnit(text: string): boolean {
  const parts = text.replace(/[()]/g, '/').split(/[/·]/).filter((part) => part !== '');
  return parts.length > 0 && parts.length <= 4 && parts.every((part) => unitWords.has(part) || /^[\p{Script=Han}a-zA-Z㎡㎥℃]{1,3}$/u.test(part));
}

/** `007.50` is `7.50`: the digits stay as printed, only leading zeros go. */
const plainDecimal = (digits: string): string => digits.replace(/^(-?)0+(?=\d)/, '$1');
