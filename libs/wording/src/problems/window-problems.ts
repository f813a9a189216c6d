export const windowProblems: Readonly<Record<string, string>> = {
  'window.opens-later': '{year} 年度绩效目标的下一个申报窗口为 {opensOn} 至 {closesOn}，尚未开始：请在此期间送审，确需提前的请联系区县绩效股。',
  'window.first-closed': '{year} 年度绩效目标“一上”申报已于 {closedOn} 截止：确需报送的，请向区县绩效股申请延期。',
  'window.second-closed': '{year} 年度绩效目标“二上”申报已于 {closedOn} 截止：确需报送的，请向区县绩效股申请延期。',
  'window.not-found': '没有找到这个申报窗口。',
  'window.exists-already': '本年度已设置同一批次的申报窗口：请修改原有的窗口。',
  'window.stale': '申报窗口已被他人修改，本次操作未生效：请刷新后重试。',
  'window.ends-before-it-begins': '截止日期应不早于开始日期。',
  'window.extension-too-short': '延期的截止日期应晚于统一截止日期 {closesOn}。',
  'window.unit-unknown': '没有找到这个单位：只能为本区县的单位延期。',
  'window.outside-district': '当前岗位所在单位不属于任何区县，不能设置申报窗口。',
};
