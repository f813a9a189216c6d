import { strToU8 } from 'fflate';
import { readDocument } from '#documents/reading/read-document';
import { readDocx } from '#documents/reading/docx-reader';
import { exampleDisclosure } from '../support/documents/example-disclosure.js';
import { disclosureBlocks, usualLayout, type ProjectText } from '../support/documents/disclosure.js';
import { withoutPlaces } from '../support/documents/without-places.js';
import { documentXml, paragraphXml, runXml, tableXml, wordFile, wordParts, zipped, type WordBlock } from '../support/documents/word-file.js';

/** More traps of WordprocessingML, one hand-built document each: what is printed counts, however it is marked up. */

const [first] = exampleDisclosure.projects;
const project = first as ProjectText;
const plain = disclosureBlocks({ opening: ['2026年部门预算公开说明'], department: [], projectsHeading: [], projects: [project] }, usualLayout);
const title = `1.${project.name}绩效目标表`;
const read = async (bytes: Uint8Array) => withoutPlaces(await readDocument('trap.docx', bytes));
let wanted: unknown;
beforeAll(async () => {
  wanted = await read(wordFile(plain));
});

const blockXml = (block: WordBlock): string => ('xml' in block ? block.xml : 'table' in block ? tableXml(block.table) : paragraphXml(block.paragraph));
/** The plain document as markup, for one replacement in it. */
const body = plain.map(blockXml).join('');
const withMarkup = (found: string | RegExp, replacement: string): Uint8Array => {
  const changed = body.replace(found, () => replacement);
  if (changed === body) throw new Error(`${String(found)} does not stand in the document`);
  return zipped(wordParts(documentXml(changed)));
};

const target = '≥95100%';
const targetXml = paragraphXml(target);
const field = (code: string, result: string | null): string =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r>${code}${result === null ? '' : `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}`}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
const instruction = (text: string): string => `<w:r><w:instrText xml:space="preserve">${text}</w:instrText></w:r>`;
const symbol = (font: string, char: string): string => `<w:r><w:sym w:font="${font}" w:char="${char}"/></w:r>`;

