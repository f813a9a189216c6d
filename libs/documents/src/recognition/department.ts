import { readSentence } from '#domain/evaluation/scoring-sentence';
import type { ParsedBand, ParsedDepartment, ParsedDepartmentIndicator, ParsedDuty, ParsedSubGoal } from '../parsed-document.js';
import { collapsed, withoutSpace, type ParagraphBlock } from '../reading/cell-stream.js';
import { notesOfRow, standardLevels, targetOf, type IndicatorRow } from './indicator-table.js';
import { note, type Notes } from './notes.js';
import { lineNumber, withoutLineNumber } from './numbering.js';
import type { FormProfile } from './profile.js';
import { leaveAsResidue, use, type Tape } from './tape.js';
import { isProjectTitle } from './titles.js';

/** The sections of 部门整体绩效目标. */
export type DepartmentSection = 'opening' | 'overall' | 'sub-goals' | 'safeguards' | 'indicators';

const SECTIONS: readonly (readonly [DepartmentSection, RegExp])[] = [
  ['opening', /^(?:第.部分[:：]?)?部门整体(?:支出)?绩效目标$/],
  ['overall', /^(?:部门|年度)?总体绩效目标$/],
  ['sub-goals', /^分项绩效目标$/],
  ['safeguards', /^(?:工作|实现年度发展规划目标的)?保障措施$/],
  ['indicators', /^部门整体(?:支出)?绩效指标$/],
];

/** The section that a heading opens; null for any other line. */
export function sectionOf(line: string): DepartmentSection | null {
  const heading = withoutLineNumber(line).replace(/\s/g, '');
  return SECTIONS.find(([, words]) => words.test(heading))?.[0] ?? null;
}

/** A line of the table of contents: a heading with dots, or with the number of its page. */
export function isContentsLine(line: string): boolean {
  const heading = line.replace(/\s+\d{1,3}$/, '');
  return /[.…·]{3,}\s*\d{1,4}$/.test(line) || (heading !== line && (sectionOf(heading) !== null || endsDepartment(heading) || isProjectTitle(heading)));
}

/** The heading that ends the department's part: 第二部分, 预算项目绩效目标, 资金绩效目标. */
export const endsDepartment = (line: string): boolean => /^(?:第.部分[:：]?\s*)?(?:预算项目|项目|资金|专项资金)绩效目标(?:表)?$/.test(line.trim()) || /^第[二三四五]部分/.test(line);

type Field = 'duty' | 'dutyGoal' | 'goal' | 'indicators' | 'standard';

const FIELDS: readonly (readonly [Field, RegExp])[] = [
  ['duty', /^主要职责[是为：:]*/],
  ['dutyGoal', /^职责目标[:：]/],
  ['goal', /^绩效目标[:：]/],
  ['indicators', /^绩效指标[:：]/],
  ['standard', /^绩效标准[:：]/],
];

const fieldOf = (line: string): readonly [Field, string] | null => {
  for (const [field, label] of FIELDS) if (label.test(line)) return [field, line.replace(label, '').trim()];
  return null;
};

type OpenSubGoal = { -readonly [K in keyof ParsedSubGoal]: ParsedSubGoal[K] };

const withLine = (above: string | null, text: string): string => (above === null ? text : `${above}\n${text}`);

/** The longest heading of a sub-goal; a longer line is text. */
const LONGEST_HEADING = 60;

/**
 * 分项绩效目标: a heading is a short line above the field that every sub-goal begins with. Other lines go on with the field above them.
 */
function readSubGoals(tape: Tape, notes: Notes, lines: readonly ParagraphBlock[]): { subGoals: ParsedSubGoal[]; introduction: string | null } {
  const subGoals: OpenSubGoal[] = [];
  const introduction: ParagraphBlock[] = [];
  let field: Field | null = null;
  let firstField: Field | null = null;
  lines.forEach((block, at) => {
    const { text, where } = block;
    const found = fieldOf(text);
    const current = subGoals.at(-1);
    const below = fieldOf(lines[at + 1]?.text ?? '')?.[0] ?? null;
    const isHeading = found === null && text.length <= LONGEST_HEADING && below !== null && (firstField === null || below === firstField);
    use(tape, block);
    if (isHeading) {
      subGoals.push({ no: subGoals.length + 1, name: collapsed(withoutLineNumber(text)), duty: null, dutyGoal: null, goal: null, indicators: null, standard: null, where });
      firstField ??= below;
      field = null;
    } else if (current === undefined) {
      introduction.push(block);
    } else if (found !== null) {
      // A label with nothing behind it is a blank; its text may stand in the lines below.
      [field] = found;
      if (found[1] !== '') current[field] = withLine(current[field], found[1]);
    } else if (field !== null) {
      current[field] = withLine(current[field], text);
    } else {
      current.name = `${current.name}\n${text}`;
    }
  });
  return { subGoals, introduction: textOf(tape, notes, 'introduction', introduction) };
}

