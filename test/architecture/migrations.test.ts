import pg from 'pg';
import { migrations } from '#migrations/catalogue';
import { createDataSource } from '#persistence/platform/data-source';
import { migrateSchema } from '#persistence/platform/migrate-schema';
import { sourceFiles } from '../support/source-files.js';
import { openTestDatabase, type TestDatabase } from '../support/test-database.js';

let database: TestDatabase;

beforeAll(async () => {
  database = await openTestDatabase('migrations');
});

afterAll(async () => {
  await database.drop();
});

async function catalog(): Promise<string[]> {
  const client = new pg.Client({ connectionString: database.ownerUrl });
  await client.connect();
  const { rows } = await client.query<{ line: string }>(`
    select concat_ws(' ', 'column', table_name, column_name, data_type, numeric_precision, numeric_scale, is_nullable, column_default) as line
      from information_schema.columns where table_schema = 'public'
    union all select concat_ws(' ', 'constraint', conrelid::regclass, conname, pg_get_constraintdef(oid)) from pg_constraint where connamespace = 'public'::regnamespace
    union all select concat_ws(' ', 'index', indexdef) from pg_indexes where schemaname = 'public'
    union all select concat_ws(' ', 'trigger', tgrelid::regclass, tgname, pg_get_triggerdef(oid)) from pg_trigger where not tgisinternal
    union all select concat_ws(' ', 'function', proname, md5(prosrc)) from pg_proc where pronamespace = 'public'::regnamespace
    union all select concat_ws(' ', 'grant', table_name, grantee, privilege_type) from information_schema.role_table_grants where table_schema = 'public'
    order by line`);
  await client.end();
  return rows.map((row) => row.line);
}

test('migrations go up, down to nothing, and up to the same schema again', async () => {
  const dataSource = createDataSource({ url: database.ownerUrl, applicationName: 'test', poolSize: 2, statementTimeoutMs: 60_000, migrations: [...migrations] });
  await dataSource.initialize();
  const before = await catalog();
  for (const _ of migrations) await dataSource.undoLastMigration({ transaction: 'each' });
  const ruins = (await catalog()).filter((line) => !/ migrations /.test(`${line} `) && !/migrations_id_seq|"PK_/.test(line));
  await migrateSchema(database, migrations);
  const after = await catalog();
  await dataSource.destroy();
  expect(ruins).toEqual([]);
  expect(after).toEqual(before);
});

test('the mapped rows and the schema agree', async () => {
  const dataSource = createDataSource({ url: database.ownerUrl, applicationName: 'test', poolSize: 2, statementTimeoutMs: 60_000 });
  await dataSource.initialize();
  const { upQueries } = await dataSource.driver.createSchemaBuilder().log();
  await dataSource.destroy();
  // Constraints, indexes and comments are stated once, in SQL; the rows only name columns and types.
  const drift = upQueries.map(({ query }) => query).filter((query) => !/DROP CONSTRAINT|DROP INDEX|COMMENT ON|ADD CONSTRAINT "PK_/i.test(query));
  expect(drift).toEqual([]);
});

/** The product's SQL is written by hand, so a column that no statement names is one that nobody fills or reads. */
test('every column is named in a statement of the product', async () => {
  const client = new pg.Client({ connectionString: database.ownerUrl });
  await client.connect();
  const { rows } = await client.query<{ table: string; column: string }>(`
    select table_name as table, column_name as column from information_schema.columns where table_schema = 'public' and table_name <> 'migrations'`);
  await client.end();
  const statements = (await sourceFiles('libs/persistence', 'migrations')).filter(({ path }) => !path.endsWith('.rows.ts'));
  const readers = statements.filter(({ path }) => !path.startsWith('migrations/')).map(({ text }) => text);
  // Triggers read some columns that no statement of the product names.
  const functions = statements.filter(({ path }) => path.startsWith('migrations/')).flatMap(({ text }) => text.match(/create (?:or replace )?function[\s\S]*?\$\$[\s\S]*?\$\$/g) ?? []);
  const named = (column: string): boolean => [...readers, ...functions].some((text) => new RegExp(`\\b${column}\\b`).test(text));
  expect(rows.filter(({ column }) => !named(column)).map(({ table, column }) => `${table}.${column}`)).toEqual([]);
});

test('the columns are those that were reviewed', async () => {
  const columns = (await catalog()).filter((line) => line.startsWith('column ') && !line.startsWith('column migrations '));
  expect(columns.length).toBeGreaterThan(200);
  expect(columns.join('\n')).toMatchSnapshot();
});

test('every table, and nothing else, says in Chinese what it holds', async () => {
  const client = new pg.Client({ connectionString: database.ownerUrl });
  await client.connect();
  const { rows } = await client.query<{ name: string }>(`
    select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace and relname <> 'migrations'
      and coalesce(obj_description(oid), '') !~ '[一-龥]'`);
  await client.end();
  expect(rows).toEqual([]);
});

test('every constraint has a name that was chosen', async () => {
  const client = new pg.Client({ connectionString: database.ownerUrl });
  await client.connect();
  const { rows } = await client.query<{ conname: string }>(`
    select conname from pg_constraint join pg_class on pg_class.oid = conrelid where connamespace = 'public'::regnamespace and relname <> 'migrations'
      and contype <> 'n' and (conname ~ '_(pkey|key|fkey|check)[0-9]*$')`);
  await client.end();
  expect(rows).toEqual([]);
});

test('every numeric column is bounded on both sides', async () => {
  const client = new pg.Client({ connectionString: database.ownerUrl });
  await client.connect();
  const { rows } = await client.query<{ place: string }>(`
    select table_name || '.' || column_name as place from information_schema.columns c
    where table_schema = 'public' and (data_type = 'numeric' or column_name like '%\\_fen' or column_name like '%\\_points') and table_name <> 'migrations'
      and not exists (select 1 from pg_constraint k join pg_class t on t.oid = k.conrelid
        where t.relname = c.table_name and k.contype = 'c' and pg_get_constraintdef(k.oid) ~ (c.column_name || ' >= ') and pg_get_constraintdef(k.oid) ~ (c.column_name || ' <= '))`);
  await client.end();
  expect(rows).toEqual([]);
});
