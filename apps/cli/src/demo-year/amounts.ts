import { divide, fraction, toFixed } from '#domain/shared/fraction';
import { formatWanYuan, parseAmount } from '#domain/shared/money';

/** 万元, as the story tells amounts. */
export const wanYuan = (fen: bigint): string => formatWanYuan({ fen });

export const fenOf = (yuan: string): bigint => parseAmount(yuan, '元').fen;

/** A share of a budget in percent, two places; a dash without a budget. */
export const shareOf = (part: bigint, whole: bigint): string => (whole === 0n ? '—' : `${toFixed(divide(fraction(part * 100n), fraction(whole)), 2)}%`);

/** `25.00` is `25`. */
export const plainPercent = (percent: string): string => percent.replace(/\.0+$/, '');