/** 工作保障措施: an item begins with the kind of number the first item has; everything else belongs to the item above. */
function readSafeguards(tape: Tape, notes: Notes, lines: readonly ParagraphBlock[]): string[] {
  const outermost = lines.map(({ text }) => lineNumber(text)?.style).find((style) => style !== undefined);
  const items: ParagraphBlock[][] = [];
  for (const line of lines) {
    if (items.length === 0 || lineNumber(line.text)?.style === outermost) items.push([line]);
    else items.at(-1)?.push(line);
  }
  return items.map((item, at) => {
    const text = textOf(tape, notes, `safeguard ${at + 1}`, item) ?? '';
    return lineNumber(text)?.style === outermost ? withoutLineNumber(text) : text;
  });
}

/** 90%-95% begins at 90%. */
const RANGE = /(\d+(?:\.\d+)?)[%％]?\s*[-—–~～至]\s*\d+(?:\.\d+)?(?=[%％])/g;
const PERCENT_FIRST = /(\d+(?:\.\d+)?)[%％]\s*(?:[（(]含[)）])?(?:及?以上)?的?(?:[评定判]?为)?[“"]?(优|良|中|差)/g;
const GRADE_FIRST = /(优|良|中|差)[秀好]?[”"]?[：:为是]?[^\d优良中差]{0,6}(\d+(?:\.\d+)?)[%％]/g;

/** 绩效标准 as bands: 90%的为优；80%的为良 … or 优：≥90%；良：≥80% …. */
function readBands(standard: string): ParsedBand[] {
  const plain = standard.replace(RANGE, '$1');
  const percentFirst = [...plain.matchAll(PERCENT_FIRST)].map(([, at = '', grade = '']) => ({ grade, at }));
  return percentFirst.length > 0 ? percentFirst : [...plain.matchAll(GRADE_FIRST)].map(([, grade = '', at = '']) => ({ grade, at }));
}

const readDuties = (subGoals: readonly ParsedSubGoal[]): ParsedDuty[] =>
  subGoals.flatMap(({ no, name, standard }) => (standard === null ? [] : [{ no, name, bands: readBands(standard) }]));

function toDepartmentIndicator(tape: Tape, row: IndicatorRow): ParsedDepartmentIndicator {
  const target = targetOf(row);
  return {
    level1: row.rawLevel1,
    level2: row.rawLevel2,
    name: collapsed((row.cells.name?.text ?? '').replace(/\n/g, '')),
    description: row.cells.description?.text ?? '',
    target,
    scoringSentence: readSentence(row.cells.scoring?.text ?? ''),
    basis: row.cells.basis?.text ?? '',
    where: row.where,
    cells: notesOfRow(tape, row, target, standardLevels(row).isKnown),
  };
}

/** 部门整体绩效目标 from the paragraphs of its sections and the rows of its table; null when the document has none of it. */
export function readDepartment(profile: FormProfile, tape: Tape, sections: ReadonlyMap<DepartmentSection, readonly ParagraphBlock[]>, rows: readonly IndicatorRow[]): ParsedDepartment | null {
  if (rows.length === 0 && [...sections].every(([section, lines]) => section === 'opening' && lines.length === 0)) return null;
  const notes: Notes = {};
  const linesOf = (section: DepartmentSection): readonly ParagraphBlock[] => sections.get(section) ?? [];
  const overallGoal = textOf(tape, notes, 'overallGoal', linesOf('overall'));
  const opening = textOf(tape, notes, 'introduction', linesOf('opening'));
  const { subGoals, introduction } = readSubGoals(tape, notes, linesOf('sub-goals'));
  // Around its table nothing but the unit of amounts is expected.
  for (const line of linesOf('indicators')) if (!profile.amountUnitHeader.test(withoutSpace(line.text))) leaveAsResidue(tape, line);
  return {
    overallGoal,
    introduction: opening === null || introduction === null ? opening ?? introduction : `${opening}\n${introduction}`,
    subGoals,
    safeguards: readSafeguards(tape, notes, linesOf('safeguards')),
    duties: readDuties(subGoals),
    indicators: rows.map((row) => toDepartmentIndicator(tape, row)),
    cells: notes,
  };
}

/** Lines as one text, noted under its name; null for none. */
function textOf(tape: Tape, notes: Notes, name: string, lines: readonly ParagraphBlock[]): string | null {
  note(tape, notes, name, lines);
  return lines.length === 0 ? null : lines.map(({ text }) => text).join('\n');
}
