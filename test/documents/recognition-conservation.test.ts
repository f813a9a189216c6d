import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCategory, readDimension } from '#domain/indicator/classification';
import type { CellNote } from '#documents/parsed-document';
import type { Block, CellStream } from '#documents/reading/cell-stream';
import { readDocx } from '#documents/reading/docx-reader';
import { decodeText, readText } from '#documents/reading/text-reader';
import { columnLabel, formLabel, goalFormProfile } from '#documents/recognition/profile';
import { recogniseRegions, type RecognisedStream } from '#documents/recognition/recognise';
import { generateDisclosure } from '../support/documents/generated-disclosure.js';
import { seededRandom, type Random } from '../support/documents/generated-disclosure-words.js';
import { wordFile } from '../support/documents/word-file.js';

/** Nothing is dropped silently: whatever stands in a table of ours is a label, part of a value, or residue; also in damaged tables. */

const bare = (text: string): string => text.replace(/\s/g, '');
const SECOND_HEAD = ['符号', '值', '单位', '计量单位'];

function isLabel(text: string): boolean {
  const { amountUnitHeader, checkpoint, goalRowLabel } = goalFormProfile;
  return formLabel(goalFormProfile, text) !== null || columnLabel(goalFormProfile, text) !== null || readDimension(text) !== null || readCategory(text) !== null
    || [amountUnitHeader, checkpoint, goalRowLabel].some((pattern) => pattern.test(bare(text))) || SECOND_HEAD.includes(bare(text)) || goalFormProfile.leadColumns.has(bare(text));
}

/** The texts that the document says it took from each place. */
function takenFrom({ document }: RecognisedStream): { byPlace: Map<string, string[]>; all: string } {
  const byPlace = new Map<string, string[]>();
  const add = (where: string, text: string): void => {
    for (const place of where.split('; ')) byPlace.set(place, [...(byPlace.get(place) ?? []), bare(text)]);
  };
  const addNotes = (cells: Readonly<Record<string, CellNote>> = {}): void => Object.values(cells).forEach(({ where, raw }) => add(where, raw));
  for (const project of document.projects) {
    addNotes(project.cells);
    project.indicators.forEach(({ cells }) => addNotes(cells));
  }
  addNotes(document.department?.cells);
  document.department?.indicators.forEach(({ cells }) => addNotes(cells));
  document.residue.forEach(({ where, text }) => add(where, text));
  return { byPlace, all: [...byPlace.values()].flat().join('\n') };
}

/** Blocks of goal tables and department tables that are nowhere accounted for. */
function dropped(recognised: RecognisedStream): Block[] {
  const { byPlace, all } = takenFrom(recognised);
  return recognised.regions.flatMap(({ from, to }) => recognised.blocks.slice(from, to)).filter((block) => {
    const text = bare(block.text);
    if (text === '' || isLabel(block.text)) return false;
    return block.kind === 'cell' ? byPlace.get(block.where)?.some((taken) => taken.includes(text)) !== true : !all.includes(text);
  });
}

/** Values that say they stand where nothing stands, or hold what is not printed there. */
function invented(recognised: RecognisedStream): string[] {
  const printed = new Map<string, string>();
  for (const { where, text } of recognised.blocks) printed.set(where, (printed.get(where) ?? '') + bare(text));
  const { byPlace } = takenFrom(recognised);
  return [...byPlace.keys()].filter((where) => !/^table \d+, row \d+$/.test(where) && !printed.has(where));
}

const DAMAGES: readonly ((stream: Block[], at: number, random: Random) => void)[] = [
  (stream, at) => stream.splice(at, 1),
  (stream, at, random) => stream.splice(at, random.whole(1, 8)),
  (stream, at) => { const block = stream[at]; if (block !== undefined) stream[at] = { ...block, text: block.kind === 'cell' ? '' : block.text }; },
  (stream, at, random) => { const block = stream[at]; if (block !== undefined) stream[at] = { ...block, text: random.pick(['填表人：某某', '12345', '≥', '其他指标', '绩效目标', '产出指标', '单位：万元', '3月底', '备注']) }; },
  (stream, at, random) => { const block = stream[at]; if (block !== undefined) stream.splice(at, 0, { ...block, where: `damage ${at}`, text: random.pick(['多出的格子', '88.00', '项目名称', '数量指标', '']) }); },
  (stream, at) => { const [one, other] = [stream[at], stream[at + 1]]; if (one !== undefined && other !== undefined) stream.splice(at, 2, other, one); },
  (stream, at) => stream.splice(at, 0, { kind: 'paragraph', text: '续上页', where: `damage ${at}`, mayContinueCell: false }),
  (stream, at) => stream.splice(at, 0, { kind: 'paragraph', text: '接着写的一行', where: `damage ${at}`, mayContinueCell: true }),
];

function damaged(stream: CellStream, seed: number): CellStream {
  const random = seededRandom(seed * 7919);
  const blocks = [...stream];
  for (let count = random.whole(1, 12); count > 0; count -= 1) random.pick(DAMAGES)(blocks, random.whole(0, blocks.length - 1), random);
  return blocks;
}

const SEEDS = Array.from({ length: Number(process.env.GENERATED_DOCUMENTS ?? 80) }, (_, at) => at + 1 + Number(process.env.GENERATED_FROM ?? 0));
const streamsOf = (seed: number): CellStream[] => {
  const document = generateDisclosure(seed);
  return [readText(document.text), readDocx(wordFile(document.blocks))];
};

test(`in ${SEEDS.length} generated documents, both forms, every cell is a label, part of a value, or residue`, () => {
  const found = SEEDS.flatMap((seed) => streamsOf(seed).map((stream) => recogniseRegions(stream)).flatMap((recognised) => [...dropped(recognised), ...invented(recognised)].map((lost) => ({ seed, lost }))));
  expect(found.slice(0, 5)).toEqual([]);
});

test(`in ${SEEDS.length} documents with cells missing, doubled, swapped and strange, nothing vanishes and nothing is made up`, () => {
  const found = SEEDS.flatMap((seed) => streamsOf(seed).flatMap((stream, form) => {
    const recognised = recogniseRegions(damaged(stream, seed + form * 10_000));
    return [...dropped(recognised), ...invented(recognised)].map((lost) => ({ seed, form, lost }));
  }));
  expect(found.slice(0, 5)).toEqual([]);
});

const folder = process.env.REAL_DOCUMENTS;
const published = folder !== undefined && existsSync(folder) ? readdirSync(folder).filter((file) => /\.(?:txt|docx)$/.test(file)).map((file) => join(folder, file)) : [];
(published.length > 0 ? test : test.skip)('in the published documents every cell is a label or part of a value (skipped unless REAL_DOCUMENTS names their folder)', () => {
  for (const file of published) {
    const bytes = readFileSync(file);
    const recognised = recogniseRegions(file.endsWith('.docx') ? readDocx(bytes) : readText(decodeText(bytes) ?? ''));
    expect({ file, dropped: dropped(recognised), invented: invented(recognised) }).toEqual({ file, dropped: [], invented: [] });
  }
});
