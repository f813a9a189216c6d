/**
 * Floor A: the least one would write by hand. Fastify and pg, the same tables and rows, one transaction per change, one statement per
 * table, a token check and a shape check; no scope tree, no trail, no outbox, no idempotency.
 */
import { createHash } from 'node:crypto';
import Fastify from 'fastify';
import pg from 'pg';
import { idOf } from './generator.mjs';
import { dashboardSql, freezeSql, obligationSql } from './floor-sql.mjs';

pg.types.setTypeParser(1082, (day) => day);
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: Number(process.env.POOL_SIZE ?? 15) });
const app = Fastify();

app.addHook('onRequest', async (request, reply) => {
  const token = /yuji_session=([^;]+)/.exec(request.headers.cookie ?? '')?.[1] ?? '';
  const { rows } = await pool.query({
    name: 'session',
    text: `select s.person_id, s.csrf_token, p.id as post_id, p.role, p.unit_id, u.district_id from session s join post p on p.id = s.post_id join org_unit u on u.id = p.unit_id
           where s.token_hash = sha256(convert_to($1, 'UTF8')) and s.absolute_expiry_at > now()`,
    values: [token],
  });
  if (!rows[0]) return reply.code(401).send({});
  if (request.method !== 'GET' && request.headers['x-csrf-token'] !== rows[0].csrf_token) return reply.code(403).send({});
  request.actor = rows[0];
});

