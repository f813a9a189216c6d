/** 像表格软件一样填写的表格. */
export const rowGridTerms = {
  hint: '可以从 Excel、WPS 或 Word 复制一片单元格，点住起始格后粘贴；回车到下一行，方向键移动。',
  row: '序号',
  cell: (row: number, column: string) => `第${row}行 ${column}`,
  add: '增加一行',
  rowActions: (row: number) => `第${row}行操作`,
  above: '上移一行',
  below: '下移一行',
  insert: '在下方插入一行',
  remove: '删除本行',
  up: (line: string) => `上移${line}`,
  down: (line: string) => `下移${line}`,
  drop: (line: string) => `删除${line}`,
  pasted: (rows: number) => `已粘贴 ${rows} 行。`,
  tooMany: (most: number) => `最多 ${most} 行，超出的没有粘贴。`,
  undo: '撤销粘贴',
} as const;
