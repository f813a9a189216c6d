import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('budget_project')
export class BudgetProjectRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') districtId!: string;
  @Column('uuid') unitId!: string;
  @Column('integer') fiscalYear!: number;
  @Column('text') code!: string;
  @Column('text') name!: string;
  @Column('text') nature!: string;
}

@Entity('performance_goal')
export class GoalRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') projectId!: string;
  @Column('uuid') districtId!: string;
  @Column('uuid') unitId!: string;
  @Column('integer') fiscalYear!: number;
  @Column('text') code!: string;
  @Column('text') status!: string;
  @Column('integer') version!: number;
  @Column('integer', { default: 0 }) round!: number;
  @Column('uuid') preparerId!: string;
  @Column('bigint') budgetedFen!: string;
  @Column('bigint') fiscalFundsFen!: string;
  @Column('bigint') otherFundsFen!: string;
  @Column('boolean', { default: false }) isKeyProject!: boolean;
  @Column('text') purpose!: string;
  @Column('text') contentHash!: string;
  @Column('date', { nullable: true }) issuedOn!: string | null;
  @Column('uuid', { nullable: true }) copiedFromId!: string | null;
  @Column('timestamptz', { default: () => 'clock_timestamp()' }) updatedAt!: Date;
}

@Entity('goal_objective')
export class GoalObjectiveRow {
  @PrimaryColumn('uuid') goalId!: string;
  @PrimaryColumn('integer') position!: number;
  @Column('text') objective!: string;
}

@Entity('goal_indicator')
export class GoalIndicatorRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') goalId!: string;
  @Column('integer') position!: number;
  @Column('text') dimension!: string;
  @Column('text') category!: string;
  @Column('text') name!: string;
  @Column('text') description!: string;
  @Column('text') targetRaw!: string;
  @Column('text') targetKind!: string;
  @Column('text', { nullable: true }) targetOperator!: string | null;
  @Column('numeric', { precision: 20, scale: 6, nullable: true }) targetValue!: string | null;
  @Column('text', { nullable: true }) targetUnit!: string | null;
  @Column('text') basis!: string;
  @Column('integer', { nullable: true }) weightHundredths!: number | null;
  @Column('integer', { nullable: true }) removedIn!: number | null;
}

@Entity('spending_plan_entry')
export class SpendingPlanEntryRow {
  @PrimaryColumn('uuid') goalId!: string;
  @PrimaryColumn('integer') month!: number;
  @Column('text') raw!: string;
  @Column('numeric', { precision: 7, scale: 2, nullable: true }) percent!: string | null;
}

@Entity('goal_revision')
export class GoalRevisionRow {
  @PrimaryColumn('uuid') goalId!: string;
  @PrimaryColumn('integer') version!: number;
  @Column('integer') round!: number;
  @Column('text') reason!: string;
  @Column('text') content!: string;
  @Column('text') contentHash!: string;
  @Column('timestamptz', { default: () => 'clock_timestamp()' }) frozenAt!: Date;
}

@Entity('goal_engagement')
export class GoalEngagementRow {
  @PrimaryColumn('uuid') goalId!: string;
  @PrimaryColumn('uuid') unitId!: string;
}

@Entity('department_goal')
export class DepartmentGoalRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') districtId!: string;
  @Column('uuid') unitId!: string;
  @Column('integer') fiscalYear!: number;
  @Column('text') status!: string;
  @Column('integer') version!: number;
  @Column('integer', { default: 0 }) round!: number;
  @Column('uuid') preparerId!: string;
  @Column('text') content!: string;
  @Column('text') contentHash!: string;
  @Column('date', { nullable: true }) issuedOn!: string | null;
  @Column('timestamptz', { default: () => 'clock_timestamp()' }) updatedAt!: Date;
}

@Entity('department_goal_revision')
export class DepartmentGoalRevisionRow {
  @PrimaryColumn('uuid') goalId!: string;
  @PrimaryColumn('integer') version!: number;
  @Column('integer') round!: number;
  @Column('text') reason!: string;
  @Column('text') content!: string;
  @Column('text') contentHash!: string;
  @Column('timestamptz', { default: () => 'clock_timestamp()' }) frozenAt!: Date;
}

@Entity('goal_adjustment')
export class GoalAdjustmentRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') goalId!: string;
  @Column('uuid') districtId!: string;
  @Column('uuid') unitId!: string;
  @Column('integer') fiscalYear!: number;
  @Column('text') kind!: string;
  @Column('text') status!: string;
  @Column('integer') version!: number;
  @Column('integer', { default: 0 }) round!: number;
  @Column('uuid') preparerId!: string;
  @Column('text') content!: string;
  @Column('text') contentHash!: string;
  @Column('date', { nullable: true }) issuedOn!: string | null;
  @Column('timestamptz', { default: () => 'clock_timestamp()' }) updatedAt!: Date;
}

@Entity('goal_adjustment_revision')
export class GoalAdjustmentRevisionRow {
  @PrimaryColumn('uuid') adjustmentId!: string;
  @PrimaryColumn('integer') version!: number;
  @Column('integer') round!: number;
  @Column('text') reason!: string;
  @Column('text') content!: string;
  @Column('text') contentHash!: string;
  @Column('timestamptz', { default: () => 'clock_timestamp()' }) frozenAt!: Date;
}

@Entity('adjusted_goal')
export class AdjustedGoalRow {
  @PrimaryColumn('uuid') adjustmentId!: string;
  @PrimaryColumn('uuid') goalId!: string;
  @Column('integer') baseVersion!: number;
  @Column('boolean', { default: true }) isOpen!: boolean;
  @Column('integer', { nullable: true }) issuedVersion!: number | null;
  @Column('date', { nullable: true }) inForceFrom!: string | null;
}

@Entity('goal_reply')
export class GoalReplyRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') districtId!: string;
  @Column('integer') fiscalYear!: number;
  @Column('text') number!: string;
  @Column('date') issuedOn!: string;
  @Column('uuid') recordedBy!: string;
  @Column('timestamptz', { default: () => 'clock_timestamp()' }) recordedAt!: Date;
}

@Entity('replied_goal')
export class RepliedGoalRow {
  @Column('uuid') replyId!: string;
  @PrimaryColumn('uuid') goalId!: string;
}

@Entity('submission_window')
export class SubmissionWindowRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') districtId!: string;
  @Column('integer') fiscalYear!: number;
  @Column('text') kind!: string;
  @Column('date') opensOn!: string;
  @Column('date') closesOn!: string;
  @Column('text') source!: string;
  @Column('integer') version!: number;
}

@Entity('window_extension')
export class WindowExtensionRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') windowId!: string;
  @Column('uuid') unitId!: string;
  @Column('date') closesOn!: string;
  @Column('text') reason!: string;
  @Column('text') approvedBy!: string;
  @Column('uuid') recordedBy!: string;
  @Column('timestamptz', { default: () => 'clock_timestamp()' }) recordedAt!: Date;
}

export const goalRows = [BudgetProjectRow, GoalRow, GoalObjectiveRow, GoalIndicatorRow, SpendingPlanEntryRow, GoalRevisionRow, GoalEngagementRow, DepartmentGoalRow, DepartmentGoalRevisionRow, GoalAdjustmentRow, GoalAdjustmentRevisionRow, AdjustedGoalRow, GoalReplyRow, RepliedGoalRow, SubmissionWindowRow, WindowExtensionRow] as const;
