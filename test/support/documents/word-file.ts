import { strToU8, zipSync } from 'fflate';

/** One cell of a table; `continues` marks the lower part of a vertical merge. `xml` replaces the paragraphs of the cell. */
export interface WordCell {
  readonly text: string;
  readonly span?: number;
  readonly startsMerge?: boolean;
  readonly continues?: boolean;
  readonly xml?: string;
}

export interface WordTable {
  readonly rows: readonly (readonly WordCell[])[];
  readonly columns: number;
}

/** A paragraph, a table, or WordprocessingML as it stands. */
export type WordBlock = { readonly paragraph: string } | { readonly table: WordTable } | { readonly xml: string };

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

export const runXml = (text: string): string => `<w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;
export const paragraphXml = (text: string): string => `<w:p>${text === '' ? '' : runXml(text)}</w:p>`;
const linesXml = (text: string): string => text.split('\n').map(paragraphXml).join('');

const borders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`).join('');

export function tableXml({ rows, columns }: WordTable): string {
  const width = Math.floor(9000 / columns);
  const cellXml = ({ text, span = 1, startsMerge, continues, xml }: WordCell): string => {
    const merge = startsMerge === true ? '<w:vMerge w:val="restart"/>' : continues === true ? '<w:vMerge/>' : '';
    return `<w:tc><w:tcPr><w:tcW w:w="${width * span}" w:type="dxa"/>${span > 1 ? `<w:gridSpan w:val="${span}"/>` : ''}${merge}</w:tcPr>${xml ?? linesXml(text)}</w:tc>`;
  };
  const grid = `<w:tblGrid>${`<w:gridCol w:w="${width}"/>`.repeat(columns)}</w:tblGrid>`;
  return `<w:tbl><w:tblPr><w:tblW w:w="9000" w:type="dxa"/><w:tblBorders>${borders}</w:tblBorders></w:tblPr>${grid}${rows.map((row) => `<w:tr>${row.map(cellXml).join('')}</w:tr>`).join('')}</w:tbl>`;
}

const blockXml = (block: WordBlock): string => ('xml' in block ? block.xml : 'table' in block ? tableXml(block.table) : paragraphXml(block.paragraph));

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
export const WORD_NAMESPACES = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';

export const documentXml = (body: string): string =>
  `${DECLARATION}<w:document ${WORD_NAMESPACES}><w:body>${body}<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1417" w:bottom="1440" w:left="1417" w:header="851" w:footer="992" w:gutter="0"/></w:sectPr></w:body></w:document>`;

/** The parts of a Word file besides its text; tests leave out or add what they want to see refused. */
export const wordParts = (xml: string): Record<string, Uint8Array> => ({
  '[Content_Types].xml': strToU8(`${DECLARATION}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`),
  '_rels/.rels': strToU8(`${DECLARATION}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`),
  'word/document.xml': strToU8(xml),
});

/** A .docx whose bytes depend on its content alone. */
export const zipped = (parts: Record<string, Uint8Array>): Uint8Array => zipSync(parts, { mtime: new Date(2026, 0, 1), level: 6 });

export const wordFile = (blocks: readonly WordBlock[]): Uint8Array => zipped(wordParts(documentXml(blocks.map(blockXml).join(''))));