test.each<[string, Uint8Array]>([
  ['a TC field in a title is a field code', withMarkup(paragraphXml(title), `<w:p>${runXml(title)}${field(instruction(' TC &quot;目录&quot; \\f C \\l 1 '), null)}</w:p>`)],
  ['a TC field that a converter left in a title is no part of it', withMarkup(paragraphXml(title), paragraphXml(`${title} TC ${title} \\f C \\l 1`))],
  ['a simple field without a result shows nothing', withMarkup(targetXml, `<w:p>${runXml(target)}<w:fldSimple w:instr=" TC x \\f C "/></w:p>`)],
  ['the result of a field inside the code of another is code', withMarkup(targetXml, `<w:p>${field(`${instruction(' IF ')}${field(instruction(' DOCPROPERTY a '), runXml('草稿'))}${instruction(' = 1 ')}`, runXml(target))}</w:p>`)],
  ['text between the beginning and the separator of a field is code', withMarkup(targetXml, `<w:p>${field(runXml('IF 1 = 1'), runXml(target))}</w:p>`)],
  ['a deleted field code is nothing', withMarkup(targetXml, `<w:p>${runXml(target)}<w:del w:id="1" w:author="x"><w:r><w:delInstrText> PAGE </w:delInstrText></w:r></w:del></w:p>`)],
  ['a deleted paragraph mark joins two paragraphs', withMarkup(targetXml, `<w:p><w:pPr><w:rPr><w:del w:id="1" w:author="x"/></w:rPr></w:pPr>${runXml('≥95')}</w:p>${paragraphXml('100%')}`)],
  ['a deletion inside an insertion is deleted', withMarkup(targetXml, `<w:p><w:ins w:id="1" w:author="x"><w:del w:id="2" w:author="y"><w:r><w:delText>9</w:delText></w:r></w:del>${runXml(target)}</w:ins></w:p>`)],
  ['a paragraph that moved away is gone', withMarkup(targetXml, `<w:p><w:pPr><w:rPr><w:moveFrom w:id="1" w:author="x"/></w:rPr></w:pPr><w:moveFrom w:id="2" w:author="x">${runXml('≥1%')}</w:moveFrom></w:p>${targetXml}`)],
  ['an inserted row is a row', withMarkup(/<w:tr>(?!.*<w:tr>.*一级指标)/s, '<w:tr><w:trPr><w:ins w:id="1" w:author="x"/></w:trPr>')],
  ['a hidden row is not printed', withMarkup(/<\/w:tbl>(?!.*<w:tbl>)/s, `<w:tr><w:trPr><w:hidden/></w:trPr><w:tc>${paragraphXml('满意度指标')}</w:tc><w:tc>${paragraphXml('满意度指标')}</w:tc><w:tc>${paragraphXml('旧')}</w:tc></w:tr></w:tbl>`)],
  ['a cell that was deleted under tracking is gone', withMarkup(/<\/w:tc><\/w:tr><\/w:tbl>(?!.*<w:tbl>)/s, `</w:tc><w:tc><w:tcPr><w:cellDel w:id="1" w:author="x"/></w:tcPr>${paragraphXml('旧')}</w:tc></w:tr></w:tbl>`)],
  ['text in the lower part of a vertical merge is not printed', withMarkup(/<w:vMerge\/><\/w:tcPr>.*?<\/w:tc>/s, `<w:vMerge/></w:tcPr>${paragraphXml('盖住的字')}</w:tc>`)],
  ['the prompt of an empty content control is not text', withMarkup(targetXml, `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${paragraphXml('单击此处输入文字')}</w:sdtContent></w:sdt>${targetXml}`)],
  ['alternate content without a choice shows its fallback', withMarkup(targetXml, `<w:p><w:r><mc:AlternateContent><mc:Fallback><w:t>${target}</w:t></mc:Fallback></mc:AlternateContent></w:r></w:p>`)],
  ['of two choices the first counts', withMarkup(targetXml, `<w:p><mc:AlternateContent><mc:Choice Requires="a">${runXml(target)}</mc:Choice><mc:Choice Requires="b">${runXml('2')}</mc:Choice></mc:AlternateContent></w:p>`)],
  ['marks of footnotes and comments are not text', withMarkup(targetXml, `<w:p>${runXml(target)}<w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:commentReference w:id="0"/></w:r></w:p>`)],
  ['a sign of the symbol font is the sign that it draws', withMarkup(targetXml, `<w:p>${symbol('Symbol', 'F0B3')}${runXml('95100%')}</w:p>`)],
  ['a letter in the symbol font is the sign that it draws', withMarkup(targetXml, `<w:p><w:r><w:rPr><w:rFonts w:ascii="Symbol" w:hAnsi="Symbol"/></w:rPr><w:t>\uf0b3</w:t></w:r>${runXml('95100%')}</w:p>`)],
  ['a formula of the equation editor is text', withMarkup(targetXml, `<w:p><m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><m:r><m:t>≥</m:t></m:r></m:oMath>${runXml('95100%')}</w:p>`)],
  ['a text box in a line stands on lines of its own', withMarkup(targetXml, `<w:p><w:r><w:drawing><w:txbxContent>${paragraphXml('')}</w:txbxContent></w:drawing></w:r>${runXml(target)}</w:p>`)],
  ['a form in a text box is a form', zipped(wordParts(documentXml(plain.map((block) => ('table' in block ? `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:txbxContent>${tableXml(block.table)}${paragraphXml('')}</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>${tableXml(block.table)}</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r></w:p>` : blockXml(block))).join(''))))],
  ['cells merged in the old way are one cell', withMarkup(/<w:gridSpan w:val="3"\/><\/w:tcPr>(.*?)<\/w:tc>/s, `<w:gridSpan w:val="2"/><w:hMerge w:val="restart"/></w:tcPr>${/<w:gridSpan w:val="3"\/><\/w:tcPr>(.*?)<\/w:tc>/s.exec(body)?.[1] ?? ''}</w:tc><w:tc><w:tcPr><w:hMerge/></w:tcPr>${paragraphXml('盖住的字')}</w:tc>`)],
  ['strict files use other namespaces', zipped(wordParts(documentXml(body).replaceAll('http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'http://purl.oclc.org/ooxml/wordprocessingml/main')))],
])('%s', async (_trap, bytes) => {
  expect(await read(bytes)).toEqual(wanted);
});

test('the part that holds the text is the one that the index of the file names', async () => {
  const { 'word/document.xml': text, '_rels/.rels': index, ...others } = wordParts(documentXml(body));
  const renamed = { ...others, 'word/document2.xml': text as Uint8Array, '_rels/.rels': strToU8(new TextDecoder().decode(index).replace('word/document.xml', '/word/document2.xml')) };
  expect(await read(zipped(renamed))).toEqual(wanted);
});

test('a part in UTF-16 is read', async () => {
  const xml = documentXml(body).replace('encoding="UTF-8"', 'encoding="UTF-16"');
  expect(await read(zipped({ ...wordParts(''), 'word/document.xml': Uint8Array.from([0xff, 0xfe, ...Buffer.from(xml, 'utf16le')]) }))).toEqual(wanted);
});

const linesOf = (xml: string, more: Record<string, Uint8Array> = {}): string[] => readDocx(zipped({ ...wordParts(documentXml(xml)), ...more })).map(({ text }) => text);

test('line breaks are lines, tabs are spaces, and hyphens that must not break are hyphens', () => {
  expect(linesOf(`<w:p>${runXml('一')}<w:r><w:br/></w:r>${runXml('二')}<w:r><w:tab/></w:r>${runXml('三')}<w:r><w:noBreakHyphen/><w:softHyphen/><w:cr/></w:r></w:p>`)).toEqual(['一', '二 三-']);
});

test('boxes to tick are boxes in every font, and an unknown sign leaves a mark', () => {
  expect(linesOf(`<w:p>${[['Wingdings', 'F0FE'], ['Wingdings 2', 'F052'], ['Wingdings', 'F0A8'], ['Wingdings 2', 'F0A3'], ['Symbol', 'F0A3'], ['MS Gothic', '2611'], ['Webdings', 'F021']].map(([font = '', char = '']) => symbol(font, char)).join('')}</w:p>`)).toEqual(['☑☑□□≤☑\ufffd']);
});

test('a small table inside a cell is lines of that cell', () => {
  const inner = tableXml({ columns: 2, rows: [[{ text: '甲' }, { text: '乙' }], [{ text: '丙' }, { text: '丁' }]] });
  expect(linesOf(`<w:tbl><w:tr><w:tc>${paragraphXml('上')}${inner}${paragraphXml('下')}</w:tc><w:tc>${paragraphXml('右')}</w:tc></w:tr></w:tbl>`)).toEqual(['上\n甲\n乙\n丙\n丁\n下', '右']);
});

const numbering = (levels: readonly (readonly [format: string, pattern: string])[], more = ''): Uint8Array => strToU8(`<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:abstractNum w:abstractNumId="0">${levels
  .map(([format, pattern], at) => `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${pattern}"/></w:lvl>`).join('')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>${more}</w:numbering>`);
const listed = (text: string, level = 0, number = 1): string => `<w:p><w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${number}"/></w:numPr></w:pPr>${runXml(text)}</w:p>`;

test('numbers that Word counts by itself are printed before their paragraphs', () => {
  const more = '<w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>';
  const xml = [listed('甲'), listed('子', 1), listed('丑', 1), listed('乙'), listed('寅', 1), listed('丙', 0, 2), paragraphXml('无'), listed('丁', 0, 2)].join('');
  expect(linesOf(xml, { 'word/numbering.xml': numbering([['decimal', '%1.'], ['chineseCounting', '（%2）']], more) })).toEqual(['1.甲', '（一）子', '（二）丑', '2.乙', '（一）寅', '1.丙', '无', '2.丁']);
});

test('goals in a list that Word counts are the goals of the same list in text', async () => {
  const [opening, ...rest] = project.goals;
  expect(rest.length).toBeGreaterThan(0);
  const goals = paragraphXml(`1.${opening ?? ''}`) + rest.map((goal, at) => paragraphXml(`${at + 2}.${goal}`)).join('');
  expect(body).toContain(goals);
  const xml = body.replace(goals, project.goals.map((goal) => listed(goal)).join(''));
  expect(await read(zipped({ ...wordParts(documentXml(xml)), 'word/numbering.xml': numbering([['decimal', '%1.']]) }))).toEqual(wanted);
});

test('another document embedded as a whole is refused, because it would be left out', () => {
  expect(() => linesOf('<w:altChunk r:id="rId9" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"/>')).toThrow('document.has-another-inside');
});
