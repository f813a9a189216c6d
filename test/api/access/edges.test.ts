import http from 'node:http';
import { mayEver, roles, type Role } from '#domain/access/permissions';
import { aDistrict, aGoalBody } from '../../support/builders.js';
import { propertiesOf, routesOf, type Route } from '../../support/routes.js';
import { PASSWORD, send, TestApp, type PersonClient } from '../../support/test-app.js';

interface Problem {
  readonly code: string;
  readonly violations?: readonly { readonly path: string; readonly code: string }[];
}

const NOWHERE = '018f0000-0000-7000-8000-00000000ffff';

let api: TestApp;
let routes: Route[];
const clients = new Map<Role, PersonClient>();

beforeAll(async () => {
  api = await TestApp.start({}, 'edges');
  await aDistrict(api.sql);
  routes = routesOf(api.app);
  for (const role of roles) clients.set(role, await api.signIn(role));
});
afterAll(() => api.stop());

const as = (role: Role): PersonClient => {
  const client = clients.get(role);
  if (!client) throw new Error(`${role} is not signed in`);
  return client;
};
/** Somebody whose role may call the route. */
const callerOf = (route: Route): Role => {
  const role = roles.find((candidate) => route.permission === null || mayEver(candidate, route.permission));
  if (!role) throw new Error(`nobody may call ${route.name}`);
  return role;
};
const filled = (route: Route): string => route.path.replaceAll(/:\w+/g, NOWHERE);
const isSession = (route: Route): boolean => route.path.startsWith('/session');
const changing = (): Route[] => routes.filter((route) => route.verb !== 'GET' && !route.isPublic);

/** A request line exactly as written: `fetch` would tidy it up. A line that is no HTTP at all makes the server hang up, which counts as 400. */
function raw(method: string, path: string, headers: Record<string, string> = {}, body = ''): Promise<{ status: number; headers: http.IncomingHttpHeaders; text: string }> {
  const { hostname, port } = new URL(api.baseUrl);
  return new Promise((resolve, reject) => {
    const request = http.request({ hostname, port, method, path, agent: false, headers: body === '' ? headers : { ...headers, 'content-length': String(Buffer.byteLength(body)) } }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part: string) => (text += part)).on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text }));
    });
    request.on('error', (error: NodeJS.ErrnoException) => (error.code === 'ECONNRESET' ? resolve({ status: 400, headers: {}, text: '' }) : reject(error))).end(body);
  });
}

test('every route that is not public refuses whoever is not signed in', async () => {
  for (const route of routes.filter((each) => !each.isPublic)) {
    const answer = await send<Problem>(api.baseUrl, route.verb, filled(route), route.verb === 'GET' ? undefined : {});
    expect([route.name, answer.status, answer.body.code]).toEqual([route.name, 401, 'session.missing']);
  }
});

test('every route refuses the roles that lack its permission, and records the attempt', async () => {
  const before = await api.sql.query<{ count: string }>(`select count(*) from audit_entry where event = 'access.denied'`);
  let denials = 0;
  for (const route of routes.filter((each) => each.permission !== null)) {
    for (const role of roles) {
      if (route.permission !== null && mayEver(role, route.permission)) continue;
      const answer = await as(role).send<Problem>(route.verb, filled(route), route.verb === 'GET' ? undefined : {}, {});
      expect([route.name, role, answer.status, answer.body.code]).toEqual([route.name, role, 403, 'access.not-permitted']);
      denials += 1;
    }
  }
  const after = await api.sql.query<{ count: string }>(`select count(*) from audit_entry where event = 'access.denied'`);
  expect(Number(after.rows[0]?.count) - Number(before.rows[0]?.count)).toBe(denials);
  expect(denials).toBeGreaterThan(100);
});

