import { formatYuan, parseAmount, type AmountUnit, type Money } from '../../shared/money.js';
import type { FindFaults, FoundFault } from './finding.js';
import { statedBudget } from './review-vocabulary.js';

/** H1: 项目编码 is missing. */
export const missingCode: FindFaults = ({ goal }) => (goal.code === null || goal.code.trim() === '' ? [{ field: 'code', evidence: goal.name }] : []);

/** H2: 预算数 or 资金支出计划 is missing. */
export const missingMoney: FindFaults = ({ goal }) => {
  const faults: FoundFault[] = [];
  if ((goal.budget?.total ?? null) === null) faults.push({ code: 'H2.budget', field: 'budget', evidence: goal.name });
  if (goal.plan === null || goal.plan.every((cell) => cell.percent === null)) faults.push({ code: 'H2.plan', field: 'plan', evidence: goal.name });
  return faults;
};

/** H3: the unit stands inside the amount. */
export const unitInAmount: FindFaults = ({ goal }) =>
  (goal.amountUnitIn === 'cell' ? [{ field: 'budget', evidence: goal.amountUnit ?? '', details: { unit: goal.amountUnit ?? '' } }] : []);

/** Half a unit of the last digit that a text shows: 1636.76万元 may be 50元 off. */
function toleranceFen(digits: string, unit: AmountUnit): bigint {
  const places = digits.split('.')[1]?.length ?? 0;
  const fenPerUnit = unit === '元' ? 100n : 1_000_000n;
  return fenPerUnit / 10n ** BigInt(Math.min(places, 6)) / 2n;
}

const distance = (a: Money, b: Money): bigint => (a.fen > b.fen ? a.fen - b.fen : b.fen - a.fen);

/** B1: the purpose states the whole amount of the project, and it is another one. */
export const purposeAgainstBudget: FindFaults = ({ goal }) => {
  const total = goal.budget?.total ?? null;
  const stated = statedBudget.exec(goal.purpose ?? '');
  const [quote, digits, unit] = stated ?? [];
  if (total === null || quote === undefined || digits === undefined || !/^\d+(?:,\d{3})*(?:\.\d{1,6})?$/.test(digits)) return [];
  const plain = digits.replaceAll(',', '');
  const scale = unit as AmountUnit;
  // Beyond fen there is no amount to compare.
  if ((plain.split('.')[1]?.length ?? 0) > (scale === '元' ? 2 : 6)) return [];
  return distance(parseAmount(plain, scale), total) > toleranceFen(plain, scale) ? [{ field: 'purpose', evidence: quote, details: { budget: formatYuan(total) } }] : [];
};

/** B2: 预算数 is not 财政资金 + 其他资金. A blank part counts as nothing only when the other part is there. */
export const fundsAgainstBudget: FindFaults = ({ goal }) => {
  const { total, fiscal, other } = goal.budget ?? { total: null, fiscal: null, other: null };
  if (total === null || (fiscal === null && other === null)) return [];
  const sum = { fen: (fiscal?.fen ?? 0n) + (other?.fen ?? 0n) };
  return sum.fen === total.fen ? [] : [{ field: 'budget', evidence: formatYuan(total), details: { budget: formatYuan(total), sum: formatYuan(sum) } }];
};
