import { connect } from 'node:net';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import fc, { type Arbitrary } from 'fast-check';
import { roles, type Role } from '#domain/access/permissions';
import { aDistrict, type BuiltDistrict } from '../../support/builders.js';
import { RunningApi } from '../../support/running-api.js';
import { TestApp, type PersonClient, type Json } from '../../support/test-app.js';
import { playYear, simulatedClock, type Facts } from '../../support/year-story.js';

/** Printed with every failure; set it to see the same requests again. */
const SEED = Number(process.env['FUZZ_SEED'] ?? Date.now() % 1_000_000_007);
const REQUESTS_PER_ROUTE = Number(process.env['FUZZ_REQUESTS'] ?? 120);
const AT_ONCE = 12;

interface Operation {
  readonly name: string;
  readonly method: string;
  readonly path: string;
  readonly body: Json | null;
  readonly queries: readonly Json[];
  readonly responses: Json;
}

let app: TestApp;
let api: RunningApi;
let district: BuiltDistrict;
let contract: Json;
let operations: Operation[];
let facts: Facts;
let ajv: Ajv2020;
const clients = new Map<Role, PersonClient>();

beforeAll(async () => {
  app = await TestApp.start(simulatedClock, 'contract');
  district = await aDistrict(app.sql);
  facts = await playYear(app, district, { until: 'rectification: order' });
  api = await RunningApi.start(app.database, { YUJI_CLOCK: 'simulated', LOG_LEVEL: 'fatal' });
  contract = (await (await fetch(`${api.baseUrl}/openapi.json`)).json()) as Json;
  operations = Object.entries<Json>(contract['paths']).flatMap(([path, item]) =>
    Object.entries<Json>(item).map(([method, operation]) => ({
      name: `${method.toUpperCase()} ${path}`,
      method: method.toUpperCase(),
      path,
      body: (operation['requestBody']?.content['application/json']?.schema ?? null) as Json | null,
      queries: ((operation['parameters'] ?? []) as Json[]).filter((parameter) => parameter['in'] === 'query'),
      responses: operation['responses'] as Json,
    })),
  );
  ajv = new Ajv2020({ strict: false });
  addFormats.default(ajv);
  ajv.addSchema({ $id: 'contract', ...contract });
  for (const role of roles) clients.set(role, await api.signIn(district.people[role].login));
}, 120_000);

afterAll(async () => {
  await api.stop();
  await app.stop();
});

/** Objects of the story, so that a request gets past "not found"; accounts are never real, lest the fuzz lock itself out. */
const idOf = (path: string): string =>
  path.startsWith('/performance-goals') ? facts.goalId
    : path.startsWith('/department-goals') ? facts.departmentGoalId
    : path.startsWith('/approval-cases') ? facts.caseId
      : path.startsWith('/monitoring-reports') ? facts.reportId
        : path.startsWith('/self-evaluations') ? facts.evaluationId
          : path.startsWith('/spot-checks') ? facts.spotCheckId
          : path.startsWith('/rectifications') ? facts.rectificationId
            : '018f0000-0000-7000-8000-000000000001';
const placed = (path: string): string => path.replaceAll(/\{\w+\}/g, idOf(path));

const resolve = (schema: Json): Json => (schema['$ref'] ? (schema['$ref'] as string).split('/').slice(1).reduce<Json>((at, key) => at[key] as Json, contract) : schema);

function fitting(given: Json): Arbitrary<unknown> {
  const schema = resolve(given);
  if (schema['allOf']?.length === 1) return fitting(schema['allOf'][0]);
  if (schema['enum']) return fc.constantFrom(...(schema['enum'] as unknown[]));
  switch (schema['type']) {
    case 'string':
      if (schema['format'] === 'uuid') return fc.oneof(fc.uuid(), fc.constantFrom(...Object.values(facts)));
      if (schema['format'] === 'date') return fc.date({ noInvalidDate: true }).map((day) => day.toISOString().slice(0, 10));
      return fc.oneof(fc.string({ unit: 'grapheme', minLength: schema['minLength'] ?? 0, maxLength: Math.min(schema['maxLength'] ?? 40, 60) }), fc.constantFrom('0', '12.50', '100', '2026-03-31', '≥95%', 'quantity', 'approve', 'goal'), fc.constantFrom(...Object.values(facts)));
    case 'integer':
    case 'number':
      return fc.oneof(fc.integer({ min: schema['minimum'] ?? -1000, max: schema['maximum'] ?? 1000 }), fc.constantFrom(1, 2, 3, 12, 2026));
    case 'boolean':
      return fc.boolean();
    case 'array':
      return fc.array(fitting(schema['items'] as Json), { maxLength: 3 });
    case 'object':
      return schema['properties'] ? fc.record(Object.fromEntries(Object.entries<Json>(schema['properties']).map(([key, value]) => [key, fitting(value)])), { requiredKeys: (schema['required'] ?? []) as never }) : fc.dictionary(fc.string(), fc.jsonValue());
    default:
      return fc.jsonValue();
  }
}

