/** A4 with room for binding on the left (2.5 cm), in millimetres. */
export const PAGE = { width: 210, height: 297, top: 20, right: 18, bottom: 18, left: 25 } as const;

/** What is left for text across. */
export const textWidth = (orientation: 'portrait' | 'landscape'): number =>
  (orientation === 'portrait' ? PAGE.width : PAGE.height) - PAGE.left - PAGE.right;

/** Shares a whole number among columns by their widths, so that nothing is left over. */
export function sharedWidths(columns: readonly number[], whole: number): number[] {
  const total = columns.reduce((sum, column) => sum + column, 0);
  let before = 0;
  let used = 0;
  return columns.map((column) => {
    before += column;
    const width = Math.round((before / total) * whole) - used;
    used += width;
    return width;
  });
}
