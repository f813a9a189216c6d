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

/** Per goal, where the month ($2) has no figure of its own: the neighbours that have one, and the blanks around it. */
const NEIGHBOURS = `
  max(${CELL}) filter (where entry.month < $2 and entry.percent is not null) as before,
  min(${CELL}) filter (where entry.month > $2 and entry.percent is not null) as after,
  max(entry.month) filter (where entry.month < $2 and entry.percent is null) as blank_below,
  min(entry.month) filter (where entry.month >= $2 and entry.percent is null) as blank_above`;

/** The plan beside each row of `mine`. Most goals have a figure for the checkpoint; only the others look at their whole row of cells. */
export const planCells = (table: string): string => `
  left join ${table} exact on exact.goal_id = mine.id and exact.month = $2 and exact.percent is not null
  cross join lateral (select ${NEIGHBOURS} from ${table} entry where exact.percent is null and entry.goal_id = mine.id) cell`;

const AFTER_MONTH = '(cell.after / 100000)';
const AFTER_PERCENT = '(cell.after % 100000)';
const BEFORE_MONTH = '(cell.before / 100000)';
const BEFORE_PERCENT = '(cell.before % 100000)';
const START_MONTH = 'coalesce(cell.blank_below, 0)';
const START_PERCENT = 'rule.blank_before * 100';
const HAS_NO_PLAN = 'cell.before is null and cell.after is null';
const IS_BLANK_BEFORE_FIRST = 'cell.before is null and cell.blank_above < cell.after / 100000';
const LINE_FROM_START = 'cell.before is null and rule.is_straight';
const LINE_BETWEEN = 'cell.after is not null and rule.is_straight';

const line = (fromMonth: string, fromPercent: string): string =>
  `${fromPercent} * (${AFTER_MONTH} - ${fromMonth}) + (${AFTER_PERCENT} - ${fromPercent}) * ($2 - ${fromMonth})`;

/** Planned percent in hundredths is numerator / denominator, kept apart so that nothing is rounded. Without a plan it is m/12. */
const PLANNED_NUMERATOR = `
  case when exact.percent is not null then exact.percent * 100
    when ${HAS_NO_PLAN} then 10000 * $2
    when ${IS_BLANK_BEFORE_FIRST} then ${START_PERCENT}
    when ${LINE_FROM_START} then ${line(START_MONTH, START_PERCENT)}
    when cell.before is null then ${START_PERCENT}
    when ${BEFORE_PERCENT} >= 10000 then rule.blank_after * 100
    when ${LINE_BETWEEN} then ${line(BEFORE_MONTH, BEFORE_PERCENT)}
    else ${BEFORE_PERCENT} end`;

const PLANNED_DENOMINATOR = `
  case when exact.percent is not null then 1
    when ${HAS_NO_PLAN} then 12
    when ${IS_BLANK_BEFORE_FIRST} then 1
    when ${LINE_FROM_START} then ${AFTER_MONTH} - ${START_MONTH}
    when cell.before is null then 1
    when ${BEFORE_PERCENT} >= 10000 then 1
    when ${LINE_BETWEEN} then ${AFTER_MONTH} - ${BEFORE_MONTH}
    else 1 end`;

/** What is compared with the bands, for both lights: `pace` / `base` is actual to expected in percent. */
export const PACES = `
  spent * 1000000 * (${PLANNED_DENOMINATOR}) as plan_pace, budget * (${PLANNED_NUMERATOR}) as plan_base,
  spent * 1200 as linear_pace, budget * $2::integer as linear_base`;

/** One of the two lights of a row that has its pace and base, its budget and spent, and the rule. */
export const lightSql = (pace: string, base: string): string => `
  case when budget <= 0 then case when spent > 0 then 'red' end
    when spent > budget then 'red'
    when ${base} > 0 and ${pace} < red_below * ${base} then 'red'
    when minimum is not null and spent * 100 < minimum * budget then 'yellow'
    when ${base} = 0 then case when spent = 0 then 'green' else 'blue' end
    when ${pace} < yellow_below * ${base} then 'yellow'
    when ${pace} < blue_from * ${base} then 'green'
    else 'blue' end`;
