/**
 * A form is data: which cells a row has, which of them print a label and which take a value. The same definition prints the blank
 * template and the filled form, and reads the form back.
 */
export interface FormDefinition {
  /** As it is printed above the form. */
  readonly title: string;
  readonly orientation: 'portrait' | 'landscape';
  readonly parts: readonly FormPart[];
}

export type FormPart = FormLine | FormTable;

/** A line of text outside a table; `{name}` takes a value. */
export interface FormLine {
  readonly kind: 'line';
  readonly text: string;
  readonly style: LineStyle;
}

export type LineStyle = 'title' | 'subtitle' | 'heading' | 'body' | 'sign-off';

export interface FormTable {
  readonly kind: 'table';
  /** Widths of the grid's columns, in any unit: only their proportion counts. */
  readonly columns: readonly number[];
  readonly rows: readonly FormRow[];
}

export interface FormRow {
  readonly cells: readonly FormCell[];
  /** Repeated at the top of every page. Only rows at the top of a table can be. */
  readonly isHead?: boolean;
  /** Room for so many lines, for a hand to write in. */
  readonly lines?: number;
  /** Printed once for every record of this list. */
  readonly list?: string;
  /** Rows of that list in a blank template. */
  readonly blankRows?: number;
}

export interface FormCell {
  /** Printed as it stands. A cell has a label or a field, or neither: then it is blank. */
  readonly label?: string;
  /** Name of the value; in a row of a list, of the record's value. */
  readonly field?: string;
  /** Grid columns it covers. */
  readonly span: number;
  /** `above`: goes on with the cell above; `above-if-equal`: so does every record that says the same as the one before it. */
  readonly merge?: 'above' | 'above-if-equal';
  readonly align?: 'left' | 'center' | 'right';
}

export type FormRecord = Readonly<Record<string, string>>;

/** What is written into a form: texts by field, and the records of its lists. What is missing stays blank. */
export interface FormFacts {
  readonly fields: FormRecord;
  readonly lists: Readonly<Record<string, readonly FormRecord[]>>;
}

/** What a blank template is filled with. */
export const NO_FACTS: FormFacts = { fields: {}, lists: {} };

export const line = (style: LineStyle, text: string): FormLine => ({ kind: 'line', text, style });
export const label = (text: string, span = 1, rest: Partial<FormCell> = {}): FormCell => ({ label: text, span, align: 'center', ...rest });
export const field = (name: string, span = 1, rest: Partial<FormCell> = {}): FormCell => ({ field: name, span, align: 'center', ...rest });
/** A value of several lines, from the left. */
export const longField = (name: string, span = 1): FormCell => field(name, span, { align: 'left' });
/** The lower part of a label that reaches over several rows. */
export const goesOn = (span = 1): FormCell => ({ span, merge: 'above' });
