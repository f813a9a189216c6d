import { addressOf, textCell, workbookFile } from './workbook-file.js';

export const ROSTER_HEADS = ['序号', '姓名', '用户名', '单位', '岗位', '任岗日期', '邮箱'];

/** A roster as somebody's own workbook has it: heads in row 1, people from row 2. */
export const rosterFile = (rows: readonly (readonly string[])[], heads: readonly string[] = ROSTER_HEADS): Uint8Array =>
  workbookFile([{ name: '名单', cells: [heads, ...rows].flatMap((row, at) => row.flatMap((text, column) => (text === '' ? [] : [textCell(addressOf(at + 1, column + 1), text)]))) }]);
