import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { mayEver } from '#domain/access/permissions';
import { approvalBoxes } from '#persistence/approval/approval-queries';
import { aGoalBody } from '../support/builders.js';
import { emptyOfficeFile, isOfficeFile, officeText } from '../support/office-text.js';
import { propertiesOf, routesOf, type Route } from '../support/routes.js';
import { NOWHERE, slotsOf, type Slot, type SlotKind } from '../support/scope-cells.js';
import { ScopeOracle } from '../support/scope-oracle.js';
import { buildWorld, canaryOf, goalStates, relations, type Observer, type World } from '../support/scope-world.js';
import { TestApp, type Answer, type PersonClient } from '../support/test-app.js';
import { simulatedClock } from '../support/year-story.js';

/**
 * Row F1 of reliability.md: every route × every role × every relation × every state. Cells come from the route table, the expected answer
 * from an oracle of its own, and every answer is searched for canaries of what its reader must not know.
 */
let api: TestApp;
let world: World;
let oracle: ScopeOracle;
let routes: Route[];
const clients = new Map<string, PersonClient>();
let faults: string[] = [];
let leaks = 0;
const counted = { cells: 0, visible: 0, hidden: 0, denied: 0, lists: 0 };

const MINUTES = 60_000;
const LANES = 6;

beforeAll(async () => {
  api = await TestApp.start({ ...simulatedClock, POOL_SIZE: '12' }, 'matrix');
  world = await buildWorld(api);
  await finishedPackages();
  await repliesToIssuedGoals();
  for (const { district } of world.districts) {
    await api.sql.query(`insert into submission_window (id, district_id, fiscal_year, kind, opens_on, closes_on, source, version) values (gen_random_uuid(), $1, 2031, 'first', '2030-09-01', '2030-09-30', 'x', 1)`, [district.id]);
  }
  await standingDelegations();
  await attachmentsEverywhere();
  oracle = new ScopeOracle(world);
  routes = routesOf(api.app).filter((route) => !route.isPublic);
  for (const { person } of world.everybody) clients.set(person.id, await api.signIn(person.login));
}, 10 * MINUTES);
beforeEach(() => {
  faults = [];
});
afterEach(() => {
  leaks += faults.length;
});
afterAll(() => api.stop());

/** A finished package of everybody who may ask for one: of the home office, and of another district's. */
async function finishedPackages(): Promise<void> {
  const requesters = world.everybody.filter(({ name }) => ['preparer', 'unit-leader', 'program-division', 'performance-division', 'preparer of district 2'].includes(name));
  for (const { person, unit } of requesters) {
    const ofUnit = unit.districtId === world.home.district.id ? world.home.office : unit;
    await api.sql.query(
      `with made as (insert into disclosure_package (id, district_id, unit_id, fiscal_year, format, requested_by, post_id, finished_at)
         values (gen_random_uuid(), $1, $2, 2026, 'docx', $3, $4, now()) returning id)
       insert into disclosure_package_file (package_id, content, expires_at) select id, $5, now() + interval '1 day' from made`,
      [unit.districtId, ofUnit.id, person.id, person.postId, emptyOfficeFile],
    );
  }
}

/** By every relation's issued goal, a paper of its own. */
async function repliesToIssuedGoals(): Promise<void> {
  for (const [at, goal] of world.objects.filter((each) => each.kind === 'goal' && each.target.state === 'issued').entries()) {
    await api.sql.query(
      `with made as (insert into goal_reply (id, district_id, fiscal_year, number, issued_on, recorded_by)
         select gen_random_uuid(), district_id, fiscal_year, $2, issued_on, preparer_id from performance_goal where id = $1 returning id)
       insert into replied_goal (reply_id, goal_id) select id, $1 from made`,
      [goal.id, `批复〔2026〕${at}号`],
    );
  }
}