describe('a page of another site', () => {
  test('cannot change anything without the token of the session, on any route', async () => {
    const foreignToken = as('auditor').csrfToken;
    for (const route of changing()) {
      const client = as(callerOf(route));
      for (const token of [undefined, '', 'guess', foreignToken === client.csrfToken ? 'other' : foreignToken]) {
        const headers = { cookie: client.cookie, ...(token === undefined ? {} : { 'x-csrf-token': token }) };
        const answer = await send<Problem>(api.baseUrl, route.verb, filled(route), {}, headers);
        expect([route.name, answer.status, answer.body.code]).toEqual([route.name, 403, 'session.csrf-token-wrong']);
      }
    }
  });

  test.each(['https://evil.example', 'null', 'http://127.0.0.1', 'http://127.0.0.1.evil.example', 'file://'])('cannot change anything with the token either, when it comes from %s', async (origin) => {
    for (const route of changing()) {
      const answer = await as(callerOf(route)).send<Problem>(route.verb, filled(route), {}, { origin });
      expect([route.name, answer.status, answer.body.code]).toEqual([route.name, 403, 'session.foreign-origin']);
    }
    const signIn = await send<Problem>(api.baseUrl, 'POST', '/session', { login: 'preparer', password: PASSWORD }, { origin });
    expect([signIn.status, signIn.body.code]).toEqual([403, 'session.foreign-origin']);
  });

  test.each([
    ['application/x-www-form-urlencoded', 'login=preparer&password=x'],
    ['text/plain', '{"login":"preparer"}'],
    ['multipart/form-data; boundary=b', '--b\r\ncontent-disposition: form-data; name="login"\r\n\r\npreparer\r\n--b--\r\n'],
    ['application/jsonx', '{}'],
    ['', '{}'],
  ])('gets nowhere with a form: a body of type "%s" is not read', async (type, body) => {
    for (const route of routes.filter((each) => each.verb !== 'GET')) {
      const client = as(route.isPublic ? 'preparer' : callerOf(route));
      const answer = await raw(route.verb, filled(route), { cookie: client.cookie, 'x-csrf-token': client.csrfToken, ...(type === '' ? {} : { 'content-type': type }) }, body);
      expect([route.name, answer.status]).toEqual([route.name, 415]);
    }
  });

  test('is our own page when the origin is ours', async () => {
    const answer = await as('preparer').post<{ id: string }>('/performance-goals', aGoalBody(), { origin: api.baseUrl });
    expect(answer.status).toBe(201);
  });

  test('learns nothing by reading: no answer allows another origin', async () => {
    const answer = await raw('OPTIONS', '/session', { origin: 'https://evil.example', 'access-control-request-method': 'POST' });
    expect(answer.headers['access-control-allow-origin']).toBeUndefined();
  });
});

