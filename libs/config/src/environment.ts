import { plainToInstance, Transform } from 'class-transformer';
import { getMetadataStorage, IsBoolean, IsIn, IsInt, IsOptional, Matches, Max, Min, validateSync, type ValidationError, type ValidationOptions } from 'class-validator';
import { settingSentences, settingsRefused } from '#wording/settings';
import { FitsWith } from './fits-with.js';

const POSTGRES = /^postgres(ql)?:\/\/[^\s/]+\/[^\s/?]+(\?\S*)?$/;
const HOST = /^[0-9A-Za-z.:-]{1,253}$/;
const REDIS = /^rediss?:\/\/\S+$/;
const SMTP = /^smtps?:\/\/\S+$/;
const MAILBOX = /^([^<>\r\n]*<[^<>@\s]+@[^<>@\s]+>|[^<>@\s]+@[^<>@\s]+)$/;
const PUBLIC = /^https?:\/\/[^\s/?#]+(\/[^\s?#]*)?$/;
const BUCKET = /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/;
const SECRET = /^\S{1,256}$/;
const PROXIES = /^[0-9A-Fa-f.:/]+(,[0-9A-Fa-f.:/]+)*$/;

/** Environment variables are text: only `true` and `false` become booleans, only digits become numbers, the rest is left to be refused. */
const asBoolean = Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value));
const asInteger = Transform(({ value }: { value: unknown }) => (typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : value));

/** An integer within bounds, said in one sentence. */
function Within(minimum: number, maximum: number): PropertyDecorator {
  const options: ValidationOptions = { message: settingSentences.integer.replace('{minimum}', String(minimum)).replace('{maximum}', String(maximum)) };
  const decorators = [asInteger, IsInt(options), Min(minimum, options), Max(maximum, options)];
  return (target, property) => {
    for (const decorate of decorators) decorate(target, property as string);
  };
}

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug'] as const;

/**
 * Every variable that API, worker and CLI read, with its default. `databaseUrl` is read from DATABASE_URL and so on. These are
 * operational settings; a number that a district sets differently belongs to the rulebook instead.
 */
export class Environment {
  /** DATABASE_URL: the database as the role the product runs under. */
  @Matches(POSTGRES, { message: settingSentences.databaseUrl })
  readonly databaseUrl!: string;

  /** DATABASE_OWNER_URL: the same database as the role that may change the schema; only `migrate` needs it. */
  @IsOptional()
  @Matches(POSTGRES, { message: settingSentences.databaseUrl })
  readonly databaseOwnerUrl?: string;

  /** POOL_SIZE: database connections of the API (reliability.md §4.3). */
  @Within(1, 200)
  readonly poolSize: number = 15;

  /** WORKER_POOL_SIZE: database connections of the worker, besides those of the queue. */
  @Within(1, 100)
  readonly workerPoolSize: number = 8;

  /** PORT: where the API listens; 0 takes a free port. */
  @asInteger
  @IsInt({ message: settingSentences.port })
  @Min(0, { message: settingSentences.port })
  @Max(65_535, { message: settingSentences.port })
  readonly port: number = 3000;

  /** HOST: the address the API listens on; other machines reach it only when this says so. */
  @Matches(HOST, { message: settingSentences.host })
  readonly host: string = '127.0.0.1';

  /** TRUST_PROXY: addresses of the reverse proxies whose X-Forwarded-For is believed; nobody's by default. */
  @IsOptional()
  @Matches(PROXIES, { message: settingSentences.trustProxy })
  readonly trustProxy?: string;

  /** PUBLIC_URL: how people reach the system; deep links in mails begin with it, never with a Host header. */
  @IsOptional()
  @Matches(PUBLIC, { message: settingSentences.publicUrl })
  readonly publicUrl!: string;

  /** SECURE_COOKIES: cookies only over TLS. By default as PUBLIC_URL says. */
  @IsOptional()
  @asBoolean
  @IsBoolean({ message: settingSentences.boolean })
  readonly secureCookies!: boolean;

  /** QUEUE_BACKEND: where BullMQ keeps its jobs. */
  @IsIn(['postgres', 'redis'], { message: settingSentences.queueBackend })
  readonly queueBackend: 'postgres' | 'redis' = 'postgres';

  /** REDIS_URL: needed with QUEUE_BACKEND=redis. */
  @IsOptional()
  @Matches(REDIS, { message: settingSentences.redisUrl })
  readonly redisUrl?: string;

  /** SMTP_URL: the mail server; without it mails are not sent, and recorded as cancelled. */
  @IsOptional()
  @Matches(SMTP, { message: settingSentences.smtpUrl })
  readonly smtpUrl?: string;

