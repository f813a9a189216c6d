import { readCategory } from '#domain/indicator/classification';
import type { IndicatorCategory } from '#domain/indicator/dimension';
import type { ProjectNature } from '#domain/goal/performance-goal';
import { compare, fraction, isDecimal, parseDecimal, toFixed, ZERO } from '#domain/shared/fraction';
import { formatYuan, money } from '#domain/shared/money';
import { HUNDRED_PERCENT } from '#domain/shared/percent';
import type { ParsedCheckpoint, ParsedDocument, ParsedIndicator, ParsedProject } from '#documents/parsed-document';
import type { GoalBody, IndicatorBody, PlanCellBody } from './goal-body.js';

/** A project as it was printed, in the shape of a draft: nothing is put right, what is missing stays missing. */
export function importedGoal(document: ParsedDocument, project: ParsedProject, fiscalYear: number): GoalBody {
  const yuan = (fen: string | null | undefined): string => (fen === null || fen === undefined ? '0.00' : formatYuan(money(BigInt(fen))));
  const { totalFen, fiscalFen, otherFen } = project.budget ?? { totalFen: null, fiscalFen: null, otherFen: null };
  const total = BigInt(totalFen ?? 0);
  const other = BigInt(otherFen ?? (fiscalFen === null ? 0 : total - BigInt(fiscalFen)));
  return {
    fiscalYear,
    code: usableCode(document, project, fiscalYear),
    name: project.name.slice(0, 200),
    nature: natureNamed(`${project.name} ${project.purpose ?? ''}`),
    budget: { total: yuan(totalFen), fiscal: yuan(String(total - other)), other: yuan(String(other)) },
    purpose: project.purpose ?? '',
    objectives: project.goals.filter((goal) => goal.trim() !== ''),
    spendingPlan: (project.spendingPlan ?? []).map(planCellOf),
    indicators: project.indicators.map(indicatorOf),
  };
}

/** The printed code where it can serve as one; else the number of the table (规则 H1 tells the reader). */
export const hasUsableCode = (project: ParsedProject): boolean => project.code !== null && /^[0-9A-Za-z-]{1,32}$/.test(project.code);

function usableCode(document: ParsedDocument, project: ParsedProject, fiscalYear: number): string {
  if (hasUsableCode(project)) return project.code ?? '';
  const unit = /^[0-9A-Za-z]{1,12}$/.exec(document.unit?.code ?? '')?.[0] ?? 'MN';
  return `${unit}-${fiscalYear}-${String(project.no).padStart(3, '0')}`;
}

function planCellOf({ month, raw, percent }: ParsedCheckpoint): PlanCellBody {
  const number = percent !== null && isDecimal(percent) ? parseDecimal(percent) : null;
  const isUsable = number !== null && compare(number, ZERO) >= 0 && compare(number, HUNDRED_PERCENT) <= 0;
  return { month, percent: isUsable ? toFixed(number ?? fraction(0n), 2) : null, raw: raw.slice(0, 40) };
}

const indicatorOf = (indicator: ParsedIndicator): IndicatorBody => ({
  category: categoryOf(indicator),
  name: indicator.name.slice(0, 400),
  description: indicator.description.slice(0, 4000),
  target: indicator.target.raw.slice(0, 400),
  basis: indicator.basis.slice(0, 4000),
});

/** An unknown 二级 falls to the commonest one under its 一级. */
function categoryOf({ rawLevel2, level2, level1 }: ParsedIndicator): IndicatorCategory {
  const known = readCategory(rawLevel2) ?? readCategory(level2);
  if (known !== null) return known;
  if (/效益|效果/.test(level1)) return 'social-benefit';
  if (/满意/.test(level1)) return 'satisfaction';
  return /成本/.test(level1) ? 'cost' : 'quality';
}

/** 项目性质 is on no published table; the words of name and purpose say enough for a played year. */
function natureNamed(text: string): ProjectNature {
  if (/工资|补贴|津贴|补助|报酬|岗位/.test(text)) return 'payroll';
  if (/改造|建设|修缮|工程|维修/.test(text)) return 'construction';
  if (/奖励|奖补|慰问/.test(text)) return 'award';
  if (/救助|转移支付|专项资金/.test(text)) return 'transfer';
  if (/购置|采购|活动|普查/.test(text)) return 'one-off';
  return 'fee';
}
