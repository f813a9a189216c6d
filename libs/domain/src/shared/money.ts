import { DomainError } from './domain-error.js';
import { formatUnits, fraction, isDecimal, parseDecimal, roundHalfUp, type Fraction } from './fraction.js';

/** 金额. Whole fen (分), never a float; 元 and 万元 are properties of a document, not of an amount. */
export interface Money {
  readonly fen: bigint;
}

export type AmountUnit = '元' | '万元';

const FEN_PER_UNIT: Readonly<Record<AmountUnit, bigint>> = { 元: 100n, 万元: 1_000_000n };

/** The largest amount the database takes: 999,999,999,999.99元. */
export const MAX_FEN = 99_999_999_999_999n;

export const NO_MONEY: Money = { fen: 0n };

/** Throws `money.out-of-range` (invalid) beyond ±MAX_FEN. */
export function money(fen: bigint): Money {
  if (fen > MAX_FEN || fen < -MAX_FEN) throw new DomainError('money.out-of-range', 'invalid', { fen: fen.toString() });
  return { fen };
}

/**
 * Reads an amount such as `1,234.50` or `0.58`. Thousands separators must stand where they belong. Throws `money.malformed`
 * (NaN, ∞, full-width digits, exponents …), `money.finer-than-fen` or `money.out-of-range` (all invalid).
 */
export function parseAmount(text: string, unit: AmountUnit): Money {
  const plain = /^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(text) ? text.replaceAll(',', '') : text;
  if (!isDecimal(plain)) throw new DomainError('money.malformed', 'invalid', { text: text.slice(0, 40) });
  const amount = parseDecimal(plain);
  const scaled = amount.numerator * FEN_PER_UNIT[unit];
  if (scaled % amount.denominator !== 0n) throw new DomainError('money.finer-than-fen', 'invalid', { text: text.slice(0, 40), unit });
  return money(scaled / amount.denominator);
}

/** Decimal 元 with two places, as amounts travel in JSON: `1234.50`. */
export const formatYuan = (amount: Money): string => formatUnits(amount.fen, 2);

/** 万元 for people, two places, rounded half up: `163.68`. */
export const formatWanYuan = (amount: Money): string => formatUnits(roundHalfUp(fraction(amount.fen, FEN_PER_UNIT.万元), 2), 2);

export const addMoney = (a: Money, b: Money): Money => money(a.fen + b.fen);
export const subtractMoney = (a: Money, b: Money): Money => money(a.fen - b.fen);
export const sumMoney = (amounts: readonly Money[]): Money => money(amounts.reduce((total, amount) => total + amount.fen, 0n));

/** a / b as an exact ratio; throws `number.division-by-zero` when b is 0. */
export const moneyRatio = (a: Money, b: Money): Fraction => fraction(a.fen, b.fen);

/**
 * Splits an amount by weights so that not one fen is lost (largest remainder; ties go to the earlier share).
 * Throws `money.nothing-to-split-by` (invalid) when the weights total 0 or one is negative.
 */
export function allocateMoney(amount: Money, weights: readonly bigint[]): Money[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0n);
  if (total <= 0n || weights.some((weight) => weight < 0n)) throw new DomainError('money.nothing-to-split-by', 'invalid');
  const sign = amount.fen < 0n ? -1n : 1n;
  const magnitude = amount.fen * sign;
  const shares = weights.map((weight, at) => ({ at, fen: (magnitude * weight) / total, remainder: (magnitude * weight) % total }));
  const left = magnitude - shares.reduce((sum, share) => sum + share.fen, 0n);
  const luckyOnes = [...shares].sort((a, b) => (a.remainder === b.remainder ? a.at - b.at : a.remainder > b.remainder ? -1 : 1)).slice(0, Number(left));
  const lucky = new Set(luckyOnes.map((share) => share.at));
  return shares.map((share) => ({ fen: sign * (share.fen + (lucky.has(share.at) ? 1n : 0n)) }));
}