  /** MAIL_FROM: sender of every mail; needed with SMTP_URL. */
  @IsOptional()
  @Matches(MAILBOX, { message: settingSentences.mailFrom })
  readonly mailFrom?: string;

  /** YUJI_EMBEDDED: true when `npm start` or a demonstration runs its own PostgreSQL. */
  @asBoolean
  @IsBoolean({ message: settingSentences.boolean })
  readonly yujiEmbedded: boolean = false;

  /** YUJI_CLOCK: business time from the database, or set by hand in a played fiscal year. */
  @IsIn(['database', 'simulated'], { message: settingSentences.clock })
  @FitsWith<Environment>((environment) => environment.yujiClock !== 'simulated' || environment.yujiEmbedded === true, { message: settingSentences.clockRefused })
  readonly yujiClock: 'database' | 'simulated' = 'database';

  /** YUJI_FAULT_AT: for crash tests only: the API kills itself before the n-th statement, counted from its first transaction on, or before its first `commit`. */
  @IsOptional()
  @Matches(/^([1-9]\d{0,4}|commit)$/, { message: settingSentences.fault })
  @FitsWith<Environment>((environment) => environment.yujiEmbedded === true, { message: settingSentences.faultRefused })
  readonly yujiFaultAt?: string;

  /** DATA_DIR: files of the embedded database and logs. */
  @Matches(/^[^\0\r\n]+$/, { message: settingSentences.folder })
  readonly dataDir: string = 'var';

  /** BACKUP_MAX_AGE_HOURS: an older last backup is shown as a fault in 系统状态. */
  @Within(1, 8760)
  readonly backupMaxAgeHours: number = 26;

  /** ATTACHMENT_STORE: where attachments are kept: in the folder ATTACHMENT_DIR, or in a bucket of a service that speaks S3. */
  @IsIn(['disk', 's3'], { message: settingSentences.attachmentStore })
  readonly attachmentStore: 'disk' | 's3' = 'disk';

  /** ATTACHMENT_DIR: where attachments lie, and with ATTACHMENT_STORE=s3 those that are on their way in; by default the folder `attachments` of DATA_DIR. */
  @IsOptional()
  @Matches(/^[^\0\r\n]+$/, { message: settingSentences.folder })
  readonly attachmentDir!: string;

  /** S3_ENDPOINT: address of the service; needed with ATTACHMENT_STORE=s3, like bucket and keys. */
  @IsOptional()
  @Matches(PUBLIC, { message: settingSentences.s3Endpoint })
  readonly s3Endpoint?: string;

  /** S3_REGION: as the service calls it; most that are run in-house do not care. */
  @Matches(/^[a-z0-9-]{1,64}$/, { message: settingSentences.s3Region })
  readonly s3Region: string = 'us-east-1';

  /** S3_BUCKET: it must be there; it is not made. */
  @IsOptional()
  @Matches(BUCKET, { message: settingSentences.s3Bucket })
  readonly s3Bucket?: string;

  /** S3_ACCESS_KEY_ID: may read, write, delete and list in the bucket. */
  @IsOptional()
  @Matches(SECRET, { message: settingSentences.s3Key })
  readonly s3AccessKeyId?: string;

  /** S3_SECRET_ACCESS_KEY: signs the requests. */
  @IsOptional()
  @Matches(SECRET, { message: settingSentences.s3Key })
  readonly s3SecretAccessKey?: string;

  /** S3_PATH_STYLE: the bucket stands in the path; `false` where the cloud wants it before the host's name. */
  @asBoolean
  @IsBoolean({ message: settingSentences.boolean })
  readonly s3PathStyle: boolean = true;

  /** ATTACHMENT_MEGABYTES: the largest attachment. */
  @Within(1, 200)
  readonly attachmentMegabytes: number = 20;

  /** ATTACHMENTS_PER_PAPER: how many attachments one goal, report, evaluation or rectification may have. */
  @Within(1, 500)
  readonly attachmentsPerPaper: number = 30;

  /** ATTACHMENT_MEGABYTES_PER_PAPER: how much they may take together. */
  @Within(1, 10_000)
  readonly attachmentMegabytesPerPaper: number = 200;

  /** CLAMD_ADDRESS: host:port of the virus scanner clamd; without it nothing is scanned, and the status of the system says so. */
  @IsOptional()
  @Matches(/^[0-9A-Za-z.-]{1,253}:\d{1,5}$/, { message: settingSentences.clamdAddress })
  readonly clamdAddress?: string;

  /** LOG_LEVEL: how much is written to standard output. */
  @IsIn(logLevels, { message: settingSentences.logLevel })
  readonly logLevel: (typeof logLevels)[number] = 'info';

  /** SESSION_IDLE_MINUTES: a session dies after this long without a request (reliability.md, G4). */
  @Within(1, 1440)
  readonly sessionIdleMinutes: number = 30;

