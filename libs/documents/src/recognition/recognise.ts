import { readCategory, readDimension } from '#domain/indicator/classification';
import type { AmountUnit } from '#domain/shared/money';
import type { ParsedDocument, ParsedProject } from '../parsed-document.js';
import { withoutSpace, type CellStream, type ParagraphBlock } from '../reading/cell-stream.js';
import { endsDepartment, isContentsLine, readDepartment, sectionOf, type DepartmentSection } from './department.js';
import { profileOf } from './document-profile.js';
import { fiscalYearOf } from './fiscal-year.js';
import { leaveRestOfTable, readGoalTable, startsGoalTable, titleLine, type LinesAbove, type RecognisedProject } from './goal-table.js';
import { isTableHead, readRows, readTableHead, type IndicatorRow } from './indicator-table.js';
import { columnLabel, formLabel, goalFormProfile, type FormProfile } from './profile.js';
import { reconcile } from './reconciliation.js';
import { readStatedTotals } from './stated-totals.js';
import { leaveAsResidue, leaveUnused, openTape, type Tape } from './tape.js';
import { isNumberedLine, isProjectTitle, nameInTitle, withoutFormWord } from './titles.js';

/** What a cell stream says, before it is known which file it came from. */
export type RecognisedDocument = Omit<ParsedDocument, 'source'>;

/** A table of ours in the stream: its blocks are `blocks[from]` up to, not including, `blocks[to]`. */
export interface Region {
  readonly kind: 'goal-table' | 'department-table';
  readonly from: number;
  readonly to: number;
}

/** What was recognised, and where in the stream (labels that a blank line splits are one cell in `blocks`). */
export interface RecognisedStream {
  readonly document: RecognisedDocument;
  readonly blocks: CellStream;
  /** In document order; the goal tables among them are the projects, in their order. */
  readonly regions: readonly Region[];
}

/** Reads a cell stream of any format: goal tables, the department's part, stated totals. */
export const recognise = (stream: CellStream, profile: FormProfile = goalFormProfile): RecognisedDocument => recogniseRegions(stream, profile).document;

/** As `recognise`, and says which blocks each table was read from. */
export function recogniseRegions(stream: CellStream, profile: FormProfile = goalFormProfile): RecognisedStream {
  const tape = openTape(stream, (text) => isAnyLabel(profile, text));
  const { blocks } = tape;
  const recognised: RecognisedProject[] = [];
  const sections = new Map<DepartmentSection, ParagraphBlock[]>();
  let departmentRows: IndicatorRow[] = [];
  let section: DepartmentSection | null = null;
  const regions: Region[] = [];
  let firstTableAt: number | null = null;
  while (tape.at < blocks.length) {
    const block = blocks[tape.at];
    if (block === undefined) break;
    if (block.kind === 'paragraph' && isContentsLine(block.text)) {
      tape.at += 1;
      continue;
    }
    if (block.kind === 'paragraph') {
      const opened = sectionOf(block.text);
      if (opened !== null) sections.set((section = opened), sections.get(opened) ?? []);
      else if (endsDepartment(block.text) || isProjectTitle(block.text)) section = null;
      else if (section !== null) sections.get(section)?.push(block);
      tape.at += 1;
      continue;
    }
    const above = linesAbove(profile, tape);
    const from = tape.at;
    if (startsGoalTable(profile, blocks, tape.at, above.title !== null && isProjectTitle(above.title.text))) {
      firstTableAt ??= tape.at;
      if (section !== null) takeBackHeading(sections.get(section) ?? [], above);
      section = null;
      recognised.push(readGoalTable(profile, tape, recognised.length + 1, above));
      regions.push({ kind: 'goal-table', from, to: tape.at });
    } else if (isTableHead(profile, blocks, tape.at)) {
      departmentRows = [...departmentRows, ...readRows(profile, tape, readTableHead(profile, tape))];
      leaveRestOfTable(profile, tape);
      leaveUnused(tape, from);
      regions.push({ kind: 'department-table', from, to: tape.at });
    } else {
      // Inside the department's part a table of another kind is something we failed to understand; elsewhere it is not ours.
      if (section !== null) leaveAsResidue(tape, block);
      tape.at += 1;
    }
  }
  const projects = namedProjects(recognised);
  const unit = recognised.find(({ unitHeader }) => unitHeader !== null)?.unitHeader ?? null;
  const narrative = blocks.slice(0, firstTableAt ?? blocks.length);
  const department = readDepartment(profile, tape, sections, departmentRows);
  const fiscalYear = fiscalYearOf(narrative, projects);
  const statedTotals = readStatedTotals(narrative, fiscalYear);
  const document = {
    unit, fiscalYear, statedTotals, projects, department,
    profile: profileOf(projects, recognised.map(({ traits }) => traits)),
    reconciliation: reconcile(statedTotals, projects, recognised.flatMap(({ stepFen }) => stepFen ?? [])),
    residue: tape.residue,
  };
  return { document, blocks, regions };
}

/** A bare title (`1、名称`) right below a section looked like a line of that section until its table began. */
function takeBackHeading(lines: ParagraphBlock[], { title, lineCount }: LinesAbove): void {
  const above = lines.slice(-lineCount);
  if (title !== null && above.some(({ where }) => where === title.where)) lines.splice(-lineCount);
}

/** A project that only its title names is named once all titles are known. */
function namedProjects(recognised: readonly RecognisedProject[]): ParsedProject[] {
  const plainTitle = withoutFormWord(recognised.map(({ project }) => project.title).filter(isProjectTitle));
  return recognised.map(({ project, isNamedByTitle }) => (isNamedByTitle ? { ...project, name: nameInTitle(plainTitle(project.title)) } : project));
}

/** The two lines above a table: its heading (a title, or a short numbered line) and 单位：万元, in either order or alone. */
function linesAbove(profile: FormProfile, tape: Tape): LinesAbove {
  let above: LinesAbove = { title: null, amountUnit: null, lineCount: 0 };
  for (const line of [tape.blocks[tape.at - 1], tape.blocks[tape.at - 2]]) {
    const unit = profile.amountUnitHeader.exec(withoutSpace(line?.text ?? ''))?.[1] as AmountUnit | undefined;
    const isHeading = line !== undefined && (isProjectTitle(line.text) || (line.kind === 'paragraph' && isNumberedLine(line.text) && !endsDepartment(line.text)));
    if (unit !== undefined && above.amountUnit === null) above = { ...above, amountUnit: unit };
    else if (isHeading && above.title === null) above = { ...above, title: titleLine(line) };
    else break;
    above = { ...above, lineCount: above.lineCount + 1 };
  }
  return above;
}

const isAnyLabel = (profile: FormProfile, text: string): boolean =>
  formLabel(profile, text) !== null || columnLabel(profile, text) !== null || readDimension(text) !== null || readCategory(text) !== null;
