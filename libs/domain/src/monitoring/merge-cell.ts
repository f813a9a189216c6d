/** 单元格合并结论: nothing to do, taken from the workbook, or for a person to choose. */
export type MergeVerdict = 'same' | 'changed' | 'conflict';

/** A cell as it was handed out, as it came back, and as it stands now; equal meanings are equal texts. */
export interface MergedCell {
  readonly handedOut: string;
  readonly returned: string;
  readonly present: string;
}

/** 三方比对. What only one side changed is taken from that side; what both changed differently is a conflict. */
export function mergeCell({ handedOut, returned, present }: MergedCell): MergeVerdict {
  if (returned === present || returned === handedOut) return 'same';
  return present === handedOut ? 'changed' : 'conflict';
}