  /** SESSION_ABSOLUTE_HOURS: a session dies after this long, used or not. */
  @Within(1, 168)
  readonly sessionAbsoluteHours: number = 12;

  /** LOCKOUT_FAILURES: wrong passwords per account before it is locked for LOCKOUT_MINUTES (G1). */
  @Within(1, 100)
  readonly lockoutFailures: number = 5;

  /** LOCKOUT_MINUTES: the window in which failures are counted, and how long a locked account waits. */
  @Within(1, 1440)
  readonly lockoutMinutes: number = 15;

  /** SIGN_INS_PER_MINUTE: attempts per source address. */
  @Within(1, 100_000)
  readonly signInsPerMinute: number = 30;

  /** WRITES_PER_MINUTE: changing requests per person. */
  @Within(1, 1_000_000)
  readonly writesPerMinute: number = 60;

  /** PASSWORD_RESET_MINUTES: how long a reset link works (G10). */
  @Within(1, 1440)
  readonly passwordResetMinutes: number = 30;

  /** PASSWORD_PROFILE: `length` after ASVS (long, no rotation), `composition` after 等保 (three kinds of characters, a new one every 90 days). */
  @IsIn(['length', 'composition'], { message: settingSentences.passwordProfile })
  readonly passwordProfile: 'length' | 'composition' = 'length';

  /** ARGON2_MEMORY_KIB: memory of one password hash; 19 MiB with two passes follows the OWASP recommendation. */
  @Within(8, 1_048_576)
  readonly argon2MemoryKib: number = 19_456;

  /** ARGON2_PASSES: time cost of one password hash. */
  @Within(1, 20)
  readonly argon2Passes: number = 2;
}

/** What was wrong, all of it; the message is ready to be shown. */
export class EnvironmentRefused extends Error {
  override readonly name = 'EnvironmentRefused';

  constructor(readonly faults: readonly { readonly variable: string; readonly sentence: string }[]) {
    super(settingsRefused(faults));
  }
}

/** databaseUrl → DATABASE_URL, argon2Passes → ARGON2_PASSES. */
const variableOf = (property: string): string => property.replace(/([A-Z])/g, '_$1').toUpperCase();

/** The environment as typed, checked values; throws EnvironmentRefused with every fault. An empty variable counts as absent. */
export function readEnvironment(source: Readonly<Record<string, string | undefined>>): Environment {
  const known = new Set(getMetadataStorage().getTargetValidationMetadatas(Environment, '', false, false).map((rule) => rule.propertyName));
  const given = [...known].map((property) => [property, source[variableOf(property)]] as const).filter(([, value]) => value !== undefined && value !== '');
  const environment = plainToInstance(Environment, Object.fromEntries(given), { exposeDefaultValues: true });
  const faults = [...validateSync(environment, { skipMissingProperties: false }).map(faultOf), ...missingCompanions(environment)];
  if (faults.length > 0) throw new EnvironmentRefused(faults);
  const publicUrl = (environment.publicUrl ?? `http://${environment.host}:${environment.port}`).replace(/\/+$/, '');
  const attachmentDir = environment.attachmentDir ?? `${environment.dataDir}/attachments`;
  return Object.freeze(Object.assign(environment, { attachmentDir, publicUrl, secureCookies: environment.secureCookies ?? publicUrl.startsWith('https:') }));
}

function faultOf(error: ValidationError): { variable: string; sentence: string } {
  return { variable: variableOf(error.property), sentence: Object.values(error.constraints ?? {})[0] ?? '' };
}

const s3Companions = ['s3Endpoint', 's3Bucket', 's3AccessKeyId', 's3SecretAccessKey'] as const;

/** Variables that are needed because another one is set. */
function missingCompanions(environment: Environment): { variable: string; sentence: string }[] {
  const faults: { variable: string; sentence: string }[] = [];
  if (environment.queueBackend === 'redis' && environment.redisUrl === undefined) faults.push({ variable: 'REDIS_URL', sentence: settingSentences.redisUrlMissing });
  if (environment.smtpUrl !== undefined && environment.mailFrom === undefined) faults.push({ variable: 'MAIL_FROM', sentence: settingSentences.mailFromMissing });
  if (environment.attachmentStore === 's3') for (const property of s3Companions) if (environment[property] === undefined) faults.push({ variable: variableOf(property), sentence: settingSentences.s3Missing });
  return faults;
}

/** For a `main.ts`: the environment, or every fault on standard error and the end of the process (2 = wrong usage). */
export function loadEnvironment(source: Readonly<Record<string, string | undefined>> = process.env): Environment {
  try {
    return readEnvironment(source);
  } catch (error) {
    if (!(error instanceof EnvironmentRefused)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(2);
  }
}
