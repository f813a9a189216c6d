/**
 * Floor A: the least one would write by hand. Fastify and pg, the same tables and rows, one transaction per change, one statement per
 * table, a token check and a shape check; no scope tree, no trail, no outbox, no idempotency.
 */
import { createHash } from 'node:crypto';
import Fastify from 'fastify';
import pg from 'pg';
import { idOf } from './generator.mjs';
import { dashboardSql } from './floor-sql.mjs';

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
  const [caseId, obligation] = [newId(), newId()];
  const { actor } = request;
  const done = await inTransaction(async (client) => {
    const { rows } = await client.query({ name: 'submit', text: `update performance_goal set status = 'under-review', round = round + 1, version = version + 1 where id = $1 and version = $2 and status = 'draft' returning content_hash, fiscal_year, round, version`, values: [request.params.id, request.body.version] });
    if (!rows[0]) return false;
    await client.query({ name: 'revision', text: `insert into goal_revision (goal_id, version, round, reason, content, content_hash) values ($1, $2, $3, 'submitted', $4, $5)`, values: [request.params.id, rows[0].version, rows[0].round, 'x'.repeat(1500), rows[0].content_hash] });
    await client.query({ name: 'case', text: `insert into approval_case (id, district_id, unit_id, subject_kind, subject_id, subject_version, content_hash, fiscal_year, round, route_id, status, current_step, submitted_by, version) values ($1, $2, $3, 'goal', $4, $5, $6, $7, $8, (select id from approval_route where district_id = $2 and subject_kind = 'goal' limit 1), 'open', 1, $9, 1)`, values: [caseId, actor.district_id, actor.unit_id, request.params.id, rows[0].version, rows[0].content_hash, rows[0].fiscal_year, rows[0].round, actor.person_id] });
    await client.query({ name: 'steps', text: `insert into approval_case_step (case_id, position, name, role, unit_id, rule) select $1, t.position, t.name, t.role, $2, 'any-of' from (values (1, 'a', 'subdistrict-finance'), (2, 'b', 'program-division'), (3, 'c', 'performance-division')) t (position, name, role)`, values: [caseId, actor.unit_id] });
    await client.query({ name: 'obligation', text: `insert into obligation (id, district_id, unit_id, kind, subject_kind, subject_id, fiscal_year, owed_by_unit_id, owed_by_role, anchor_on, due_on, due_rule, status, version) values ($1, $2, $3, 'decide-approval', 'approval-case', $4, $5, $3, 'subdistrict-finance', current_date, current_date + 7, '{}', 'open', 1)`, values: [obligation, actor.district_id, actor.unit_id, caseId, rows[0].fiscal_year] });
    return true;
  });
  return done ? reply.code(200).send({ approvalCaseId: caseId }) : reply.code(409).send({});
});

app.post('/approval-cases/:id/decisions', async (request, reply) => {
  const { actor, body, params } = request;
  const done = await inTransaction(async (client) => {
    const { rows } = await client.query({ name: 'decide', text: `update approval_case set current_step = current_step + 1, version = version + 1 where id = $1 and version = $2 and content_hash = $3 and status = 'open' returning round, current_step, district_id, unit_id, fiscal_year`, values: [params.id, body.version, body.contentHash] });
    if (!rows[0]) return false;
    await client.query({ name: 'decision', text: 'insert into approval_decision (id, case_id, round, step, person_id, post_id, verdict, opinion) values ($1, $2, $3, $4, $5, $6, $7, $8)', values: [newId(), params.id, rows[0].round, rows[0].current_step - 1, actor.person_id, actor.post_id, body.verdict, body.opinion ?? ''] });
    await client.query({ name: 'discharge', text: `update obligation set status = 'discharged', discharged_on = current_date, version = version + 1 where subject_id = $1 and status = 'open'`, values: [params.id] });
    await client.query({ name: 'next-obligation', text: `insert into obligation (id, district_id, unit_id, kind, subject_kind, subject_id, fiscal_year, owed_by_unit_id, owed_by_role, anchor_on, due_on, due_rule, status, version) values ($1, $2, $3, 'decide-approval', 'approval-case', $4, $5, $3, 'program-division', current_date, current_date + 7, '{}', 'open', 1)`, values: [newId(), rows[0].district_id, rows[0].unit_id, params.id, rows[0].fiscal_year] });
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

/** Statements per request beside begin and commit, for the report: create 1+5, submit 1+5, decide 1+4, list 1+2, dashboard 1+1. */
await app.listen({ port: Number(process.env.PORT), host: '127.0.0.1' });
process.send?.('ready');
for (const event of ['SIGTERM', 'disconnect']) process.on(event, () => void app.close().then(() => pool.end()).then(() => process.exit(0)));
