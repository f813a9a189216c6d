import { Global, Module, type DynamicModule, type Provider } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { SignInSettings } from '#application/access/sign-in-settings';
import { Accounts } from '#application/access/accounts';
import { PasswordHasher } from '#application/access/password-hasher';
import { PersonRegister } from '#application/access/person-register';
import { PostQueries } from '#application/access/post-queries';
import { SecretSource } from '#application/access/secret-source';
import { Sessions } from '#application/access/sessions';
import { SignInAttempts } from '#application/access/sign-in-attempts';
import { ApprovalAnnotations } from '#application/approval/approval-annotations';
import { ApprovalCases } from '#application/approval/approval-cases';
import { ApprovalCopies } from '#application/approval/approval-copies';
import { ApprovalFindings } from '#application/approval/approval-findings';
import { ApprovalRoutes } from '#application/approval/approval-routes';
import { Delegations } from '#application/approval/delegations';
import { HeldWork } from '#application/approval/held-work';
import { RouteTrials } from '#application/approval/route-trials';
import { SubjectFactsSources, type SubjectFactsSource } from '#application/approval/subject-facts-sources';
import { OpinionPhrases } from '#application/approval/opinion-phrases';
import { ApprovalUrges } from '#application/approval/approval-urges';
import { AttachmentSubjects } from '#application/attachment/attachment-subjects';
import { Attachments } from '#application/attachment/attachments';
import { ContentHash } from '#application/attachment/content-hash';
import { HolidayCalendars } from '#application/calendar/holiday-calendars';
import { SelfEvaluationRepository } from '#application/evaluation/self-evaluation-repository';
import { SpotCheckRepository } from '#application/evaluation/spot-check-repository';
import { MonitoringReportRepository } from '#application/monitoring/monitoring-report-repository';
import { ProjectAccounts } from '#application/monitoring/project-accounts';
import { WorkbookSeal } from '#application/monitoring/workbook-seal';
import { ObligationRepository } from '#application/obligation/obligation-repository';
import { ObligationUrges } from '#application/obligation/obligation-urges';
import { RectificationRepository } from '#application/rectification/rectification-repository';
import { Rulebooks } from '#application/rulebook/rulebooks';
import { OrgTree } from '#application/organization/org-tree';
import { DocumentImports } from '#application/goal/document-imports';
import { DepartmentGoalRepository } from '#application/goal/department-goal-repository';
import { GoalAdjustmentRepository } from '#application/goal/goal-adjustment-repository';
import { GoalReplies } from '#application/goal/goal-replies';
import { GoalRepository } from '#application/goal/goal-repository';
import { SubmissionWindows } from '#application/goal/submission-windows';
import { IndicatorLibrary } from '#application/goal/indicator-library';
import { Clock } from '#application/ports/clock';
import { EventRecorder } from '#application/ports/event-recorder';
import { Fingerprint } from '#application/ports/fingerprint';
import { IdSource } from '#application/ports/id-source';
import { Notices } from '#application/ports/notices';
import { NotificationInbox } from '#application/notification/notification-inbox';
import { Outbox } from '#application/notification/outbox';
import { UnitOfWork } from '#application/ports/unit-of-work';
import { ActingPeople } from '#application/access/acting-people';
import { DisclosurePackages } from '#application/disclosure/disclosure-packages';
import { TypeormActingPeople } from '../access/typeorm-acting-people.js';
import { TypeormAccounts } from '../access/typeorm-accounts.js';
import { Argon2PasswordHasher } from '../access/argon2-password-hasher.js';
import { TypeormPersonRegister } from '../access/typeorm-person-register.js';
import { TypeormPostQueries } from '../access/typeorm-post-queries.js';
import { RandomSecrets } from '../access/random-secrets.js';
import { TypeormSessions } from '../access/typeorm-sessions.js';
import { TypeormSignInAttempts } from '../access/typeorm-sign-in-attempts.js';
import { TypeormOrgTree } from '../organization/typeorm-org-tree.js';
import { OwnAccountQueries } from '../access/own-account-queries.js';
import { PersonQueries } from '../access/person-queries.js';
import { PreparerQueries } from '../access/preparer-queries.js';
import { OrgUnitQueries } from '../organization/org-unit-queries.js';
import { IdempotentReplies } from '../access/idempotent-replies.js';
import { ApprovalCounters } from '../approval/approval-counters.js';
import { ApprovalReadingQueries } from '../approval/approval-reading-queries.js';
import { ApprovalQueries } from '../approval/approval-queries.js';
import { ColleagueQueries } from '../approval/colleague-queries.js';
import { DelegationQueries } from '../approval/delegation-queries.js';
import { TypeormDelegations } from '../approval/typeorm-delegations.js';
import { TypeormHeldWork } from '../approval/typeorm-held-work.js';
import { WaitingTimeQueries } from '../approval/waiting-time-queries.js';
import { AuditQueries } from '../audit/audit-queries.js';
import { TypeormApprovalAnnotations } from '../approval/typeorm-approval-annotations.js';
import { TypeormApprovalCases } from '../approval/typeorm-approval-cases.js';
import { TypeormApprovalCopies } from '../approval/typeorm-approval-copies.js';
import { TypeormOpinionPhrases } from '../approval/typeorm-opinion-phrases.js';
import { TypeormApprovalUrges } from '../approval/typeorm-approval-urges.js';
import { TypeormApprovalRoutes } from '../approval/typeorm-approval-routes.js';
import { TypeormRouteTrials } from '../approval/typeorm-route-trials.js';
import { AttachmentQueries } from '../attachment/attachment-queries.js';
import { attachmentProviders, type AttachmentPlace } from '../attachment/attachment-place.js';
import { Sha256ContentHash } from '../attachment/sha256-content-hash.js';
import { TypeormAttachmentSubjects } from '../attachment/typeorm-attachment-subjects.js';
import { TypeormAttachments } from '../attachment/typeorm-attachments.js';
import { DisclosureQueries } from '../disclosure/disclosure-queries.js';
import { TypeormDisclosurePackages } from '../disclosure/typeorm-disclosure-packages.js';
import { TypeormHolidayCalendars } from '../calendar/typeorm-holiday-calendars.js';
import { ReviewChangesQueries } from '../rectification/review-changes-queries.js';
import { EvaluationQueries } from '../evaluation/evaluation-queries.js';
import { SpotCheckQueries } from '../evaluation/spot-check-queries.js';
import { TypeormSpotCheckRepository } from '../evaluation/typeorm-spot-check-repository.js';
import { TypeormSelfEvaluationRepository } from '../evaluation/typeorm-self-evaluation-repository.js';
import { ExecutionDashboard } from '../monitoring/execution-dashboard.js';
import { HmacWorkbookSeal } from '../monitoring/hmac-workbook-seal.js';
import { MonitoringQueries } from '../monitoring/monitoring-queries.js';
import { OfflineReportQueries } from '../monitoring/offline-report-queries.js';
import { PaymentQueries } from '../monitoring/payment-queries.js';
import { ReportStandings } from '../monitoring/report-standings.js';
import { TypeormMonitoringReportRepository } from '../monitoring/typeorm-monitoring-report-repository.js';
import { TypeormProjectAccounts } from '../monitoring/typeorm-project-accounts.js';
import { RectificationQueries } from '../rectification/rectification-queries.js';
import { TypeormRectificationRepository } from '../rectification/typeorm-rectification-repository.js';
import { ObligationQueries } from '../obligation/obligation-queries.js';
import { TypeormObligationRepository } from '../obligation/typeorm-obligation-repository.js';
import { TypeormObligationUrges } from '../obligation/typeorm-obligation-urges.js';
import { TypeormRulebooks } from '../rulebook/typeorm-rulebooks.js';
import { DepartmentGoalQueries } from '../goal/department-goal-queries.js';
import { DocumentImportQueries } from '../goal/document-import-queries.js';
import { DepartmentGoalReviewQueries } from '../goal/department-goal-review-queries.js';
import { GoalAdjustmentQueries } from '../goal/goal-adjustment-queries.js';
import { DepartmentGoalFacts, GoalAdjustmentFacts, GoalFacts, MonitoringReportFacts, RecheckFacts, RectificationFacts, SelfEvaluationFacts } from '../goal/goal-facts.js';
import { GoalQueries } from '../goal/goal-queries.js';
import { GoalApprovalFindings } from '../goal/goal-approval-findings.js';
import { GoalReplyQueries } from '../goal/goal-reply-queries.js';
import { GoalReviewQueries } from '../goal/goal-review-queries.js';
import { DraftQueries } from '../goal/draft-queries.js';
import { AmendmentQueries } from '../goal/amendment-queries.js';
import { GoalRoundQueries } from '../goal/goal-round-queries.js';
import { IndicatorLibraryQueries } from '../goal/indicator-library-queries.js';
import { TypeormIndicatorLibrary } from '../goal/typeorm-indicator-library.js';
import { TypeormDocumentImports } from '../goal/typeorm-document-imports.js';
import { TypeormDepartmentGoalRepository } from '../goal/typeorm-department-goal-repository.js';
import { TypeormGoalAdjustmentRepository } from '../goal/typeorm-goal-adjustment-repository.js';
import { TypeormGoalReplies } from '../goal/typeorm-goal-replies.js';
import { TypeormSubmissionWindows } from '../goal/typeorm-submission-windows.js';
import { TypeormGoalRepository } from '../goal/typeorm-goal-repository.js';
import { Leftovers } from '../notification/leftovers.js';
import { NewestLetters } from '../notification/newest-letters.js';
import { NotificationQueries } from '../notification/notification-queries.js';
import { OutboxQueries } from '../notification/outbox-queries.js';
import { QueueSchema } from '../notification/queue-schema.js';
import { TypeormNotificationInbox } from '../notification/typeorm-notification-inbox.js';
import { TypeormOutbox } from '../notification/typeorm-outbox.js';
import { WorkerVitals } from '../notification/worker-vitals.js';
import { SystemStatusQueries } from '../status/system-status-queries.js';
import { AuditChains } from './audit-chains.js';
import { DatabaseClock, SimulatedClock } from './clocks.js';
import { dataSourceOptions, type DataSourceSettings } from './data-source.js';
import { Invariants } from './invariants.js';
import { OutboxNotices, OutboxWake } from './outbox-notices.js';
import { PostgresOutboxWake } from './postgres-outbox-wake.js';
import { Readiness } from './readiness.js';
import { Sha256Fingerprint } from './sha256-fingerprint.js';
import { TypeormEventRecorder } from './typeorm-event-recorder.js';
import { TypeormUnitOfWork } from './typeorm-unit-of-work.js';
import { UuidSource } from './uuid-source.js';

