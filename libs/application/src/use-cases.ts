import { Global, Module, type Provider } from '@nestjs/common';
import { ApplyRoster } from './access/apply-roster.js';
import { AppointFirstAdministrator } from './access/appoint-first-administrator.js';
import { AssignUnits } from './access/assign-units.js';
import { ChangePassword } from './access/change-password.js';
import { CloseOrgUnit } from './access/close-org-unit.js';
import { CompareRoster } from './access/compare-roster.js';
import { CompletePasswordReset } from './access/complete-password-reset.js';
import { CreatePerson } from './access/create-person.js';
import { DisablePerson } from './access/disable-person.js';
import { DrawnPasswords } from './access/drawn-passwords.js';
import { EnablePerson } from './access/enable-person.js';
import { EndPost } from './access/end-post.js';
import { GivePost } from './access/give-post.js';
import { GrantedPosts } from './access/granted-posts.js';
import { IssuePasswordReset } from './access/issue-password-reset.js';
import { KeptPeople } from './access/kept-people.js';
import { LastAdministrators } from './access/last-administrators.js';
import { MoveOrgUnit } from './access/move-org-unit.js';
import { NewAccounts } from './access/new-accounts.js';
import { OpenDistrict } from './access/open-district.js';
import { OpenOrgUnit } from './access/open-org-unit.js';
import { Passwords } from './access/passwords.js';
import { PassedPosts } from './access/passed-posts.js';
import { RenameOrgUnit } from './access/rename-org-unit.js';
import { ReopenOrgUnit } from './access/reopen-org-unit.js';
import { RevisePerson } from './access/revise-person.js';
import { RosterPlaces } from './access/roster-places.js';
import { SignIn } from './access/sign-in.js';
import { SignOut } from './access/sign-out.js';
import { SwitchPost } from './access/switch-post.js';
import { UnlockAccount } from './access/unlock-account.js';
import { ActOnApproval } from './approval/act-on-approval.js';
import { AmendApproval } from './approval/amend-approval.js';
import { AddApprover } from './approval/add-approver.js';
import { AnswerConsultation } from './approval/answer-consultation.js';
import { AssignReviewer } from './approval/assign-reviewer.js';
import { ConsultColleague } from './approval/consult-colleague.js';
import { LetColleagueGo } from './approval/let-colleague-go.js';
import { ReassignApproval } from './approval/reassign-approval.js';
import { ResumeApproval } from './approval/resume-approval.js';
import { RetractDecision } from './approval/retract-decision.js';
import { SuspendApproval } from './approval/suspend-approval.js';
import { VoidApproval } from './approval/void-approval.js';
import { AdvanceApproval } from './approval/advance-approval.js';
import { ApprovalOutcomes, type ApprovalOutcome } from './approval/approval-outcomes.js';
import { CallReviewers } from './approval/call-reviewers.js';
import { CheckRoute } from './approval/check-route.js';
import { AdviseApproval } from './approval/advise-approval.js';
import { AnnotateApproval } from './approval/annotate-approval.js';
import { AnswerUrge } from './approval/answer-urge.js';
import { CopyApproval } from './approval/copy-approval.js';
import { DecideApproval } from './approval/decide-approval.js';
import { KeepPhrases } from './approval/keep-phrases.js';
import { DecideBatch } from './approval/decide-batch.js';
import { ReadCopy } from './approval/read-copy.js';
import { TellUrge } from './approval/tell-urge.js';
import { UrgeApproval } from './approval/urge-approval.js';
import { EndDelegation } from './approval/end-delegation.js';
import { EstablishRoutes } from './approval/establish-routes.js';
import { HandOver } from './approval/hand-over.js';
import { LoadRoute } from './approval/load-route.js';
import { MakeDelegation } from './approval/make-delegation.js';
import { OpenApproval } from './approval/open-approval.js';
import { ParkApproval } from './approval/park-approval.js';
import { PassedVoices } from './approval/passed-voices.js';
import { PassedWork } from './approval/passed-work.js';
import { PinSteps } from './approval/pin-steps.js';
import { RehearseApproval } from './approval/rehearse-approval.js';
import { ResolveSteps } from './approval/resolve-steps.js';
import { SweepStuckApprovals } from './approval/sweep-stuck-approvals.js';
import { WithdrawApproval } from './approval/withdraw-approval.js';
import { AddAttachment } from './attachment/add-attachment.js';
import { ReadAttachment } from './attachment/read-attachment.js';
import { RemoveAttachment } from './attachment/remove-attachment.js';
import { SweepAttachments } from './attachment/sweep-attachments.js';
import { VerifyAttachments } from './attachment/verify-attachments.js';
import { ImportHolidayPaper } from './calendar/import-holiday-paper.js';
import { WhenCalendarChanges } from './calendar/when-calendar-changes.js';
import { CancelDisclosurePackage } from './disclosure/cancel-disclosure-package.js';
import { RequestDisclosurePackage } from './disclosure/request-disclosure-package.js';
import { AnnounceRecheck } from './evaluation/announce-recheck.js';
import { AskForCorrection } from './evaluation/ask-for-correction.js';
import { CorrectRecheck } from './evaluation/correct-recheck.js';
import { DropRecheck } from './evaluation/drop-recheck.js';
import { EvaluationApprovalOutcome } from './evaluation/evaluation-approval-outcome.js';
import { FileSelfEvaluation } from './evaluation/file-self-evaluation.js';
import { OpenEvaluationReview } from './evaluation/open-evaluation-review.js';
import { OpenSelfEvaluation } from './evaluation/open-self-evaluation.js';
import { OpenRecheckReview } from './evaluation/open-recheck-review.js';
import { RecheckApprovalOutcome } from './evaluation/recheck-approval-outcome.js';
import { RecheckBasis } from './evaluation/recheck-basis.js';
import { RecheckSelfEvaluation } from './evaluation/recheck-self-evaluation.js';
import { RehearseRecheck } from './evaluation/rehearse-recheck.js';
import { RehearseEvaluation } from './evaluation/rehearse-evaluation.js';
import { ReviseSelfEvaluation } from './evaluation/revise-self-evaluation.js';
import { ScoreSelfEvaluation } from './evaluation/score-self-evaluation.js';
import { ScoringBasis } from './evaluation/scoring-basis.js';
import { WithdrawSelfEvaluation } from './evaluation/withdraw-self-evaluation.js';
import { AddLibraryIndicator } from './goal/add-library-indicator.js';
import { AdjustableGoals } from './goal/adjustable-goals.js';
import { ApplyDocument } from './goal/apply-document.js';
import { CompareDocument } from './goal/compare-document.js';
import { CopyDepartmentGoal } from './goal/copy-department-goal.js';
import { CopyGoal } from './goal/copy-goal.js';
import { CreateDepartmentGoal } from './goal/create-department-goal.js';
import { CreateGoal } from './goal/create-goal.js';
import { DepartmentGoalApprovalOutcome } from './goal/department-goal-approval-outcome.js';
import { EngageThirdParty } from './goal/engage-third-party.js';
import { GoalAdjustmentApprovalOutcome } from './goal/goal-adjustment-approval-outcome.js';
import { GoalApprovalOutcome } from './goal/goal-approval-outcome.js';
import { GoalIssuance } from './goal/goal-issuance.js';
import { GoalSteps } from './goal/goal-steps.js';
import { IssueAdjustment } from './goal/issue-adjustment.js';
import { IssueDepartmentGoal } from './goal/issue-department-goal.js';
import { IssueGoal } from './goal/issue-goal.js';
import { IssueGoals } from './goal/issue-goals.js';
import { MoveLibraryIndicator } from './goal/move-library-indicator.js';
import { ProposeGoalIndicators } from './goal/propose-goal-indicators.js';
import { ReceiveDocument } from './goal/receive-document.js';
import { ReviseAdjustment } from './goal/revise-adjustment.js';
import { ReviseDepartmentGoal } from './goal/revise-department-goal.js';
import { ExtendSubmissionWindow } from './goal/extend-submission-window.js';
import { OpenSubmissionWindow } from './goal/open-submission-window.js';
import { ReviseSubmissionWindow } from './goal/revise-submission-window.js';
import { WindowTrail } from './goal/window-trail.js';
import { RequireOpenWindow } from './goal/require-open-window.js';
import { RehearseSubmission } from './goal/rehearse-submission.js';
import { ReviseGoal } from './goal/revise-goal.js';
import { ReviseLibraryIndicator } from './goal/revise-library-indicator.js';
import { StartAdjustment } from './goal/start-adjustment.js';
import { SubmitAdjustment } from './goal/submit-adjustment.js';
import { SubmitDepartmentGoal } from './goal/submit-department-goal.js';
import { SubmitGoal } from './goal/submit-goal.js';
import { TakeOverGoals } from './goal/take-over-goals.js';
import { VoidAdjustment } from './goal/void-adjustment.js';
import { VoidDepartmentGoal } from './goal/void-department-goal.js';
import { VoidGoal } from './goal/void-goal.js';
import { OpenFiscalYear } from './goal/open-fiscal-year.js';
import { WhenGoalIssued } from './goal/when-goal-issued.js';
import { WhenGoalsAdjusted } from './goal/when-goals-adjusted.js';
import { WithdrawAdjustment } from './goal/withdraw-adjustment.js';
import { WithdrawDepartmentGoal } from './goal/withdraw-department-goal.js';
import { WithdrawGoal } from './goal/withdraw-goal.js';
import { AssessReport } from './monitoring/assess-report.js';
import { BookAdjustment } from './monitoring/book-adjustment.js';
import { FileMonitoringReport } from './monitoring/file-monitoring-report.js';
import { MergeReports } from './monitoring/merge-reports.js';
import { MonitoringApprovalOutcome } from './monitoring/monitoring-approval-outcome.js';
import { OpenMonitoring } from './monitoring/open-monitoring.js';
import { OpenReportReview } from './monitoring/open-report-review.js';
import { RecordPayments } from './monitoring/record-payments.js';
import { RehearseReport } from './monitoring/rehearse-report.js';
import { ReviseMonitoringReport } from './monitoring/revise-monitoring-report.js';
import { WhenMonitoringOpened } from './monitoring/when-monitoring-opened.js';
import { WithdrawMonitoringReport } from './monitoring/withdraw-monitoring-report.js';
import { ReadNotification } from './notification/read-notification.js';
import { ReplayMessages } from './notification/replay-messages.js';
import { CancelObligation } from './obligation/cancel-obligation.js';
import { DischargeObligation } from './obligation/discharge-obligation.js';
import { OpenObligation } from './obligation/open-obligation.js';
import { RecomputeProvisionalDueDays } from './obligation/recompute-provisional-due-days.js';
import { SweepReminders } from './obligation/sweep-reminders.js';
import { TellReminder } from './obligation/tell-reminder.js';
import { TellObligationUrge } from './obligation/tell-obligation-urge.js';
import { UrgeObligation } from './obligation/urge-obligation.js';
import { FileRectificationPlan } from './rectification/file-rectification-plan.js';
import { FileRectificationReport } from './rectification/file-rectification-report.js';
import { NoticeTerm } from './rectification/notice-term.js';
import { OpenRectificationReview } from './rectification/open-rectification-review.js';
import { OrderRectification } from './rectification/order-rectification.js';
import { ReceiveRectification } from './rectification/receive-rectification.js';
import { RectificationApprovalOutcome } from './rectification/rectification-approval-outcome.js';
import { RectificationTrail } from './rectification/rectification-trail.js';
import { RehearseRectification } from './rectification/rehearse-rectification.js';
import { WithdrawRectificationReport } from './rectification/withdraw-rectification-report.js';
import { AmendRulebook } from './rulebook/amend-rulebook.js';

