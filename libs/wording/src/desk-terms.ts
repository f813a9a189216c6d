/** 工作台: the words of the shell, of the sign-in page and of what every page shares. */
export const deskTerms = {
  system: '预绩',
  systemLong: '预算绩效目标管理系统',
  loading: '正在加载……',
  retry: '重试',
  back: '返回',
  close: '关闭',
  cancel: '取消',
  confirm: '确定',
  reason: '原因',
  dropNow: '松开即上传',
  total: (count: number) => `共 ${count} 条`,
  yuan: (amount: string) => `${amount} 元`,
  fiscalYear: (year: number) => `${year}年度`,
} as const;

export const signInTerms = {
  title: '用户登录',
  login: '用户名',
  password: '密码',
  submit: '登录',
  submitting: '正在登录……',
  capsLock: '大写锁定已打开',
  signOut: '退出登录',
  lost: '登录已过期，请重新登录。已填写的内容保留在页面上，登录后可以继续。',
  mustChange: '首次登录须修改密码',
  current: '当前密码',
  next: '新密码',
  again: '再次输入新密码',
  change: '修改密码',
  differs: '两次输入的新密码不一致。',
  changed: '密码已修改。',
  changeHint: '修改后，本账号在其他窗口和设备上的登录会退出；本页面不受影响。',
  needed: '请填写。',
  forgotten: '忘记密码：请联系本区县的安全管理员，取得一次性的重置链接。',
  reset: '重置密码',
  resetHint: '重置链接只能使用一次。重置后，原密码和已有的登录全部失效。',
  resetToken: '重置凭证',
  resetDone: '密码已重置，请用新密码登录。',
  backToSignIn: '返回登录',
} as const;

export const shellTerms = {
  menu: '功能菜单',
  switchPost: '切换岗位',
  notices: '消息',
  year: '年度',
  failed: '页面出错了',
  failedHint: '正在填写的目标和报表随写随存，没有丢失。请点“重试”重新载入本页；仍不行时，请告诉系统管理员。',
  notLoaded: '页面所需的文件没有全部收到：可能是网络中断，或系统刚刚升级。已暂存的内容没有丢失，请点“重试”。',
  notFound: '没有这个页面',
  skip: '跳到正文',
} as const;

/** 左侧菜单，按业务先后排列. */
export const menuTerms = {
  workbench: '工作台',
  boxes: '我的事项',
  goals: '绩效目标管理',
  imports: '导入公开文件',
  departmentGoals: '部门整体目标',
  adjustments: '目标调整',
  replies: '批复下达',
  library: '指标库',
  monitoring: '绩效运行监控',
  evaluation: '绩效自评',
  rectification: '整改管理',
  disclosure: '结果应用与公开',
} as const;

export const workbenchTerms = {
  forMe: '待我审批',
  overdue: '我的逾期',
  toFile: '待填报',
  returned: '被退回',
  deadlines: '近期到期',
  notices: '最新消息',
  overdueBy: (days: number) => `逾期${days}个工作日`,
  left: (days: number) => (days === 0 ? '即将到期' : `还剩${days}个工作日`),
  quickLinks: '快捷链接',
  quick: { newGoal: '新增绩效目标', monitoring: '填报监控', evaluation: '填报自评', delegation: '设定委托', window: '申报窗口' },
  lightsUntil: (month: number) => `各单位执行进度（截至${month}月底）`,
  noDeadlines: '近期没有到期事项。',
  noNotices: '没有消息。',
  what: '事项',
  due: '到期日',
} as const;

export const boxNames = { todo: '待办', done: '已办', mine: '我发起的', returned: '被退回', copied: '抄送我的', delegated: '委托给我的', stuck: '无人可办' } as const;

export const boxTerms = {
  title: '标题',
  kind: '单据类型',
  unit: '单位',
  submitter: '发起人',
  step: '当前环节',
  opened: '送审时间',
  due: '到期日',
  state: '状态',
  overdueOnly: '只看逾期',
  search: '按标题查找',
  late: '逾期',
  urged: '已催办',
  unread: '未读',
  approveSelected: '批量同意',
  selected: (count: number) => `已选 ${count} 件`,
  dryRun: '办理前核对',
  dryRunHint: (passed: number, refused: number) => `${passed} 件可以同意，${refused} 件不能办理（原因见下）。确定后只办理可以同意的。`,
  decided: (passed: number, refused: number) => `已办理 ${passed} 件，未办理 ${refused} 件。`,
  opinion: '审批意见',
  outcome: '结果',
  empty: { todo: '没有待办事项。', done: '还没有办理过事项。', mine: '还没有发起过送审。', returned: '没有被退回的事项。', copied: '没有抄送给您的事项。', delegated: '没有委托给您的事项。', stuck: '没有无人可办的事项。' },
} as const;

export const reviewTerms = {
  yearAndRound: '年度、轮次',
  roundOf: (year: number, round: number) => `${year}年度 第${round}轮`,
  unchanged: '没有变化。',
  onBehalfOf: (by: string, principal: string) => `${by}（代 ${principal}）`,
  stuck: '当前环节无人可办，已列入无人可办清单。',
  suspended: '已挂起，暂不计时。',
  actions: '操作',
  whoCan: (who: string) => `可办理：${who}`,
  verdicts: { approve: '同意', 'send-back': '退回', reject: '不予通过' },
  decided: '已办理。',
  goesTo: (step: string, holders: string) => `已办理，转“${step}”（${holders === '' ? '无人在岗' : holders}）。`,
  sendTo: '退回给',
  preparer: '经办人',
  afterwards: '修改后',
  again: '重新逐级审核',
  direct: '直送退回人',
  rows: '只退回这几行指标',
  rowsHint: '不选为整张表退回；选了几行，经办人只能改这几行。',
  rowOf: (number: number, name: string) => `第${number}行 ${name}`,
  grade: '审核等次',
  grades: { excellent: '优', good: '良', medium: '中', poor: '差' },
  gradeMissing: '请选择审核等次。',
  opinion: '审批意见',
  opinionMissing: '请写明理由。',
  phrases: '常用语',
} as const;

export const lightNames = { red: '逾期', yellow: '预警', green: '正常', blue: '超前', none: '未到期或免报' } as const;

export const lightTerms = {
  why: '为什么',
  none: '—',
  legend: '图例：',
  meaning: { green: '进度正常', yellow: '进度偏慢，须说明', red: '进度严重滞后或超预算，须整改', blue: '进度偏高或提前' },
} as const;

export const deskProblems = {
  unreachable: '连接不上服务器，已填写的内容没有丢失。请检查网络后重试。',
  unreadable: '服务器的答复无法识别。请稍后重试。',
  requestId: (id: string) => `问题编号：${id}`,
} as const;

export const goalPageTerms = {
  code: '项目编码',
  name: '项目名称',
  unit: '单位',
  budget: '预算（万元）',
  plan: '支出计划',
  planAt: (month: number, percent: string) => `${month}月${percent}`,
  status: '状态',
  key: '重点',
  empty: '本年度没有绩效目标。',
} as const;