export interface PersistenceSettings {
  readonly dataSource: DataSourceSettings;
  /** Or a clock of the caller's own, for data that are written as of days gone by. */
  readonly clock: 'database' | 'simulated' | Clock;
  readonly signIn: SignInSettings;
  readonly attachments: AttachmentPlace;
  /** What a command puts in the place of an adapter below. */
  readonly instead?: readonly Provider[];
}

/** Where what a route may ask of a document comes from, kind by kind. */
const factsSources = [GoalFacts, DepartmentGoalFacts, GoalAdjustmentFacts, MonitoringReportFacts, SelfEvaluationFacts, RecheckFacts, RectificationFacts] as const;

/** Every adapter and every query of the system: port on the left, what implements it on the right. */
const adapters: readonly Provider[] = [
  TypeormUnitOfWork,
  { provide: UnitOfWork, useExisting: TypeormUnitOfWork },
  { provide: EventRecorder, useClass: TypeormEventRecorder },
  { provide: Notices, useClass: OutboxNotices },
  { provide: OutboxWake, useClass: PostgresOutboxWake },
  { provide: IdSource, useClass: UuidSource },
  { provide: Fingerprint, useClass: Sha256Fingerprint },
  Readiness,
  AuditChains,
  AuditQueries,
  Invariants,
  IdempotentReplies,
  { provide: Accounts, useClass: TypeormAccounts },
  { provide: ActingPeople, useClass: TypeormActingPeople },
  { provide: PasswordHasher, useClass: Argon2PasswordHasher },
  { provide: PersonRegister, useClass: TypeormPersonRegister },
  { provide: PostQueries, useClass: TypeormPostQueries },
  { provide: SecretSource, useClass: RandomSecrets },
  { provide: Sessions, useClass: TypeormSessions },
  { provide: SignInAttempts, useClass: TypeormSignInAttempts },
  { provide: OrgTree, useClass: TypeormOrgTree },
  OwnAccountQueries,
  PersonQueries,
  PreparerQueries,
  OrgUnitQueries,
  { provide: Rulebooks, useClass: TypeormRulebooks },
  { provide: HolidayCalendars, useClass: TypeormHolidayCalendars },
  { provide: ObligationRepository, useClass: TypeormObligationRepository },
  { provide: ObligationUrges, useClass: TypeormObligationUrges },
  ObligationQueries,
  { provide: ApprovalCases, useClass: TypeormApprovalCases },
  { provide: ApprovalRoutes, useClass: TypeormApprovalRoutes },
  { provide: RouteTrials, useClass: TypeormRouteTrials },
  ...factsSources,
  { provide: SubjectFactsSources, useFactory: (...sources: SubjectFactsSource[]) => new SubjectFactsSources(sources), inject: [...factsSources] },
  ApprovalQueries,
  ColleagueQueries,
  { provide: Delegations, useClass: TypeormDelegations },
  DelegationQueries,
  { provide: HeldWork, useClass: TypeormHeldWork },
  { provide: ApprovalCopies, useClass: TypeormApprovalCopies },
  { provide: OpinionPhrases, useClass: TypeormOpinionPhrases },
  { provide: ApprovalUrges, useClass: TypeormApprovalUrges },
  { provide: ApprovalAnnotations, useClass: TypeormApprovalAnnotations },
  ApprovalReadingQueries,
  ApprovalCounters,
  DraftQueries,
  WaitingTimeQueries,
  TypeormGoalRepository,
  { provide: GoalRepository, useExisting: TypeormGoalRepository },
  { provide: DocumentImports, useClass: TypeormDocumentImports },
  GoalQueries,
  TypeormDepartmentGoalRepository,
  { provide: DepartmentGoalRepository, useExisting: TypeormDepartmentGoalRepository },
  DepartmentGoalQueries,
  DocumentImportQueries,
  DepartmentGoalReviewQueries,
  TypeormGoalAdjustmentRepository,
  { provide: GoalAdjustmentRepository, useExisting: TypeormGoalAdjustmentRepository },
  GoalAdjustmentQueries,
  { provide: GoalReplies, useClass: TypeormGoalReplies },
  GoalReplyQueries,
  { provide: SubmissionWindows, useClass: TypeormSubmissionWindows },
  GoalReviewQueries,
  { provide: ApprovalFindings, useClass: GoalApprovalFindings },
  GoalRoundQueries,
  AmendmentQueries,
  TypeormIndicatorLibrary,
  { provide: IndicatorLibrary, useExisting: TypeormIndicatorLibrary },
  IndicatorLibraryQueries,
  { provide: ProjectAccounts, useClass: TypeormProjectAccounts },
  PaymentQueries,
  ReportStandings,
  ExecutionDashboard,
  TypeormMonitoringReportRepository,
  { provide: MonitoringReportRepository, useExisting: TypeormMonitoringReportRepository },
  MonitoringQueries,
  OfflineReportQueries,
  { provide: WorkbookSeal, useClass: HmacWorkbookSeal },
  TypeormSelfEvaluationRepository,
  { provide: SelfEvaluationRepository, useExisting: TypeormSelfEvaluationRepository },
  { provide: SpotCheckRepository, useClass: TypeormSpotCheckRepository },
  SpotCheckQueries,
  EvaluationQueries,
  ReviewChangesQueries,
  TypeormRectificationRepository,
  { provide: RectificationRepository, useExisting: TypeormRectificationRepository },
  RectificationQueries,
  { provide: AttachmentSubjects, useClass: TypeormAttachmentSubjects },
  { provide: Attachments, useClass: TypeormAttachments },
  { provide: ContentHash, useClass: Sha256ContentHash },
  AttachmentQueries,
  { provide: DisclosurePackages, useClass: TypeormDisclosurePackages },
  DisclosureQueries,
  { provide: Outbox, useClass: TypeormOutbox },
  { provide: NotificationInbox, useClass: TypeormNotificationInbox },
  NewestLetters,
  NotificationQueries,
  OutboxQueries,
  WorkerVitals,
  Leftovers,
  QueueSchema,
  SystemStatusQueries,
];

function clocksFor(clock: PersistenceSettings['clock']): Provider[] {
  if (clock instanceof Clock) return [{ provide: Clock, useValue: clock }];
  return clock === 'simulated' ? [SimulatedClock, { provide: Clock, useExisting: SimulatedClock }] : [{ provide: Clock, useClass: DatabaseClock }];
}

@Global()
@Module({})
export class PersistenceModule {
  static forRoot(settings: PersistenceSettings): DynamicModule {
    const clocks = clocksFor(settings.clock);
    const providers = [...adapters, ...clocks, ...attachmentProviders(settings.attachments), { provide: SignInSettings, useValue: settings.signIn }, ...(settings.instead ?? [])];
    return {
      module: PersistenceModule,
      imports: [TypeOrmModule.forRoot({ ...dataSourceOptions(settings.dataSource), retryAttempts: 20, retryDelay: 500 })],
      providers,
      exports: [...providers],
    };
  }
}