/** At goals of every relation and state, and at the other papers of some relations; what their file is called is a canary. */
async function attachmentsEverywhere(): Promise<void> {
  const paperOf: Readonly<Record<string, readonly [kind: string, table: string]>> = {
    goal: ['goal', 'performance_goal'], adjustment: ['goal-adjustment', 'goal_adjustment'], report: ['monitoring-report', 'monitoring_report'], evaluation: ['self-evaluation', 'self_evaluation'], rectification: ['rectification', 'rectification'],
  };
  const content = 'attached';
  for (const { id, kind, target, part } of world.objects) {
    const paper = paperOf[kind];
    if (!paper || (kind !== 'goal' && !['self', 'sibling', 'otherdistrict'].includes(target.relation))) continue;
    const { rows: [attachment] } = await api.sql.query<{ id: string }>(
      `insert into attachment (id, district_id, unit_id, subject_kind, subject_id, file_name, type, size_bytes, sha256, state, added_by, since_round, version)
       select gen_random_uuid(), district_id, unit_id, $2, id, $3, 'text', $4, encode(sha256($5), 'hex'), 'clean',
         (select post.person_id from post where post.unit_id = paper.unit_id and post.role = 'preparer' limit 1), 1, 1 from ${paper[1]} paper where id = $1 returning id`,
      [id, paper[0], `${canaryOf(target.relation, target.state, part)}.txt`, content.length, Buffer.from(content)],
    );
    const shelf = join(api.attachmentDir, 'files', attachment?.id.slice(0, 2) ?? '');
    await mkdir(shelf, { recursive: true });
    await writeFile(join(shelf, attachment?.id ?? ''), content);
  }
}

/** One of everybody who looks after somebody else's post in the home office and the divisions; of the bureau of another district too. */
async function standingDelegations(): Promise<void> {
  const [home, elsewhere] = [world.home.people, world.districts[1]?.people ?? world.home.people];
  for (const [principal, delegate] of [[home['subdistrict-finance'], home['unit-leader']], [home['program-division'], home['performance-division']], [elsewhere['subdistrict-finance'], elsewhere['responsible-leader']]] as const) {
    await api.sql.query(
      `insert into delegation (id, district_id, person_id, post_id, delegate_id, delegate_post_id, starts_on, last_on, reason, version)
       select gen_random_uuid(), unit.district_id, $1, $2, $3, $4, '2020-01-01', '2189-12-31', '', 1 from post join org_unit unit on unit.id = post.unit_id where post.id = $2`,
      [principal.id, principal.postId, delegate.id, delegate.postId],
    );
  }
}

const clientOf = ({ person }: Observer): PersonClient => {
  const client = clients.get(person.id);
  if (!client) throw new Error(person.login);
  return client;
};
const mayCall = (route: Route, observer: Observer): boolean => route.permission === null || mayEver(observer.role, route.permission);
const IDENTITY = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;
const plain = ({ text }: Answer): string => text.replace(/"(requestId|instance)":"[^"]*",?/g, '').replaceAll(IDENTITY, 'ID');

/** Something an identity can name, and whether an observer may see it. */
interface Candidate {
  readonly id: string;
  readonly label: string;
  readonly isSeenBy: (observer: Observer) => boolean;
}

