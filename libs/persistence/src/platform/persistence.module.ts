import { Global, Module, type DynamicModule, type Provider } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { SignInSettings } from '#application/access/sign-in-settings';
import { GoalRepository } from '#application/goal/goal-repository';
import { Clock } from '#application/ports/clock';
import { EventRecorder } from '#application/ports/event-recorder';
import { Fingerprint } from '#application/ports/fingerprint';
import { IdSource } from '#application/ports/id-source';
import { Notices } from '#application/ports/notices';
import { UnitOfWork } from '#application/ports/unit-of-work';
import { IdempotentReplies } from '../access/idempotent-replies.js';
import { GoalQueries } from '../goal/goal-queries.js';
import { TypeormGoalRepository } from '../goal/typeorm-goal-repository.js';
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
  readonly clock: 'database' | 'simulated';
  readonly signIn: SignInSettings;
}

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
  Invariants,
  IdempotentReplies,
  TypeormGoalRepository,
  { provide: GoalRepository, useExisting: TypeormGoalRepository },
  GoalQueries,
];

@Global()
@Module({})
export class PersistenceModule {
  static forRoot(settings: PersistenceSettings): DynamicModule {
    const clocks: Provider[] = settings.clock === 'simulated' ? [SimulatedClock, { provide: Clock, useExisting: SimulatedClock }] : [{ provide: Clock, useClass: DatabaseClock }];
    const providers = [...adapters, ...clocks, { provide: SignInSettings, useValue: settings.signIn }];
    return {
      module: PersistenceModule,
      imports: [TypeOrmModule.forRoot({ ...dataSourceOptions(settings.dataSource), retryAttempts: 20, retryDelay: 500 })],
      providers,
      exports: [...providers],
    };
  }
}
