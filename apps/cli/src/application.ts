import { Module, type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { SignInSettings } from '#application/access/sign-in-settings';
import { UseCasesModule } from '#application/use-cases';
import { loadEnvironment, type Environment } from '#config/environment';
import { PersistenceModule, type PersistenceSettings } from '#persistence/platform/persistence.module';

@Module({})
class CliModule {}

/** What a command needs other than the environment says. */
export type ApplicationChanges = Partial<Pick<PersistenceSettings, 'clock' | 'instead'>> & { readonly databaseUrl?: string };

/** The use cases and adapters without a server, for one command; closed afterwards whatever happens. */
export async function withApplication<T>(work: (application: INestApplicationContext, environment: Environment) => Promise<T>, { databaseUrl, ...changes }: ApplicationChanges = {}): Promise<T> {
  const environment = loadEnvironment();
  const module = {
    module: CliModule,
    imports: [
      PersistenceModule.forRoot({
        dataSource: { url: databaseUrl ?? environment.databaseUrl, applicationName: 'yuji-cli', poolSize: 4, statementTimeoutMs: 60_000 },
        clock: environment.yujiClock,
        attachments: environment,
        ...changes,
        signIn: new SignInSettings({ hashMemoryKib: environment.argon2MemoryKib, hashPasses: environment.argon2Passes, passwordProfile: environment.passwordProfile }),
      }),
      UseCasesModule,
    ],
  };
  const application = await NestFactory.createApplicationContext(module, { logger: ['error', 'warn'], abortOnError: false });
  try {
    return await work(application, environment);
  } finally {
    await application.close();
  }
}
