export const approvalProblems: Readonly<Record<string, string>> = {
  // obligation
  'obligation.open-already': '这件事已经在待办中，未重复登记。',

  // approval
  'approval.not-found': '没有找到这项审批。',
  'approval.open-already': '已在审核中，未重复送审。',
  'approval.nothing-open': '当前没有正在进行的审批，不能撤回。',
  'approval.action-not-allowed': '这项审批已经结束，不能再办理。',
  'approval.decided-already': '{winner}已在“{step}”环节先行办理，您的操作未生效：请刷新后查看最新状态。',
  'approval.withdrawn': '送审单位已撤回，本轮审批已结束。',
  'approval.content-changed': '您看到的内容与当前送审内容不一致，操作未生效：请重新阅读后再办理。',
  'approval.version-unknown': '页面版本有误，操作未生效：请刷新后再办理。',
  'approval.not-your-step': '当前环节“{step}”不由您的岗位办理。',
  'approval.own-submission': '不能审批自己填报或送审的内容，应由其他人员办理。',
  'approval.decided-earlier-step': '您已在本轮的前面环节办理过，“{step}”环节应由其他人员办理。',
  'approval.post-ended': '您的岗位已失效，操作未生效：请联系单位管理员。',
  'approval.opinion-missing': '退回或不予通过时必须填写意见。',
  'approval.opinion-too-long': '意见最多 {most} 个字。',

  // route
  'route.malformed': '审批链有误，未保存：请按列出的位置改正。',
  'route.not-a-route': '审批链应为一个对象，含 subjectKind、effectiveOn、steps 三项。',
  'route.field-unknown': '审批链中没有“{name}”这一项。',
  'route.subject-unknown': '没有“{kind}”这类送审对象：目前可用 goal、monitoring-report、self-evaluation。',
  'route.day-malformed': '生效日期请按 2026-01-01 的格式填写。',
  'route.no-steps': '审批链至少要有一个环节。',
  'route.too-many-steps': '审批链最多 {most} 个环节。',
  'route.step-malformed': '环节的格式不对。',
  'route.step-unnamed': '环节没有名称，或名称超过 40 个字。',
  'route.step-named-twice': '有两个环节都叫“{name}”。',
  'route.role-unknown': '没有“{role}”这个角色。',
  'route.role-never-decides': '角色“{role}”没有审批权限，不能放进审批链。',
  'route.relation-unknown': '没有“{relation}”这种单位关系。',
  'route.role-not-at-place': '角色“{role}”不在“{relation}”这一单位，该环节会无人可办。',
  'route.rule-unknown': '办理方式只能是 any-of（一人办理）或 all-of（会签），不能是“{rule}”。',
  'route.effective-in-past': '生效日期 {day} 已过：新的审批链只能从今天或以后生效。',
  'route.district-unknown': '没有代码为“{code}”的区县，或者不止一个。',
};