const junk = (): Arbitrary<unknown> => fc.oneof(fc.jsonValue(), fc.constantFrom<unknown>(null, '', 0, -0, -1, 1e21, 1e-7, [], {}, [[]], [null], 'NaN', '１２３', '\u202e', '\ufeff', '%', '_', '\\', "' or 1=1 --", '{{constructor}}', 'a'.repeat(5000)));

/** Stands for: this very part, inside of a list. A naive validator looks into the inner list and passes it. */
const WRAPPED = Symbol('wrapped');

/** Bodies that fit, bodies with one part replaced by anything at any depth, and anything at all. */
const near = (schema: Json): Arbitrary<unknown> =>
  fc.oneof(
    { weight: 3, arbitrary: fitting(schema) },
    { weight: 5, arbitrary: fc.tuple(fitting(schema), fc.oneof(junk(), fc.constant<unknown>(WRAPPED)), fc.array(fc.nat(), { minLength: 1, maxLength: 4 })).map(([value, other, way]) => replaced(value, other, way)) },
    { weight: 1, arbitrary: junk() },
  );

function replaced(value: unknown, other: unknown, [turn = 0, ...way]: readonly number[]): unknown {
  const instead = (part: unknown): unknown => (other === WRAPPED ? [part] : other);
  if (typeof value !== 'object' || value === null) return instead(value);
  const keys = Object.keys(value);
  if (keys.length === 0) return instead(value);
  const key = keys[turn % keys.length]!;
  const part = way.length === 0 ? instead((value as Json)[key]) : replaced((value as Json)[key], other, way);
  return Array.isArray(value) ? value.map((each: unknown, at) => (String(at) === key ? part : each)) : { ...value, [key]: part };
}

interface Reply {
  readonly status: number;
  readonly text: string;
  readonly type: string;
}

