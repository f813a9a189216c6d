import type { AmountUnit } from '#domain/shared/money';
import { field, goesOn, label, longField, type FormPart, type FormRow, type FormTable } from '../form.js';
import { uniteTables } from '../unite-tables.js';

/** How a value is written into a goal table, where districts differ. */
export interface ValueStyle {
  readonly amountUnit: AmountUnit;
  /** Per amount: what is printed behind the number, and how many decimals at least. */
  readonly amounts: Readonly<Record<'total' | 'fiscal' | 'other', { readonly decimals: number; readonly suffix: string }>>;
  /** What stands before the first goal sentence, `1.目标内容1：`; its digits count up. `''` for goals without a number. */
  readonly goalNumber: string;
  /** What a captured document printed before each of its goals, numbers and line breaks; it serves while there are as many goals. */
  readonly goalGaps?: readonly string[];
  /** Label of a goal that has a row of its own: 目标1, 目标2, or 目标 where there is only one. */
  readonly goalRowLabel: string;
}

/** A goal table: its parts below the title, and how values are written into them. */
export interface GoalForm {
  readonly parts: readonly FormPart[];
  readonly style: ValueStyle;
}

/** How a district lays out its goal table. One of these, or one captured from a document, is all that a new layout needs. */
export interface GoalLayout {
  readonly tables: 1 | 2;
  /** The row above the code: unit that filled in, and unit of amounts. */
  readonly header: 'unit-and-amount-unit' | 'amount-unit' | 'none';
  readonly amountUnit: AmountUnit;
  readonly amountUnitIn: 'header' | 'cell';
  readonly nameLabel: string;
  /** Code, amounts, purpose and plan; some districts publish goals and indicators alone. */
  readonly hasUpperPart: boolean;
  readonly goals: 'one-cell' | 'rows';
  readonly goalNumber: string;
  readonly goalRowLabel: string;
  readonly blankHeadRow: boolean;
}

const usual: GoalLayout = {
  tables: 2, header: 'unit-and-amount-unit', amountUnit: '元', amountUnitIn: 'header', nameLabel: '项目名称', hasUpperPart: true,
  goals: 'one-cell', goalNumber: '1.', goalRowLabel: '目标1', blankHeadRow: false,
};

/** The layouts districts of Hebei published between 2020 and 2022, by what tells them apart. */
export const goalLayouts = {
  'two-tables': usual,
  'one-table': { ...usual, tables: 1, header: 'amount-unit', amountUnit: '万元', nameLabel: '专项资金名称', goalNumber: '1、' },
  'goals-only': { ...usual, header: 'none', hasUpperPart: false },
  'goal-contents': { ...usual, amountUnit: '万元', goalNumber: '1.目标内容1：' },
  'goal-rows': { ...usual, tables: 1, header: 'none', amountUnit: '万元', amountUnitIn: 'cell', goals: 'rows', blankHeadRow: true },
} as const satisfies Readonly<Record<string, GoalLayout>>;

/** 3, 6, 10, 12: the checkpoints published since 2021. Default of ours where nothing says otherwise (proposal). */
export const USUAL_MONTHS: readonly number[] = [3, 6, 10, 12];

export const UPPER_COLUMNS: readonly number[] = [13, 9, 22, 18, 13.5, 11.5, 13];
export const INDICATOR_COLUMNS: readonly number[] = [11, 14, 16, 29, 13, 17];

/** A goal table in a layout, for the checkpoints that apply. */
export function goalForm(layout: GoalLayout, months: readonly number[] = USUAL_MONTHS): GoalForm {
  const upper: FormTable = { kind: 'table', columns: UPPER_COLUMNS, rows: [...(layout.hasUpperPart ? upperRows(layout, months) : []), goalRow(layout)] };
  const lower: FormTable = { kind: 'table', columns: INDICATOR_COLUMNS, rows: indicatorRows(layout.blankHeadRow) };
  const suffix = layout.amountUnitIn === 'cell' ? layout.amountUnit : '';
  const amount = { decimals: 2, suffix };
  return {
    parts: layout.tables === 1 ? [{ kind: 'table', ...uniteTables([upper, lower]) }] : [upper, lower],
    style: { amountUnit: layout.amountUnit, amounts: { total: amount, fiscal: amount, other: amount }, goalNumber: layout.goalNumber, goalRowLabel: layout.goalRowLabel },
  };
}

function upperRows({ header, nameLabel }: GoalLayout, months: readonly number[]): FormRow[] {
  const spans = monthSpans(months.length);
  const head: FormRow[] = header === 'none' ? [] : [{ cells: [header === 'amount-unit' ? { span: 4 } : field('unit', 4, { align: 'left' }), field('amountUnit', 3, { align: 'right' })] }];
  return [
    ...head,
    { cells: [label('项目编码'), field('code', 2), label(nameLabel), field('name', 3)] },
    { cells: [label('预算规模及资金用途'), label('预算数'), field('total'), label('其中：财政资金'), field('fiscal'), label('其他资金'), field('other')] },
    { cells: [goesOn(), longField('purpose', 6)] },
    { cells: [label('资金支出计划（%）'), ...months.map((month, at) => label(`${month}月底`, spans[at]))] },
    { cells: [goesOn(), ...months.map((month, at) => field(`plan ${month}`, spans[at]))] },
  ];
}

/** Six grid columns for the checkpoints: 2 1 1 2 for the usual four. */
function monthSpans(count: number): number[] {
  if (count === 4) return [2, 1, 1, 2];
  const each = Math.floor(6 / count);
  return Array.from({ length: count }, (_span, at) => (at === count - 1 ? 6 - each * (count - 1) : each));
}

const goalRow = ({ goals }: GoalLayout): FormRow =>
  goals === 'one-cell'
    ? { cells: [label('绩效目标'), longField('goals', 6)] }
    : { list: 'goals', blankRows: 2, cells: [label('绩效目标', 1, { merge: 'above-if-equal' }), field('label'), longField('goal', 5)] };

const HEADS = ['一级指标', '二级指标', '三级指标', '绩效指标描述', '指标值', '指标值确定依据'] as const;

/** The six columns of a project's indicators. 一级 is merged over the rows that share it. */
const indicatorRows = (blankHeadRow: boolean): FormRow[] => [
  { isHead: true, cells: HEADS.map((head) => label(head)) },
  ...(blankHeadRow ? [{ isHead: true, cells: HEADS.map(() => goesOn()) }] : []),
  { list: 'indicators', blankRows: 6, cells: [
    field('level1', 1, { merge: 'above-if-equal' }), field('level2'), field('name'), longField('description'), field('target'), field('basis'),
  ] },
];
