/** 粘贴: a block of cells as Excel, WPS and Word put it on the clipboard. HTML knows merged cells, plain text does not. */
export function pastedTable(html: string, text: string): readonly (readonly string[])[] {
  const fromHtml = html === '' ? [] : tableOfHtml(html);
  return fromHtml.length > 0 ? fromHtml : tableOfText(text);
}

/** Tabs between cells, lines between rows; a cell in quotation marks may hold both, and doubles the marks it contains. */
function tableOfText(text: string): string[][] {
  const rows: string[][] = [[]];
  let [cell, isQuoted] = ['', false];
  const source = text.replace(/\r\n?/g, '\n').replace(/\n+$/, '');
  const close = (): void => {
    rows.at(-1)?.push(cell.trim());
    cell = '';
  };
  for (let at = 0; at < source.length; at += 1) {
    const character = source[at] ?? '';
    if (isQuoted && character === '"' && source[at + 1] === '"') {
      cell += '"';
      at += 1;
    } else if (isQuoted) {
      if (character === '"') isQuoted = false;
      else cell += character;
    } else if (character === '"' && cell === '') isQuoted = true;
    else if (character === '\t') close();
    else if (character === '\n') {
      close();
      rows.push([]);
    } else cell += character;
  }
  close();
  return rows;
}

/** The first table of the HTML; a merged cell stands in its first row and column only. */
function tableOfHtml(html: string): string[][] {
  const table = new DOMParser().parseFromString(html, 'text/html').querySelector('table');
  const rows: string[][] = [];
  for (const [at, tr] of [...(table?.rows ?? [])].entries()) {
    const row = (rows[at] ??= []);
    let column = 0;
    for (const cell of tr.cells) {
      while (row[column] !== undefined) column += 1;
      const [width, height] = [Math.max(1, cell.colSpan), Math.max(1, cell.rowSpan)];
      for (let down = 0; down < height && at + down < (table?.rows.length ?? 0); down += 1) {
        for (let right = 0; right < width; right += 1) (rows[at + down] ??= [])[column + right] = down === 0 && right === 0 ? textOf(cell) : '';
      }
      column += width;
    }
  }
  return rows.map((row) => Array.from(row, (cell) => cell ?? ''));
}

/** Paragraphs and line breaks are lines; the line breaks of the source are nothing. */
function textOf(cell: HTMLElement): string {
  for (const end of cell.querySelectorAll('br')) end.replaceWith('\u2028');
  for (const paragraph of cell.querySelectorAll('p, div')) paragraph.append('\u2028');
  return (cell.textContent ?? '').replace(/[\s\u00a0]+/g, (space) => (space.includes('\u2028') ? '\n' : ' ')).trim();
}
