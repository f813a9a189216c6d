import type { TargetOperator } from './target-value.js';

/** Spellings of signs and of 百分比, after full-width characters became plain. Order matters: the longer first. */
export const operatorSpellings: readonly (readonly [string, string])[] = [
  ['>=', '≥'], ['=>', '≥'], ['≧', '≥'], ['⩾', '≥'], ['大于等于', '≥'], ['大于或等于', '≥'],
  ['<=', '≤'], ['=<', '≤'], ['≦', '≤'], ['⩽', '≤'], ['小于等于', '≤'], ['小于或等于', '≤'],
  ['﹥', '>'], ['〉', '>'], ['﹤', '<'], ['〈', '<'], ['﹦', '='], ['﹪', '%'], ['百分比', '%'],
];

interface LimitWord {
  readonly before?: string;
  readonly after?: string;
  readonly operator: TargetOperator;
}

/** Words that say a limit. Those of the first group include the limit itself. */
export const limitWords: readonly LimitWord[] = [
  { before: '不少于', operator: '≥' }, { before: '不低于', operator: '≥' }, { before: '不小于', operator: '≥' }, { before: '至少', operator: '≥' },
  { before: '不超过', operator: '≤' }, { before: '不高于', operator: '≤' }, { before: '不大于', operator: '≤' }, { before: '不多于', operator: '≤' }, { before: '至多', operator: '≤' },
  { after: '及以上', operator: '≥' }, { after: '以上', operator: '≥' }, { after: '及以下', operator: '≤' }, { after: '以下', operator: '≤' },
  { after: '以内', operator: '≤' }, { after: '之内', operator: '≤' },
  { before: '大于', operator: '>' }, { before: '高于', operator: '>' }, { before: '超过', operator: '>' },
  { before: '小于', operator: '<' }, { before: '低于', operator: '<' }, { before: '少于', operator: '<' },
];

/** Cells that hold a mark instead of a value. */
export const bareDashes: readonly string[] = ['-', '--', '—', '——', '–', '/', '*', '_', '…'];

/** 计量单位 longer than three characters; shorter ones are taken as they come. */
export const unitWords: ReadonlySet<string> = new Set(['%', '‰', '平方公里', '平方千米', '立方米', '平方米', '个百分点', '个工作日', '个自然月', '公里', '人次', '亿元', '百万元']);

/** `2026年` is a date, not a quantity of years. */
export const YEAR = '年';
