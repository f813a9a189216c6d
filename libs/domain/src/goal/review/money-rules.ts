import { formatYuan, type AmountUnit, type Money } from '../../shared/money.js';
import { readAmount, toleranceOf } from './amounts-in-text.js';
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

const distance = (a: Money, b: Money): bigint => (a.fen > b.fen ? a.fen - b.fen : b.fen - a.fen);

/** B1: the purpose states the whole amount of the project, and it is another one. */
export const purposeAgainstBudget: FindFaults = ({ goal }) => {
  const total = goal.budget?.total ?? null;
  const stated = statedBudget.exec(goal.purpose ?? '');
  const [quote, digits, unit] = stated ?? [];
  const fen = digits === undefined ? null : readAmount(digits, unit as AmountUnit);
  if (total === null || quote === undefined || digits === undefined || fen === null) return [];
  return distance({ fen }, total) > toleranceOf(digits.replaceAll(',', ''), unit as AmountUnit) ? [{ field: 'purpose', evidence: quote, details: { budget: formatYuan(total) } }] : [];
};

/** B2: 预算数 is not 财政资金 + 其他资金. A blank part counts as nothing only when the other part is there. */
export const fundsAgainstBudget: FindFaults = ({ goal }) => {
  const { total, fiscal, other } = goal.budget ?? { total: null, fiscal: null, other: null };
  if (total === null || (fiscal === null && other === null)) return [];
  const sum = { fen: (fiscal?.fen ?? 0n) + (other?.fen ?? 0n) };
  return sum.fen === total.fen ? [] : [{ field: 'budget', evidence: formatYuan(total), details: { budget: formatYuan(total), sum: formatYuan(sum) } }];
};
