import type { components } from '../api/contract.js';
import './printed-form.css';

type Printed = components['schemas']['PrintedDocumentView'];
type Block = Printed['sections'][number]['blocks'][number];
type Row = NonNullable<Block['rows']>[number];

/** How many rows a cell that begins at `at` and `column` covers: those below whose cell there continues it. */
function heightOf(rows: readonly Row[], at: number, column: number): number {
  let height = 1;
  while (cellAt(rows[at + height], column)?.continues) height += 1;
  return height;
}

function cellAt(row: Row | undefined, column: number): Row['cells'][number] | undefined {
  let at = 0;
  for (const cell of row?.cells ?? []) {
    if (at === column) return cell;
    at += cell.span;
  }
  return undefined;
}

/** 表样: a form as it is printed, with its merged cells. */
export function PrintedForm({ printed, isChanged = () => false }: { readonly printed: Printed; readonly isChanged?: (text: string) => boolean }) {
  return (
    <div className="printed">
      {printed.sections.map((section, at) => (
        <section key={at} aria-label={section.name}>
          {section.blocks.map((block, index) => (block.kind === 'table' ? <PrintedTable key={index} name={section.name} block={block} isChanged={isChanged} /> : <p key={index} className={`printed-${block.style ?? 'body'}`}>{block.text}</p>))}
        </section>
      ))}
    </div>
  );
}

interface PrintedTableProps {
  readonly name: string;
  readonly block: Block;
  readonly isChanged: (text: string) => boolean;
}

function PrintedTable({ name, block: { columns = [], rows = [] }, isChanged }: PrintedTableProps) {
  const whole = columns.reduce((sum, width) => sum + width, 0);
  return (
    // On a telephone the table is wider than the screen: who has no finger to drag it moves it with the arrow keys.
    <div className="printed-scroll" role="group" aria-label={name} tabIndex={0}>
      <table>
        <colgroup>{columns.map((width, at) => <col key={at} width={`${(width / whole) * 100}%`} />)}</colgroup>
        <tbody>
          {rows.map((row, at) => {
            let column = 0;
            return (
              <tr key={at}>
                {row.cells.map((cell, index) => {
                  const from = column;
                  column += cell.span;
                  if (cell.continues) return null;
                  const Cell = cell.isLabel || row.isHead ? 'th' : 'td';
                  return <Cell key={index} colSpan={cell.span} rowSpan={heightOf(rows, at, from)} className={`printed-${cell.align}${isChanged(cell.text) ? ' is-changed' : ''}`}>{cell.text}</Cell>;
                })}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
