import { EnvironmentRefused, readEnvironment } from './environment.js';

const databaseUrl = 'postgres://yuji:secret@127.0.0.1:5432/yuji';

function faultsOf(source: Record<string, string>): readonly { variable: string; sentence: string }[] {
  try {
    readEnvironment(source);
  } catch (error) {
    if (error instanceof EnvironmentRefused) return error.faults;
    throw error;
  }
  return [];
}

test('with a database alone every other setting has its default', () => {
  const environment = readEnvironment({ DATABASE_URL: databaseUrl });
  expect(environment).toMatchObject({ databaseUrl, port: 3000, queueBackend: 'postgres', yujiClock: 'database', publicUrl: 'http://127.0.0.1:3000', secureCookies: false, sessionIdleMinutes: 30 });
});

test('the environment cannot be changed afterwards', () => {
  const environment = readEnvironment({ DATABASE_URL: databaseUrl });
  expect(() => Object.assign(environment, { port: 1 })).toThrow(TypeError);
});

test('every fault is named at once, and no value is repeated', () => {
  const faults = faultsOf({ DATABASE_URL: 'mysql://root:hunter2@db/x', PORT: '70000', QUEUE_BACKEND: 'kafka', SMTP_URL: 'smtp://mail:hunter2@host', LOG_LEVEL: 'loud' });
  expect(faults.map((fault) => fault.variable).sort()).toEqual(['DATABASE_URL', 'LOG_LEVEL', 'MAIL_FROM', 'PORT', 'QUEUE_BACKEND']);
  expect(new EnvironmentRefused(faults).message).not.toContain('hunter2');
});

test('an absent database is a fault, an empty variable counts as absent', () => {
  expect(faultsOf({ DATABASE_URL: '' }).map((fault) => fault.variable)).toEqual(['DATABASE_URL']);
  expect(readEnvironment({ DATABASE_URL: databaseUrl, PORT: '', REDIS_URL: '' }).port).toBe(3000);
});

test('a fault on purpose is refused on an external database', () => {
  expect(faultsOf({ DATABASE_URL: databaseUrl, YUJI_FAULT_AT: '3' }).map((fault) => fault.variable)).toEqual(['YUJI_FAULT_AT']);
  expect(faultsOf({ DATABASE_URL: databaseUrl, YUJI_FAULT_AT: '0', YUJI_EMBEDDED: 'true' }).map((fault) => fault.variable)).toEqual(['YUJI_FAULT_AT']);
  expect(['3', 'commit'].map((at) => readEnvironment({ DATABASE_URL: databaseUrl, YUJI_FAULT_AT: at, YUJI_EMBEDDED: 'true' }).yujiFaultAt)).toEqual(['3', 'commit']);
});

test('the simulated clock is refused on an external database', () => {
  expect(faultsOf({ DATABASE_URL: databaseUrl, YUJI_CLOCK: 'simulated' }).map((fault) => fault.variable)).toEqual(['YUJI_CLOCK']);
  expect(readEnvironment({ DATABASE_URL: databaseUrl, YUJI_CLOCK: 'simulated', YUJI_EMBEDDED: 'true' }).yujiClock).toBe('simulated');
});

test('redis as queue needs its address', () => {
  expect(faultsOf({ DATABASE_URL: databaseUrl, QUEUE_BACKEND: 'redis' }).map((fault) => fault.variable)).toEqual(['REDIS_URL']);
  expect(readEnvironment({ DATABASE_URL: databaseUrl, QUEUE_BACKEND: 'redis', REDIS_URL: 'redis://127.0.0.1:6379' }).queueBackend).toBe('redis');
});

test('a bucket needs its address, its name and its keys; a folder needs none', () => {
  const s3 = { S3_ENDPOINT: 'https://s3.example.gov.cn', S3_BUCKET: 'yuji', S3_ACCESS_KEY_ID: 'key', S3_SECRET_ACCESS_KEY: 'secret' };
  expect(faultsOf({ DATABASE_URL: databaseUrl, ATTACHMENT_STORE: 's3' }).map((fault) => fault.variable).sort()).toEqual(Object.keys(s3).sort());
  expect(readEnvironment({ DATABASE_URL: databaseUrl, ATTACHMENT_STORE: 's3', ...s3 })).toMatchObject({ attachmentStore: 's3', s3Region: 'us-east-1', s3PathStyle: true });
  expect(faultsOf({ DATABASE_URL: databaseUrl, ATTACHMENT_STORE: 'tape', ...s3, S3_BUCKET: 'Yuji', S3_ENDPOINT: 's3.example', S3_PATH_STYLE: 'no' }).map((fault) => fault.variable).sort()).toEqual(['ATTACHMENT_STORE', 'S3_BUCKET', 'S3_ENDPOINT', 'S3_PATH_STYLE']);
});

test.each(['1e3', '0x10', ' 80', '3.5', '-1', '８０８０'])('a port of "%s" is refused', (port) => {
  expect(faultsOf({ DATABASE_URL: databaseUrl, PORT: port }).map((fault) => fault.variable)).toEqual(['PORT']);
});

test('a boolean is only true or false', () => {
  expect(faultsOf({ DATABASE_URL: databaseUrl, SECURE_COOKIES: 'yes' }).map((fault) => fault.variable)).toEqual(['SECURE_COOKIES']);
  expect(readEnvironment({ DATABASE_URL: databaseUrl, SECURE_COOKIES: 'false', PUBLIC_URL: 'https://yuji.example' }).secureCookies).toBe(false);
});

test('cookies are secure by default when people come over https, and links carry no trailing slash', () => {
  expect(readEnvironment({ DATABASE_URL: databaseUrl, PUBLIC_URL: 'https://yuji.example/' })).toMatchObject({ secureCookies: true, publicUrl: 'https://yuji.example' });
});

test('a sender with a line break is refused', () => {
  expect(faultsOf({ DATABASE_URL: databaseUrl, MAIL_FROM: 'a@b.cn\r\nBcc: c@d.cn' }).map((fault) => fault.variable)).toEqual(['MAIL_FROM']);
});

test('variables of others are left outside', () => {
  expect(Object.values(readEnvironment({ DATABASE_URL: databaseUrl, AWS_SECRET: 'canary', CONSTRUCTOR: 'canary' }))).not.toContain('canary');
});
