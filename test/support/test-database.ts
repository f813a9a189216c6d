import pg from 'pg';

/** What `npm test` leaves in the environment of Jest; see scripts/test.mjs. */
interface TestServer {
  readonly superuserUrl: string;
  readonly ownerUrl: string;
  readonly appUrl: string;
}

export interface TestDatabase {
  readonly name: string;
  /** As the role that migrates. */
  readonly ownerUrl: string;
  /** As the role the product runs under. */
  readonly appUrl: string;
  /** As a superuser, for what a test must do behind the product's back. */
  readonly superuserUrl: string;
  /** Empties every table, and puts back the rows that the migrations brought. */
  truncate(): Promise<void>;
  drop(): Promise<void>;
}

export const templateName = 'yuji_template';

const pristine = 'yuji_pristine';

/**
 * A migrated database of this Jest worker's own, new with every call. A test that needs two at once names the second.
 * Call `drop()` when done; a database left behind goes with the next call or with the throw-away server.
 */
export async function openTestDatabase(label = ''): Promise<TestDatabase> {
  const server = testServer();
  const name = ['yuji_test', process.env['JEST_WORKER_ID'] ?? '1', label].filter((part) => part !== '').join('_');
  const quoted = pg.escapeIdentifier(name);
  const drop = () => withClient(server.superuserUrl, (client) => client.query(`drop database if exists ${quoted} with (force)`).then(() => undefined));
  await drop();
  await withClient(server.superuserUrl, async (client) => {
    const owner = pg.escapeIdentifier(new URL(server.ownerUrl).username);
    await client.query(`create database ${quoted} owner ${owner} template ${pg.escapeIdentifier(templateName)}`);
    await client.query(`revoke all on database ${quoted} from public`);
    await client.query(`grant connect, temporary on database ${quoted} to ${pg.escapeIdentifier(new URL(server.appUrl).username)}`);
  });
  const superuserUrl = urlTo(server.superuserUrl, name);
  const tables = await withClient(superuserUrl, keepPristineRows);
  return {
    name,
    ownerUrl: urlTo(server.ownerUrl, name),
    appUrl: urlTo(server.appUrl, name),
    superuserUrl,
    truncate: () => withClient(superuserUrl, (client) => restorePristineRows(client, tables)),
    drop,
  };
}

function testServer(): TestServer {
  const read = (name: string): string => {
    const value = process.env[name];
    if (value === undefined || value === '') {
      throw new Error(`${name} is not set: tests that need PostgreSQL are run by \`npm test\` (a path or any other Jest argument may follow \`--\`), which starts one.`);
    }
    return value;
  };
  return { superuserUrl: read('TEST_DATABASE_URL'), ownerUrl: read('TEST_DATABASE_OWNER_URL'), appUrl: read('TEST_DATABASE_APP_URL') };
}

interface Table {
  readonly schema: string;
  readonly name: string;
  readonly hasPristineRows: boolean;
  /** Columns that can be written, quoted; a generated one refuses. */
  readonly columns: string;
  readonly sequences: readonly string[];
}

const quotedName = (table: Pick<Table, 'schema' | 'name'>) => `${pg.escapeIdentifier(table.schema)}.${pg.escapeIdentifier(table.name)}`;
const pristineName = (table: Table) => `${pristine}.${pg.escapeIdentifier(`${table.schema}.${table.name}`)}`;

async function keepPristineRows(client: pg.Client): Promise<readonly Table[]> {
  const { rows } = await client.query<Omit<Table, 'hasPristineRows'>>(`
    select n.nspname as schema, c.relname as name,
           (select string_agg(quote_ident(a.attname), ', ' order by a.attnum) from pg_attribute a
             where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
           array(select s.oid::regclass::text from pg_class s join pg_depend d on d.objid = s.oid and d.deptype in ('a', 'i')
             where s.relkind = 'S' and d.refobjid = c.oid) as sequences
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('r', 'p') and not c.relispartition and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'`);
  const filled = new Set(await whichAreFilled(client, rows));
  const tables = rows.map((row) => ({ ...row, hasPristineRows: filled.has(row) }));
  const kept = tables.filter((table) => table.hasPristineRows).map((table) => `create table ${pristineName(table)} as select ${table.columns} from ${quotedName(table)}`);
  if (kept.length > 0) await client.query(`create schema ${pristine}; ${kept.join('; ')}`);
  return tables;
}

/** One round trip for all tables: this runs between every two tests. */
async function whichAreFilled<T extends Pick<Table, 'schema' | 'name'>>(client: pg.Client, tables: readonly T[]): Promise<T[]> {
  const asked = tables.map((table, at) => `select ${at} as at where exists (select 1 from ${quotedName(table)})`);
  const { rows } = await client.query<{ at: number }>(asked.join(' union all ') || 'select 0 as at where false');
  return rows.flatMap(({ at }) => tables[at] ?? []);
}

async function restorePristineRows(client: pg.Client, tables: readonly Table[]): Promise<void> {
  const used = new Set(await whichAreFilled(client, tables));
  const emptied = tables.filter((table) => table.hasPristineRows || used.has(table));
  if (emptied.length === 0) return;
  await client.query([
    'begin',
    // As replica the triggers that guard append-only tables and foreign keys stay silent; only a superuser may do this.
    'set local session_replication_role = replica',
    // The few rows of a test are deleted in a tenth of the time that new files for tables and indexes take.
    ...emptied.map((table) => `delete from ${quotedName(table)}`),
    ...emptied.flatMap((table) => (table.hasPristineRows ? [restored(table)] : table.sequences.map((sequence) => `alter sequence ${sequence} restart`))),
    'commit',
  ].join(';\n'));
}

const restored = (table: Table) => `insert into ${quotedName(table)} (${table.columns}) overriding system value select ${table.columns} from ${pristineName(table)}`;

function urlTo(url: string, database: string): string {
  const other = new URL(url);
  other.pathname = `/${encodeURIComponent(database)}`;
  return other.href;
}

async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
