import { parseAmount, type AmountUnit } from '../../shared/money.js';
import { amountInText, priceBefore } from './review-vocabulary.js';

/** An amount that a sentence names. */
export interface NamedAmount {
  readonly quote: string;
  readonly fen: bigint;
  /** Half a unit of the last digit that is shown: 1636.76万元 may be 50元 off. */
  readonly toleranceFen: bigint;
  readonly at: number;
  /** 每人每月300元, 100元/人: a price, no part of a sum. */
  readonly isPrice: boolean;
}

const FEN: Readonly<Record<AmountUnit, bigint>> = { 元: 100n, 万元: 1_000_000n };

/** Half a unit of the last digit that a text shows. */
export function toleranceOf(digits: string, unit: AmountUnit): bigint {
  const places = digits.split('.')[1]?.length ?? 0;
  return FEN[unit] / 10n ** BigInt(Math.min(places, 6)) / 2n;
}

/** Reads digits with a unit as exact fen; null beyond what an amount can be. */
export function readAmount(digits: string, unit: AmountUnit): bigint | null {
  const plain = digits.replaceAll(',', '');
  const places = plain.split('.')[1]?.length ?? 0;
  return /^\d{1,8}(?:\.\d{1,6})?$/.test(plain) && places <= (unit === '元' ? 2 : 6) ? parseAmount(plain, unit).fen : null;
}

/** Every amount in 元 or 万元 that a text names, in order. */
export const amountsIn = (text: string): readonly NamedAmount[] => [...text.matchAll(amountInText)].flatMap((match) => {
  const [quote, digits = '', unit = '元', per] = match;
  const fen = readAmount(digits, unit as AmountUnit);
  const isPrice = per !== undefined || priceBefore.test(text.slice(Math.max(0, match.index - 8), match.index));
  return fen === null ? [] : [{ quote, fen, toleranceFen: toleranceOf(digits.replaceAll(',', ''), unit as AmountUnit), at: match.index, isPrice }];
});
