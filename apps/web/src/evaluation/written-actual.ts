import { parseTargetValue, plainForm } from '#domain/indicator/parse-target-value';
import type { ActualValue } from '#domain/monitoring/actual-value';
import { actualOfPlain, type PlainActual } from '#domain/monitoring/plain-actual';
import type { AchievementLevel, QualitativeBand } from '#domain/rulebook/rulebook';
import { divide, formatDecimal, fraction, isDecimal, multiply, parseDecimal } from '#domain/shared/fraction';
import type { components } from '../api/contract.js';

/** 是、否 and the levels: what a target in words is answered with. */
export const choices = ['achieved', 'partly-achieved', 'not-achieved', 'yes', 'no'] as const;
export type Choice = (typeof choices)[number];

/** 实际完成值 as it is typed. A target with a number is answered in `text`, one in words by `choice` and the share of its band. */
export interface WrittenActual {
  readonly text: string;
  readonly choice: Choice | '';
  /** Percent. */
  readonly share: string;
}

export const NOTHING_WRITTEN: WrittenActual = { text: '', choice: '', share: '' };

type Target = Pick<components['schemas']['TargetView'], 'value' | 'unit'>;

const hundred = fraction(100n);

export const isMeasured = ({ value }: Target): boolean => value !== null;

/** How a value on file is typed. */
export function writtenOf(actual: components['schemas']['ActualView'] | null): WrittenActual {
  switch (actual?.kind) {
    case 'number':
      return { ...NOTHING_WRITTEN, text: actual.value ?? '' };
    case 'level':
      return { ...NOTHING_WRITTEN, choice: (actual.level ?? '') as Choice | '', share: actual.share ? formatDecimal(multiply(parseDecimal(actual.share), hundred)) : '' };
    case 'yes-no':
      return { ...NOTHING_WRITTEN, choice: actual.isYes === true ? 'yes' : 'no' };
    default:
      return NOTHING_WRITTEN;
  }
}

/** What the API takes: fourteen digits before the point and six behind it. */
const SENT_NUMBER = /^-?\d{1,14}(\.\d{1,6})?$/;

/** The number in a text like `95%`, `１２ 户` or `1,200`; null when there is none, or when it has another unit. */
export function readNumber(text: string, unit: string | null): string | null {
  const { kind, operator, value, unit: read } = parseTargetValue(text);
  if (kind !== 'quantitative' || operator !== null || value === null || !SENT_NUMBER.test(value)) return null;
  return read === null || read === plainForm(unit ?? '') ? value : null;
}

const isShare = (text: string): boolean => /^\d{1,3}(\.\d{1,2})?$/.test(text) && isDecimal(text) && Number(text) <= 100;

/** What is wrong with what is typed, so that it is no value at all. */
export function faultOf({ text, choice, share }: WrittenActual, target: Target): 'values' | 'shares' | null {
  if (isMeasured(target)) return text.trim() === '' || readNumber(text, target.unit) !== null ? null : 'values';
  return choice === '' || choice === 'yes' || choice === 'no' || share.trim() === '' || isShare(share.trim()) ? null : 'shares';
}

/** What is typed, as it goes on file; null where nothing is, or nothing that can be read. */
export function plainOf(written: WrittenActual, target: Target): PlainActual | null {
  if (faultOf(written, target) !== null) return null;
  const { choice } = written;
  if (isMeasured(target)) {
    const value = readNumber(written.text, target.unit);
    return value === null ? null : { kind: 'number', value };
  }
  if (choice === '') return null;
  if (choice === 'yes' || choice === 'no') return { kind: 'yes-no', isYes: choice === 'yes' };
  const share = written.share.trim();
  return { kind: 'level', level: choice, share: share === '' ? null : formatDecimal(divide(parseDecimal(share), hundred)) };
}

export const actualOf = (written: WrittenActual, target: Target): ActualValue => actualOfPlain(plainOf(written, target));

/** The share of a level that needs no choosing: the one end of its band. */
export function usualShare(level: AchievementLevel, { from, upTo }: QualitativeBand): string {
  const end = level === 'achieved' ? upTo : level === 'not-achieved' ? from : null;
  return end === null ? '' : formatDecimal(multiply(parseDecimal(end), hundred));
}
