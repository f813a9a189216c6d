import type { ActVerb, Grade } from '#domain/approval/approval-act';
import type { Acted, ApprovalStatus, ApprovalSubjectKind } from '#domain/approval/approval-case';
import type { StepRelation, StepRule } from '#domain/approval/approval-route';
import type { CompletableField } from '#domain/approval/subject-traits';
import type { WaitingSegment } from '#domain/approval/waiting-time';
import type { ObligationKind } from '#domain/obligation/obligation';

export const actNames: Readonly<Record<ActVerb, string>> = {
  approve: '同意', 'send-back': '退回', reject: '不予通过', advise: '出具意见', retract: '取回', reassign: '转办', consult: '委派', answer: '答复委派', 'end-consultation': '收回委派', amend: '完善', 'add-approver-before': '前加签',
  'add-approver-after': '后加签', 'remove-approver': '减签', suspend: '挂起', resume: '恢复', assign: '指定办理人', void: '作废', withdraw: '撤回',
};

export const gradeNames: Readonly<Record<Grade, string>> = { excellent: '优', good: '良', medium: '中', poor: '差' };

export const approvalStatusNames: Readonly<Record<ApprovalStatus, string>> = { open: '审核中', approved: '审核通过', returned: '已退回', rejected: '不予通过', withdrawn: '已撤回', voided: '已作废' };

export const approvalSubjectNames: Readonly<Record<ApprovalSubjectKind, string>> = { goal: '绩效目标', 'department-goal': '部门整体绩效目标', 'goal-adjustment': '目标调整', 'monitoring-report': '绩效监控表', 'self-evaluation': '绩效自评表', recheck: '绩效自评复核意见', rectification: '整改报告' };

/** 可完善的栏目. */
export const completableFieldNames: Readonly<Record<CompletableField, string>> = {
  purpose: '资金用途', objectives: '绩效目标', spendingPlan: '资金支出计划', 'indicator-target': '指标值', 'indicator-description': '指标描述', 'indicator-basis': '指标值确定依据',
};

export const stepRuleNames: Readonly<Record<StepRule, string>> = { 'any-of': '一人办理', 'all-of': '会签', 'share-of': '票签', 'in-order': '依次办理' };

export const stepRelationNames: Readonly<Record<StepRelation, string>> = {
  'own-unit': '本单位',
  'assigned-program-division': '对口业务股室',
  'district-performance-division': '区县绩效股',
  'district-budget-division': '区县预算股',
  'district-finance-bureau': '区县财政局',
  'engaged-third-party': '受托第三方机构',
};

/** 应办事项, as its debtor reads it. `{month}` is the checkpoint's month. */
export const obligationNames: Readonly<Record<ObligationKind, string>> = {
  'decide-approval': '审批',
  'revise-goal': '修改被退回的绩效目标',
  'revise-adjustment': '修改被退回的目标调整申请',
  'file-monitoring-report': '填报{month}月底绩效运行监控表',
  'revise-monitoring-report': '修改被退回的绩效运行监控表',
  'file-self-evaluation': '填报绩效自评表',
  'revise-self-evaluation': '修改被退回的绩效自评表',
  'revise-recheck': '修改被退回的复核意见',
  'file-rectification-plan': '报送整改措施',
  'file-rectification-report': '报送整改报告',
};

export const obligationName = (kind: ObligationKind, month: number | null): string => obligationNames[kind].replace('{month}', month === null ? '' : String(month));

/** 常用语 for who keeps none of their own. */
export const usualPhrases: readonly string[] = ['同意。', '请补充测算依据后再报。', '指标值偏低，请核实后调整。', '支出计划与项目性质不符，请重新安排。'];

/** 批量办理的逐件结果. */
export const batchOutcomeNames: Readonly<Record<Acted['outcome'] | 'would-pass' | 'done-before' | 'refused', string>> = {
  'would-pass': '可以同意', 'done-before': '此前已同意', refused: '未办理', waits: '已同意，等待会签', 'next-step': '已同意，转下一环节', approved: '已同意，审核通过',
  'step-back': '已退回上一环节', returned: '已退回', rejected: '不予通过', voided: '已作废', withdrawn: '已撤回',
};

/** 办理时长台账中一段的种类. */
export const waitingKindNames: Readonly<Record<WaitingSegment['kind'], string>> = { review: '审核', suspended: '挂起', correction: '退回修改' };

/** Working time for people: 2小时30分, and 2工作日3小时 where it is a working day of so many minutes or more. */
export function durationText(minutes: number, ofDay = Infinity): string {
  const days = Math.floor(minutes / ofDay);
  if (days > 0) return `${days}工作日${minutes % ofDay === 0 ? '' : durationText(minutes % ofDay)}`;
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return hours === 0 ? `${rest}分` : rest === 0 ? `${hours}小时` : `${hours}小时${rest}分`;
}