const accessUseCases: Provider[] = [
  ApplyRoster, AppointFirstAdministrator, AssignUnits, ChangePassword, CloseOrgUnit, CompareRoster, CompletePasswordReset, CreatePerson, DisablePerson, EnablePerson, EndPost, GivePost, IssuePasswordReset, MoveOrgUnit, OpenDistrict, OpenOrgUnit, RenameOrgUnit, ReopenOrgUnit, RevisePerson, RosterPlaces, SignIn, SignOut, SwitchPost, UnlockAccount,
  // What several of them share.
  DrawnPasswords, GrantedPosts, KeptPeople, LastAdministrators, NewAccounts, PassedPosts, Passwords,
];

const ruleUseCases: Provider[] = [AmendRulebook, ImportHolidayPaper, { provide: WhenCalendarChanges, useExisting: RecomputeProvisionalDueDays }];

const obligationUseCases: Provider[] = [OpenObligation, DischargeObligation, CancelObligation, SweepReminders, TellReminder, RecomputeProvisionalDueDays, UrgeObligation, TellObligationUrge];

/** What the end of an approval means, subject by subject. */
const approvalOutcomes = [GoalApprovalOutcome, DepartmentGoalApprovalOutcome, GoalAdjustmentApprovalOutcome, MonitoringApprovalOutcome, EvaluationApprovalOutcome, RecheckApprovalOutcome, RectificationApprovalOutcome] as const;

