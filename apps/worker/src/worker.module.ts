import { Module, type DynamicModule } from '@nestjs/common';
import { SignInSettings } from '#application/access/sign-in-settings';
import { UseCasesModule } from '#application/use-cases';
import type { Environment } from '#config/environment';
import { PersistenceModule } from '#persistence/platform/persistence.module';

/** A long chain takes a while to recompute at night; everything else the worker asks is short. */
const STATEMENT_LIMIT_MS = 60_000;

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
        }),
        UseCasesModule,
      ],
    };
  }
}
