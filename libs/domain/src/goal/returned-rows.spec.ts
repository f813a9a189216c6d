import { parseTargetValue } from '../indicator/parse-target-value.js';
import { DomainError } from '../shared/domain-error.js';
import { money } from '../shared/money.js';
import type { GoalContent, GoalIndicator } from './performance-goal.js';
import { requireOnlyReturnedRows } from './returned-rows.js';

const row = (id: string, target = '≥90%'): GoalIndicator => ({
  id, dimension: 'output', category: 'quality', name: `指标${id}`, description: '', target: parseTargetValue(target), basis: '', weight: null, direction: 'higher-is-better',
} as GoalIndicator);
const content = (indicators: readonly GoalIndicator[], purpose = '发放补贴'): GoalContent =>
  ({ budgeted: money(100n), fiscalFunds: money(100n), otherFunds: money(0n), isKeyProject: false, purpose, objectives: ['按月发放'], plan: [], indicators });
const before = content([row('1'), row('2'), row('3')]);

const codeOf = (after: GoalContent, rows: readonly string[]): string | null => {
  try {
    requireOnlyReturnedRows(before, after, rows);
    return null;
  } catch (error) {
    return error instanceof DomainError ? `${error.code}: ${String(error.details['rows'])}` : String(error);
  }
};

test.each<[string, GoalContent, readonly string[], string | null]>([
  ['a returned row is rewritten', content([row('1'), row('2', '≥95%'), row('3')]), ['2'], null],
  ['a returned row is left out', content([row('1'), row('3')]), ['2'], null],
  ['a returned row is replaced', content([row('1'), row('new'), row('3')]), ['2'], null],
  ['the whole document came back', content([row('9')], '别的'), [], null],
  ['another row is rewritten', content([row('1', '≥80%'), row('2'), row('3')]), ['2'], 'goal.only-returned-rows: 指标2'],
  ['another row is left out', content([row('2'), row('3')]), ['2'], 'goal.only-returned-rows: 指标2'],
  ['a row is added beside it', content([row('1'), row('2'), row('3'), row('4')]), ['2'], 'goal.only-returned-rows: 指标2'],
  ['the purpose is rewritten', content([row('1'), row('2'), row('3')], '别的'), ['2', '3'], 'goal.only-returned-rows: 指标2、指标3'],
])('%s', (_, after, rows, expected) => {
  expect(codeOf(after, rows)).toBe(expected);
});