const approvalUseCases: Provider[] = [
  OpenApproval, DecideApproval, WithdrawApproval, LoadRoute, CheckRoute, EstablishRoutes, SweepStuckApprovals,
  DecideBatch, KeepPhrases, CopyApproval, ReadCopy, UrgeApproval, TellUrge, AnswerUrge, AdviseApproval, AnnotateApproval,
  // What several of them share.
  ActOnApproval, AdvanceApproval, CallReviewers, ParkApproval, PinSteps, ResolveSteps, RehearseApproval,
  MakeDelegation, EndDelegation, HandOver, PassedVoices, PassedWork,
  AddApprover, AmendApproval, AnswerConsultation, AssignReviewer, ConsultColleague, LetColleagueGo, ReassignApproval, ResumeApproval, RetractDecision, SuspendApproval, VoidApproval,
  ...approvalOutcomes,
  { provide: ApprovalOutcomes, useFactory: (...outcomes: ApprovalOutcome[]) => new ApprovalOutcomes(outcomes), inject: [...approvalOutcomes] },
];

const goalUseCases: Provider[] = [
  CreateGoal, CopyGoal, CopyDepartmentGoal, OpenFiscalYear, ReviseGoal, ReceiveDocument, CompareDocument, TakeOverGoals, ApplyDocument, SubmitGoal, WithdrawGoal, VoidGoal, IssueGoal, IssueGoals, EngageThirdParty,
  CreateDepartmentGoal, ReviseDepartmentGoal, SubmitDepartmentGoal, WithdrawDepartmentGoal, VoidDepartmentGoal, IssueDepartmentGoal,
  OpenSubmissionWindow, ReviseSubmissionWindow, ExtendSubmissionWindow,
  StartAdjustment, ReviseAdjustment, SubmitAdjustment, WithdrawAdjustment, VoidAdjustment, IssueAdjustment,
  // What goals of both kinds and adjustments share.
  RequireOpenWindow, WindowTrail, AdjustableGoals, GoalIssuance, GoalSteps, RehearseSubmission,
];

