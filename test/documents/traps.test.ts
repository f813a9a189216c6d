import { readDocument } from '#documents/reading/read-document';
import { exampleDisclosure } from '../support/documents/example-disclosure.js';
import { disclosureBlocks, usualLayout, type Layout, type ProjectText } from '../support/documents/disclosure.js';
import { withoutPlaces } from '../support/documents/without-places.js';
import { documentXml, paragraphXml, runXml, tableXml, wordFile, wordParts, zipped, type WordBlock, type WordCell } from '../support/documents/word-file.js';

/** One hand-built document per trap of WordprocessingML. Word and WPS themselves were not at hand; the markup follows ECMA-376. */

const [first] = exampleDisclosure.projects;
const project = first as ProjectText;
const blocksOf = (layout: Partial<Layout> = {}): WordBlock[] =>
  disclosureBlocks({ opening: ['2026年部门预算公开说明'], department: [], projectsHeading: [], projects: [project] }, { ...usualLayout, ...layout });
const plain = blocksOf();
const read = (bytes: Uint8Array) => readDocument('trap.docx', bytes);
let wanted: unknown;
beforeAll(async () => {
  wanted = withoutPlaces(await read(wordFile(plain)));
});

/** The same document with the Word markup of every cell that holds `text` replaced. */
const withCell = (text: string, xml: string, blocks: readonly WordBlock[] = plain): Uint8Array => wordFile(blocks.map((block) => ('table' in block
  ? { table: { ...block.table, rows: block.table.rows.map((row) => row.map((cell): WordCell => (cell.text === text ? { ...cell, xml } : cell))) } }
  : block)));

const target = '≥95100%';
const description = '发放金额与应发金额一致的人次占发放人次的比率';

test.each<[string, Uint8Array]>([
  ['a deletion that is tracked is not text', withCell(target, `<w:p>${runXml('≥95')}<w:del w:id="1" w:author="x"><w:r><w:delText>999</w:delText></w:r></w:del>${runXml('100%')}</w:p>`)],
  ['an insertion that is tracked is text', withCell(target, `<w:p>${runXml('≥95')}<w:ins w:id="1" w:author="x">${runXml('100%')}</w:ins></w:p>`)],
  ['text that moved stands where it moved to', withCell(target, `<w:p><w:moveFrom w:id="1" w:author="x">${runXml('≥1%')}</w:moveFrom><w:moveTo w:id="2" w:author="x">${runXml(target)}</w:moveTo></w:p>`)],
  ['content controls around text, paragraphs and nested ones are looked through', withCell(target, `<w:sdt><w:sdtPr/><w:sdtContent><w:p><w:sdt><w:sdtContent><w:sdt><w:sdtContent>${runXml('≥95100%')}</w:sdtContent></w:sdt></w:sdtContent></w:sdt></w:p></w:sdtContent></w:sdt>`)],
  ['field codes are not text, their results are', withCell(project.name, `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> REF x \\h </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${runXml(project.name)}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`)],
  ['a simple field shows its result', withCell(project.name, `<w:p><w:fldSimple w:instr=" TITLE ">${runXml(project.name)}</w:fldSimple></w:p>`)],
  ['hidden text is not printed', withCell(target, `<w:p>${runXml(target)}<w:r><w:rPr><w:vanish/></w:rPr><w:t>草稿</w:t></w:r></w:p>`)],
  ['empty paragraphs in a cell are nothing', withCell(description, `${paragraphXml('')}${paragraphXml('')}${paragraphXml(description)}${paragraphXml('')}`)],
  ['text cut into runs is one text', withCell(target, `<w:p>${[...target].map(runXml).join('<w:proofErr w:type="spellStart"/>')}</w:p>`)],
  ['a hyperlink and a bookmark are looked through', withCell(description, `<w:p><w:bookmarkStart w:id="0" w:name="_GoBack"/><w:hyperlink>${runXml(description)}</w:hyperlink><w:bookmarkEnd w:id="0"/></w:p>`)],
  ['a text box is read once, not once more for old readers', withCell(project.name, `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:txbxContent>${paragraphXml(project.name)}</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>${paragraphXml(project.name)}</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r></w:p>`)],
])('%s', async (_trap, bytes) => {
  expect(withoutPlaces(await read(bytes))).toEqual(wanted);
});

test('a content control around rows and cells changes nothing', async () => {
  const wrapped = plain.map((block) => ('table' in block
    ? { xml: tableXml(block.table).replace(/<w:tr>.*?<\/w:tr>/gs, (row) => `<w:sdt><w:sdtContent>${row.replace(/<w:tc>.*?<\/w:tc>/gs, (cell) => `<w:sdt><w:sdtContent>${cell}</w:sdtContent></w:sdt>`)}</w:sdtContent></w:sdt>`) }
    : block));
  expect(withoutPlaces(await read(wordFile(wrapped)))).toEqual(wanted);
});

test('a row that was deleted under tracking is gone', async () => {
  const extra = '<w:tr><w:trPr><w:del w:id="9" w:author="x"/></w:trPr><w:tc><w:p/></w:tc><w:tc><w:p><w:r><w:t>质量指标</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>旧指标</w:t></w:r></w:p></w:tc></w:tr></w:tbl>';
  const blocks = plain.map((block) => ('table' in block ? { xml: tableXml(block.table).replace('</w:tbl>', extra) } : block));
  expect(withoutPlaces(await read(wordFile(blocks)))).toEqual(wanted);
});

