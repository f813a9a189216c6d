/** The orders a list can be asked for: a name as the address writes it, and the SQL it stands for. */
export type Sorts = Readonly<Record<string, string>>;

/** Every `sort=` of a list: each name, and with `-` before it the other way round. */
export const sortNames = (sorts: Sorts): string[] => Object.keys(sorts).flatMap((name) => [name, `-${name}`]);

/** What was asked for as SQL, and which way; null where nothing was. What has no value comes last either way. */
export function askedSort(sorts: Sorts, sort: string | undefined): { readonly column: string; readonly direction: string } | null {
  const name = sort?.replace(/^-/, '') ?? '';
  const column = Object.hasOwn(sorts, name) ? sorts[name] : undefined;
  return column === undefined ? null : { column, direction: sort?.startsWith('-') === true ? 'desc nulls last' : 'asc nulls last' };
}

/** The order that was asked for, to stand before the list's own. */
export function askedOrder(sorts: Sorts, sort: string | undefined): string {
  const asked = askedSort(sorts, sort);
  return asked === null ? '' : `${asked.column} ${asked.direction}, `;
}

/** By 项目编码, in lists that join the goal as `goal`. */
export const BY_GOAL_CODE = 'goal.code';

/** States in the order in which they follow each other, not in that of their letters. */
export const stateOrder = (column: string, statuses: readonly string[]): string => `array_position(array['${statuses.join(`', '`)}'], ${column})`;