async function candidatesOf(kind: SlotKind): Promise<Candidate[]> {
  switch (kind) {
    case 'unit':
      return world.units.map((unit) => ({ id: unit.id, label: unit.code, isSeenBy: (observer) => oracle.seesUnit(observer, unit) }));
    case 'person':
      return world.everybody.map((other) => ({ id: other.person.id, label: other.name, isSeenBy: (observer) => oracle.keepsPerson(observer, other) }));
    case 'post':
      return world.everybody.map((other) => ({ id: other.person.postId, label: other.name, isSeenBy: (observer) => observer.person.id === other.person.id || oracle.keepsPerson(observer, other) }));
    case 'library-indicator': {
      // In use for the whole district; a proposal only for the unit that made it and for who keeps the library.
      const { rows } = await api.sql.query<{ id: string; district_id: string; unit_id: string; status: string }>('select id, district_id, unit_id, status from library_indicator');
      return rows.map(({ id, district_id, unit_id, status }) => ({
        id, label: status, isSeenBy: ({ unit, role }) => unit.districtId === district_id && (status === 'in-use' || unit_id === unit.id || role === 'performance-division'),
      }));
    }
    case 'document-import': {
      const { rows } = await api.sql.query<{ id: string; unit_id: string }>('select id, unit_id from document_import');
      return rows.map((row) => ({ id: row.id, label: row.unit_id, isSeenBy: (observer) => observer.role === 'preparer' && observer.unit.id === row.unit_id }));
    }
    case 'reply': {
      const { rows } = await api.sql.query<{ id: string; goal_id: string }>('select reply_id as id, goal_id from replied_goal');
      return rows.flatMap(({ id, goal_id }) => world.objects.filter((object) => object.id === goal_id).map((object) => ({ id, label: object.target.relation, isSeenBy: (observer: Observer) => oracle.seesObject(observer, object) })));
    }
    case 'window': {
      const { rows } = await api.sql.query<{ id: string; district_id: string }>('select id, district_id from submission_window');
      return rows.map(({ id, district_id }) => ({ id, label: district_id, isSeenBy: ({ unit }) => unit.districtId === district_id }));
    }
    case 'delegation': {
      const { rows } = await api.sql.query<{ id: string; person_id: string; delegate_id: string }>('select id, person_id, delegate_id from delegation');
      return rows.map((row) => ({ id: row.id, label: 'delegation', isSeenBy: (observer) => [row.person_id, row.delegate_id].includes(observer.person.id) }));
    }
    case 'delegate-post':
      return world.everybody.map((other) => ({ id: other.person.postId, label: other.name, isSeenBy: (observer) => oracle.mayName(observer, other) }));
    case 'attachment': {
      const { rows } = await api.sql.query<{ id: string; subject_id: string }>('select id, subject_id from attachment');
      return rows.flatMap(({ id, subject_id }) => world.objects.filter((object) => object.id === subject_id).map((object) => ({
        id, label: `of ${object.kind} ${object.target.relation}/${object.target.state}/${object.part}`,
        isSeenBy: (observer: Observer) => !(object.kind === 'rectification' && observer.role === 'third-party') && oracle.seesObject(observer, object),
      })));
    }
    case 'obligation': {
      // Of whoever answers for the unit, submitted or not: that something is owed is no secret.
      const { rows } = await api.sql.query<{ id: string; unit_id: string }>('select id, unit_id from obligation');
      return rows.flatMap(({ id, unit_id }) => relations.filter((relation) => world.unitOf.get(relation)?.id === unit_id).map((relation) => ({ id, label: `of ${relation}`, isSeenBy: (observer: Observer) => oracle.seesGoal(observer, relation, 'issued', 'open') })));
    }
    case 'notification': {
      const { rows } = await api.sql.query<{ id: string; recipient_id: string }>('select distinct on (recipient_id) id, recipient_id from in_app_notification order by recipient_id, id');
      return rows.map((row) => ({ id: row.id, label: 'notice', isSeenBy: (observer) => observer.person.id === row.recipient_id }));
    }
    case 'package': {
      const { rows } = await api.sql.query<{ id: string; requested_by: string }>('select id, requested_by from disclosure_package');
      return rows.map((row) => ({ id: row.id, label: 'package', isSeenBy: (observer) => observer.person.id === row.requested_by }));
    }
    default:
      return world.objects
        .filter((object) => object.kind === kind)
        .map((object) => ({ id: object.id, label: `${object.target.relation}/${object.target.state}/${object.part}`, isSeenBy: (observer) => oracle.seesObject(observer, object) }));
  }
}

