/** 审计日志 on the desk. What an event is called is put together from its two halves: 绩效目标 · 送审. */
const subjects: Readonly<Record<string, string>> = {
  approval: '审批', calendar: '节假日', delegation: '委托', 'department-goal': '部门整体绩效目标', 'disclosure-package': '公开资料包', document: '文档导入', evaluation: '绩效自评', goal: '绩效目标', 'goal-adjustment': '目标调整',
  library: '指标库', monitoring: '绩效监控', obligation: '应办事项', organization: '机构', outbox: '消息投递', payment: '支付', person: '人员', post: '岗位', recheck: '复核意见', rectification: '整改', route: '审批流程', rulebook: '规则手册',
  session: '登录', window: '申报窗口', 'submission-window': '申报窗口', attachment: '附件', 'goal-issuance': '批复', 'fiscal-year': '年度',
};

const verbs: Readonly<Record<string, string>> = {
  adjusted: '调整', adopted: '入库', amended: '修改', answered: '答复', applied: '导入', approved: '审核通过', cancelled: '取消', closed: '结束', confirmed: '确认', copied: '抄送', created: '新建', decided: '办理', disabled: '停用', dropped: '撤回',
  'due-day-moved': '调整到期日', enabled: '启用', ended: '结束', established: '初始设置', extended: '延期', given: '授予', 'handed-over': '工作交接', imported: '导入', issued: '下达', loaded: '新版本', made: '设定', moved: '调整隶属', opened: '开始',
  ordered: '下达', 'password-change-refused': '修改密码未成功', 'password-changed': '修改密码', 'password-reset': '重置密码', 'password-reset-issued': '签发重置密码凭证', planned: '报送措施', 'post-switched': '切换岗位', proposed: '申报入库',
  reassigned: '转办', received: '收到', rechecked: '抽查复核', recorded: '登记', refused: '未成功', rejected: '不予通过', reminded: '提醒', renamed: '更名', reopened: '恢复', replayed: '重新投递', reported: '报送', requested: '申请', retired: '停用',
  returned: '退回', revised: '修改', stuck: '无人可办', submitted: '送审', 'third-party-engaged': '委托第三方', 'units-assigned': '设置对口单位', unlocked: '解除锁定', 'urge-answered': '答复催办', urged: '催办', voided: '作废', withdrawn: '撤回',
};

/** Where the two halves would say it oddly. */
const wholes: Readonly<Record<string, string>> = {
  'session.opened': '登录', 'session.closed': '退出登录', 'session.refused': '登录未成功', 'session.post-switched': '切换岗位', 'organization.opened': '机构 · 新建', 'organization.closed': '机构 · 撤销', 'approval.opened': '审批 · 送审',
  'obligation.opened': '应办事项 · 产生', 'window.opened': '申报窗口 · 新设', 'submission-window.opened': '申报窗口 · 新设', 'post.given': '岗位 · 授予', 'rectification.closed': '整改 · 办结',
};

/** An event nobody has named yet keeps its code: a reader of the log must see that it is there. */
export function auditEventName(event: string): string {
  const whole = wholes[event];
  if (whole !== undefined) return whole;
  const [subject = '', verb = ''] = event.split('.');
  const [subjectName, verbName] = [subjects[subject], verbs[verb]];
  return subjectName === undefined || verbName === undefined ? event : `${subjectName} · ${verbName}`;
}

export const auditSubjectNames: Readonly<Record<string, string>> = {
  'approval-case': '审批事项', 'approval-route': '审批流程', delegation: '委托', 'department-goal': '部门整体绩效目标', 'disclosure-package': '公开资料包', 'document-import': '文档导入', goal: '绩效目标', 'goal-adjustment': '目标调整',
  'holiday-calendar': '节假日', 'library-indicator': '指标库指标', 'monitoring-report': '绩效监控表', obligation: '应办事项', 'org-unit': '机构', outbox: '消息投递', person: '人员', recheck: '复核意见', rectification: '整改', rulebook: '规则手册',
  'self-evaluation': '绩效自评表', 'submission-window': '申报窗口',
};

export const auditDeskTerms = {
  no: '序号',
  at: '时间',
  event: '事件',
  subject: '对象',
  subjectId: '对象编号',
  by: '办理人',
  system: '系统自动',
  details: '明细',
  show: '查看',
  from: '起始日期',
  to: '截止日期',
  person: '按办理人查看',
  clear: '清除条件',
  onlySubject: '只看这个对象',
  role: '岗位',
  request: '请求编号',
  hash: '校验值',
  noDetails: '没有明细。',
  empty: '没有符合条件的记录。',
  verify: '校验日志链',
  intact: (entries: number) => `日志链完整，共校验 ${entries} 条，没有被改动或删除。`,
  broken: (no: number) => `日志链在第 ${no} 条处断开：该条或其前一条被改动过，请立即报告安全管理员并保全数据库。`,
} as const;
