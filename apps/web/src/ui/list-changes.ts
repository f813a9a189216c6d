/** Changes of a list as a new list. The browsers of the offices do not all know `with` and `toSpliced`. */
export const replaceAt = <T>(list: readonly T[], at: number, item: T): T[] => list.map((each, index) => (index === at ? item : each));

export const removeAt = <T>(list: readonly T[], at: number): T[] => list.filter((_each, index) => index !== at);

export const insertAt = <T>(list: readonly T[], at: number, item: T): T[] => [...list.slice(0, at), item, ...list.slice(at)];

/** One step up or down; at the edge it stays. */
export function moveAt<T>(list: readonly T[], at: number, by: -1 | 1): T[] {
  const item = list[at];
  return item === undefined || at + by < 0 || at + by >= list.length ? [...list] : insertAt(removeAt(list, at), at + by, item);
}
