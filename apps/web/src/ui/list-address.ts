import { useAddressFilter } from './address-filter.js';

export const PAGE_SIZES = [20, 50, 100] as const;

interface ListAddress<Sort extends string> extends ReturnType<typeof useAddressFilter> {
  /** As the routes of lists ask for it. */
  readonly asked: { readonly page: number; readonly pageSize: number; readonly sort?: Sort };
  /** Those of the filters that the address names. What is not among their values is for the route to refuse. */
  readonly chosen: <Filter extends object>(filters: readonly (keyof Filter & string)[]) => Partial<Filter>;
}

/** The address of a list: its filter, and page, rows per page and order, which a `ListTable` changes. */
export function useListAddress<Sort extends string>(): ListAddress<Sort> {
  const address = useAddressFilter();
  const sort = address.value('sort') as Sort | null;
  const pageSize = PAGE_SIZES.find((size) => size === Number(address.value('pageSize'))) ?? PAGE_SIZES[0];
  return {
    ...address,
    asked: { page: address.page, pageSize, ...(sort === null ? {} : { sort }) },
    chosen: <Filter extends object>(filters: readonly (keyof Filter & string)[]) => Object.fromEntries(filters.flatMap((name) => (address.value(name) === null ? [] : [[name, address.value(name)]]))) as Partial<Filter>,
  };
}
