import type pg from 'pg';

/** What must not come alive again with a backup: people sign in anew, links that had run out stay so, and workers say themselves that they live. */
export const LEFT_OUT: readonly string[] = ['session', 'password_reset', 'sign_in_throttle', 'worker_heartbeat'];

export interface KeptTable {
  readonly table: string;
  /** Those that hold what was written; a generated one is computed again. */
  readonly columns: readonly string[];
}

const quote = (name: string): string => `"${name.replaceAll('"', '""')}"`;

export const quotedTable = ({ table }: { readonly table: string }): string => `public.${quote(table)}`;
export const quotedColumns = ({ columns }: KeptTable): string => columns.map(quote).join(', ');

/** Every table of the schema but those left out and the list of migrations, which says what schema it is. The queue's tables are elsewhere, and rebuilt. */
export async function keptTables(client: pg.Client): Promise<readonly KeptTable[]> {
  const { rows } = await client.query<{ table: string; columns: string[] }>(
    `select c.relname as table, array_agg(a.attname::text order by a.attname) as columns
     from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition and c.relname <> all($1) group by c.relname order by c.relname`,
    [['migrations', ...LEFT_OUT]],
  );
  return rows;
}

/** The migrations that ran, in order; null where there is no such list. */
export async function ranMigrations(client: pg.Client): Promise<readonly string[] | null> {
  const { rows: [found] } = await client.query<{ exists: boolean }>(`select to_regclass('public.migrations') is not null as exists`);
  if (found?.exists !== true) return null;
  const { rows } = await client.query<{ name: string }>('select name from public.migrations order by timestamp');
  return rows.map(({ name }) => name);
}
