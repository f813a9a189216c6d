/** How a line is numbered: 一、 · （一） · 1. · （1） · ①. */
export type NumberStyle = 'chinese' | 'chinese-in-brackets' | 'digit' | 'digit-in-brackets' | 'circled';

export interface LineNumber {
  readonly style: NumberStyle;
  readonly no: number;
  /** The number as it is printed, with the mark and the space behind it. */
  readonly printed: string;
}

const MARK = '[、.．:：]';
const CHINESE = '[一二三四五六七八九十]{1,3}';

/** `3.5万元` begins with an amount, `3.2026年` with a number. */
const STYLES: readonly (readonly [NumberStyle, RegExp])[] = [
  ['chinese', new RegExp(`^(${CHINESE})${MARK}\\s*`)],
  ['chinese-in-brackets', new RegExp(`^[（(](${CHINESE})[)）]${MARK}?\\s*`)],
  ['digit', /^(\d{1,3})\s*(?:[、:：]\s*|[.．]\s+|[.．](?!\d)|[.．](?=20\d\d年))/],
  ['digit-in-brackets', new RegExp(`^[（(]?(\\d{1,3})[)）]${MARK}?\\s*`)],
  ['circled', /^([①-⑳])\s*[、.．]?\s*/],
];

/** The number in front of a line; null for any other line. */
export function lineNumber(line: string): LineNumber | null {
  for (const [style, pattern] of STYLES) {
    const [printed, digits] = pattern.exec(line) ?? [];
    if (printed !== undefined && digits !== undefined) return { style, no: numberOf(digits), printed };
  }
  return null;
}

/** The line without its number. */
export const withoutLineNumber = (line: string): string => line.slice(lineNumber(line)?.printed.length ?? 0);

const DIGITS = '零一二三四五六七八九';

/** 十二 is 12. */
function numberOf(digits: string): number {
  if (/^\d+$/.test(digits)) return Number(digits);
  const circled = digits.codePointAt(0) ?? 0;
  if (circled >= 0x2460 && circled <= 0x2473) return circled - 0x245f;
  const [tens = '', ones = ''] = digits.includes('十') ? digits.split('十') : ['零', digits];
  return (tens === '' ? 1 : DIGITS.indexOf(tens)) * 10 + (ones === '' ? 0 : DIGITS.indexOf(ones));
}
