export const libraryProblems: Readonly<Record<string, string>> = {
  'library.not-found': '指标库中没有找到这个条目。',
  'library.exists-already': '指标库中已有同一二级指标下的“{name}”：请直接使用或修订该条目。',
  'library.stale': '该条目已被更新，本次操作未生效：请刷新后重试。',
  'library.retired': '该条目已停用，不能修订：仍需使用的，请重新推荐入库。',
  'library.action-not-allowed': '该条目当前状态下不能进行此项操作：请刷新后查看。',
  'library.name-missing': '请填写指标名称。',
  'library.target-ambiguous': '常用指标值“{target}”有几种读法：请先在绩效目标中确认，再推荐入库。',
  'library.row-unknown': '所选指标不属于该绩效目标：请刷新后重新选择。',
  'library.goal-being-rewritten': '项目“{code}”的绩效目标正由单位修改：请待其重新送审后再选取指标。',
  'library.peers': '根据 {fiscalYear} 年度本区县同类性质项目中已审定的 {n} 个绩效目标统计。',
  'library.too-few-peers': '{fiscalYear} 年度本区县同类性质项目中仅有 {n} 个绩效目标使用该指标，不足 {fewest} 个，不显示分布。',
};
