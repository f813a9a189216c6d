import path from 'node:path';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { LogController } from 'fastify';
import { v7 } from 'uuid';
import { SignInSettings } from '#application/access/sign-in-settings';
import type { Environment } from '#config/environment';
import { FaultAtStatement } from '#persistence/platform/fault-at-statement';
import { AppModule } from './app.module.js';
import { passFileBodies } from './http/file-bodies.js';
import { readJsonBodies } from './http/json-bodies.js';
import { serveDesk } from './http/desk.js';
import { createLog, PinoLogger } from './http/log.js';
import { publishContract } from './http/openapi.js';
import { hearOutOversizedBodies } from './http/oversized-bodies.js';
import { refuseUnreadableAddress } from './http/problem-filter.js';
import { traceRequests } from './http/trace-requests.js';
import { WatchedHost } from './status/host-watch.js';

const ONE_MEBIBYTE = 1_048_576;

/** Where the build puts the pages: dist/apps/web, beside dist/apps/api/src. */
const DESK = path.resolve(import.meta.dirname, '../../web');

const signInSettingsOf = (environment: Environment): SignInSettings =>
  new SignInSettings({
    idleMinutes: environment.sessionIdleMinutes,
    absoluteHours: environment.sessionAbsoluteHours,
    failuresPerAccount: environment.lockoutFailures,
    accountWindowMinutes: environment.lockoutMinutes,
    failuresPerAddressAndMinute: environment.signInsPerMinute,
    resetMinutes: environment.passwordResetMinutes,
    passwordProfile: environment.passwordProfile,
    hashMemoryKib: environment.argon2MemoryKib,
    hashPasses: environment.argon2Passes,
    hasSecureCookie: environment.secureCookies,
  });

/** Nothing, except in a crash test. */
const faultOf = ({ yujiFaultAt }: Environment): { logger?: FaultAtStatement } =>
  yujiFaultAt === undefined ? {} : { logger: new FaultAtStatement(yujiFaultAt === 'commit' ? yujiFaultAt : Number(yujiFaultAt), () => process.kill(process.pid, 'SIGKILL')) };

/** The API, ready to listen: one place where everything that surrounds the routes is put around them. */
export async function createApi(environment: Environment): Promise<NestFastifyApplication> {
  const log = createLog(environment.logLevel);
  const adapter = new FastifyAdapter({
    loggerInstance: log,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: ONE_MEBIBYTE,
    genReqId: () => v7(),
    frameworkErrors: refuseUnreadableAddress,
    requestTimeout: 30_000,
    connectionTimeout: 60_000,
    trustProxy: environment.trustProxy?.split(',') ?? false,
    forceCloseConnections: 'idle',
    routerOptions: { caseSensitive: true, ignoreTrailingSlash: false, ignoreDuplicateSlashes: false },
  });
  const module = AppModule.forRoot({
    dataSource: { url: environment.databaseUrl, applicationName: 'yuji-api', poolSize: environment.poolSize, statementTimeoutMs: 5000, ...faultOf(environment) },
    clock: environment.yujiClock,
    signIn: signInSettingsOf(environment),
    attachments: environment,
  }, new WatchedHost(environment.dataDir, environment.smtpUrl !== undefined, environment.backupMaxAgeHours, environment.clamdAddress !== undefined, environment.attachmentStore));
  const app = await NestFactory.create<NestFastifyApplication>(module, adapter, { bodyParser: false, logger: new PinoLogger(log), abortOnError: false });
  const fastify = adapter.getInstance();
  await app.register(cookie);
  await app.register(helmet, { contentSecurityPolicy: { directives: { upgradeInsecureRequests: null } } });
  readJsonBodies(fastify);
  passFileBodies(fastify);
  hearOutOversizedBodies(fastify);
  traceRequests(fastify);
  publishContract(app);
  await serveDesk(app, DESK);
  return app;
}
