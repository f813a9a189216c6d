import type { ParsedProject, Reconciliation, StatedTotal } from '../parsed-document.js';

const FEN: Readonly<Record<string, bigint>> = { 元: 100n, 万元: 1_000_000n, 亿元: 10_000_000_000n };

/** The fen of the last digit of an amount as it is printed: `1636.76万元` is exact to 100 yuan. */
export function lastDigitFen(digits: string, unit: string): bigint {
  const decimals = /\.(\d+)/.exec(digits)?.[1]?.length ?? 0;
  const step = (FEN[unit] ?? 1n) / 10n ** BigInt(decimals);
  return step > 1n ? step : 1n;
}

/**
 * 勾稽关系: 项目支出 is the sum of the project budgets, 支出预算 is 基本支出 and 项目支出, and equals 预算收入. Figures that are not
 * stated are not compared; a tolerance of half a unit of the coarser figure (规则: 尾差).
 */
export function reconcile(stated: readonly StatedTotal[], projects: readonly ParsedProject[], stepsFen: readonly bigint[]): Reconciliation[] {
  const total = (label: string): StatedTotal | null => stated.find((each) => each.label === label) ?? null;
  const stepOf = ({ raw }: StatedTotal): bigint => lastDigitFen(raw, raw.replace(/^[\d.,]+/, ''));
  const [income, expenditure, basic, project] = ['预算收入', '支出预算', '基本支出', '项目支出'].map(total);
  const compare = (one: StatedTotal, comparedWith: Reconciliation['comparedWith'], counted: bigint, steps: readonly bigint[]): Reconciliation => {
    const tolerance = [stepOf(one), ...steps].reduce((most, step) => (step > most ? step : most), 1n) / 2n;
    const difference = BigInt(one.fen) - counted;
    const distance = difference < 0n ? -difference : difference;
    return { label: one.label, comparedWith, statedFen: one.fen, countedFen: counted.toString(), differenceFen: difference.toString(), toleranceFen: tolerance.toString(), agrees: distance <= tolerance };
  };
  const budgets = projects.flatMap(({ budget }) => (budget?.totalFen == null ? [] : [BigInt(budget.totalFen)]));
  return [
    ...(project != null && budgets.length > 0 ? [compare(project, 'project-budgets', budgets.reduce((sum, fen) => sum + fen, 0n), stepsFen)] : []),
    ...(expenditure != null && basic != null && project != null ? [compare(expenditure, 'basic-and-project-expenditure', BigInt(basic.fen) + BigInt(project.fen), [stepOf(basic), stepOf(project)])] : []),
    ...(expenditure != null && income != null ? [compare(expenditure, 'income', BigInt(income.fen), [stepOf(income)])] : []),
  ];
}
