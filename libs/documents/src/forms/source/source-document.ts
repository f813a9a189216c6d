import { isDeepStrictEqual } from 'node:util';
import { readCategory, readDimension } from '#domain/indicator/classification';
import type { ParsedDepartmentIndicator, ParsedDocument, ParsedProject } from '../../parsed-document.js';
import { withoutSpace, type CellStream } from '../../reading/cell-stream.js';
import { columnLabel, formLabel, goalFormProfile, type FormProfile } from '../../recognition/profile.js';
import { recogniseRegions, type RecognisedStream, type Region } from '../../recognition/recognise.js';
import { isProjectTitle } from '../../recognition/titles.js';
import { fillParts } from '../fill-form.js';
import { factsOfProject } from '../goal/goal-facts.js';
import type { PrintedBlock, PrintedDocument, PrintedSection } from '../printed-document.js';
import { asItStands, rowsAsSaid } from './as-it-stands.js';
import { captureGoalForm, goalTableRows } from './capture-goal-form.js';
import { indicatorRowsOf } from './capture-indicators.js';
import { printDepartmentTable } from './department-table.js';

/** What every part of a document needs to be printed again. */
interface Source {
  readonly profile: FormProfile;
  readonly document: ParsedDocument;
  readonly read: RecognisedStream;
  readonly isLabel: (text: string) => boolean;
}

/**
 * A document in its own layout. A table that says what it said stands as it stood, cell by cell; one whose goal was changed since is
 * printed from the goal, into the form that was captured from that very table. Every other line and table stands as it stood.
 */
export function sourceDocument(document: ParsedDocument, stream: CellStream, profile: FormProfile = goalFormProfile): PrintedDocument {
  const source = sourceOf(document, stream, profile);
  const { blocks, regions } = source.read;
  const goalTables = regions.filter(({ kind }) => kind === 'goal-table');
  const sections: { name: string; blocks: PrintedBlock[] }[] = [{ name: '说明', blocks: [] }];
  const put = (printed: readonly PrintedBlock[]): void => void sections.at(-1)?.blocks.push(...printed);
  const open = (name: string): void => void sections.push({ name, blocks: [] });
  for (let at = 0; at < blocks.length;) {
    const region = regions.find(({ from }) => from === at);
    const end = region?.to ?? endOfPart(source.read, at);
    const above = regions.find(({ to }) => to === at);
    if (region?.kind !== 'department-table' && isProjectTitle(blocks[at]?.text ?? '')) open(document.projects[goalTables.filter(({ to }) => to <= at).length]?.name ?? '');
    // What stands below the last goal table is no part of that project; a sheet of a workbook says so.
    else if (region === undefined && above?.kind === 'goal-table') open('说明');
    if (region?.kind === 'goal-table') put(goalTable(source, region, goalTables.indexOf(region)));
    else if (region?.kind === 'department-table') put(departmentTable(source, region));
    else put(asItStands(blocks.slice(at, end), { isLabel: source.isLabel, rowsIn: rowsAsSaid, joinsLinesBelow: false }).map((block) => (block.kind === 'line' && isProjectTitle(block.text) ? { ...block, style: 'heading' } : block)));
    at = end;
  }
  return { title: document.source.file, sections: sections.filter((section) => section.blocks.length > 0).map((section): PrintedSection => ({ ...section, orientation: 'portrait', startsPage: false })) };
}

/** 原表: the tables of one project, or of the department, as they stand in the document. */
export interface SourceTable {
  /** Its number; null for 部门整体绩效目标. */
  readonly project: number | null;
  readonly blocks: readonly PrintedBlock[];
}

/** What a document was read from, to be looked at beside what was read. */
export function sourceTables(document: ParsedDocument, stream: CellStream, profile: FormProfile = goalFormProfile): SourceTable[] {
  const source = sourceOf(document, stream, profile);
  const { regions } = source.read;
  const goalTables = regions.filter(({ kind }) => kind === 'goal-table');
  return regions.map((region) => {
    const index = goalTables.indexOf(region);
    return index < 0 ? { project: null, blocks: departmentTable(source, region) } : { project: document.projects[index]?.no ?? null, blocks: goalTable(source, region, index) };
  });
}

