import type { ReturnedBlock } from '#documents/forms/read-form';
import type { CellStream } from '#documents/reading/cell-stream';

/** A form that came back, as lines and tables. A sheet shows several tables as one: `parts` parts them by the number of their cells. */
export function returnedBlocks(stream: CellStream): ReturnedBlock[] {
  const blocks: ReturnedBlock[] = [];
  let place = '';
  let table = -1;
  for (const block of stream) {
    if (block.kind === 'paragraph') {
      blocks.push({ line: block.text });
      table = -1;
      continue;
    }
    const last = blocks.at(-1);
    const rows = last !== undefined && 'rows' in last && block.place?.table === table ? (last.rows as string[][]) : [];
    if (rows.length === 0) blocks.push({ rows });
    const row = `${block.place?.table}/${block.place?.row}`;
    if (row === place && rows.length > 0) rows.at(-1)?.push(block.text);
    else rows.push([block.text]);
    [place, table] = [row, block.place?.table ?? -1];
  }
  return blocks;
}
