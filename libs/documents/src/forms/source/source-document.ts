import type { ParsedDocument } from '../../parsed-document.js';
import type { Block, CellStream } from '../../reading/cell-stream.js';
import { goalFormProfile, type FormProfile } from '../../recognition/profile.js';
import { recogniseRegions, type Region } from '../../recognition/recognise.js';
import { isProjectTitle } from '../../recognition/titles.js';
import { fillParts } from '../fill-form.js';
import type { FormRecord, FormTable } from '../form.js';
import { recordOfDepartmentIndicator } from '../official/department-forms.js';
import { factsOfProject } from '../goal/goal-facts.js';
import type { PrintedBlock, PrintedDocument, PrintedSection, PrintedTable } from '../printed-document.js';
import { captureGoalForm } from './capture-goal-form.js';
import { captureIndicators, indicatorRowsOf } from './capture-indicators.js';
import { capturedGrid, sharedSpans, withSpans } from './captured-grid.js';
import { rowsOf } from './stream-rows.js';

/**
 * A document in its own layout: the goal tables and the department's indicators are printed from what they say, into the form that
 * was captured from the document; every other line and table stands as it stood.
 */
export function sourceDocument(document: ParsedDocument, stream: CellStream, profile: FormProfile = goalFormProfile): PrintedDocument {
  const { blocks, regions } = recogniseRegions(stream, profile);
  const sections: { name: string; blocks: PrintedBlock[] }[] = [{ name: '说明', blocks: [] }];
  const put = (...printed: PrintedBlock[]): void => void sections.at(-1)?.blocks.push(...printed);
  const open = (name: string): void => void sections.push({ name, blocks: [] });
  let projectAt = 0;
  let indicatorsAt = 0;
  let belowTable = false;
  for (let at = 0; at < blocks.length;) {
    const region = regions.find(({ from }) => from === at);
    const block = blocks[at];
    if (block === undefined) break;
    if (region !== undefined) {
      const part = blocks.slice(region.from, region.to);
      if (region.kind === 'goal-table') {
        const project = document.projects[projectAt];
        if (project !== undefined) {
          const { parts, style } = captureGoalForm(profile, part, project);
          put(...fillParts(parts, factsOfProject(project, document.unit, style)));
        }
        projectAt += 1;
      } else {
        const { table, targets } = departmentTable(profile, part);
        const indicators = (document.department?.indicators ?? []).slice(indicatorsAt, indicatorsAt + targets.length);
        const records = indicators.map((indicator, index) => withSplit(recordOfDepartmentIndicator(indicator), targets[index] ?? null));
        put(...fillParts([table], { fields: {}, lists: { indicators: records } }));
        indicatorsAt += targets.length;
      }
      belowTable = region.kind === 'goal-table';
      at = region.to;
    } else if (block.kind === 'paragraph') {
      if (startsSection(blocks, at, regions)) open(document.projects[projectAt]?.name ?? '');
      else if (belowTable) open('说明');
      belowTable = false;
      put({ kind: 'line', text: block.text, style: isProjectTitle(block.text) ? 'heading' : 'body' });
      at += 1;
    } else {
      const end = endOfTable(blocks, at, regions);
      put(...otherTables(blocks.slice(at, end)));
      at = end;
    }
  }
  const named = sections.filter((section) => section.blocks.length > 0);
  return { title: document.source.file, sections: named.map((section): PrintedSection => ({ ...section, orientation: 'portrait', startsPage: false })) };
}

/** A line directly above a goal table, with at most 单位：元 between the two. */
const startsSection = (blocks: CellStream, at: number, regions: readonly Region[]): boolean =>
  isProjectTitle(blocks[at]?.text ?? '') || regions.some(({ kind, from }) => kind === 'goal-table' && from === at + 1);

function endOfTable(blocks: CellStream, from: number, regions: readonly Region[]): number {
  let at = from;
  while (blocks[at]?.kind === 'cell' && !regions.some((region) => region.from === at)) at += 1;
  return at;
}

/** Tables that are not ours, cell by cell. */
function otherTables(cells: readonly Block[]): PrintedTable[] {
  const rows = rowsOf(cells, () => true);
  const tables = [...new Set(rows.map(({ table }) => table))];
  return tables.map((table) => {
    const own = rows.filter((row) => row.table === table);
    const widest = Math.max(...own.map((row) => row.cells.length));
    const { columns, spans } = capturedGrid(own, { columns: Array.from({ length: widest }, () => 1), spans: (count) => sharedSpans(count, widest) });
    return { kind: 'table', columns, rows: own.map((row, at) => ({
      isHead: false,
      cells: row.cells.map((cell, index) => ({ text: cell.text, span: spans[at]?.[index] ?? 1, continues: cell.place?.continuesAbove ?? false, isLabel: false, align: 'center' as const })),
    })) };
  });
}

type SplitTarget = Readonly<Record<'operator' | 'value' | 'unit', string>>;

/** The department's indicators as they were laid out, and how each row parted its 指标值. */
function departmentTable(profile: FormProfile, part: CellStream): { table: FormTable; targets: (SplitTarget | null)[] } {
  const rows = indicatorRowsOf(profile, part);
  const { rows: shown, cells, columns } = captureIndicators(profile, rows, []);
  const usual = columns.map((_width, at) => (at === 3 || at === 4 ? 20 : 9));
  const spread = (count: number): number[] => (count === columns.length ? columns.map(() => 1) : sharedHeads(count, columns.length));
  const grid = capturedGrid(shown, { columns: usual, spans: spread });
  const heads = cells.filter((row) => row.isHead === true).length;
  const names = cells.at(-1)?.cells.map((cell) => cell.field) ?? [];
  const body = rows.slice(heads).filter((row) => row.cells.some((cell) => cell.text !== ''));
  const targets = body.map(({ cells: texts }) => {
    const text = (name: string): string => texts[names.indexOf(name)]?.text ?? '';
    return names.includes('operator') ? { operator: text('operator'), value: text('value'), unit: text('unit') } : null;
  });
  return { table: { kind: 'table', columns: grid.columns, rows: cells.map((row, at) => ({ ...row, cells: withSpans(row.cells, grid.spans[at]) })) }, targets };
}

/** A value that did not change stays parted as it was: districts write 有效保障 under 值 or under 单位. */
const withSplit = (record: FormRecord, printed: SplitTarget | null): FormRecord =>
  (printed !== null && printed.operator + printed.value + printed.unit === record.target ? { ...record, ...printed } : record);

/** The first head row of a split 指标值: that head is as wide as its parts together. It stands before the last column. */
const sharedHeads = (count: number, columns: number): number[] => Array.from({ length: count }, (_span, at) => (at === count - 2 ? columns - count + 1 : 1));
