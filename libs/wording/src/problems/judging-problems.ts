export const judgingProblems: Readonly<Record<string, string>> = {
  // spending-plan
  'spending-plan.invalid': '支出计划自相矛盾，无法据此判断：请按列出的位置改正。',
  'spending-plan.month-out-of-range': '支出计划的月份“{month}”不可用：请填 1 到 12。',
  'spending-plan.month-duplicate': '支出计划中 {month} 月底出现了不止一次。',
  'spending-plan.months-unsorted': '支出计划的节点次序有误：{month} 月底排在 {before} 月底之后。',
  'spending-plan.percent-malformed': '{month} 月底的支出计划“{text}”不是百分比：请填 0 到 100 的半角数字。',
  'spending-plan.over-hundred': '{month} 月底的支出计划 {percent}% 超过 100%。',
  'spending-plan.negative': '{month} 月底的支出计划 {percent}% 小于 0。',
  'spending-plan.decreasing': '{month} 月底的累计支出计划 {percent}% 低于前一节点的 {before}%：累计比例不能下降。',
  'spending-plan.blank-in-between': '{month} 月底的支出计划空白，前后节点却有数：请补填累计比例。',
  'spending-plan.not-ending-at-hundred': '支出计划止于 {month} 月底的 {percent}%：全年计划应达到 100%。',
  'spending-plan.other-checkpoints': '支出计划的节点是 {stated} 月底，本年度应为 {expected} 月底。',

  // light
  'light.amount-negative': '预算数和支出数不能为负数。',
  'light.request-malformed': '灯色请求有误：“{field}”缺失或不可识别。',

  // score
  'score.amount-negative': '预算数和执行数不能为负数。',
  'score.no-budget': '全年预算数为 0，无法计算预算执行率：请先核对预算数。',
  'score.actual-mismatch': '完成情况与指标值不是同一类：定量指标请填数值，定性指标请选完成档次。',
  'score.share-missing': '请在 {from}% 至 {upTo}% 之间选定得分比例：该完成档次没有默认得分。',
  'score.share-outside-band': '得分比例 {share}% 不在该完成档次的区间（{from}% 至 {upTo}%）内，请调整后再保存。',
  'score.reason-missing': '得分 {points} 低于分值 {weight}：请填写偏差原因分析及改进措施。',
  'score.over-achievement-unexplained': '实际完成值明显高于年度指标值：请说明原因。',
  'score.weights-not-hundred': '各项分值合计为 {total}，应为 100。',
  'score.total-differs': '总分应为 {total}，表中为 {printed}：请核对。',
  'score.sentence-unsupported': '该评（扣）分标准暂不能自动计分：请人工评分，系统不会改用默认规则。',
  'score.sentence-mismatch': '该评（扣）分标准与指标值不匹配，无法计分：请修改评分标准或指标值。',
  'score.request-malformed': '计分请求有误：“{field}”缺失或不可识别。',
};
