/** The data of bench/WORK: seeded, so that every run and every contestant sees the same rows. */
import { createHash, randomBytes } from 'node:crypto';
import pg from 'pg';

export const YEAR = 2026;

/** mulberry32: small, seeded, good enough to spread values. */
export function seeded(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** A UUID from a name: the same in every run. */
export const idOf = (name) => createHash('sha256').update(name).digest('hex').replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-4$3-8$4-$5');

/** Filler of a length, in the characters the field uses; lengths follow the quantiles of published tables. */
const filler = (length) => '社区服务经费用于保障辖区居民日常管理与便民设施维护按进度发放'.repeat(Math.ceil(length / 30)).slice(0, length);
const lengthFrom = (random, quantiles) => quantiles[Math.floor(random() * quantiles.length)];
const lengths = { purpose: [12, 24, 36, 48, 80, 160], objective: [12, 18, 26, 40, 70], name: [4, 6, 8, 10, 14], description: [6, 10, 14, 20, 32], basis: [3, 4, 6, 8, 30] };

const categories = ['quantity', 'quality', 'timeliness', 'cost', 'social-benefit', 'satisfaction', 'economic-benefit', 'ecological-benefit', 'sustainable-impact'];
const dimensionOf = (category) => (['quantity', 'quality', 'timeliness', 'cost'].includes(category) ? 'output' : category === 'satisfaction' ? 'satisfaction' : 'benefit');

export function goalBody(random, code, indicatorCount = 6) {
  const total = `${10_000 + Math.floor(random() * 5_000_000)}.00`;
  return {
    fiscalYear: YEAR,
    code,
    name: filler(lengthFrom(random, lengths.name) + 4),
    nature: 'fee',
    budget: { total, fiscal: total, other: '0.00' },
    purpose: filler(lengthFrom(random, lengths.purpose)),
    objectives: [filler(lengthFrom(random, lengths.objective)), filler(lengthFrom(random, lengths.objective) + 3)],
    spendingPlan: [{ month: 3, percent: '25' }, { month: 6, percent: '50' }, { month: 10, percent: '75' }, { month: 12, percent: '100' }],
    indicators: categories.slice(0, indicatorCount).map((category) => ({
      category,
      name: filler(lengthFrom(random, lengths.name)),
      description: filler(lengthFrom(random, lengths.description)),
      target: '≥95%',
      basis: filler(lengthFrom(random, lengths.basis)),
    })),
  };
}

const DISTRICTS = 10;
const UNITS_PER_DISTRICT = 10;
const PROJECTS_PER_UNIT = 200;
const UNIT_PEOPLE = ['preparer', 'subdistrict-finance'];
/** One person each for the whole district: a step of an approval calls one person, and so writes one message. */
const DISTRICT_PEOPLE = ['program-division', 'performance-division', 'budget-division', 'supervisor'];

export const unitId = (district, unit) => idOf(`unit ${district} ${unit}`);
export const districtId = (district) => idOf(`district ${district}`);
export const personId = (district, unit, role) => idOf(`person ${district} ${UNIT_PEOPLE.includes(role) ? unit : 'bureau'} ${role}`);
export const districts = DISTRICTS;
export const units = UNITS_PER_DISTRICT;

/**
 * Ten districts, a hundred units, twenty thousand issued projects with payments, written behind the triggers as the superuser. Answers
 * the session token of every person by `district/unit/role`.
 */
export async function fillDatabase(superuserUrl) {
  const client = new pg.Client({ connectionString: superuserUrl, options: '-c session_replication_role=replica' });
  await client.connect();
  try {
    return await fill(client);
  } finally {
    await client.end();
  }
}

async function fill(client) {
  const random = seeded(20260101);
  const sessions = {};
  await client.query('begin');
  await insertUnits(client, idOf('province'), idOf('city'));
  for (let district = 0; district < DISTRICTS; district += 1) {
    const ofDistrict = {};
    for (const role of DISTRICT_PEOPLE) ofDistrict[role] = await insertPerson(client, district, 0, role);
    for (let unit = 0; unit < UNITS_PER_DISTRICT; unit += 1) {
      for (const role of UNIT_PEOPLE) sessions[`${district}/${unit}/${role}`] = await insertPerson(client, district, unit, role);
      for (const role of DISTRICT_PEOPLE) sessions[`${district}/${unit}/${role}`] = ofDistrict[role];
      await insertProjects(client, random, district, unit);
    }
  }
  await client.query('commit');
  // Only what was filled: of a table vacuumed while it is empty the planner believes for ever that it is, of an untouched one it does not.
  await client.query('select pg_stat_force_next_flush()');
  const { rows } = await client.query(`select relid::regclass as name from pg_stat_user_tables where n_tup_ins > 0`);
  for (const { name } of rows) await client.query(`vacuum analyze ${name}`);
  return sessions;
}

async function insertUnits(client, province, city) {
  const rows = [[province, null, 'province', '130000', null], [city, province, 'city', '130100', null]];
  for (let district = 0; district < DISTRICTS; district += 1) {
    const id = districtId(district);
    rows.push([id, city, 'district', `1301${10 + district}`, id], [idOf(`bureau ${district}`), id, 'finance-bureau', 'cz', id]);
    for (const kind of ['program-division', 'performance-division', 'budget-division']) rows.push([idOf(`${kind} ${district}`), idOf(`bureau ${district}`), kind, `cz-${kind.slice(0, 4)}`, id]);
    rows.push([idOf(`supervisor ${district}`), id, 'supervision-office', 'jd', id]);
    for (let unit = 0; unit < UNITS_PER_DISTRICT; unit += 1) rows.push([unitId(district, unit), id, 'subdistrict-office', `52000${unit}`, id]);
  }
  for (const [id, parent, kind, code, district] of rows) {
    await client.query(
      `with made as (insert into org_unit (id, parent_id, kind, code, name, path, district_id) values ($1, $2, $3, $4, $5, '/0/' || nextval('org_unit_node_no_seq') || '/', $6) returning id)
       select 1 from made`,
      [id, parent, kind, code, `单位${code}`, district],
    );
    await client.query(`update org_unit set path = coalesce((select path from org_unit where id = $2), '/') || node_no || '/' where id = $1`, [id, parent]);
  }
  const steps = [
    { name: '街道财政审核', role: 'subdistrict-finance', at: 'own-unit' },
    { name: '业务股室审核', role: 'program-division', at: 'assigned-program-division' },
    { name: '绩效股审核', role: 'performance-division', at: 'district-performance-division' },
  ].map((step) => ({ ...step, rule: 'any-of', allowsPreparer: false }));
  for (let district = 0; district < DISTRICTS; district += 1)
    await client.query(`insert into approval_route (id, district_id, subject_kind, number, effective_on, steps) values ($1, $2, 'goal', 1, '2020-01-01', $3)`, [idOf(`route ${district}`), districtId(district), JSON.stringify(steps)]);
  for (let district = 0; district < DISTRICTS; district += 1)
    for (let unit = 0; unit < UNITS_PER_DISTRICT; unit += 1)
      await client.query('insert into division_assignment (division_id, unit_id) values ($1, $2)', [idOf(`program-division ${district}`), unitId(district, unit)]);
}

const homeOf = (district, unit, role) =>
  role === 'preparer' || role === 'subdistrict-finance' ? unitId(district, unit) : role === 'supervisor' ? idOf(`supervisor ${district}`) : idOf(`${role} ${district}`);

async function insertPerson(client, district, unit, role) {
  const id = personId(district, unit, role);
  const post = idOf(`post ${id}`);
  const token = createHash('sha256').update(`token ${id}`).digest('base64url');
  const csrf = randomBytes(16).toString('base64url');
  await client.query('insert into person (id, login, name, password_hash) values ($1, $2, $3, $4)', [id, `p${id.slice(0, 13)}`, `${role}${district}${unit}`, 'none']);
  await client.query(`insert into post (id, person_id, unit_id, role, starts_on) values ($1, $2, $3, $4, '2000-01-01')`, [post, id, homeOf(district, unit, role), role]);
  await client.query(`insert into session (token_hash, csrf_token, person_id, post_id, absolute_expiry_at) values (sha256(convert_to($1, 'UTF8')), $2, $3, $4, now() + interval '12 hours')`, [token, csrf, id, post]);
  return { token, csrf, personId: id, unitId: homeOf(district, unit, role) };
}

async function insertProjects(client, random, district, unit) {
  const columns = { project: [], goal: [], objective: [], indicator: [], plan: [], payment: [], change: [], revision: [] };
  for (let at = 0; at < PROJECTS_PER_UNIT; at += 1) {
    const code = `${YEAR}-${district}${unit}-${String(at).padStart(4, '0')}`;
    const body = goalBody(random, code, 6 + Math.floor(random() * 4));
    const [goal, project] = [idOf(`goal ${code}`), idOf(`project ${code}`)];
    const fen = BigInt(body.budget.total.replace('.', ''));
    columns.project.push({ id: project, district_id: districtId(district), unit_id: unitId(district, unit), fiscal_year: YEAR, code, name: body.name, nature: body.nature });
    columns.goal.push({ id: goal, project_id: project, district_id: districtId(district), unit_id: unitId(district, unit), fiscal_year: YEAR, code, status: 'issued', version: 4, round: 1, preparer_id: personId(district, unit, 'preparer'), budgeted_fen: fen, fiscal_funds_fen: fen, other_funds_fen: 0n, purpose: body.purpose, content_hash: 'bench', issued_on: `${YEAR}-01-20` });
    body.objectives.forEach((objective, position) => columns.objective.push({ goal_id: goal, position: position + 1, objective }));
    body.indicators.forEach((indicator, position) =>
      columns.indicator.push({ id: idOf(`indicator ${code} ${position}`), goal_id: goal, position: position + 1, dimension: dimensionOf(indicator.category), category: indicator.category, name: indicator.name, description: indicator.description, target_raw: '≥95%', target_kind: 'quantitative', target_operator: '≥', target_value: '95', target_unit: '%', basis: indicator.basis }),
    );
    for (const [month, percent] of [[3, 25], [6, 50], [10, 75], [12, 100]]) columns.plan.push({ goal_id: goal, month, raw: `${percent}%`, percent });
    columns.change.push({ id: idOf(`change ${code}`), project_id: project, kind: 'reply', amount_fen: fen, effective_on: `${YEAR}-01-20` });
    for (let payment = 0; payment < 3; payment += 1)
      columns.payment.push({ id: idOf(`payment ${code} ${payment}`), district_id: districtId(district), project_id: project, voucher_no: `${code}-${payment}`, paid_on: `${YEAR}-0${payment * 2 + 2}-15`, amount_fen: (fen * BigInt(5 + Math.floor(random() * 20))) / 100n, summary: '', recorded_by: personId(district, unit, 'budget-division') });
  }
  const tables = { project: 'budget_project', goal: 'performance_goal', objective: 'goal_objective', indicator: 'goal_indicator', plan: 'spending_plan_entry', change: 'budget_change', payment: 'payment' };
  for (const [key, table] of Object.entries(tables)) await insertRows(client, table, columns[key]);
}

async function insertRows(client, table, rows) {
  const names = Object.keys(rows[0]);
  const json = JSON.stringify(rows, (_key, value) => (typeof value === 'bigint' ? value.toString() : value));
  await client.query(`insert into ${table} (${names.join(', ')}) select ${names.map((name) => `r.${name}`).join(', ')} from json_populate_recordset(null::${table}, $1) r`, [json]);
}
