export class PrintedCellView {
  text: string;
  /** How many columns it covers. */
  span: number;
  /** Lower part of a vertical merge; it shows nothing of its own. */
  continues: boolean;
  isLabel: boolean;
  /** left, center or right. */
  align: string;
  /** Which value stands there: `purpose`, in a row of a list `indicators/2/target`; none for labels. */
  place?: string;
}

export class PrintedRowView {
  cells: PrintedCellView[];
  isHead: boolean;
  lines?: number;
}

/** A line of text, or a table with the relative widths of its columns. */
export class PrintedBlockView {
  /** line or table. */
  kind: string;
  text?: string;
  style?: string;
  columns?: number[];
  rows?: PrintedRowView[];
}

export class PrintedSectionView {
  name: string;
  /** portrait or landscape. */
  orientation: string;
  startsPage: boolean;
  blocks: PrintedBlockView[];
}

/** A form as it is printed, for screens: nothing left to lay out. */
export class PrintedDocumentView {
  title: string;
  sections: PrintedSectionView[];
}