/** A batch answers for each item, in a 200 that names it. */
const answersPerItem = ({ path }: Route): boolean => path === '/approval-decisions/batches';

/** What was asked for may be repeated in a refusal: only what the answer adds is searched. */
function examine(cell: string, observer: Observer, answer: Answer, asked: readonly string[] = [], isRefusal = answer.status >= 400): void {
  counted.cells += 1;
  const headers = [...answer.headers].map((header) => header.join(': ')).join('\n');
  const said = `${isOfficeFile(answer) ? officeText(answer.bytes) : answer.text}\n${headers}`;
  for (const leak of oracle.leaksIn(observer, !isRefusal ? said : asked.reduce((text, each) => text.replaceAll(each, ''), said))) faults.push(`${cell}: leaks ${leak}`);
  if (answer.status >= 500) faults.push(`${cell}: ${answer.status}`);
}

async function tryCell(route: Route, slot: Slot, observer: Observer, candidate: Candidate, control: Answer): Promise<void> {
  const isSeen = candidate.isSeenBy(observer);
  // What is in scope is read, not changed: the world must stay as it is for the cells that follow.
  if (isSeen && route.verb !== 'GET' && mayCall(route, observer)) return;
  const { path, body } = slot.fill(candidate.id, world);
  const answer = await clientOf(observer).send(route.verb, path, body, {});
  const cell = `${route.name} [${slot.kind} ${candidate.label}] as ${observer.name}`;
  examine(cell, observer, answer, `${path} ${JSON.stringify(body ?? '')}`.match(IDENTITY) ?? [], answer.status >= 400 || (answersPerItem(route) && !isSeen));
  if (!mayCall(route, observer)) {
    counted.denied += 1;
    if (answer.status !== 403) faults.push(`${cell}: ${answer.status} instead of 403`);
  } else if (isSeen) {
    counted.visible += 1;
    // A form of what has not happened yet, or a round that was never sent up, is refused to whoever sees the object.
    const isTooEarly = (answer.status === 409 && route.path.includes('/forms/')) || (answer.status === 404 && /"code":"goal\.(round-unknown|nothing-by-day)"/.test(answer.text));
    if (answer.status !== 200 && !isTooEarly) faults.push(`${cell}: ${answer.status} although it is in scope: ${answer.text.slice(0, 200)}`);
  } else {
    counted.hidden += 1;
    // 404; or, for an identity inside a body, whatever refusal nobody's id gets.
    if ((answer.status < 400 && !answersPerItem(route)) || (answer.status !== 404 && path.includes(candidate.id)) || plain(answer) !== plain(control)) faults.push(`${cell}: ${answer.status} ${answer.text.slice(0, 200)} — for nobody's id: ${control.status} ${control.text.slice(0, 200)}`);
  }
}

/** A few at a time: the machine has two cores and the pool twelve connections. */
async function inLanes(works: readonly (() => Promise<void>)[]): Promise<void> {
  const waiting = [...works];
  await Promise.all(Array.from({ length: LANES }, async () => {
    for (let work = waiting.shift(); work; work = waiting.shift()) await work();
  }));
}

/** All business rows as one number, to show that nothing was changed on the way. */
async function fingerprint(): Promise<string> {
  const { rows } = await api.sql.query<{ name: string }>(`select relname as name from pg_class join pg_namespace n on n.oid = relnamespace
    where relkind = 'r' and nspname = 'public' and relname not in ('session', 'audit_entry', 'audit_chain', 'sign_in_throttle', 'worker_heartbeat', 'tick', 'migrations') order by 1`);
  const sums: string[] = [];
  for (const { name } of rows) sums.push(`${name} ${(await api.sql.query<{ sum: string }>(`select md5(coalesce(string_agg(row::text, '|' order by row::text), '')) as sum from "${name}" row`)).rows[0]?.sum}`);
  return sums.join('\n');
}

