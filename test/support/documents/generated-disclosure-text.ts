import type { GeneratedLayout } from './generated-disclosure-layout.js';
import type { WordBlock, WordCell } from './word-file.js';

/** Marks a paragraph that begins a project: converters leave bookmarks, field codes and page breaks beside it. */
export type GeneratedBlock = WordBlock & { readonly isTitle?: true };

/**
 * The text form as converters write it: each cell on lines of its own after a TAB, blank lines between rows and tables, and
 * whatever else they leave behind.
 */
export function generatedText(blocks: readonly GeneratedBlock[], layout: GeneratedLayout): string {
  const lines = blocks.flatMap((block, at) => {
    if ('xml' in block) return [];
    if ('paragraph' in block) return block.isTitle === true ? titleLines(block.paragraph, at, layout) : [block.paragraph];
    const between = Array<string>(layout.linesBetweenRows).fill('');
    const pageBreak = layout.breakBeforeTable ? '\f' : '';
    return [...block.table.rows.flatMap((row, rowAt) => [...row.flatMap((cell, cellAt) => cellLines(cell, layout).map((line, lineAt) => (rowAt + cellAt + lineAt === 0 ? pageBreak + line : line))), ...between]), ...Array<string>(layout.linesBetweenTables).fill('')];
  });
  return lines.join(layout.lineEnd);
}

function titleLines(title: string, at: number, { bookmarks, fieldCodes, pageBreaks }: GeneratedLayout): string[] {
  const bookmark = bookmarks ? `[bookmark: _Toc${66_000_000 + at}]` : '';
  const code = fieldCodes ? ` TC 另一张表的绩效目标表 \\f C \\l 1 ` : '';
  return [...(pageBreaks ? ['\f'] : []), `${bookmark}${title}${code}`];
}

function cellLines({ text, continues }: WordCell, { blankCell, trailingTabs }: GeneratedLayout): string[] {
  const [first = '', ...others] = (continues === true ? '' : text).split('\n');
  const tabs = trailingTabs && others.length > 0 ? '\t\t' : '';
  return [`\t${first === '' ? blankCell : first}${tabs}`, ...others.map((line) => (line === '' ? '' : line + tabs))];
}
