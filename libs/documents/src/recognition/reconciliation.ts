import { compareTotals, type StatedAmount, type StatedTotalName, type StatedTotals } from '#domain/goal/stated-totals';
import type { ParsedProject, Reconciliation, StatedTotal } from '../parsed-document.js';

/** What documents call the totals. */
export const statedTotalLabels: Readonly<Record<StatedTotalName, string>> = { income: '预算收入', expenditure: '支出预算', basic: '基本支出', project: '项目支出' };

/** The totals of a document by name. */
export function statedTotalsOf(stated: readonly StatedTotal[]): StatedTotals {
  const total = (name: StatedTotalName): StatedAmount | null => {
    const found = stated.find(({ label }) => label === statedTotalLabels[name]);
    return found === undefined ? null : { raw: found.raw, fen: BigInt(found.fen) };
  };
  return { income: total('income'), expenditure: total('expenditure'), basic: total('basic'), project: total('project') };
}

/** 勾稽: the stated totals of a document against each other and against the budgets of its projects. */
export function reconcile(stated: readonly StatedTotal[], projects: readonly ParsedProject[], stepsFen: readonly bigint[]): Reconciliation[] {
  const budgets = projects.flatMap(({ budget }) => (budget?.totalFen == null ? [] : [BigInt(budget.totalFen)]));
  const counted = budgets.length === 0 ? null : { fen: budgets.reduce((sum, fen) => sum + fen, 0n), stepFen: stepsFen.reduce((most, step) => (step > most ? step : most), 1n) };
  return compareTotals(statedTotalsOf(stated), counted).map((compared): Reconciliation => ({
    label: statedTotalLabels[compared.total],
    comparedWith: compared.comparedWith,
    statedFen: compared.stated.fen.toString(),
    countedFen: compared.countedFen.toString(),
    differenceFen: compared.differenceFen.toString(),
    toleranceFen: compared.toleranceFen.toString(),
    agrees: compared.agrees,
  }));
}
