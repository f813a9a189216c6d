/** The requests of each workload; the same for product and floor. */
import { YEAR, districtId, districts, goalBody, seeded, unitId, units } from './generator.mjs';
import { createClient, measure } from './load.mjs';

const headersOf = (session) => ({ cookie: `yuji_session=${session.token}`, 'x-csrf-token': session.csrf });

/** Clients are spread over the districts, so that the audit chains are as well; or all in one district, on one chain. */
const placeOf = (client, { at = 0, inOneDistrict = false } = {}) => (inOneDistrict ? [0, (client + at) % units] : [client % districts, (Math.floor(client / districts) + at) % units]);

function expect(answer, status) {
  if (answer.status !== status) throw new Error(`expected ${status}, got ${answer.status}: ${answer.text.slice(0, 400)}`);
  return answer;
}

let serial = 0;
const newCode = (label) => `${label}-${(serial += 1)}`;

async function create({ port, sessions, clients, milliseconds, label, inOneDistrict }) {
  const http = createClient(port, clients);
  const random = seeded(11);
  const result = await measure(clients, milliseconds, async (client) => {
    const [district, unit] = placeOf(client, { inOneDistrict });
    expect(await http.send({ method: 'POST', path: '/performance-goals', headers: headersOf(sessions[`${district}/${unit}/preparer`]), body: JSON.stringify(goalBody(random, newCode(`W1${label}`))) }), 201);
  });
  http.close();
  return result;
}

/** Two requests a unit of work: submit as the preparer, approve at the first step as the office's finance. */
async function transition({ port, sessions, clients, milliseconds, label, inOneDistrict }) {
  const http = createClient(port, clients);
  const random = seeded(13);
  const queues = Array.from({ length: clients }, () => []);
  const perClient = Math.ceil((milliseconds / 1000) * 200 / clients);
  await Promise.all(queues.map(async (queue, client) => {
    const [district, unit] = placeOf(client, { inOneDistrict });
    for (let at = 0; at < perClient; at += 1) {
      const made = expect(await http.send({ method: 'POST', path: '/performance-goals', headers: headersOf(sessions[`${district}/${unit}/preparer`]), body: JSON.stringify(goalBody(random, newCode(`W2${label}`))) }), 201);
      queue.push(JSON.parse(made.text).id);
    }
  }));
  const hashes = await readHashes(http, sessions, queues, inOneDistrict);
  const result = await measure(clients, milliseconds, async (client) => {
    const id = queues[client].shift();
    if (id === undefined) return null;
    const [district, unit] = placeOf(client, { inOneDistrict });
    const submitted = expect(await http.send({ method: 'POST', path: `/performance-goals/${id}/submission`, headers: headersOf(sessions[`${district}/${unit}/preparer`]), body: JSON.stringify({ version: 1 }) }), 200);
    const { approvalCaseId } = JSON.parse(submitted.text);
    const decided = await http.send({ method: 'POST', path: `/approval-cases/${approvalCaseId}/decisions`, headers: headersOf(sessions[`${district}/${unit}/subdistrict-finance`]), body: JSON.stringify({ verdict: 'approve', opinion: '', version: 1, contentHash: hashes.get(id) }) });
    if (decided.status !== 200 && decided.status !== 201) expect(decided, 200);
  });
  http.close();
  return { ...result, perSecond: result.perSecond * 2 };
}

/** Read before the clock starts: a reviewer sends back the hash of the text that was read. */
async function readHashes(http, sessions, queues, inOneDistrict) {
  const hashes = new Map();
  await Promise.all(queues.map(async (queue, client) => {
    const [district, unit] = placeOf(client, { inOneDistrict });
    for (const id of queue) {
      const answer = expect(await http.send({ method: 'GET', path: `/performance-goals/${id}`, headers: headersOf(sessions[`${district}/${unit}/preparer`]) }), 200);
      hashes.set(id, JSON.parse(answer.text).contentHash);
    }
  }));
  return hashes;
}

async function list({ port, sessions, clients, milliseconds }) {
  const http = createClient(port, clients);
  const random = seeded(17);
  const result = await measure(clients, milliseconds, async (client) => {
    const [district, unit] = placeOf(client, { at: Math.floor(random() * units) });
    const page = 1 + Math.floor(random() * 5);
    const query = `fiscalYear=${YEAR}&status=issued&unitId=${unitId(district, unit)}&page=${page}&pageSize=20`;
    const answer = expect(await http.send({ method: 'GET', path: `/performance-goals?${query}`, headers: headersOf(sessions[`${district}/${unit}/performance-division`]) }), 200);
    if (JSON.parse(answer.text).items.length !== 20) throw new Error('a page of 20 was expected');
  });
  http.close();
  return result;
}

async function dashboard({ port, sessions, clients, milliseconds }) {
  const http = createClient(port, clients);
  const result = await measure(clients, milliseconds, async (client) => {
    const [district, unit] = placeOf(client);
    const answer = expect(await http.send({ method: 'GET', path: `/dashboards/execution?fiscalYear=${YEAR}&month=6`, headers: headersOf(sessions[`${district}/${unit}/performance-division`]) }), 200);
    if (JSON.parse(answer.text).units.length !== units) throw new Error(`${units} units of ${districtId(district)} were expected`);
  });
  http.close();
  return result;
}

export const workloads = [
  { id: 'W1', name: 'create', clients: [8, 32], target: 0.3, alsoInOneDistrict: true, run: create },
  { id: 'W2', name: 'transition', clients: [8], target: 0.35, alsoInOneDistrict: true, run: transition },
  { id: 'W3', name: 'list', clients: [8], target: 0.5, run: list },
  { id: 'W4', name: 'dashboard', clients: [8], target: 0.8, run: dashboard },
];
