import { answered, api } from './client.js';
import type { paths } from './contract.js';

/** A list that has a workbook below it. */
type ExportedList = { [Path in keyof paths]: `${Path}/workbook` extends keyof paths ? Path : never }[keyof paths];
type ListFilter<List extends ExportedList> = NonNullable<paths[List] extends { get: { parameters: { query?: infer Query } } } ? Query : never>;

/** 导出: the whole of what a list finds, in its order, whatever page is looked at. */
export function askWorkbook<List extends ExportedList>(list: List, filter: ListFilter<List>): Promise<Blob> {
  const { page: _page, pageSize: _size, ...query } = filter as Record<string, unknown>;
  // A path that is put together is none to the contract's types; that there is one says `ExportedList`.
  const get = api.GET as unknown as (path: string, options: object) => Promise<{ data?: Blob }>;
  return answered(get(`${list}/workbook`, { params: { query }, parseAs: 'blob' }));
}