test('another spelling of a path never reaches what the plain one refuses', async () => {
  const spellings: readonly ((path: string) => string)[] = [
    (path) => `/${path}`,
    (path) => path.toUpperCase(),
    (path) => `${path}/`,
    (path) => `${path};a`,
    (path) => `${path};a=b/`,
    (path) => `/%2e${path}`,
    (path) => `/.${path}`,
    (path) => `/x/..${path}`,
    (path) => path.replace(/(.)\//g, '$1%2f'),
    (path) => path.replace(/^\/(.)/, (_all, letter: string) => `/%${letter.charCodeAt(0).toString(16)}`),
    (path) => `${path}%00`,
    (path) => `${path}%20`,
    (path) => `${path}?_method=GET`,
    (path) => `${path}#x`,
    (path) => path.replaceAll('/', '\\'),
  ];
  let tried = 0;
  for (const route of routes.filter((each) => !each.isPublic)) {
    const outsider = roles.find((role) => route.permission !== null && !mayEver(role, route.permission));
    for (const spell of spellings) {
      const path = spell(filled(route));
      const nobody = await raw(route.verb, path);
      expect([route.name, path, [400, 401, 404].includes(nobody.status)]).toEqual([route.name, path, true]);
      if (outsider === undefined) continue;
      const { cookie, csrfToken } = as(outsider);
      const refused = await raw(route.verb, path, { cookie, 'x-csrf-token': csrfToken });
      expect([route.name, path, [400, 403, 404].includes(refused.status)]).toEqual([route.name, path, true]);
      tried += 2;
    }
  }
  expect(tried).toBeGreaterThan(500);
});

test('a method that a path does not have reaches nothing', async () => {
  for (const route of routes.filter((each) => !each.isPublic && each.verb === 'GET')) {
    for (const method of ['TRACE', 'PROPFIND', 'HEAD']) {
      const answer = await raw(method, filled(route));
      expect([route.name, method, answer.status >= 400]).toEqual([route.name, method, true]);
    }
  }
});

test('a property that a body does not have is refused, whatever it would set', async () => {
  const temptations: Readonly<Record<string, unknown>> = {
    id: NOWHERE, orgId: NOWHERE, districtId: NOWHERE, unitPath: '/1/', status: 'approved', round: 9, createdBy: NOWHERE, preparerId: NOWHERE, score: '100.00', points: '100', grade: 'excellent',
    approvedAt: '2026-01-01T00:00:00Z', issuedOn: '2026-01-01', isActive: true, passwordHash: 'x', mustChangePassword: false, isAdministrator: true, constructor: { prototype: { isAdministrator: true } },
  };
  let tried = 0;
  for (const route of routes.filter((each) => each.verb !== 'GET' && each.body !== null)) {
    const known = propertiesOf(route.body as NonNullable<Route['body']>);
    const client = as(route.isPublic ? 'preparer' : callerOf(route));
    for (const [property, value] of Object.entries(temptations)) {
      if (known.has(property)) continue;
      const answer = await client.send<Problem>(route.verb, filled(route), { [property]: value }, {});
      expect([route.name, property, answer.status, answer.body.code]).toEqual([route.name, property, 400, 'request.malformed']);
      tried += 1;
    }
  }
  expect(tried).toBeGreaterThan(200);
});

test('a query parameter that a list does not have is refused, and so is one that is given twice', async () => {
  for (const route of routes.filter((each) => each.verb === 'GET' && each.query !== null)) {
    const client = as(callerOf(route));
    for (const query of ['orgId=1', 'sort=password_hash', 'status=x&status=y', 'page=1&page=2', 'page=0x10', 'page=1e2', 'pageSize=101', 'page=-1', 'page=', 'page[gt]=1']) {
      const answer = await client.get<Problem>(`${filled(route)}?${query}`);
      expect([route.name, query, answer.status]).toEqual([route.name, query, 400]);
    }
  }
});

test('an id or a year in the address that is none is refused with a sentence about the address', async () => {
  const placed = routes.filter((each) => !each.isPublic && each.path.includes('/:'));
  expect(placed.length).toBeGreaterThan(30);
  for (const route of placed) {
    const answer = await as(callerOf(route)).send<Problem>(route.verb, route.path.replaceAll(/:\w+/g, 'abc'), route.verb === 'GET' ? undefined : {}, {});
    if (answer.status === 404) continue; // a name, not an id: unknown names are not found
    expect([route.name, answer.status, answer.body.code, answer.body.violations?.map(({ code }) => code)]).toEqual([route.name, 400, 'request.malformed', expect.any(Array)]);
    if (route.body === null) expect([route.name, answer.body.violations?.map(({ code }) => code)]).toEqual([route.name, ['request.address-unreadable']]);
  }
});

test('what a nested object or the item of a list does not have is refused', async () => {
  const body = aGoalBody() as { budget: object; indicators: object[]; spendingPlan: object[] };
  const [indicator, ...others] = body.indicators;
  const preparer = as('preparer');
  for (const tampered of [
    { ...body, budget: { ...body.budget, status: 'approved' } },
    { ...body, indicators: [{ ...indicator, score: '10' }, ...others] },
    { ...body, spendingPlan: [{ month: 3, percent: '100', spent: '1' }] },
    { ...body, budget: [body.budget] },
    { ...body, indicators: { 0: indicator } },
    { ...body, status: 'approved', round: 1 },
  ]) {
    const answer = await preparer.post<Problem>('/performance-goals', tampered);
    expect([answer.status, answer.body.code]).toEqual([400, 'request.malformed']);
  }
});

test('no answer to anybody may be kept by a cache', async () => {
  // A stream of events has no end to wait for.
  for (const route of routes.filter(({ name }) => name !== 'GET /events')) {
    const answer = route.isPublic || isSession(route) ? await send(api.baseUrl, route.verb, filled(route), route.verb === 'GET' ? undefined : {}) : await as(callerOf(route)).send(route.verb, filled(route), route.verb === 'GET' ? undefined : {}, {});
    expect([route.name, answer.headers.get('cache-control')]).toEqual([route.name, 'no-store']);
  }
});
