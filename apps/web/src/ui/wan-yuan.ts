import { formatDecimal, fraction } from '#domain/shared/fraction';
import { parseAmount, type Money } from '#domain/shared/money';

/** 元 as 万元 without losing a fen: 1209600.00 is 120.96. */
export const wanYuanText = (yuan: string): string => formatDecimal(fraction(parseAmount(yuan, '元').fen, 1_000_000n));

/** The amount that was typed in 万元; null when it cannot be read. Nothing typed is nothing. */
export function readWanYuan(text: string): Money | null {
  try {
    const amount = parseAmount(text.trim() === '' ? '0' : text.trim(), '万元');
    return amount.fen < 0n ? null : amount;
  } catch {
    return null;
  }
}