test('the world has two provinces, three cities, four districts and goals of every relation in every state', () => {
  const kinds = (kind: string) => world.units.filter((unit) => unit.path.split('/').length === { province: 3, city: 4, district: 5 }[kind]).length;
  expect([kinds('province'), kinds('city')]).toEqual([2, 3]);
  expect(world.districts).toHaveLength(4);
  for (const relation of relations) for (const state of goalStates) expect(world.objects.some((each) => each.kind === 'goal' && each.target.relation === relation && each.target.state === state)).toBe(true);
  for (const kind of ['department-goal', 'adjustment', 'case', 'report', 'evaluation', 'spot-check', 'rectification']) expect(world.objects.filter((each) => each.kind === kind).length).toBeGreaterThanOrEqual(relations.length);
});

test('every route that changes something is known here with the identities it takes', () => {
  expect(routes.filter((route) => slotsOf(route.name) === null).map((route) => route.name)).toEqual([]);
});

test('no identity outside of the scope is told apart from one that does not exist, on any route, and nothing is changed by trying', async () => {
  const before = await fingerprint();
  const works: (() => Promise<void>)[] = [];
  for (const route of routes) {
    for (const slot of slotsOf(route.name) ?? []) {
      const candidates = await candidatesOf(slot.kind);
      for (const observer of world.observers) {
        works.push(async () => {
          const { path, body } = slot.fill(NOWHERE, world);
          const control = await clientOf(observer).send(route.verb, path, body, {});
          // A role that may not call the route at all is refused before anything is looked up: one cell of each relation is enough.
          for (const candidate of mayCall(route, observer) ? candidates : candidates.filter((_each, at) => at % 8 === 0)) await tryCell(route, slot, observer, candidate, control);
        });
      }
    }
  }
  await inLanes(works);
  expect(faults).toEqual([]);
  expect(await fingerprint()).toBe(before);
}, 20 * MINUTES);

test('no list, filter, search or figure shows anything from outside of the scope', async () => {
  const works: (() => Promise<void>)[] = [];
  // A stream of events has no end to wait for; it says that something came, not what (events.test.ts).
  for (const route of routes.filter((each) => each.verb === 'GET' && !each.path.includes('/:id') && each.path !== '/events')) {
    const path = route.path.replace(':year', '2026');
    for (const observer of world.observers.filter((each) => mayCall(route, each))) {
      works.push(async () => {
        for (const query of queriesOf(route)) {
          const answer = await clientOf(observer).get<{ items?: unknown[]; total?: number }>(`${path}${query}`);
          examine(`GET ${path}${query} as ${observer.name}`, observer, answer);
          counted.lists += 1;
          // A post above the districts has no rulebook or calendar of its own to read.
          const hasNone = answer.status === 422 && answer.text.includes('access.no-district') && observer.unit.districtId === null;
          if (answer.status !== 200 && !hasNone) faults.push(`GET ${path}${query} as ${observer.name}: ${answer.status} ${answer.text.slice(0, 200)}`);
        }
      });
    }
  }
  await inLanes(works);
  expect(faults).toEqual([]);
}, 10 * MINUTES);

/** What a question must name to be answered at all. */
const neededIn: Readonly<Record<string, string>> = {
  '/dashboards/execution': 'fiscalYear=2026&month=12',
  '/dashboards/execution/goals': 'fiscalYear=2026&month=12',
  '/offline-workbooks': 'fiscalYear=2026&month=6',
  '/submission-windows': 'fiscalYear=2031',
  '/document-imports': 'fiscalYear=2026',
  '/approval-waiting-times': 'fiscalYear=2026',
  '/library-indicators/peer-targets': `fiscalYear=2026&nature=payroll&category=satisfaction&name=${encodeURIComponent('居民满意度')}`,
};

