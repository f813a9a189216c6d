import type { Ruling } from './pdf-pages.js';

/** One cell of a drawn table: which lines of its grid bound it, and where it lies on the page. */
export interface RuledCell {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
}

export interface RuledTable {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
  /** Where its columns begin, and where the last one ends. */
  readonly edges: readonly number[];
  /** Where its rows begin, from the top, and where the last one ends. */
  readonly rowEdges: readonly number[];
  readonly rowCount: number;
  readonly cells: readonly RuledCell[];
}

/** Lines nearer to each other than this are one line drawn twice, or meet. In points. */
const NEAR = 3;

const isVertical = (line: Ruling): boolean => line.x2 - line.x1 < 1;

/** The tables that lines draw on a page, from top to bottom: cells are where lines bound them, so merged cells come out merged. */
export function ruledTables(rulings: readonly Ruling[]): RuledTable[] {
  return groupsOf(rulings.filter((line) => line.x2 - line.x1 + line.y2 - line.y1 > NEAR))
    .flatMap((lines) => tableOf(lines) ?? [])
    .sort((a, b) => b.top - a.top);
}

/** Lines that touch belong to one table. */
function groupsOf(lines: readonly Ruling[]): Ruling[][] {
  const group = lines.map((_line, at) => at);
  const rootOf = (at: number): number => {
    let root = at;
    while (group[root] !== root) root = group[root] ?? root;
    group[at] = root;
    return root;
  };
  lines.forEach((a, at) => {
    for (let other = 0; other < at; other += 1) {
      const b = lines[other];
      if (b !== undefined && a.x1 <= b.x2 + NEAR && b.x1 <= a.x2 + NEAR && a.y1 <= b.y2 + NEAR && b.y1 <= a.y2 + NEAR) group[rootOf(at)] = rootOf(other);
    }
  });
  const groups = new Map<number, Ruling[]>();
  lines.forEach((line, at) => groups.set(rootOf(at), [...(groups.get(rootOf(at)) ?? []), line]));
  return [...groups.values()];
}

function clustered(values: readonly number[]): number[] {
  const edges: number[] = [];
  for (const value of [...values].sort((a, b) => a - b)) {
    const last = edges.at(-1);
    if (last === undefined || value - last > NEAR) edges.push(value);
  }
  return edges;
}

/** A grid of all edges, then every two places that no line separates become one cell. Null for lines that enclose nothing. */
function tableOf(lines: readonly Ruling[]): RuledTable | null {
  const vertical = lines.filter(isVertical);
  const horizontal = lines.filter((line) => !isVertical(line));
  const xs = clustered(vertical.map(({ x1 }) => x1));
  const ys = clustered(horizontal.map(({ y1 }) => y1)).reverse();
  if (xs.length < 2 || ys.length < 2) return null;
  const [width, height] = [xs.length - 1, ys.length - 1];
  const owner = Array.from({ length: width * height }, (_each, at) => at);
  const separates = (line: Ruling, at: number, middle: number, upright: boolean): boolean =>
    upright ? Math.abs(line.x1 - at) <= NEAR && line.y1 - NEAR <= middle && middle <= line.y2 + NEAR : Math.abs(line.y1 - at) <= NEAR && line.x1 - NEAR <= middle && middle <= line.x2 + NEAR;
  const join = (from: number, to: number): void => {
    const [old, now] = [owner[to] ?? to, owner[from] ?? from];
    owner.forEach((each, at) => {
      if (each === old) owner[at] = now;
    });
  };
  for (let row = 0; row < height; row += 1) {
    for (let column = 0; column < width; column += 1) {
      const place = row * width + column;
      const [x, y] = [((xs[column] ?? 0) + (xs[column + 1] ?? 0)) / 2, ((ys[row] ?? 0) + (ys[row + 1] ?? 0)) / 2];
      if (column + 1 < width && !vertical.some((line) => separates(line, xs[column + 1] ?? 0, y, true))) join(place, place + 1);
      if (row + 1 < height && !horizontal.some((line) => separates(line, ys[row + 1] ?? 0, x, false))) join(place, place + width);
    }
  }
  const cells = [...new Set(owner)].map((root) => cellOf(owner.flatMap((each, at) => (each === root ? [at] : [])), width, xs, ys));
  return { left: xs[0] ?? 0, right: xs.at(-1) ?? 0, top: ys[0] ?? 0, bottom: ys.at(-1) ?? 0, edges: xs, rowEdges: ys, rowCount: height, cells };
}

function cellOf(places: readonly number[], width: number, xs: readonly number[], ys: readonly number[]): RuledCell {
  const [rows, columns] = [places.map((place) => Math.floor(place / width)), places.map((place) => place % width)];
  const [row, lastRow, column, lastColumn] = [Math.min(...rows), Math.max(...rows), Math.min(...columns), Math.max(...columns)];
  return {
    row, column, rows: lastRow - row + 1, columns: lastColumn - column + 1,
    left: xs[column] ?? 0, right: xs[lastColumn + 1] ?? 0, top: ys[row] ?? 0, bottom: ys[lastRow + 1] ?? 0,
  };
}