test('a form inside a layout table is read as if it stood alone', async () => {
  const inner = plain.map((block) => ('table' in block ? tableXml(block.table) : 'paragraph' in block ? paragraphXml(block.paragraph) : '')).join('');
  const framed = `<w:tbl><w:tblGrid><w:gridCol w:w="9000"/></w:tblGrid><w:tr><w:tc><w:tcPr/>${inner}${paragraphXml('')}</w:tc></w:tr></w:tbl>`;
  expect(withoutPlaces(await read(wordFile([{ xml: framed }])))).toEqual(wanted);
});

test('indicators that go on in a second table, with the head repeated, are one list', async () => {
  const blocks = plain.flatMap((block): WordBlock[] => {
    if (!('table' in block) || block.table.rows[0]?.[0]?.text !== '一级指标') return [block];
    const [head, ...rows] = block.table.rows;
    return [{ table: { columns: 7, rows: [head ?? [], ...rows.slice(0, 3)] } }, { paragraph: '' }, { table: { columns: 7, rows: [head ?? [], ...rows.slice(3)] } }];
  });
  expect(withoutPlaces(await read(wordFile(blocks)))).toEqual(wanted);
});

test('indicators that go on in a second table without a head are one list', async () => {
  const blocks = plain.flatMap((block): WordBlock[] => {
    if (!('table' in block) || block.table.rows[0]?.[0]?.text !== '一级指标') return [block];
    return [{ table: { columns: 7, rows: block.table.rows.slice(0, 4) } }, { paragraph: '' }, { table: { columns: 7, rows: block.table.rows.slice(4) } }];
  });
  expect(withoutPlaces(await read(wordFile(blocks)))).toEqual(wanted);
});

test('a row with fewer, wider cells than its head is placed by the grid and marked unsure', async () => {
  const blocks = plain.map((block): WordBlock => {
    if (!('table' in block) || block.table.rows[0]?.[0]?.text !== '一级指标') return block;
    const rows = block.table.rows.map((row, at) => (at === 2 ? [row[0]!, row[1]!, { ...row[2]!, span: 3 }, row[4]!, row[5]!] : row));
    return { table: { ...block.table, rows } };
  });
  const [read1] = (await read(wordFile(blocks))).projects;
  expect(read1?.indicators[1]).toMatchObject({ name: '补贴发放准确率', description: '', target: { raw: target }, basis: '云岭办发〔2025〕12号' });
  expect(read1?.indicators[1]?.cells?.target?.confidence).toBe('low');
});

test('a title in a cell of its own and a title in capitals of another style are titles', async () => {
  const titled = plain.map((block): WordBlock => ('paragraph' in block && block.paragraph.includes('绩效目标表') ? { table: { columns: 1, rows: [[{ text: block.paragraph }]] } } : block));
  expect(withoutPlaces(await read(wordFile(titled)))).toEqual(wanted);
});

test('a footnote below the indicators is residue inside the table, never an indicator', async () => {
  const blocks = plain.map((block): WordBlock => ('table' in block && block.table.rows[0]?.[0]?.text === '一级指标'
    ? { table: { ...block.table, rows: [...block.table.rows, [{ text: '填表人：某某', span: 7 }]] } }
    : block));
  const document = await read(wordFile(blocks));
  expect(document.projects[0]?.indicators).toHaveLength(project.indicators.length);
  expect(document.residue.map(({ text }) => text)).toEqual(['填表人：某某']);
});

const amounts = async (changes: Partial<ProjectText>, layout: Partial<Layout> = {}) => {
  const document = await read(wordFile(disclosureBlocks({ opening: ['2026年'], department: [], projectsHeading: [], projects: [{ ...project, ...changes }] }, { ...usualLayout, ...layout })));
  const [only] = document.projects;
  return { budget: only?.budget, plan: only?.spendingPlan?.map(({ percent }) => percent), residue: document.residue.map(({ text }) => text), cells: only?.cells };
};

test.each(['NaN', '∞', '1e5', '12美元', '约5', '5亿元', '1.234', '99999999999999'])('“%s” is no amount: the cell is listed, nothing is stored', async (total) => {
  expect(await amounts({ total })).toMatchObject({ budget: { totalFen: null, fiscalFen: '151200000' }, residue: [total] });
});

test('full-width digits are digits, and the reader says that it changed them', async () => {
  expect(await amounts({ total: '１２３．５０' })).toMatchObject({ budget: { totalFen: '12350' }, residue: [], cells: { total: { confidence: 'medium' } } });
});

test('an amount without any unit is not guessed', async () => {
  expect(await amounts({ total: '55' }, { unitPlace: 'cell', unit: '' })).toMatchObject({ budget: { totalFen: null }, residue: ['55', '1512000.00'] });
});

test('a unit in the cell counts before the unit in the head, and the contradiction lowers the confidence', async () => {
  expect(await amounts({ total: '55万元' })).toMatchObject({ budget: { totalFen: '55000000' }, cells: { total: { confidence: 'low' } } });
});

test('a plan cell that is no percentage is listed and stays blank', async () => {
  expect(await amounts({ plan: ['25%', '一半', '７５％', '100%'] })).toMatchObject({ plan: ['25', null, '75', '100'], residue: ['一半'] });
});

test('a footer, a header part and comments do not disturb the reader', async () => {
  const body = plain.map((block) => ('table' in block ? tableXml(block.table) : 'paragraph' in block ? paragraphXml(block.paragraph) : '')).join('');
  const parts = { ...wordParts(documentXml(body)), 'word/comments.xml': new TextEncoder().encode('<x/>'), 'word/footer1.xml': new TextEncoder().encode('<x/>') };
  expect(withoutPlaces(await read(zipped(parts)))).toEqual(wanted);
});
