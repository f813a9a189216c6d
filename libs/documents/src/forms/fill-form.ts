import type { FormCell, FormDefinition, FormFacts, FormPart, FormRecord, FormRow, FormTable } from './form.js';
import type { PrintedBlock, PrintedCell, PrintedRow, PrintedSection, PrintedTable } from './printed-document.js';

/** What a blank leaves room for in a line of text. */
const BLANK = '        ';

/** Writes facts into a form; fields without a fact stay blank, and a list without records leaves its blank rows. */
export const fillParts = (parts: readonly FormPart[], facts: FormFacts): PrintedBlock[] =>
  parts.map((part) => (part.kind === 'line' ? { ...part, text: fillLine(part.text, facts.fields) } : fillTable(part, facts)));

/** A form on paper of its own. */
export const fillForm = (form: FormDefinition, facts: FormFacts, name = form.title): PrintedSection =>
  ({ name, orientation: form.orientation, startsPage: true, blocks: fillParts(form.parts, facts) });

const fillLine = (text: string, fields: FormRecord): string => text.replace(/\{([^{}]+)\}/g, (_blank, name: string) => fields[name] ?? BLANK);

const fillTable = ({ columns, rows }: FormTable, facts: FormFacts): PrintedTable =>
  ({ kind: 'table', columns, rows: rows.flatMap((row) => (row.list === undefined ? [fillRow(row, facts.fields, null, '')] : fillList(row, row.list, facts.lists[row.list] ?? []))) });

function fillList(row: FormRow, list: string, records: readonly FormRecord[]): PrintedRow[] {
  const all = records.length > 0 ? records : Array.from({ length: row.blankRows ?? 1 }, (): FormRecord => ({}));
  return all.map((record, at) => fillRow(row, record, all[at - 1] ?? null, `${list}/${at}/`));
}

const fillRow = ({ cells, isHead = false, lines }: FormRow, record: FormRecord, previous: FormRecord | null, place: string): PrintedRow => {
  // A level merges with the one above only while everything to its left does.
  let leftMerges = true;
  return { isHead, ...(lines !== undefined && { lines }), cells: cells.map((cell) => {
    const printed = fillCell(cell, record, leftMerges ? previous : null, place);
    if (cell.merge === 'above-if-equal') leftMerges = printed.continues;
    return printed;
  }) };
};

function fillCell({ label, field, span, merge, align = 'left' }: FormCell, record: FormRecord, previous: FormRecord | null, place: string): PrintedCell {
  const text = label ?? (field === undefined ? '' : record[field] ?? '');
  const before = previous === null ? null : label ?? (field === undefined ? '' : previous[field] ?? '');
  const continues = merge === 'above' || (merge === 'above-if-equal' && text !== '' && text === before);
  return { text: continues ? '' : text, span, continues, isLabel: label !== undefined && label !== '', align, ...(field !== undefined && { place: place + field }) };
}
