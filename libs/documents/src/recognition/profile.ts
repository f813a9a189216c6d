import { withoutSpace } from '../reading/cell-stream.js';

/** Labels of the upper part of a goal table: each is followed by its values. */
export type FormLabel = 'code' | 'name' | 'scale' | 'total' | 'fiscal' | 'other' | 'purpose' | 'plan' | 'goals';

/** Column labels of an indicator table. */
export type ColumnLabel =
  | 'lead' | 'level1' | 'level2' | 'name' | 'description' | 'target' | 'basis' | 'scoring' | 'operator' | 'value' | 'unit' | 'weight' | 'remark';

/**
 * What one family of forms calls its fields. A new layout is a new label here, or a new profile, never a new parser: the
 * recogniser itself knows no wording.
 */
export interface FormProfile {
  readonly labels: ReadonlyMap<string, FormLabel>;
  readonly columns: ReadonlyMap<string, ColumnLabel>;
  /** What may stand before 一级指标: a running number, or 绩效指标 beside all rows. */
  readonly leadColumns: ReadonlySet<string>;
  /** Second header row under 指标值: 符号 · 值 · 单位 (one published form prints 符号 for the unit too). */
  readonly targetColumns: readonly (readonly string[])[];
  /** 单位：万元 in the head of a table. */
  readonly amountUnitHeader: RegExp;
  /** 预算数（万元）: the unit beside a label. */
  readonly amountUnitInLabel: RegExp;
  /** 310001桐花街道办事处本级, 编制单位：桐花街道办事处: code (if any) and name of the unit in the head of a table. */
  readonly unitHeader: RegExp;
  /** 3月底. */
  readonly checkpoint: RegExp;
  /** 目标1 as the label of a row of its own. */
  readonly goalRowLabel: RegExp;
  /** What stands before a goal sentence: a number, 目标内容1：. */
  readonly goalNumber: RegExp;
  /** A year at the beginning of a sentence. */
  readonly yearAhead: RegExp;
}

const entries = <T extends string>(table: Readonly<Record<T, readonly string[]>>): ReadonlyMap<string, T> =>
  new Map((Object.entries(table) as [T, readonly string[]][]).flatMap(([label, texts]) => texts.map((text) => [text, label] as const)));

/** 项目绩效目标表 as districts of Hebei publish it, in the variants seen from 2020 to 2022 and the names the national form uses. */
export const goalFormProfile: FormProfile = {
  labels: entries<FormLabel>({
    code: ['项目编码', '项目编号', '项目代码'],
    name: ['项目名称', '专项资金名称', '资金名称', '专项名称', '项目(专项资金)名称', '政策(项目)名称'],
    scale: ['预算规模及资金用途', '预算规模及用途', '资金规模及用途'],
    total: ['预算数', '预算金额', '预算总额', '预算安排数', '年度预算数', '本年预算数', '项目预算数', '项目资金总额', '年度资金总额'],
    fiscal: ['其中:财政资金', '财政资金', '其中:财政拨款', '财政拨款', '其中:财政性资金', '财政性资金', '其中:当年财政拨款', '当年财政拨款'],
    other: ['其他资金', '其它资金', '其中:其他资金', '其他来源资金'],
    purpose: ['资金用途', '主要用途', '资金用途说明'],
    plan: ['资金支出计划', '支出计划', '资金支出进度计划', '资金支出进度', '预算支出计划', '资金使用计划'],
    goals: ['绩效目标', '年度绩效目标', '项目绩效目标', '总体目标', '年度目标', '年度总体目标', '项目总体目标'],
  }),
  columns: entries<Exclude<ColumnLabel, 'lead'>>({
    level1: ['一级指标'],
    level2: ['二级指标'],
    name: ['三级指标', '三级指标名称', '绩效指标', '绩效指标名称', '指标名称'],
    description: ['绩效指标描述', '指标描述', '指标说明', '指标解释', '绩效指标说明', '指标内容'],
    target: ['指标值', '绩效指标值', '年度指标值', '目标值', '年度目标值', '指标目标值'],
    basis: ['指标值确定依据', '指标值设定依据', '指标确定依据', '确定依据', '设定依据', '指标依据', '依据'],
    scoring: ['评(扣)分标准', '评扣分标准', '评分标准', '扣分标准', '评分规则', '计分标准'],
    operator: ['符号'],
    value: ['值'],
    unit: ['单位', '计量单位'],
    weight: ['权重', '分值', '分值权重', '权重(分值)'],
    remark: ['备注', '说明'],
  }),
  leadColumns: new Set(['序号', '绩效指标', '年度绩效指标', '项目绩效指标']),
  targetColumns: [['符号', '值', '单位'], ['符号', '值', '计量单位'], ['符号', '值', '符号']],
  amountUnitHeader: /^[（(]?(?:金额)?单位[:：](?:人民币)?(元|万元)[)）]?$/,
  amountUnitInLabel: /[（(](?:单位[:：])?(元|万元)[)）]$/,
  unitHeader: /^(?:(?<code>\d{6,9})(?<name>\D\S*)|(?:编制|预算|填报|编报|申报)?单位(?:名称)?[:：](?<codeAfter>\d{6,9})?[-—]?(?<nameAfter>(?!(?:人民币)?(?:元|万元)[)）]?$)[^\d:：]\S*))$/,
  checkpoint: /^(?:截至)?(1[0-2]|[1-9])月(?:底|末|份)?前?$/,
  goalRowLabel: /^(?:年度|总体|项目)?目标\s*(?:\d{1,2}|[一二三四五六七八九十])?$/,
  goalNumber: /^(?:[（(]?\d{1,2}[)）]?[.、．:：]\s*|[（(]\d{1,2}[)）]\s*|[（(]?[一二三四五六七八九十]{1,2}[)）]?、\s*|[①-⑳]\s*)?(?:目标(?:内容)?\d{1,2}[:：]\s*)?/,
  yearAhead: /^20\d\d年/,
};

/** Brackets that hold a unit, and the colon, are no part of a label. */
const labelKey = (text: string): string => withoutSpace(text)
  .replace(/：/g, ':').replace(/（/g, '(').replace(/）/g, ')')
  .replace(/[(](?:%|％|(?:单位:)?(?:万元|元))[)]*$/, '').replace(/:$/, '');

/** The field a cell is the label of; null for a value. */
export const formLabel = (profile: FormProfile, text: string): FormLabel | null => profile.labels.get(labelKey(text)) ?? null;

/** The column a cell is the head of; null for a value. */
export const columnLabel = (profile: FormProfile, text: string): ColumnLabel | null => profile.columns.get(labelKey(text)) ?? null;
