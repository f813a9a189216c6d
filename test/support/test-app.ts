import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type pg from 'pg';
import { readEnvironment } from '#config/environment';
import { createApi } from '../../apps/api/src/create-api.js';
import { behindTriggers } from './sql-pool.js';
import { openTestDatabase, type TestDatabase } from './test-database.js';

/** The password of every person that a builder makes. */
export const PASSWORD = 'plain-test-phrase';

/** What came back, to look into. */
export type Json = Record<string, any>; // eslint-disable-line @typescript-eslint/no-explicit-any -- answers are read, not trusted

export interface Answer<T = unknown> {
  readonly status: number;
  readonly body: T;
  readonly headers: Headers;
  readonly text: string;
  /** The answer as it came, for files. */
  readonly bytes: Uint8Array;
}

/** One person at a keyboard: keeps the cookie and the token, nothing else. */
export class PersonClient {
  constructor(
    private readonly baseUrl: string,
    readonly cookie: string,
    readonly csrfToken: string,
  ) {}

  get = <T = Record<string, unknown>>(path: string, headers: Record<string, string> = {}): Promise<Answer<T>> => this.send('GET', path, undefined, headers);
  post = <T = Record<string, unknown>>(path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Answer<T>> => this.send('POST', path, body, headers);
  put = <T = Record<string, unknown>>(path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Answer<T>> => this.send('PUT', path, body, headers);
  patch = <T = Record<string, unknown>>(path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Answer<T>> => this.send('PATCH', path, body, headers);
  delete = <T = Record<string, unknown>>(path: string, headers: Record<string, string> = {}): Promise<Answer<T>> => this.send('DELETE', path, undefined, headers);

  async send<T>(method: string, path: string, body: unknown, headers: Record<string, string>): Promise<Answer<T>> {
    return send<T>(this.baseUrl, method, path, body, { cookie: this.cookie, 'x-csrf-token': this.csrfToken, ...headers });
  }
}

export async function send<T>(baseUrl: string, method: string, path: string, body: unknown, headers: Record<string, string> = {}): Promise<Answer<T>> {
  const response = await fetch(baseUrl + path, {
    method,
    redirect: 'manual',
    headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return answerOf<T>(response);
}

export async function answerOf<T>(response: Response): Promise<Answer<T>> {
  const bytes = new Uint8Array(await response.arrayBuffer());
  const text = new TextDecoder().decode(bytes);
  const isJson = /json/.test(response.headers.get('content-type') ?? '');
  return { status: response.status, body: (isJson && text !== '' ? JSON.parse(text) : text) as T, headers: response.headers, text, bytes };
}

export async function signInAt(baseUrl: string, login: string, password: string = PASSWORD): Promise<PersonClient> {
  const answer = await send<{ csrfToken: string }>(baseUrl, 'POST', '/session', { login, password });
  if (answer.status !== 200) throw new Error(`${login} could not sign in: ${answer.status} ${answer.text}`);
  const cookie = (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  return new PersonClient(baseUrl, cookie, answer.body.csrfToken);
}

/** The API on a database of its own, listening on loopback. */
export class TestApp {
  private constructor(
    readonly app: NestFastifyApplication,
    readonly database: TestDatabase,
    readonly baseUrl: string,
    /** Behind the product's back: no triggers, no scope. */
    readonly sql: pg.Pool,
    /** Where its attachments lie; gone when it stops. */
    readonly attachmentDir: string,
  ) {}

  static async start(overrides: Record<string, string> = {}, label = ''): Promise<TestApp> {
    const database = await openTestDatabase(label);
    const attachmentDir = path.join(tmpdir(), `${database.name}-attachments-${randomUUID()}`);
    const environment = readEnvironment({
      DATABASE_URL: database.appUrl,
      PORT: '0',
      LOG_LEVEL: 'fatal',
      ARGON2_MEMORY_KIB: '8',
      ARGON2_PASSES: '1',
      SIGN_INS_PER_MINUTE: '100000',
      WRITES_PER_MINUTE: '1000000',
      POOL_SIZE: '8',
      YUJI_EMBEDDED: 'true',
      ATTACHMENT_DIR: attachmentDir,
      ...overrides,
    });
    const app = await createApi(environment);
    await app.listen(0, '127.0.0.1');
    const sql = behindTriggers(database.superuserUrl);
    return new TestApp(app, database, (await app.getUrl()).replace('[::1]', '127.0.0.1'), sql, attachmentDir);
  }

  signIn = (login: string, password?: string): Promise<PersonClient> => signInAt(this.baseUrl, login, password);

  async stop(): Promise<void> {
    await this.sql.end();
    await this.app.close();
    await this.database.drop();
    await rm(this.attachmentDir, { recursive: true, force: true });
  }

  newKey = (): string => randomUUID();
}
