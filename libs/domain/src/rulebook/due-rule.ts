/** The event from which a deadline is counted. */
export type DeadlineAnchor =
  | 'submission'
  | 'return'
  | 'budget-approved-by-congress'
  | 'reply-received'
  | 'checkpoint'
  | 'report-due'
  | 'alert'
  | 'year-end'
  | 'self-evaluation-closed'
  | 'result-fixed'
  | 'notice-received'
  | 'rectification-plan-filed'
  | 'rectification-report-filed';

/**
 * 时限规则. `n` days after the anchor, the anchor itself not counted. Local rules count 日 in some places and 工作日 in others;
 * `roll` says whether a day off at the end moves to the next working day.
 */
export interface DueRule {
  readonly anchor: DeadlineAnchor;
  readonly n: number;
  readonly unit: 'calendar' | 'working';
  readonly roll: 'none' | 'next-working';
}

/** 办理事项的时限: every deadline the system knows by name. */
export type DeadlineName =
  | 'approvalDecision'
  | 'revisionAfterReturn'
  | 'budgetReply'
  | 'departmentDisclosure'
  | 'monitoringReport'
  | 'monitoringReview'
  | 'alertResponse'
  | 'selfEvaluation'
  | 'spotCheck'
  | 'resultFeedback'
  | 'rectificationPlan'
  | 'rectificationReport'
  | 'rectificationAcceptance';

/** Who hears of an open obligation: 经办人 → 单位负责人 → 街道财政 → 财政局监督. */
export type ReminderAudience = 'owner' | 'unit-leader' | 'subdistrict-finance' | 'supervisor';

/** 提醒阶梯的一级. Working days before (negative) or after the due day. */
export interface ReminderRung {
  readonly audience: ReminderAudience;
  readonly workingDaysFromDue: number;
}