const sourceOf = (document: ParsedDocument, stream: CellStream, profile: FormProfile): Source =>
  ({ profile, document, read: withWholeTables(recogniseRegions(stream, profile)), isLabel: (text) => isAnyLabel(profile, text) });

const isAnyLabel = (profile: FormProfile, text: string): boolean =>
  text !== '' && (formLabel(profile, text) !== null || columnLabel(profile, text) !== null || profile.checkpoint.test(withoutSpace(text)) || readDimension(text) !== null || readCategory(text) !== null);

/** A title may stand in the first row of its table: the table begins there. */
function withWholeTables({ document, blocks, regions }: RecognisedStream): RecognisedStream {
  const tableAt = (at: number): number | null => {
    const block = blocks[at];
    return block?.kind === 'cell' ? block.place?.table ?? null : null;
  };
  return { document, blocks, regions: regions.map((region) => {
    let from = region.from;
    while (tableAt(from) !== null && tableAt(from - 1) === tableAt(from) && !regions.some(({ to }) => to === from)) from -= 1;
    return { ...region, from };
  }) };
}

/** Up to the next table of ours, or the next title. */
function endOfPart({ blocks, regions }: RecognisedStream, from: number): number {
  let at = from + 1;
  while (at < blocks.length && !regions.some((region) => region.from === at) && !isProjectTitle(blocks[at]?.text ?? '')) at += 1;
  return at;
}

function goalTable(source: Source, region: Region, index: number): PrintedBlock[] {
  const { profile, document, read } = source;
  const part = read.blocks.slice(region.from, region.to);
  const project = document.projects[index];
  const standing = asItStands(part, { isLabel: source.isLabel, rowsIn: (cells) => goalTableRows(profile, cells), joinsLinesBelow: true });
  if (project === undefined) return standing;
  return asPrinted(part, standing, isSame(project, read.document.projects[index]), () => {
    const { parts, style } = captureGoalForm(profile, part, read.document.projects[index] ?? project, document.unit);
    return fillParts(parts, factsOfProject(project, document.unit, style));
  });
}

function departmentTable(source: Source, region: Region): PrintedBlock[] {
  const { profile, document, read } = source;
  const part = read.blocks.slice(region.from, region.to);
  const indicators: readonly ParsedDepartmentIndicator[] = document.department?.indicators ?? [];
  const isOnly = read.regions.filter(({ kind }) => kind === 'department-table').length === 1;
  const standing = asItStands(part, { isLabel: source.isLabel, rowsIn: (cells) => indicatorRowsOf(profile, cells), joinsLinesBelow: true });
  // Several tables hold the indicators together; which of them a new indicator belongs to nobody has said.
  if (!isOnly) return standing;
  return asPrinted(part, standing, isSame(indicators, read.document.department?.indicators), () => printDepartmentTable(profile, part, indicators));
}

const isSame = (now: ParsedProject | readonly ParsedDepartmentIndicator[], before: ParsedProject | readonly ParsedDepartmentIndicator[] | undefined): boolean => isDeepStrictEqual(JSON.parse(JSON.stringify(now)), before === undefined ? before : JSON.parse(JSON.stringify(before)));

/** The text form does not say which cells are merged, the captured form does: it is used where it prints the same cells. */
function asPrinted(part: CellStream, standing: PrintedBlock[], isUnchanged: boolean, print: () => PrintedBlock[]): PrintedBlock[] {
  const hasPlaces = part.every((block) => block.kind !== 'cell' || block.place !== null);
  if (isUnchanged && hasPlaces) return standing;
  const printed = print();
  return isUnchanged && textsOf(printed) !== textsOf(standing) ? standing : printed;
}

const textsOf = (blocks: readonly PrintedBlock[]): string => withoutSpace(blocks.map((block) => (block.kind === 'line' ? block.text : block.rows.map((row) => row.cells.map(({ text }) => text).join('|')).join('|'))).join('|'));