/** Every filter a list knows, with identities and texts of everywhere; always all pages that the world can fill. A workbook asks what its list asks: one value of each filter shows that it passes them on. */
function queriesOf(route: Route): string[] {
  const properties = route.query === null ? new Set<string>() : propertiesOf(route.query);
  const fixed = neededIn[route.path] ?? '';
  const base = [fixed, ...(properties.has('pageSize') ? ['pageSize=100'] : [])].filter((part) => part !== '').join('&');
  const most = route.path.endsWith('/workbook') ? 1 : Infinity;
  const more = (name: string, values: readonly string[]): string[] => (properties.has(name) ? values.slice(0, most).map((value) => `${name}=${encodeURIComponent(value)}`) : []);
  const filters = [
    '',
    ...more('page', ['2', '3', '4', '5']),
    ...more('unitId', [...world.unitOf.values()].map((unit) => unit.id)),
    ...more('goalId', world.objects.filter((each) => each.kind === 'goal' && each.target.state !== 'review').map((each) => each.id)),
    ...more('districtId', world.districts.map((each) => each.district.id)),
    ...more('actorId', world.everybody.map((each) => each.person.id)),
    ...more('parentId', world.units.map((unit) => unit.id)),
    ...more('search', [...relations.flatMap((relation) => goalStates.map((state) => canaryOf(relation, state, 'open'))), '%', '_', 'UNIT', 'PERS']),
    ...more('title', relations.map((relation) => `CNRY${relation}`)),
    ...more('box', approvalBoxes),
    ...more('status', route.path.startsWith('/obligations') && !route.path.endsWith('overdue') ? ['open', 'discharged'] : []),
  ];
  return filters.map((filter) => [base, filter].filter((part) => part !== '').join('&')).map((query) => (query === '' ? '' : `?${query}`));
}

test('no notice that waits, was sent or is shown tells its reader anything from outside of the scope', async () => {
  const { rows } = await api.sql.query<{ recipient_id: string; text: string }>(
    `select recipient_id, payload || ' ' || dedupe_key as text from outbox_message union all select recipient_id, body || ' ' || link from in_app_notification`);
  expect(rows.length).toBeGreaterThan(200);
  for (const { recipient_id: recipientId, text } of rows) {
    for (const observer of world.everybody.filter((each) => each.person.id === recipientId)) for (const leak of oracle.leaksIn(observer, text)) faults.push(`notice to ${observer.name}: leaks ${leak}: ${text.slice(0, 300)}`);
  }
  expect(faults).toEqual([]);
});

test('a code that another district uses is free, and the answer to a foreign id takes no longer than to nobody\'s', async () => {
  const preparer = clientOf(world.observers.find((each) => each.name === 'preparer') as Observer);
  const foreign = world.objects.find((each) => each.kind === 'goal' && each.target.relation === 'otherprovince') as World['objects'][number];
  const times: Record<'foreign' | 'nobody', number[]> = { foreign: [], nobody: [] };
  for (let sample = 0; sample < 150; sample += 1) {
    for (const [which, id] of [['foreign', foreign.id], ['nobody', NOWHERE]] as const) {
      const start = performance.now();
      await preparer.get(`/performance-goals/${id}`);
      times[which].push(performance.now() - start);
    }
  }
  const { rows } = await api.sql.query<{ code: string }>('select code from performance_goal where id = $1', [foreign.id]);
  expect((await preparer.post('/performance-goals', aGoalBody({ code: rows[0]?.code }))).status).toBe(201);
  const median = (values: number[]): number => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
  expect(Math.abs(median(times.foreign) - median(times.nobody))).toBeLessThan(10);
});

test('the matrix was large enough to mean something', () => {
  process.stderr.write(`scope matrix: ${counted.cells} cells — ${counted.hidden} hidden, ${counted.visible} visible, ${counted.denied} denied by role, ${counted.lists} lists; ${leaks} leaks\n`);
  expect(counted.cells).toBeGreaterThanOrEqual(5000);
  expect(Math.min(counted.hidden, counted.visible, counted.denied, counted.lists)).toBeGreaterThan(500);
});
