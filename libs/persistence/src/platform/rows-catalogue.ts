import { goalRows } from '../goal/goal.rows.js';

/** Every table that is mapped to a class. */
export const rows: readonly (new () => object)[] = [...goalRows];