async function inTransaction(work) {
  const client = await pool.connect();
  try {
    await client.query('begin');
    const result = await work(client);
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
}

const amount = { type: 'string', pattern: '^\\d{1,12}(\\.\\d{1,2})?$' };
const text = (maxLength) => ({ type: 'string', maxLength });
const createShape = {
  body: {
    type: 'object',
    additionalProperties: false,
    required: ['fiscalYear', 'code', 'name', 'nature', 'budget', 'purpose', 'objectives', 'spendingPlan', 'indicators'],
    properties: {
      fiscalYear: { type: 'integer' },
      code: { type: 'string', pattern: '^[0-9A-Za-z-]{1,32}$' },
      name: text(200),
      nature: text(20),
      budget: { type: 'object', additionalProperties: false, required: ['total', 'fiscal', 'other'], properties: { total: amount, fiscal: amount, other: amount } },
      purpose: text(4000),
      objectives: { type: 'array', maxItems: 100, items: text(4000) },
      spendingPlan: { type: 'array', items: { type: 'object', additionalProperties: false, required: ['month'], properties: { month: { type: 'integer' }, percent: { type: 'string' } } } },
      indicators: { type: 'array', items: { type: 'object', additionalProperties: false, required: ['category', 'name', 'description', 'target', 'basis'], properties: { category: text(40), name: text(400), description: text(4000), target: text(400), basis: text(4000) } } },
    },
  },
};

const fen = (yuan) => { const [whole, decimals = ''] = yuan.split('.'); return whole + decimals.padEnd(2, '0'); };
const dimensionOf = (category) => (['quantity', 'quality', 'timeliness', 'cost'].includes(category) ? 'output' : category === 'satisfaction' ? 'satisfaction' : 'benefit');
let counter = 0;
const newId = () => idOf(`floor ${process.pid} ${(counter += 1)}`);

app.post('/performance-goals', { schema: createShape }, async (request, reply) => {
  const { body, actor } = request;
  const [project, goal] = [newId(), newId()];
  const hash = createHash('sha256').update(JSON.stringify(body)).digest('hex');
  await inTransaction(async (client) => {
    await client.query({ name: 'project', text: 'insert into budget_project (id, district_id, unit_id, fiscal_year, code, name, nature) values ($1, $2, $3, $4, $5, $6, $7)', values: [project, actor.district_id, actor.unit_id, body.fiscalYear, body.code, body.name, body.nature] });
    await client.query({ name: 'goal', text: `insert into performance_goal (id, project_id, district_id, unit_id, fiscal_year, code, status, version, round, preparer_id, budgeted_fen, fiscal_funds_fen, other_funds_fen, purpose, content_hash) values ($1, $2, $3, $4, $5, $6, 'draft', 1, 0, $7, $8, $9, $10, $11, $12)`, values: [goal, project, actor.district_id, actor.unit_id, body.fiscalYear, body.code, actor.person_id, fen(body.budget.total), fen(body.budget.fiscal), fen(body.budget.other), body.purpose, hash] });
    await client.query({ name: 'objectives', text: 'insert into goal_objective (goal_id, position, objective) select $1, t.position, t.objective from unnest($2::text[]) with ordinality t (objective, position)', values: [goal, body.objectives] });
    await client.query({
      name: 'indicators',
      text: `insert into goal_indicator (id, goal_id, position, dimension, category, name, description, target_raw, target_kind, target_operator, target_value, target_unit, basis)
             select t.id, $1, t.position, t.dimension, t.category, t.name, t.description, t.target, 'quantitative', '≥', 95, '%', t.basis
             from unnest($2::uuid[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[]) with ordinality t (id, dimension, category, name, description, target, basis, position)`,
      values: [goal, body.indicators.map(newId), body.indicators.map((each) => dimensionOf(each.category)), ...['category', 'name', 'description', 'target', 'basis'].map((key) => body.indicators.map((each) => each[key]))],
    });
    await client.query({ name: 'plan', text: `insert into spending_plan_entry (goal_id, month, raw, percent) select $1, t.month, t.percent || '%', t.percent::numeric from unnest($2::int[], $3::text[]) t (month, percent)`, values: [goal, body.spendingPlan.map((each) => each.month), body.spendingPlan.map((each) => each.percent)] });
  });
  return reply.code(201).send({ id: goal });
});

app.post('/performance-goals/:id/submission', async (request, reply) => {
  const caseId = newId();
  const { actor, body, params } = request;
  const done = await inTransaction(async (client) => {
    const { rows } = await client.query({ name: 'submit', text: `update performance_goal set status = 'under-review', round = round + 1, version = version + 1, updated_at = now() where id = $1 and version = $2 and status = 'draft' returning content_hash, fiscal_year, round, version, project_id`, values: [params.id, body.version] });
    if (!rows[0]) return false;
    const [goal] = rows;
    await client.query({ name: 'revision', text: freezeSql, values: [params.id, goal.version, goal.round, goal.content_hash] });
    await client.query({
      name: 'case',
      text: `insert into approval_case (id, district_id, unit_id, subject_kind, subject_id, subject_version, content_hash, title, fiscal_year, round, route_id, status, current_step, submitted_by, opened_at, version)
             select $1, $2, $3, 'goal', $4, $5, $6, p.name, $7, $8, (select id from approval_route where district_id = $2 and subject_kind = 'goal' limit 1), 'open', 1, $9, now(), 1 from budget_project p where p.id = $10`,
      values: [caseId, actor.district_id, actor.unit_id, params.id, goal.version, goal.content_hash, goal.fiscal_year, goal.round, actor.person_id, goal.project_id],
    });
    await client.query({
      name: 'steps',
      text: `insert into approval_case_step (case_id, position, name, role, relation, unit_id, rule)
             select $1, t.position, t.name, t.role, t.relation, $2, 'any-of' from (values (1, '街道财政审核', 'subdistrict-finance', 'own-unit'), (2, '业务股室审核', 'program-division', 'assigned-program-division'),
               (3, '绩效股审核', 'performance-division', 'district-performance-division')) t (position, name, role, relation)`,
      values: [caseId, actor.unit_id],
    });
    await client.query({ name: 'author', text: 'insert into approval_author (case_id, person_id) values ($1, $2)', values: [caseId, actor.person_id] });
    await client.query({ name: 'obligation', text: obligationSql, values: [newId(), actor.district_id, actor.unit_id, caseId, goal.fiscal_year, 'subdistrict-finance'] });
    return true;
  });
  return done ? reply.code(200).send({ approvalCaseId: caseId }) : reply.code(409).send({});
});

app.post('/approval-cases/:id/decisions', async (request, reply) => {
  const { actor, body, params } = request;
  const done = await inTransaction(async (client) => {
    const { rows } = await client.query({ name: 'decide', text: `update approval_case set current_step = current_step + 1, version = version + 1 where id = $1 and version = $2 and content_hash = $3 and status = 'open' returning round, current_step, district_id, unit_id, fiscal_year`, values: [params.id, body.version, body.contentHash] });
    if (!rows[0]) return false;
    await client.query({ name: 'decision', text: 'insert into approval_act (id, case_id, round, number, visit, step, person_id, post_id, verb, opinion, decided_at) values ($1, $2, $3, 2, 1, $4, $5, $6, $7, $8, now())', values: [newId(), params.id, rows[0].round, rows[0].current_step - 1, actor.person_id, actor.post_id, body.verdict, body.opinion ?? ''] });
    await client.query({ name: 'discharge', text: `update obligation set status = 'discharged', discharged_on = current_date, version = version + 1 where subject_kind = 'approval-case' and subject_id = $1 and status = 'open'`, values: [params.id] });
    await client.query({ name: 'obligation', text: obligationSql, values: [newId(), rows[0].district_id, rows[0].unit_id, params.id, rows[0].fiscal_year, 'program-division'] });
    return true;
  });
  return done ? reply.code(200).send({}) : reply.code(409).send({});
});

app.get('/performance-goals/:id', async (request) => {
  const { rows } = await pool.query({ name: 'detail', text: 'select id, content_hash as "contentHash" from performance_goal where id = $1', values: [request.params.id] });
  return rows[0];
});

app.get('/performance-goals', async (request) => {
  const { fiscalYear, status, unitId, page = '1', pageSize = '20' } = request.query;
  const { rows } = await pool.query({
    name: 'list',
    text: `select g.id, g.code, p.name, p.nature, g.unit_id, u.name as unit_name, g.fiscal_year, g.status, g.round, g.version, g.budgeted_fen,
             (select json_agg(json_build_object('month', month, 'raw', raw, 'percent', percent)) from spending_plan_entry where goal_id = g.id) as plan
           from performance_goal g join budget_project p on p.id = g.project_id join org_unit u on u.id = g.unit_id
           where g.unit_id = $1 and g.fiscal_year = $2 and g.status = $3 order by g.code limit $4 offset $5`,
    values: [unitId, fiscalYear, status, pageSize, (Number(page) - 1) * Number(pageSize)],
  });
  const { rows: counted } = await pool.query({ name: 'count', text: 'select count(*) from performance_goal where unit_id = $1 and fiscal_year = $2 and status = $3', values: [unitId, fiscalYear, status] });
  return { items: rows, total: Number(counted[0].count), page: Number(page), pageSize: Number(pageSize) };
});

app.get('/dashboards/execution', async (request) => {
  const { rows } = await pool.query({ name: 'dashboard', text: dashboardSql, values: [request.actor.district_id, request.query.fiscalYear, request.query.month] });
  return { units: rows };
});

/** Statements per request beside begin and commit, for the report: create 1+5, submit 1+6, decide 1+4, list 1+2, dashboard 1+1. */
await app.listen({ port: Number(process.env.PORT), host: '127.0.0.1' });
process.send?.('ready');
for (const event of ['SIGTERM', 'disconnect']) process.on(event, () => void app.close().then(() => pool.end()).then(() => process.exit(0)));
