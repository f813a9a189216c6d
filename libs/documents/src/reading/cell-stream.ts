/** Where a cell stands in its table; a text form does not say, so there it is null. */
export interface CellPlace {
  /** From 1, in document order. */
  readonly table: number;
  readonly row: number;
  /** Number of the cell in its row, from 1. */
  readonly column: number;
  /** First grid column the cell covers, from 0, and how many. */
  readonly gridColumn: number;
  readonly span: number;
  /** The cell continues a vertical merge: it shows what stands above it. */
  readonly continuesAbove?: boolean;
  /** Its width in twentieths of a point, where the format says it. */
  readonly width?: number;
  /** How a person finds the row, where `table 2, row 3` would mislead. */
  readonly rowWhere?: string;
}

export interface CellBlock {
  readonly kind: 'cell';
  /** Lines are trimmed, empty lines are gone. A cell that continues a vertical merge is an empty cell. */
  readonly text: string;
  readonly where: string;
  readonly place: CellPlace | null;
}

export interface ParagraphBlock {
  readonly kind: 'paragraph';
  readonly text: string;
  readonly where: string;
  /** In a text form a paragraph below a cell may still belong to that cell; only the table can tell. */
  readonly mayContinueCell: boolean;
}

/** A document as one stream, in reading order. Every format comes down to this; blank paragraphs are left out. */
export type Block = CellBlock | ParagraphBlock;
export type CellStream = readonly Block[];

/** `名称 TC 名称 \f C \l 1`: Word's field codes for a table of contents, which converters leave in as text. */
const FIELD_CODE = /\bTC\s[^\\\n]*\\f.*$/;

/** Trims every line, drops blank ones, and takes away what converters leave: field codes, bookmarks, page breaks, zero-width marks. */
export function cleanText(text: string): string {
  return text
    .replace(/\[bookmark:[^\]]*\]/g, '')
    .replace(/\f|\v|\u200b|\u200c|\u200d|\ufeff/g, '')
    .split('\n')
    .map((line) => line.replace(FIELD_CODE, '').replace(/[\u00a0\t]/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}

/** Spaces and line breaks inside a name or label mean nothing. */
export const withoutSpace = (text: string): string => text.replace(/\s/g, '');

/** One line, single spaces: `合    格率` in a description stays readable. */
export const collapsed = (text: string): string => text.replace(/\s+/g, ' ').trim();
