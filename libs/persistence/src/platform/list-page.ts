import type { TypeormUnitOfWork } from './typeorm-unit-of-work.js';

/** The rows of a list as SQL: what is shown of each, where they are, which of them, and in what order. */
export interface ListSql {
  readonly select: string;
  readonly from: string;
  readonly where: string;
  readonly order: string;
  /** Of `from` and `where`, from `$1` on. */
  readonly parameters: readonly unknown[];
}

/** One page of a list, with the number of rows of the whole filter. */
export async function listPage<Row>({ manager }: TypeormUnitOfWork, { select, from, where, order, parameters }: ListSql, { page, pageSize }: { readonly page: number; readonly pageSize: number }): Promise<{ items: Row[]; total: number }> {
  const matching = `from ${from} where ${where}`;
  const [count]: { total: string }[] = await manager.query(`select count(*) as total ${matching}`, [...parameters]);
  const [limit, offset] = [`$${parameters.length + 1}`, `$${parameters.length + 2}`];
  const items: Row[] = await manager.query(`select ${select} ${matching} order by ${order} limit ${limit} offset ${offset}`, [...parameters, pageSize, (page - 1) * pageSize]);
  return { items, total: Number(count?.total ?? 0) };
}
