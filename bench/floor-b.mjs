/** Floor B: the SQL of W1 alone, prepared, without HTTP, token or shape check. Answers creates per second. */
import pg from 'pg';
import { YEAR, districtId, goalBody, idOf, personId, seeded, unitId } from './generator.mjs';
import { measure } from './load.mjs';

export async function floorB(url, clients, milliseconds, run) {
  const pool = new pg.Pool({ connectionString: url, max: clients });
  const random = seeded(7);
  let counter = 0;
  const result = await measure(clients, milliseconds, async (client) => {
    counter += 1;
    const code = `B${run}-${counter}`;
    const body = goalBody(random, code);
    const [project, goal] = [idOf(`b project ${code}`), idOf(`b goal ${code}`)];
    const [district, unit] = [client % 10, Math.floor(client / 10) % 10];
    const fen = body.budget.total.replace('.', '');
    const connection = await pool.connect();
    try {
      await connection.query('begin');
      await connection.query({ name: 'project', text: 'insert into budget_project (id, district_id, unit_id, fiscal_year, code, name, nature) values ($1, $2, $3, $4, $5, $6, $7)', values: [project, districtId(district), unitId(district, unit), YEAR, code, body.name, 'fee'] });
      await connection.query({ name: 'goal', text: `insert into performance_goal (id, project_id, district_id, unit_id, fiscal_year, code, status, version, round, preparer_id, budgeted_fen, fiscal_funds_fen, other_funds_fen, purpose, content_hash) values ($1, $2, $3, $4, $5, $6, 'draft', 1, 0, $7, $8, $8, 0, $9, 'b')`, values: [goal, project, districtId(district), unitId(district, unit), YEAR, code, personId(district, unit, 'preparer'), fen, body.purpose] });
      await connection.query({ name: 'objectives', text: 'insert into goal_objective (goal_id, position, objective) select $1, t.position, t.objective from unnest($2::text[]) with ordinality t (objective, position)', values: [goal, body.objectives] });
      await connection.query({
        name: 'indicators',
        text: `insert into goal_indicator (id, goal_id, position, dimension, category, name, description, target_raw, target_kind, target_operator, target_value, target_unit, basis)
               select t.id, $1, t.position, 'output', t.category, t.name, t.description, t.target, 'quantitative', '≥', 95, '%', t.basis
               from unnest($2::uuid[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[]) with ordinality t (id, category, name, description, target, basis, position)`,
        values: [goal, body.indicators.map((_each, at) => idOf(`b indicator ${code} ${at}`)), ...['category', 'name', 'description', 'target', 'basis'].map((key) => body.indicators.map((each) => each[key]))],
      });
      await connection.query({ name: 'plan', text: `insert into spending_plan_entry (goal_id, month, raw, percent) select $1, t.month, t.percent || '%', t.percent::numeric from unnest($2::int[], $3::text[]) t (month, percent)`, values: [goal, [3, 6, 10, 12], ['25', '50', '75', '100']] });
      await connection.query('commit');
    } finally {
      connection.release();
    }
  });
  await pool.end();
  return result;
}