async function ask(operation: Operation, person: PersonClient | null, text: string | undefined, query = '', headers: Record<string, string> = {}): Promise<Reply> {
  const response = await fetch(api.baseUrl + placed(operation.path) + query, {
    method: operation.method,
    redirect: 'manual',
    headers: { ...(person ? { cookie: person.cookie, 'x-csrf-token': person.csrfToken } : {}), ...(text === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
    ...(text === undefined ? {} : { body: text }),
  });
  return { status: response.status, text: await response.text(), type: response.headers.get('content-type') ?? '' };
}

/** The first role that the route lets in; everybody else only proves the guard. */
async function whoMay(operation: Operation): Promise<PersonClient | null> {
  for (const person of clients.values()) if ((await ask(operation, person, operation.body ? '{}' : undefined)).status !== 403) return person;
  return null;
}

/** Signing out would end the fuzz, a changed password is somebody else's test, and a stream of events never ends. */
const isQuiet = ({ name }: Operation): boolean => !/^(GET \/events|DELETE \/session|PUT \/session\/post|POST \/session|POST \/sessions?|.*password.*)$/i.test(name);

const responseChecks = new Map<string, ValidateFunction | null>();
function contractOf(operation: Operation, status: number): ValidateFunction | null {
  const key = `${operation.name} ${status}`;
  if (!responseChecks.has(key)) {
    const schema = operation.responses[String(status)]?.content?.['application/json']?.schema as Json | undefined;
    responseChecks.set(key, schema ? ajv.compile(JSON.parse(JSON.stringify(schema).replaceAll('#/components', 'contract#/components')) as Json) : null);
  }
  return responseChecks.get(key)!;
}

/** What is wrong with an answer; null when nothing is. 503 is right only when it says that the system was busy. */
function faultOf(operation: Operation, { status, text, type }: Reply): string | null {
  if (status >= 500 && !(status === 503 && text.includes('state.busy'))) return 'a fault of ours';
  if (status >= 400) {
    if (!type.startsWith('application/problem+json')) return `not a problem: ${type}`;
    const problem = JSON.parse(text) as Json;
    if (!/[一-龥]/.test(problem['detail'] as string)) return 'no Chinese sentence';
    if (problem['status'] !== status || problem['type'] !== `/problems/${problem['code']}` || typeof problem['requestId'] !== 'string') return 'a problem without its parts';
    const wordless = ((problem['violations'] ?? []) as Json[]).find((violation) => !/[一-龥]/.test(violation['message'] as string) || /操作未能完成/.test(violation['message'] as string));
    if (wordless) return `no sentence for ${wordless['code']}`;
    return /操作未能完成（/.test(problem['detail'] as string) ? 'no sentence of its own' : null;
  }
  if (status >= 300 || text === '' || !type.startsWith('application/json')) return null;
  const check = contractOf(operation, status);
  return check === null || check(JSON.parse(text)) ? null : `not as the contract says: ${ajv.errorsText(check.errors)}`;
}

async function inBatches<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  for (let at = 0; at < items.length; at += AT_ONCE) await Promise.all(items.slice(at, at + AT_ONCE).map(work));
}

test('every route is in the contract, with a type for what it reads and what it answers', () => {
  expect(operations.length).toBeGreaterThan(40);
  // JSON of a class, or a file of a type that is named.
  const isTyped = (content: unknown): boolean => Object.values((content ?? {}) as Record<string, Json>).some((each: Json) => each['schema'] !== undefined);
  const untyped = operations.filter(({ method, responses, name }) => method === 'GET' && !['/livez', '/readyz'].some((path) => name.endsWith(path)) && !isTyped(responses['200']?.content));
  expect(untyped.map(({ name }) => name)).toEqual([]);
});

test('no body near the contract makes a fault of ours; refusals are problems in Chinese, answers are as the contract says', async () => {
  const faults: string[] = [];
  const counts: Record<string, number> = {};
  for (const operation of operations.filter(({ body }) => body !== null).filter(isQuiet)) {
    const person = await whoMay(operation);
    const bodies = fc.sample(near(operation.body!), { numRuns: REQUESTS_PER_ROUTE, seed: SEED });
    await inBatches(bodies, async (body) => {
      const text = JSON.stringify(body) ?? 'null';
      const reply = await ask(operation, person, text);
      counts[reply.status] = (counts[reply.status] ?? 0) + 1;
      const fault = faultOf(operation, reply);
      if (fault !== null && faults.length < 40) faults.push(`${operation.name} ${fault} (seed ${SEED})\n  ${text.slice(0, 300)}\n  ${reply.status} ${reply.text.slice(0, 300)}`);
    });
  }
  expect(faults).toEqual([]);
  expect((counts['400'] ?? 0) + (counts['422'] ?? 0)).toBeGreaterThan(REQUESTS_PER_ROUTE);
}, 300_000);

test('no query makes a fault of ours', async () => {
  const faults: string[] = [];
  const values = ['', '0', '-1', '1e9', '99999999999999999999', 'NaN', '１', '%00', '%', '_', '%25', '%ff', '%E4', "'", 'a'.repeat(3000), '[]', '__proto__', 'true', '2026-02-30', '018f0000-0000-7000-8000-000000000001'];
  for (const operation of operations.filter(({ method }) => method === 'GET').filter(isQuiet)) {
    const person = await whoMay(operation);
    const names = [...operation.queries.map((parameter) => parameter['name'] as string), 'page', 'pageSize', 'search', 'unknown', '__proto__'];
    const queries = names.flatMap((name) => [...values.map((value) => `?${name}=${value}`), `?${name}=1&${name}=2`, `?${name}[]=1`, `?${name}[a]=1`, `?${name}`]);
    await inBatches(queries, async (query) => {
      const reply = await ask(operation, person, undefined, query);
      const fault = faultOf(operation, reply);
      if (fault !== null && faults.length < 40) faults.push(`${operation.name}${query.slice(0, 80)} ${fault}: ${reply.status} ${reply.text.slice(0, 300)}`);
    });
  }
  expect(faults).toEqual([]);
}, 300_000);

test('a list never answers everything for a wildcard, nor more than a page', async () => {
  for (const operation of operations.filter(({ method, queries }) => method === 'GET' && queries.some((parameter) => parameter['name'] === 'pageSize'))) {
    const person = await whoMay(operation);
    for (const word of ['search', 'title'].filter((name) => operation.queries.some((parameter) => parameter['name'] === name))) {
      for (const wildcard of ['%', '_', '%_%']) {
        const { items } = JSON.parse((await ask(operation, person, undefined, `?${word}=${encodeURIComponent(wildcard)}`)).text) as { items: unknown[] };
        // Above, goals with such letters in their names may have come into being; they are found as letters.
        expect([operation.name, word, items.filter((item) => !JSON.stringify(item).includes(wildcard))]).toEqual([operation.name, word, []]);
      }
    }
    const asked = Object.entries({ fiscalYear: 2026, month: 6 }).flatMap(([name, value]) => (operation.queries.some((parameter) => parameter['name'] === name && parameter['required']) ? [`&${name}=${value}`] : [])).join('');
    expect([operation.name, (await ask(operation, person, undefined, `?pageSize=101${asked}`)).status, (await ask(operation, person, undefined, `?page=100000&pageSize=100${asked}`)).status]).toEqual([operation.name, 400, 200]);
  }
});

describe('what no client of ours would send', () => {
  const deep = (bracket: string, end: string): string => `{"x":${bracket.repeat(200_000)}${end.repeat(200_000)}}`;
  const texts: readonly [string, string][] = [
    ['200,000 lists deep', deep('[', ']')],
    ['200,000 objects deep', `${'{"a":'.repeat(200_000)}1${'}'.repeat(200_000)}`],
    ['an unfinished text', '{"name":"'],
    ['no JSON', 'name=value'],
    ['NUL', '{"name":"a\\u0000b"}'],
    ['half a character', '{"name":"\\ud800"}'],
    ['the other half', '{"name":"\\udc00x"}'],
    ['halves in the wrong order', '{"name":"\\udc00\\ud800"}'],
    ['a raw NUL', '{"name":"a\0b"}'],
    ['a prototype', '{"__proto__":{"isAdministrator":true}}'],
    ['a nested prototype', '{"budget":{"__proto__":{"total":"1"}}}'],
    ['a constructor', '{"constructor":{"prototype":{"isAdministrator":true}}}'],
    ['the same property twice', '{"name":"a","name":"b"}'],
    ['a mark before the text', '\ufeff{"name":"a"}'],
    ['a number', '1'],
    ['a list', '[]'],
    ['nothing', 'null'],
    ['a very large number', '{"version":1e400}'],
    ['a very long number', `{"version":${'9'.repeat(5000)}}`],
    ['2 MiB', `{"name":"${'x'.repeat(2_097_152)}"}`],
    ['10,000 properties', `{${Array.from({ length: 10_000 }, (_unused, at) => `"p${at}":1`).join(',')}}`],
  ];

  test.each(texts)('as a body: %s', async (_what, text) => {
    for (const operation of operations.filter(({ body, name }) => body !== null && isQuiet({ name } as Operation))) {
      const person = clients.get('preparer')!;
      const reply = await ask(operation, person, text);
      expect([operation.name, faultOf(operation, reply), reply.status >= 400]).toEqual([operation.name, null, true]);
    }
    expect(({} as Json)['isAdministrator']).toBeUndefined();
  });

  test('a body that is too long is refused with its sentence, not with a broken connection', async () => {
    const { cookie, csrfToken } = clients.get('preparer')!;
    const { hostname, port } = new URL(api.baseUrl);
    const body = Buffer.alloc(24 * 1024 * 1024, 'x');
    const socket = connect(Number(port), hostname);
    socket.write(`POST /performance-goals HTTP/1.1\r\nHost: ${hostname}\r\nConnection: close\r\nCookie: ${cookie}\r\nX-CSRF-Token: ${csrfToken}\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n`);
    const answer = new Promise<string>((resolve, reject) => {
      let text = '';
      socket.once('error', reject).setEncoding('utf8');
      // A plain sender reads no answer before it has sent everything.
      socket.write(body, () => socket.on('data', (chunk: string) => { text += chunk; }).once('end', () => resolve(text)));
    });
    expect(await answer).toMatch(/^HTTP\/1\.1 413 [\s\S]*"detail":"[^"]*[一-龥]/);
  });

  test.each(['application/x-www-form-urlencoded', 'text/plain', 'multipart/form-data; boundary=x', 'application/xml', 'text/json', 'application/json;charset=utf-16', '\tapplication/json', 'application/jsonx', 'APPLICATION/X-WWW-FORM-URLENCODED', 'application/json, text/plain', ';', 'x'])('as a content type: %j', async (type) => {
    for (const operation of operations.filter(({ body, name }) => body !== null && isQuiet({ name } as Operation)).slice(0, 12)) {
      const reply = await ask(operation, clients.get('preparer')!, 'name=value', '', { 'content-type': type });
      expect([operation.name, faultOf(operation, reply), reply.status >= 400]).toEqual([operation.name, null, true]);
    }
  });

  test.each(['%00', '%', '%zz', '%ff', '..%2f..%2fetc', '%2e%2e', 'a'.repeat(200), "'", '018f0000-0000-7000-8000-00000000000', '１', '%F0%9F%92%A9', '__proto__', 'toString'])('as an id in the address: %s', async (id) => {
    for (const operation of operations.filter(({ path, method }) => path.includes('{') && method === 'GET')) {
      const address = new URL(api.baseUrl + operation.path.replaceAll(/\{\w+\}/g, id));
      // Whoever sends dots never arrives at the route: they lead up to the root, where the desk answers.
      if (address.pathname === '/') continue;
      const response = await fetch(address, { headers: { cookie: clients.get('preparer')!.cookie } });
      const reply: Reply = { status: response.status, text: await response.text(), type: response.headers.get('content-type') ?? '' };
      expect([operation.name, faultOf(operation, reply), reply.status >= 400]).toEqual([operation.name, null, true]);
    }
  });
});
