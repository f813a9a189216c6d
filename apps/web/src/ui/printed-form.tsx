import type { components } from '../api/contract.js';
import { MarginMarks, type CellMark } from './margin-marks.js';
import { ScrollBox } from './scroll-box.js';
import { usePageStarts } from './use-page-starts.js';
import './printed-form.css';

type Printed = components['schemas']['PrintedDocumentView'];
type Block = Printed['sections'][number]['blocks'][number];
type Row = NonNullable<Block['rows']>[number];
type Cell = Row['cells'][number];

interface PrintedFormProps {
  readonly printed: Printed;
  /** What is remarked about single cells and rows: stands in the margin, and tints what was changed. */
  readonly marks?: readonly CellMark[];
  /** Tints cells by what they say, where a form knows no places: a table as it stands in a document. */
  readonly isTinted?: (text: string) => boolean;
  /** Offers beside every row to write something there; answers the place of the row. */
  readonly onNote?: ((place: string) => void) | undefined;
}

/** The share of the width that the margin takes, percent. */
const MARGIN = 6;

/** How many rows a cell that begins at `at` and `column` covers: those below whose cell there continues it, as far as the page goes. */
function heightOf(rows: readonly Row[], starts: ReadonlySet<number>, at: number, column: number): number {
  let height = 1;
  while (cellAt(rows[at + height], column)?.continues && !starts.has(at + height)) height += 1;
  return height;
}

/** The cell that a lower part of a merge belongs to. */
function cellAbove(rows: readonly Row[], at: number, column: number): Row['cells'][number] | undefined {
  const cell = cellAt(rows[at], column);
  return cell?.continues && at > 0 ? cellAbove(rows, at - 1, column) : cell;
}

function cellAt(row: Row | undefined, column: number): Row['cells'][number] | undefined {
  let at = 0;
  for (const cell of row?.cells ?? []) {
    if (at === column) return cell;
    at += cell.span;
  }
  return undefined;
}

/** `indicators/2` holds for every cell of that row, `plan` for every checkpoint. */
const isAt = (place: string | undefined, marked: string): boolean => place !== undefined && (place === marked || place.startsWith(`${marked}/`) || place.startsWith(`${marked} `));

const rowsIn = ({ sections }: Printed): Row[] => sections.flatMap(({ blocks }) => blocks.flatMap(({ rows = [] }) => rows));

/** `indicators/2` of `indicators/2/weight`, which the form does not print. */
const rowOf = (place: string): string => place.split('/').slice(0, 2).join('/');

/** Each mark stands beside the first row that shows one of its places, or what belongs to it. */
function marksByRow(printed: Printed, marks: readonly CellMark[]): ReadonlyMap<Row, CellMark[]> {
  const rows = rowsIn(printed);
  const found = new Map<Row, CellMark[]>();
  for (const mark of marks) {
    const standsAt = (places: readonly string[]) => rows.find(({ cells }) => cells.some(({ place }) => places.some((each) => isAt(place, each))));
    const row = standsAt(mark.places) ?? standsAt(mark.places.map(rowOf));
    if (row !== undefined) found.set(row, [...(found.get(row) ?? []), mark]);
  }
  return found;
}

/** 表样: a form as it is printed, with its merged cells, and in its margin what is remarked about it. */
export function PrintedForm({ printed, marks = [], isTinted = () => false, onNote }: PrintedFormProps) {
  const byRow = marksByRow(printed, marks);
  const changed = marks.flatMap(({ tone, places }) => (tone === 'changed' ? places : []));
  const table = { byRow, onNote, hasMargin: marks.length > 0 || onNote !== undefined, isChanged: ({ place, text }: Cell) => isTinted(text) || changed.some((each) => place === each) };
  return (
    <div className="printed">
      {printed.sections.map((section, at) => (
        <section key={at} aria-label={section.name} className={`printed-${section.orientation}`}>
          {section.blocks.map((block, index) => (block.kind === 'table' ? <PrintedTable key={index} name={section.name} block={block} {...table} /> : <p key={index} className={`printed-${block.style ?? 'body'}`}>{block.text}</p>))}
        </section>
      ))}
    </div>
  );
}

interface Marked {
  readonly byRow: ReadonlyMap<Row, CellMark[]>;
  readonly onNote: ((place: string) => void) | undefined;
  readonly hasMargin: boolean;
  readonly isChanged: (cell: Cell) => boolean;
}

function PrintedTable({ name, block: { columns = [], rows = [] }, ...marked }: { readonly name: string; readonly block: Block } & Marked) {
  const whole = columns.reduce((sum, width) => sum + width, 0) / (marked.hasMargin ? 100 - MARGIN : 100);
  const body = rows.findIndex(({ isHead }) => !isHead);
  const heads = body === -1 ? rows.length : body;
  const [table, starts] = usePageStarts();
  // A table of its own for every page, so that each is closed by a line and keeps its upper one.
  const pages = [heads, ...starts];
  const shown = (row: Row, at: number) => <PrintedRow key={at} rows={rows} at={at} row={row} starts={starts} {...marked} />;
  return (
    <ScrollBox name={name}>
      {pages.map((from, page) => (
        <table key={from} {...(page === 0 ? { ref: table } : { className: 'printed-next-page' })}>
          <colgroup>{columns.map((width, at) => <col key={at} width={`${width / whole}%`} />)}{marked.hasMargin ? <col width={`${MARGIN}%`} className="printed-margin" /> : null}</colgroup>
          {heads === 0 ? null : <thead>{rows.slice(0, heads).map(shown)}</thead>}
          <tbody>{rows.slice(from, pages[page + 1]).map((row, at) => shown(row, at + from))}</tbody>
        </table>
      ))}
    </ScrollBox>
  );
}

/** One row; where it begins a page, a cell that goes on from the page before says again what it is. */
function PrintedRow({ rows, at, row, starts, byRow, onNote, hasMargin, isChanged }: { readonly rows: readonly Row[]; readonly at: number; readonly row: Row; readonly starts: ReadonlySet<number> } & Marked) {
  let column = 0;
  return (
    <tr>
      {row.cells.map((own, index) => {
        const from = column;
        column += own.span;
        if (own.continues && !starts.has(at)) return null;
        const cell = own.continues ? cellAbove(rows, at, from) ?? own : own;
        const Shown = cell.isLabel || row.isHead ? 'th' : 'td';
        return <Shown key={index} colSpan={cell.span} rowSpan={heightOf(rows, starts, at, from)} className={`printed-${cell.align}${isChanged(cell) ? ' is-changed' : ''}`}>{cell.text}</Shown>;
      })}
      {hasMargin ? <td className="printed-margin"><MarginMarks marks={byRow.get(row) ?? []} onNote={onNote === undefined ? undefined : noteAt(row, onNote)} /></td> : null}
    </tr>
  );
}

/** A row of a list is noted as a whole, any other by the first value that stands in it. */
function noteAt({ cells }: Row, onNote: (place: string) => void): (() => void) | undefined {
  const place = cells.find((cell) => cell.place !== undefined)?.place;
  return place === undefined ? undefined : () => onNote(rowOf(place));
}
