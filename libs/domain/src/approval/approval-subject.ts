export const approvalSubjectKinds = ['goal', 'department-goal', 'goal-adjustment', 'monitoring-report', 'self-evaluation', 'recheck', 'rectification'] as const;
/** 送审对象: 绩效目标、部门整体绩效目标、目标调整、监控表、自评表、复核意见、整改报告. */
export type ApprovalSubjectKind = (typeof approvalSubjectKinds)[number];

/** The exact text under review. A decision counts for this version and this hash only (reliability.md, A10). */
export interface ApprovalSubject {
  readonly kind: ApprovalSubjectKind;
  readonly id: string;
  readonly version: number;
  readonly contentHash: string;
}
