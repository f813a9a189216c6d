import { DomainError } from '#domain/shared/domain-error';
import { withoutSpace } from '../reading/cell-stream.js';
import type { FormFacts, FormPart, FormRecord, FormRow } from './form.js';

/** A form as it came back: its lines and, table by table, the texts of its cells. */
export type ReturnedBlock = { readonly line: string } | { readonly rows: readonly (readonly string[])[] };

/**
 * Reads a form back by the definition that printed it. Lines that are no part of the form are passed over. Throws
 * `form.does-not-fit` (invalid, with the label that was expected and what stands in its place).
 */
export function readParts(parts: readonly FormPart[], blocks: readonly ReturnedBlock[]): FormFacts {
  const fields: Record<string, string> = {};
  const lists: Record<string, FormRecord[]> = {};
  let at = 0;
  for (const part of parts) {
    if (part.kind === 'line') {
      const found = blocks.findIndex((block, index) => index >= at && 'line' in block && lineValues(part.text, block.line) !== null);
      const block = blocks[found];
      if (block === undefined || !('line' in block)) continue;
      Object.assign(fields, lineValues(part.text, block.line));
      at = found + 1;
    } else {
      const found = blocks.findIndex((block, index) => index >= at && 'rows' in block);
      const block = blocks[found];
      if (block === undefined || !('rows' in block)) throw new DomainError('form.does-not-fit', 'invalid', { expected: firstLabel(part.rows), found: '' });
      readRows(part.rows, block.rows, fields, lists);
      at = found + 1;
    }
  }
  return { fields, lists };
}

/** The values of a line's blanks; null for another line. */
function lineValues(template: string, text: string): Record<string, string> | null {
  const names = [...template.matchAll(/\{([^{}]+)\}/g)].map((match) => match[1] ?? '');
  const pattern = template.split(/\{[^{}]+\}/).map((piece) => withoutSpace(piece).replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('(.*)');
  const match = new RegExp(`^${pattern}$`).exec(withoutSpace(text));
  return match === null ? null : Object.fromEntries(names.map((name, at) => [name, match[at + 1] ?? '']));
}

const firstLabel = (rows: readonly FormRow[]): string => rows[0]?.cells.find((cell) => cell.label !== undefined)?.label ?? '';

function readRows(definition: readonly FormRow[], rows: readonly (readonly string[])[], fields: Record<string, string>, lists: Record<string, FormRecord[]>): void {
  let at = 0;
  definition.forEach((row, index) => {
    if (row.list === undefined) {
      const misfit = misfitOf(row, rows[at] ?? []);
      if (misfit !== null) throw new DomainError('form.does-not-fit', 'invalid', { ...misfit, row: at + 1 });
      Object.assign(fields, valuesOf(row, rows[at] ?? [], {}));
      at += 1;
      return;
    }
    const records = (lists[row.list] ??= []);
    const next = definition[index + 1];
    for (; at < rows.length && (next === undefined || misfitOf(next, rows[at] ?? []) !== null); at += 1) {
      const record = valuesOf(row, rows[at] ?? [], records.at(-1) ?? {});
      if (Object.values(record).some((text) => text !== '')) records.push(record);
    }
  });
}

/** The first label that is not where the definition has it; null when all are. */
function misfitOf({ cells }: FormRow, texts: readonly string[]): { expected: string; found: string } | null {
  if (cells.length !== texts.length) return { expected: cells.find((cell) => cell.label !== undefined)?.label ?? '', found: texts.join(' ').slice(0, 40) };
  for (const [at, cell] of cells.entries()) {
    const found = texts[at] ?? '';
    if (cell.label !== undefined && withoutSpace(found) !== withoutSpace(cell.label)) return { expected: cell.label, found: found.slice(0, 40) };
  }
  return null;
}

/** A merged cell that is blank says what the record above it says. */
const valuesOf = ({ cells }: FormRow, texts: readonly string[], above: FormRecord): FormRecord =>
  Object.fromEntries(cells.flatMap(({ field, merge }, at) => (field === undefined ? [] : [[field, texts[at] === '' && merge === 'above-if-equal' ? above[field] ?? '' : texts[at] ?? '']])));
