export const valueProblems: Readonly<Record<string, string>> = {
  'number.malformed': '“{text}”不是数字：请只填半角数字和小数点，例如 12.5。',
  'number.division-by-zero': '除数为 0，无法计算：请先核对预算数或指标值。',
  'money.malformed': '“{text}”不是金额：请只填半角数字和小数点，例如 1234.50。',
  'money.finer-than-fen': '“{text}{unit}”精确到分以下：金额最多精确到分。',
  'money.out-of-range': '金额超出系统可登记的范围（9999 亿元以内）。',
  'money.nothing-to-split-by': '分摊比例合计为 0 或出现负数，无法分摊。',
  'points.malformed': '“{text}”不是分值：请填 0 到 100，最多两位小数。',
  'points.out-of-range': '分值“{text}”超过 100。',
  'percent.malformed': '“{text}”不是百分比：请填 0 到 100，最多两位小数，不带百分号。',
  'percent.out-of-range': '百分比“{text}”超过 100。',
};
