import pg from 'pg';

export type Pool = pg.Pool;

/** Statements of a test itself, beside the product. */
export const poolOf = (url: string): Pool => new pg.Pool({ connectionString: url, max: 4 });

/** As a superuser for whom no trigger fires and no constraint of another table is asked: for what a test builds or breaks behind the product. */
export const behindTriggers = (superuserUrl: string): Pool => new pg.Pool({ connectionString: superuserUrl, max: 4, options: '-c session_replication_role=replica' });
