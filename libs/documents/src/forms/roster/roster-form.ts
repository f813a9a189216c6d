import type { RosterRow } from '#domain/access/people-roster';

/** What a column of the roster says of a row. */
export type RosterField = Exclude<keyof RosterRow, 'line'>;

export interface RosterColumn {
  readonly field: RosterField;
  readonly label: string;
  readonly isRequired: boolean;
  /** In characters. */
  readonly width: number;
  /** As the row of the example has it; the unit and the post of the example are those of whoever asks for the template. */
  readonly example: string;
  /** How it is filled in. */
  readonly note: string;
}

export const ROSTER_SHEET = '人员名册';

/** Stands in front of every row; a row that says 示例 there is nobody. */
export const NUMBER_LABEL = '序号';
export const EXAMPLE_MARK = '示例';

/** 人员名册: one row for one person on one post. */
export const rosterColumns: readonly RosterColumn[] = [
  { field: 'name', label: '姓名', isRequired: true, width: 12, example: '王示例', note: '1 到 40 个字。两个字之间为对齐加的空格不算。' },
  { field: 'login', label: '用户名', isRequired: true, width: 18, example: 'wang.shili', note: '登录用，全系统不重复：3 到 32 位小写字母、数字、点、横线或下划线，以字母或数字开头。已有人员按用户名核对；用户名本身不能改。' },
  { field: 'unit', label: '单位', isRequired: true, width: 28, example: '', note: '“单位和岗位”表中的名称；名称有重复的填编码。' },
  { field: 'role', label: '岗位', isRequired: true, width: 14, example: '', note: '“单位和岗位”表中该单位可设的岗位。一人有几个岗位的，一个岗位填一行，姓名、用户名相同。' },
  { field: 'startsOn', label: '任岗日期', isRequired: false, width: 14, example: '', note: '如 2026-09-01，不早于导入当天；不填即导入当天。已在岗的可以不填，导入不改任岗日期。' },
  { field: 'email', label: '邮箱', isRequired: false, width: 28, example: 'wang.shili@example.gov.cn', note: '接收提醒用，可以不填；不填不会清除已有邮箱。' },
];
