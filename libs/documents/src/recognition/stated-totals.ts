import { plainForm } from '#domain/indicator/parse-target-value';
import { compare, floor, fraction, isDecimal, multiply, parseDecimal } from '#domain/shared/fraction';
import type { StatedTotal } from '../parsed-document.js';
import type { Block } from '../reading/cell-stream.js';

const AMOUNT = String.raw`(\d[\d,]*(?:\.\d+)?)(亿元|万元|元)`;
const FILLER = '(?:预算)?(?:合计|总计|总额|共计)?(?:安排)?(?:共计|合计|共)?(?:数)?(?:为|是|:)?';

/** What the narrative states, under the name the reconciliation uses. 一般公共预算收入 is a part, not the whole. */
const STATEMENTS: readonly (readonly [label: string, words: string])[] = [
  ['预算收入', '(?<!公共|基金|经营|专户)(?:预算收入|收入预算|收入合计|收入总计)'],
  ['支出预算', '(?<!公共|基金|经营|基本|项目)(?:支出预算|预算支出|支出合计|支出总计)'],
  ['基本支出', '基本支出'],
  ['项目支出', '项目支出'],
];

const FEN: Readonly<Record<string, bigint>> = { 元: 100n, 万元: 1_000_000n, 亿元: 10_000_000_000n };

/**
 * 收入、支出、基本支出、项目支出 as the narrative states them, for reconciliation with the tables. The first sentence that states a
 * total of this year counts; what it says of another year, or of an increase, is no total.
 */
export function readStatedTotals(blocks: readonly Block[], fiscalYear: number | null): StatedTotal[] {
  const paragraphs = blocks.filter((block) => block.kind === 'paragraph');
  return STATEMENTS.flatMap(([label, words]) => {
    for (const { text, where } of paragraphs) {
      const plain = plainForm(text);
      for (const match of plain.matchAll(new RegExp(words + FILLER + AMOUNT, 'g'))) {
        const [, digits = '', unit = ''] = match;
        const fen = fenOf(digits, unit);
        if (fen !== null && isOfYear(plain.slice(0, match.index), fiscalYear)) return [{ label, raw: digits + unit, fen, where }];
      }
    }
    return [];
  });
}

/** Whole fen; null where the amount has parts of a fen or more digits than amounts have. */
function fenOf(digits: string, unit: string): string | null {
  const plain = digits.replaceAll(',', '');
  if (!isDecimal(plain)) return null;
  const fen = multiply(parseDecimal(plain), fraction(FEN[unit] ?? 1n));
  return compare(fen, fraction(floor(fen))) === 0 ? floor(fen).toString() : null;
}

/** The year that stands nearest before, within the sentence. */
function isOfYear(before: string, fiscalYear: number | null): boolean {
  const sentence = before.slice(Math.max(before.lastIndexOf('。'), before.lastIndexOf(';')) + 1);
  const year = [...sentence.matchAll(/(20\d\d)年/g)].at(-1)?.[1];
  return year === undefined || fiscalYear === null || Number(year) === fiscalYear;
}
