export const handoverKindNames = {
  post: '岗位',
  'waiting-approval': '待审批事项',
  'named-approval': '指名办理的审批事项',
  goal: '绩效目标',
  'department-goal': '部门整体绩效目标',
  'goal-adjustment': '目标调整',
  'monitoring-report': '绩效监控表',
  'self-evaluation': '绩效自评表',
  obligation: '应办事项',
  delegation: '审批委托',
} as const;

/** 交接清单的类别. */
export type HandoverKind = keyof typeof handoverKindNames;

export const delegationTitle = ({ person, delegate, from, until }: { person: string; delegate: string; from: string; until: string }): string => `${person}委托${delegate}，${from} 至 ${until}`;

export const waitingTitle = (title: string, step: string): string => `${title}（${step}）`;

export const handoverOutcomeNames = {
  passes: '移交接替人员',
  'to-post': '由该岗位在岗人员办理',
  'held-already': '接替人员已在岗，原岗位结束',
  barred: '接替人员曾填报或办理过，须由同岗其他人员办理',
  stays: '接替人员没有相应岗位，未移交',
  ends: '结束',
} as const;

/** 交接去向. */
export type HandoverOutcome = keyof typeof handoverOutcomeNames;