const monitoringUseCases: Provider[] = [
  RecordPayments, ReviseMonitoringReport, MergeReports, FileMonitoringReport, WithdrawMonitoringReport, AssessReport, OpenReportReview, RehearseReport,
  { provide: WhenGoalIssued, useClass: OpenMonitoring },
  { provide: WhenGoalsAdjusted, useClass: BookAdjustment },
  { provide: WhenMonitoringOpened, useClass: OpenSelfEvaluation },
];

const evaluationUseCases: Provider[] = [
  ReviseSelfEvaluation, FileSelfEvaluation, WithdrawSelfEvaluation, RecheckSelfEvaluation, CorrectRecheck, DropRecheck, ScoreSelfEvaluation,
  // What several of them share.
  AnnounceRecheck, AskForCorrection, OpenEvaluationReview, OpenRecheckReview, RecheckBasis, RehearseEvaluation, RehearseRecheck, ScoringBasis,
];

const rectificationUseCases: Provider[] = [
  OrderRectification, ReceiveRectification, FileRectificationPlan, FileRectificationReport, WithdrawRectificationReport,
  // What several of them share.
  NoticeTerm, OpenRectificationReview, RectificationTrail, RehearseRectification,
];

const attachmentUseCases: Provider[] = [AddAttachment, RemoveAttachment, ReadAttachment, SweepAttachments, VerifyAttachments];

const libraryUseCases: Provider[] = [AddLibraryIndicator, ProposeGoalIndicators, ReviseLibraryIndicator, MoveLibraryIndicator];

/** Every use case, and the ports one subject declares for a later one. */
const useCases: Provider[] = [
  ...accessUseCases, ...ruleUseCases, ...obligationUseCases, ...approvalUseCases, ...goalUseCases, ...libraryUseCases, ...monitoringUseCases, ...evaluationUseCases, ...rectificationUseCases,
  ...attachmentUseCases, ReadNotification, ReplayMessages, RequestDisclosurePackage, CancelDisclosurePackage,
];

@Global()
@Module({ providers: useCases, exports: useCases })
export class UseCasesModule {}
