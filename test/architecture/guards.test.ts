import pg from 'pg';
import { guards } from '#persistence/platform/guards';
import { openTestDatabase } from '../support/test-database.js';

test('readiness and doctor know every trigger of the schema, and no other', async () => {
  const database = await openTestDatabase('guards');
  const client = new pg.Client({ connectionString: database.ownerUrl });
  await client.connect();
  const { rows } = await client.query<{ name: string }>('select tgname::text as name from pg_trigger where not tgisinternal');
  await client.end();
  await database.drop();
  expect(rows.map(({ name }) => name).sort()).toEqual([...guards].sort());
});
