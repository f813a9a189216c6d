import type { TargetValue } from '../../indicator/target-value.js';
import type { RowPair } from '../pair-rows.js';

/** A blank takes nothing away. */
export const said = <Text extends string | null>(printed: Text, kept: Text): Text => (printed === null || printed.trim() === '' ? kept : printed);

/** A value with two readings never replaces one that a person wrote. */
export function targetOver(printed: TargetValue, kept: TargetValue): TargetValue {
  const isUndecided = printed.kind === 'ambiguous' && kept.kind !== 'ambiguous' && kept.kind !== 'empty';
  return printed.kind === 'empty' || isUndecided ? kept : printed;
}

/** The printed rows, each over the one that it was; a document without any says nothing about them. */
export function rowsOver<Row>(printed: readonly Row[], kept: readonly Row[], pair: (before: readonly Row[], after: readonly Row[]) => readonly RowPair<Row>[], over: (printed: Row, kept: Row) => Row): readonly Row[] {
  if (printed.length === 0) return kept;
  return pair(kept, printed).flatMap(({ before, after }) => (after === null ? [] : [before === null ? after.row : over(after.row, before.row)]));
}
