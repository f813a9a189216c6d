import { DomainError } from '#domain/shared/domain-error';
import { formatDecimal, isDecimal, parseDecimal } from '#domain/shared/fraction';
import { parseAmount, type AmountUnit } from '#domain/shared/money';
import { plainForm } from '#domain/indicator/parse-target-value';
import { lastDigitFen } from '#domain/goal/stated-totals';

export interface ReadAmount {
  /** Null where the cell is blank or cannot be read. */
  readonly fen: string | null;
  /** The unit that is printed in the cell itself. */
  readonly ownUnit: AmountUnit | null;
  readonly isBlank: boolean;
  /** Something stood there that is no amount, or an amount whose unit nobody printed. */
  readonly isUnreadable: boolean;
  /** Full-width digits, spaces or separators had to be taken away. */
  readonly wasNormalised: boolean;
  /** The fen of its last digit; null where there is no amount. */
  readonly stepFen: bigint | null;
}

const AMOUNT = /^(-?[\d,]*\d(?:\.\d+)?)(亿元|万元|元|万)?$/;

/** Reads an amount cell: the unit in the cell counts before the unit in the head of the table; without either there is no amount. */
export function readAmount(text: string, headUnit: AmountUnit | null): ReadAmount {
  const plain = plainForm(text);
  const nothing = { fen: null, ownUnit: null, wasNormalised: false, stepFen: null };
  if (plain === '') return { ...nothing, isBlank: true, isUnreadable: false };
  const match = AMOUNT.exec(plain);
  const printed = match?.[2] === '万' ? '万元' : match?.[2];
  const ownUnit = printed === '元' || printed === '万元' ? printed : null;
  const unit = ownUnit ?? headUnit;
  if (match === null || printed === '亿元') return { ...nothing, isBlank: false, isUnreadable: true };
  // 0 is 0 in every unit.
  if (unit === null && !/^[0.]+$/.test(match[1] ?? '')) return { ...nothing, isBlank: false, isUnreadable: true };
  try {
    const { fen } = parseAmount(match[1] ?? '', unit ?? '元');
    return { fen: fen.toString(), ownUnit, isBlank: false, isUnreadable: false, wasNormalised: plain !== text.replace(/\s/g, ''), stepFen: lastDigitFen(match[1] ?? '', unit ?? '元') };
  } catch (error) {
    if (error instanceof DomainError) return { ...nothing, ownUnit, isBlank: false, isUnreadable: true };
    throw error;
  }
}

/** `100.00%` is `100`; null for anything that is not a plain number. */
export function readPercent(text: string): string | null {
  const digits = plainForm(text).replace(/%$/, '');
  return isDecimal(digits) ? formatDecimal(parseDecimal(digits)) : null;
}
