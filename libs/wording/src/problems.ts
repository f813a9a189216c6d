/**
 * One Chinese sentence for every code a DomainError carries: what is wrong, where, and what to do. `{name}` is filled from the
 * error's details. A test demands an entry for every code thrown under libs/ and apps/.
 */
export const problemSentences: Readonly<Record<string, string>> = {
  // shared
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

  // rulebook
  'rulebook.nothing-in-force': '{day} 没有生效的规则设定：请先维护该日期之前生效的版本。',
  'rulebook.year-out-of-range': '预算年度“{year}”不可用：请填 2000 到 2199 之间的年份。',
  'rulebook.region-unknown': '没有地区“{region}”的规则手册：目前可用 default。',
  'rulebook.checkpoints-not-ascending-to-december': '支出节点月份须从小到大且以 12 月结束。',
  'rulebook.bands-not-ascending': '分档界线须从低到高、首尾相接，且在允许范围内。',
  'rulebook.weights-not-hundred': '各项权重合计须为 100。',
  'rulebook.not-a-percentage': '比例须在 0 到 100 之间，且上限不低于下限。',
  'rulebook.deadline-out-of-range': '时限“{days}”天不可用：请填 0 到 366 的整数。',
  'rulebook.ladder-not-ascending': '提醒阶梯须按先后顺序排列，天数为整数且逐级增大。',

  // calendar
  'date.malformed': '“{text}”不是日期：请按 2026-03-31 的格式填写。',
  'calendar.malformed': '节假日安排文件有误，未导入：请按列出的位置改正后重新导入整份文件。',
  'calendar.not-a-paper': '节假日安排文件应为一个对象，含 year、notices、days 三项。',
  'calendar.year-malformed': '节假日安排的年度应为四位整数。',
  'calendar.notices-malformed': 'notices 应为文字列表，写明通知名称或文号。',
  'calendar.day-malformed': '日期无法识别：请按 2026-10-01 的格式填写。',
  'calendar.day-unnamed': '{day} 没有节日名称。',
  'calendar.day-kind-unknown': '{day} 应写明 off（放假）或 work（调休上班）。',
  'calendar.day-in-wrong-year': '{day} 不属于 {year} 年度的安排：只能写本年的日期和上年 12 月的日期。',
  'calendar.day-duplicate': '{day} 出现了不止一次。',
  'calendar.make-up-day-not-on-weekend': '{day} 不是周末，不能写成调休上班日。',
  'calendar.partial': '{year} 年安排缺少“{festival}”的放假日期：请导入完整的安排，缺项的文件不予采用。',
  'calendar.days-out-of-range': '天数“{days}”不可用：请填整数，最多 {most} 天。',
  'calendar.month-out-of-range': '月份“{month}”不可用：请填 1 到 12。',

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
  'score.request-malformed': '计分请求有误：“{field}”缺失或不可识别。',

  // command line
  'command-line.not-json': '输入不是有效的 JSON：请检查后重试。',
  'command-line.not-requests': '输入应为一个 JSON 数组，每个元素是一条请求。',

  // state, value, system
  'state.stale': '内容已被他人更新，本次操作未生效：请刷新后重试。',
  'state.busy': '系统正忙，本次操作未生效：请稍后重试。',
  'state.exists-already': '相同的记录已经存在，未重复登记。',
  'value.out-of-bounds': '有数值超出允许范围：请核对后重试。',
  'value.refers-to-nothing': '所引用的记录不存在：请刷新后重试。',
  'value.malformed': '有内容无法保存：请检查是否含有不可见字符。',
  'system.database-unavailable': '数据库暂时不可用，本次操作未生效：请稍后重试。',
  'system.disk-full': '服务器磁盘已满，暂不能保存：请联系系统管理员。',
  'system.internal': '系统出现内部错误，本次操作未生效：请把请求编号告诉系统管理员。',

  // request, access
  'request.malformed': '提交的内容格式不对：请按提示逐项修改。',
  'request.not-json': '提交的内容不是有效的 JSON。',
  'request.nested-too-deep': '提交的内容嵌套过深。',
  'request.text-unstorable': '内容中含有无法保存的字符：请删除不可见字符后重试。',
  'request.no-such-route': '没有这个地址。',
  'request.too-slow': '请求超时，请重试。',
  'request.too-large': '提交的内容过大：请拆分后重试。',
  'request.media-type-unsupported': '只接受 JSON 格式的内容。',
  'request.too-many': '请求过于频繁：请稍后再试。',
  'request.idempotency-key-malformed': '幂等键应为 8 到 200 个可见字符。',
  'request.idempotency-key-reused': '同一幂等键已用于另一项请求，本次操作未生效。',
  'request.whitelist-validation': '出现了不认识的字段。',
  'access.not-permitted': '当前岗位没有此项权限。',

  // goal
  'goal.not-found': '没有找到这项绩效目标。',
  'goal.stale': '这项绩效目标已被更新，本次操作未生效：请刷新后重试。',
  'goal.code-taken': '本年度已有相同项目编码的绩效目标。',
  'goal.content-locked': '已送审或已批复的绩效目标不能修改：如需修改请先撤回，或申请调整。',
  'goal.funds-do-not-add-up': '预算数应等于财政资金与其他资金之和。',
  'goal.unit-outside-district': '当前岗位所在单位不属于任何区县，不能申报绩效目标。',
  'goal.third-party-unknown': '没有找到这家第三方机构。',
  'goal.incomplete': '绩效目标还不完整，不能送审：请按提示逐项补充。',
  'goal.action-not-allowed': '当前状态下不能进行此项操作。',
  'goal.not-now-draft': '草稿状态下不能进行此项操作。',
  'goal.not-now-under-review': '正在审核中，不能进行此项操作。',
  'goal.not-now-returned': '已被退回，请修改后重新送审。',
  'goal.not-now-approved': '已审核通过，等待批复下达。',
  'goal.not-now-issued': '已批复下达：如需修改请申请调整。',
  'goal.not-now-closed': '已办结，不能再修改。',
  'goal.not-now-rejected': '审核未通过，不得进入预算安排。',
  'goal.not-now-voided': '已作废。',
  'goal.indicator-unnamed': '三级指标名称没有填写。',
  'goal.target-missing': '指标值没有填写。',
  'goal.target-ambiguous': '指标值有两种读法：请确认后重新填写，例如“≥95%”。',
  'goal.output-indicator-missing': '至少应有一项产出指标。',
  'goal.benefit-indicator-missing': '至少应有一项效益指标。',
  'goal.weights-incomplete': '有的指标有分值，有的没有：请全部填写或全部留空。',
  'goal.weights-must-total': '指标分值合计应为 90（另有预算执行率 10 分）或 100。',
  'goal.budget-missing': '预算数没有填写。',
  'goal.purpose-missing': '资金用途没有填写。',
  'goal.objective-missing': '绩效目标没有填写。',

  // audit
  'audit.digest-unreadable': '摘要文件“{file}”无法读取。',

  // notification
  'notification.not-found': '找不到这条站内信，或者它不是发给您的。',
};
