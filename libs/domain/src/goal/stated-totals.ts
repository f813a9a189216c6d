/** 申明的合计数: an amount as it is written, with its unit (`1636.76万元`), and what it is in whole fen, however absurd. */
export interface StatedAmount {
  readonly raw: string;
  readonly fen: bigint;
}

/** 预算收入、支出预算、基本支出、项目支出 of a unit, as far as its text states them. */
export interface StatedTotals {
  readonly income: StatedAmount | null;
  readonly expenditure: StatedAmount | null;
  readonly basic: StatedAmount | null;
  readonly project: StatedAmount | null;
}

export type StatedTotalName = keyof StatedTotals;

/** The budgets of a unit's projects together, and the fen of the last digit that any of them shows. */
export interface CountedBudgets {
  readonly fen: bigint;
  readonly stepFen: bigint;
}

/** 勾稽: a stated total beside what it should equal. */
export interface TotalsComparison {
  readonly total: StatedTotalName;
  readonly comparedWith: 'project-budgets' | 'basic-and-project-expenditure' | 'income';
  readonly stated: StatedAmount;
  readonly countedFen: bigint;
  readonly differenceFen: bigint;
  readonly toleranceFen: bigint;
  readonly agrees: boolean;
}

const FEN: Readonly<Record<string, bigint>> = { 元: 100n, 万元: 1_000_000n, 亿元: 10_000_000_000n };

/** The fen of the last digit of an amount as it is printed: `1636.76万元` is exact to 100 yuan. */
export function lastDigitFen(digits: string, unit: string): bigint {
  const decimals = /\.(\d+)/.exec(digits)?.[1]?.length ?? 0;
  const step = (FEN[unit] ?? 1n) / 10n ** BigInt(decimals);
  return step > 1n ? step : 1n;
}

const stepOf = ({ raw }: StatedAmount): bigint => lastDigitFen(raw, raw.replace(/^[\d.,]+/, ''));

/**
 * 勾稽关系: 项目支出 is the sum of the project budgets, 支出预算 is 基本支出 and 项目支出, and equals 预算收入. Figures that are not
 * stated are not compared; a tolerance of half a unit of the coarser figure (规则: 尾差).
 */
export function compareTotals({ income, expenditure, basic, project }: StatedTotals, budgets: CountedBudgets | null): TotalsComparison[] {
  return [
    ...(project !== null && budgets !== null ? [compare('project', project, 'project-budgets', budgets.fen, [budgets.stepFen])] : []),
    ...(expenditure !== null && basic !== null && project !== null
      ? [compare('expenditure', expenditure, 'basic-and-project-expenditure', basic.fen + project.fen, [stepOf(basic), stepOf(project)])]
      : []),
    ...(expenditure !== null && income !== null ? [compare('expenditure', expenditure, 'income', income.fen, [stepOf(income)])] : []),
  ];
}

function compare(total: StatedTotalName, stated: StatedAmount, comparedWith: TotalsComparison['comparedWith'], countedFen: bigint, steps: readonly bigint[]): TotalsComparison {
  const toleranceFen = [stepOf(stated), ...steps].reduce((most, step) => (step > most ? step : most), 1n) / 2n;
  const differenceFen = stated.fen - countedFen;
  const distance = differenceFen < 0n ? -differenceFen : differenceFen;
  return { total, comparedWith, stated, countedFen, differenceFen, toleranceFen, agrees: distance <= toleranceFen };
}
