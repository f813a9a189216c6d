import pg from 'pg';

export type Pool = pg.Pool;

/** A pool whose idle connections may be cut: the server says goodbye to them itself when a test drops its database. */
export function tolerantPool(settings: pg.PoolConfig): Pool {
  const pool = new pg.Pool({ max: 4, ...settings });
  pool.on('error', () => undefined);
  return pool;
}

/** Statements of a test itself, beside the product. */
export const poolOf = (url: string): Pool => tolerantPool({ connectionString: url });

/** As a superuser for whom no trigger fires and no constraint of another table is asked: for what a test builds or breaks behind the product. */
export const behindTriggers = (superuserUrl: string): Pool => tolerantPool({ connectionString: superuserUrl, options: '-c session_replication_role=replica' });
