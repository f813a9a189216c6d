/**
 * The two spending lights as SQL, for pages that count thousands of goals. The rule itself is `spendingLights` of the domain; a test
 * holds both against each other on random plans, budgets and rulebooks, and fails when one of them changes alone. Everything is
 * compared by cross-multiplication, so that 79.999 % is yellow here too.
 */

/** One district's numbers; decimals as text. */
export interface LightRule {
  readonly district_id: string;
  readonly red_below: string;
  readonly yellow_below: string;
  readonly blue_from: string;
  readonly blank_before: string;
  readonly blank_after: string;
  readonly is_straight: boolean;
  readonly minimum: string | null;
}

export const LIGHT_RULE_COLUMNS =
  'district_id uuid, red_below numeric, yellow_below numeric, blue_from numeric, blank_before numeric, blank_after numeric, is_straight boolean, minimum numeric';

/** A cell as one number that sorts by month: month × 100000 + hundredths of a percent. */
const CELL = '(entry.month * 100000 + (entry.percent * 100)::integer)';

/** Per goal, in one pass over its plan ($2 is the month): the cell of the month, its neighbours, and the blanks around it. */
export const PLAN_CELLS = `
  max((entry.percent * 100)::integer) filter (where entry.month = $2) as exact,
  max(${CELL}) filter (where entry.month < $2 and entry.percent is not null) as before,
  min(${CELL}) filter (where entry.month > $2 and entry.percent is not null) as after,
  max(entry.month) filter (where entry.month < $2 and entry.percent is null) as blank_below,
  min(entry.month) filter (where entry.month >= $2 and entry.percent is null) as blank_above`;

const HAS_NO_PLAN = 'coalesce(cell.exact, cell.before, cell.after) is null';
const IS_BLANK_BEFORE_FIRST = 'cell.before is null and cell.blank_above < cell.after / 100000';
const AFTER_MONTH = '(cell.after / 100000)';
const AFTER_PERCENT = '(cell.after % 100000)';
const BEFORE_MONTH = '(cell.before / 100000)';
const BEFORE_PERCENT = '(cell.before % 100000)';
const START_MONTH = 'coalesce(cell.blank_below, 0)';
const START_PERCENT = 'rule.blank_before * 100';
const LINE_FROM_START = 'cell.before is null and rule.is_straight';
const LINE_BETWEEN = 'cell.after is not null and rule.is_straight';

const line = (fromMonth: string, fromPercent: string): string =>
  `${fromPercent} * (${AFTER_MONTH} - ${fromMonth}) + (${AFTER_PERCENT} - ${fromPercent}) * ($2 - ${fromMonth})`;

/** Planned percent in hundredths is numerator / denominator, kept apart so that nothing is rounded. Without a plan it is m/12. */
export const PLANNED_NUMERATOR = `
  case when ${HAS_NO_PLAN} then 10000 * $2
    when cell.exact is not null then cell.exact
    when ${IS_BLANK_BEFORE_FIRST} then ${START_PERCENT}
    when ${LINE_FROM_START} then ${line(START_MONTH, START_PERCENT)}
    when cell.before is null then ${START_PERCENT}
    when ${BEFORE_PERCENT} >= 10000 then rule.blank_after * 100
    when ${LINE_BETWEEN} then ${line(BEFORE_MONTH, BEFORE_PERCENT)}
    else ${BEFORE_PERCENT} end`;

export const PLANNED_DENOMINATOR = `
  case when ${HAS_NO_PLAN} then 12
    when cell.exact is not null then 1
    when ${IS_BLANK_BEFORE_FIRST} then 1
    when ${LINE_FROM_START} then ${AFTER_MONTH} - ${START_MONTH}
    when cell.before is null then 1
    when ${BEFORE_PERCENT} >= 10000 then 1
    when ${LINE_BETWEEN} then ${AFTER_MONTH} - ${BEFORE_MONTH}
    else 1 end`;

/** spent / budget held against planned: below `band` percent of the pace. */
const below = (band: string, planned: string, over: string): string => `spent * 1000000 * (${over}) < ${band} * budget * (${planned})`;

export const lightSql = (planned: string, over: string): string => `
  case when budget <= 0 then case when spent > 0 then 'red' end
    when spent > budget then 'red'
    when ${planned} > 0 and ${below('red_below', planned, over)} then 'red'
    when minimum is not null and spent * 100 < minimum * budget then 'yellow'
    when ${planned} = 0 then case when spent = 0 then 'green' else 'blue' end
    when ${below('yellow_below', planned, over)} then 'yellow'
    when ${below('blue_from', planned, over)} then 'green'
    else 'blue' end`;
