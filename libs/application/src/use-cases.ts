import { Global, Module, type Provider } from '@nestjs/common';
import { AppointFirstAdministrator } from './access/appoint-first-administrator.js';
import { AssignUnits } from './access/assign-units.js';
import { ChangePassword } from './access/change-password.js';
import { CloseOrgUnit } from './access/close-org-unit.js';
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
import { RenameOrgUnit } from './access/rename-org-unit.js';
import { ReopenOrgUnit } from './access/reopen-org-unit.js';
import { RevisePerson } from './access/revise-person.js';
import { SignIn } from './access/sign-in.js';
import { SignOut } from './access/sign-out.js';
import { SwitchPost } from './access/switch-post.js';
import { UnlockAccount } from './access/unlock-account.js';
import { AdvanceApproval } from './approval/advance-approval.js';
import { ApprovalOutcomes, type ApprovalOutcome } from './approval/approval-outcomes.js';
import { CallReviewers } from './approval/call-reviewers.js';
import { DecideApproval } from './approval/decide-approval.js';
import { EstablishRoutes } from './approval/establish-routes.js';
import { LoadRoute } from './approval/load-route.js';
import { OpenApproval } from './approval/open-approval.js';
import { ParkApproval } from './approval/park-approval.js';
import { PinSteps } from './approval/pin-steps.js';
import { SweepStuckApprovals } from './approval/sweep-stuck-approvals.js';
import { WithdrawApproval } from './approval/withdraw-approval.js';
import { ImportHolidayPaper } from './calendar/import-holiday-paper.js';
import { WhenCalendarChanges } from './calendar/when-calendar-changes.js';
import { CreateGoal } from './goal/create-goal.js';
import { EngageThirdParty } from './goal/engage-third-party.js';
import { GoalApprovalOutcome } from './goal/goal-approval-outcome.js';
import { IssueGoal } from './goal/issue-goal.js';
import { ReviseGoal } from './goal/revise-goal.js';
import { SubmitGoal } from './goal/submit-goal.js';
import { VoidGoal } from './goal/void-goal.js';
import { WithdrawGoal } from './goal/withdraw-goal.js';
import { ReadNotification } from './notification/read-notification.js';
import { CancelObligation } from './obligation/cancel-obligation.js';
import { DischargeObligation } from './obligation/discharge-obligation.js';
import { OpenObligation } from './obligation/open-obligation.js';
import { RecomputeProvisionalDueDays } from './obligation/recompute-provisional-due-days.js';
import { SweepReminders } from './obligation/sweep-reminders.js';
import { TellReminder } from './obligation/tell-reminder.js';
import { AmendRulebook } from './rulebook/amend-rulebook.js';

const accessUseCases: Provider[] = [
  AppointFirstAdministrator, AssignUnits, ChangePassword, CloseOrgUnit, CompletePasswordReset, CreatePerson, DisablePerson, EnablePerson, EndPost, GivePost, IssuePasswordReset, MoveOrgUnit, OpenDistrict, OpenOrgUnit, RenameOrgUnit, ReopenOrgUnit, RevisePerson, SignIn, SignOut, SwitchPost, UnlockAccount,
  // What several of them share.
  DrawnPasswords, GrantedPosts, KeptPeople, LastAdministrators, NewAccounts, Passwords,
];

const ruleUseCases: Provider[] = [AmendRulebook, ImportHolidayPaper, { provide: WhenCalendarChanges, useExisting: RecomputeProvisionalDueDays }];

const obligationUseCases: Provider[] = [OpenObligation, DischargeObligation, CancelObligation, SweepReminders, TellReminder, RecomputeProvisionalDueDays];

/** What the end of an approval means, subject by subject. */
const approvalOutcomes = [GoalApprovalOutcome] as const;

const approvalUseCases: Provider[] = [
  OpenApproval, DecideApproval, WithdrawApproval, LoadRoute, EstablishRoutes, SweepStuckApprovals,
  // What several of them share.
  AdvanceApproval, CallReviewers, ParkApproval, PinSteps,
  ...approvalOutcomes,
  { provide: ApprovalOutcomes, useFactory: (...outcomes: ApprovalOutcome[]) => new ApprovalOutcomes(outcomes), inject: [...approvalOutcomes] },
];

/** Every use case, and the ports one subject declares for a later one. */
const useCases: Provider[] = [...accessUseCases, ...ruleUseCases, ...obligationUseCases, ...approvalUseCases, CreateGoal, ReviseGoal, SubmitGoal, WithdrawGoal, VoidGoal, IssueGoal, EngageThirdParty, ReadNotification];

@Global()
@Module({ providers: useCases, exports: useCases })
export class UseCasesModule {}
