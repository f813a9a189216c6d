import { CreateOrganization1790000000000 } from './1790000000000-create-organization.js';
import { CreateAuditAndOutbox1790000001000 } from './1790000001000-create-audit-and-outbox.js';
import { CreateSignIn1790000002000 } from './1790000002000-create-sign-in.js';
import { CreateGoal1790000003000 } from './1790000003000-create-goal.js';
import { CreateApproval1790000004000 } from './1790000004000-create-approval.js';
import { CreateMonitoring1790000005000 } from './1790000005000-create-monitoring.js';
import { CreateEvaluationAndRectification1790000006000 } from './1790000006000-create-evaluation-and-rectification.js';
import { GuardLifecycles1790000007000 } from './1790000007000-guard-lifecycles.js';
import { CreateDocumentImport1790000008000 } from './1790000008000-create-document-import.js';
import { RememberPredecessor1790000008500 } from './1790000008500-remember-predecessor.js';
import { CreateDepartmentGoal1790000009000 } from './1790000009000-create-department-goal.js';
import { CreateIndicatorLibrary1790000010000 } from './1790000010000-create-indicator-library.js';
import { CreateWorkbookKey1790000011000 } from './1790000011000-create-workbook-key.js';
import { CreateDisclosurePackage1790000012000 } from './1790000012000-create-disclosure-package.js';
import { SeatStepsAtTheBureau1790000013000 } from './1790000013000-seat-steps-at-the-bureau.js';
import { CreateDelegation1790000014000 } from './1790000014000-create-delegation.js';
import { CreateGoalAdjustment1790000015000 } from './1790000015000-create-goal-adjustment.js';
import { CreateGoalReply1790000015500 } from './1790000015500-create-goal-reply.js';
import { CreateCampaignWindow1790000016000 } from './1790000016000-create-campaign-window.js';
import { CreateApprovalReading1790000017000 } from './1790000017000-create-approval-reading.js';
import { IndexApprovalBoxes1790000017500 } from './1790000017500-index-approval-boxes.js';
import { CreateOpinionPhrase1790000017700 } from './1790000017700-create-opinion-phrase.js';
import { LetReviewersAmend1790000030000 } from './1790000030000-let-reviewers-amend.js';
import { ReviewRectification1790000031000 } from './1790000031000-review-rectification.js';
import { CreateAttachment1790000032000 } from './1790000032000-create-attachment.js';
import { CreateBackupRecord1790000034000 } from './1790000034000-create-backup-record.js';
import { WatchTheSystem1790000034500 } from './1790000034500-watch-the-system.js';
import { KeepSourceTables1790000036000 } from './1790000036000-keep-source-tables.js';
import { CreateObligationUrge1790000037000 } from './1790000037000-create-obligation-urge.js';

/** Every migration, in order. Never edited after it has run anywhere; a change is a new one. */
export const migrations = [
  CreateOrganization1790000000000,
  CreateAuditAndOutbox1790000001000,
  CreateSignIn1790000002000,
  CreateGoal1790000003000,
  CreateApproval1790000004000,
  CreateMonitoring1790000005000,
  CreateEvaluationAndRectification1790000006000,
  GuardLifecycles1790000007000,
  CreateDocumentImport1790000008000,
  RememberPredecessor1790000008500,
  CreateDepartmentGoal1790000009000,
  CreateIndicatorLibrary1790000010000,
  CreateWorkbookKey1790000011000,
  CreateDisclosurePackage1790000012000,
  SeatStepsAtTheBureau1790000013000,
  CreateDelegation1790000014000,
  CreateGoalAdjustment1790000015000,
  CreateGoalReply1790000015500,
  CreateCampaignWindow1790000016000,
  CreateApprovalReading1790000017000,
  IndexApprovalBoxes1790000017500,
  CreateOpinionPhrase1790000017700,
  LetReviewersAmend1790000030000,
  ReviewRectification1790000031000,
  CreateAttachment1790000032000,
  CreateBackupRecord1790000034000,
  WatchTheSystem1790000034500,
  KeepSourceTables1790000036000,
  CreateObligationUrge1790000037000,
] as const;
