import pg from 'pg';

export type Pool = pg.Pool;

/** Statements of a test itself, beside the product. */
export const poolOf = (url: string): Pool => new pg.Pool({ connectionString: url, max: 4 });
