import { Module, type DynamicModule } from '@nestjs/common';
import { SignInSettings } from '#application/access/sign-in-settings';
import { UseCasesModule } from '#application/use-cases';
import type { Environment } from '#config/environment';
import { PersistenceModule } from '#persistence/platform/persistence.module';

/** A half-open connection is given up three seconds after this, so that a worker is back within fifteen (reliability.md, C18). */
const STATEMENT_LIMIT_MS = 5_000;

/** Use cases and adapters, without a server. */
@Module({})
export class WorkerModule {
  static forRoot(environment: Environment): DynamicModule {
    return {
      module: WorkerModule,
      imports: [
        PersistenceModule.forRoot({
          dataSource: { url: environment.databaseUrl, applicationName: 'yuji-worker', poolSize: environment.workerPoolSize, statementTimeoutMs: STATEMENT_LIMIT_MS },
          clock: environment.yujiClock,
          signIn: new SignInSettings(),
          attachments: environment,
        }),
        UseCasesModule,
      ],
    };
  }
}
