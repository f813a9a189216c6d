/** Where a box begins and ends on a strip of paper that goes on for ever. */
interface Stretch {
  readonly top: number;
  readonly bottom: number;
}

/** 分页: which rows of a table begin a page, when no row is cut and the head stands on every page again. `from` is where the first page begins. */
export function pageStarts(rows: readonly Stretch[], { from, page, head }: { readonly from: number; readonly page: number; readonly head: number }): number[] {
  const [first] = rows;
  if (first === undefined) return [];
  let top = from + page * Math.floor((first.top - from) / page);
  return rows.flatMap((row, at) => {
    if (row.bottom - top <= page) return [];
    top = row.top - head;
    return at === 0 ? [] : [at];
  });
}
