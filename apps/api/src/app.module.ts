import { Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE } from '@nestjs/core';
import { UseCasesModule } from '#application/use-cases';
import { PersistenceModule, type PersistenceSettings } from '#persistence/platform/persistence.module';
import { AttachmentModule } from './attachment/attachment.module.js';
import { AuditModule } from './audit/audit.module.js';
import { AuthModule } from './auth/auth.module.js';
import { ApprovalModule } from './approval/approval.module.js';
import { CalendarModule } from './calendar/calendar.module.js';
import { DashboardModule } from './dashboard/dashboard.module.js';
import { DisclosureModule } from './disclosure/disclosure.module.js';
import { EvaluationModule } from './evaluation/evaluation.module.js';
import { GoalModule } from './goal/goal.module.js';
import { HealthModule } from './health/health.module.js';
import { AuditNumber } from './http/audit-number.js';
import { Idempotency } from './http/idempotency.js';
import { ProblemFilter } from './http/problem-filter.js';
import { SessionGuard } from './http/session-guard.js';
import { strictValidation } from './http/strict-validation.js';
import { MonitoringModule } from './monitoring/monitoring.module.js';
import { ObligationModule } from './obligation/obligation.module.js';
import { RectificationModule } from './rectification/rectification.module.js';
import { RulebookModule } from './rulebook/rulebook.module.js';
import { OrganizationModule } from './organization/organization.module.js';
import { NotificationModule } from './notification/notification.module.js';
import type { WatchedHost } from './status/host-watch.js';
import { StatusModule } from './status/status.module.js';

/** The only list of what the API offers. */
const features = [HealthModule, AuthModule, OrganizationModule, RulebookModule, CalendarModule, ObligationModule, ApprovalModule, GoalModule, MonitoringModule, EvaluationModule, RectificationModule, AttachmentModule, DisclosureModule, DashboardModule, NotificationModule, AuditModule];

@Module({})
export class AppModule {
  static forRoot(persistence: PersistenceSettings, host: WatchedHost): DynamicModule {
    return {
      module: AppModule,
      imports: [PersistenceModule.forRoot(persistence), UseCasesModule, ...features, StatusModule.forRoot(host)],
      providers: [
        { provide: APP_FILTER, useClass: ProblemFilter },
        { provide: APP_GUARD, useClass: SessionGuard },
        // Outermost first: the audit numbers are known when the idempotent transaction has committed.
        { provide: APP_INTERCEPTOR, useClass: AuditNumber },
        { provide: APP_INTERCEPTOR, useClass: Idempotency },
        { provide: APP_PIPE, useFactory: strictValidation },
      ],
    };
  }
}
