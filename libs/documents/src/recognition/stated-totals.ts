import { parseAmount, type AmountUnit } from '#domain/shared/money';
import type { StatedTotal } from '../parsed-document.js';
import type { Block } from '../reading/cell-stream.js';

/** What the narrative states, under the name the reconciliation uses. The first sentence that states a total counts. */
const STATEMENTS: readonly (readonly [label: string, sentence: RegExp])[] = [
  ['预算收入', /(?:预算收入|收入预算)(?:合计|总计)?(?:安排)?[为：:]?\s*(\d+(?:\.\d+)?)\s*(万元|元)/],
  ['支出预算', /(?:支出预算|预算支出)(?:合计|总计)?(?:安排)?[为：:]?\s*(\d+(?:\.\d+)?)\s*(万元|元)/],
  ['基本支出', /基本支出(?:预算)?(?:安排)?[为：:]?\s*(\d+(?:\.\d+)?)\s*(万元|元)/],
  ['项目支出', /项目支出(?:预算)?(?:安排)?[为：:]?\s*(\d+(?:\.\d+)?)\s*(万元|元)/],
];

/** 收入、支出、基本支出、项目支出 as the narrative states them, for reconciliation with the tables. */
export function readStatedTotals(blocks: readonly Block[]): StatedTotal[] {
  const paragraphs = blocks.filter((block) => block.kind === 'paragraph');
  return STATEMENTS.flatMap(([label, sentence]) => {
    for (const { text, where } of paragraphs) {
      const [, digits, unit] = sentence.exec(text) ?? [];
      if (digits !== undefined && unit !== undefined) return [{ label, raw: `${digits}${unit}`, fen: parseAmount(digits, unit as AmountUnit).fen.toString(), where }];
    }
    return [];
  });
}
