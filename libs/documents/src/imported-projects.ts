import type { ReadDocument } from '#application/goal/receive-document';
import { readCategory } from '#domain/indicator/classification';
import { dimensionOf, type IndicatorCategory } from '#domain/indicator/dimension';
import { directionOf, type Indicator } from '#domain/indicator/indicator';
import { parseTargetValue } from '#domain/indicator/parse-target-value';
import type { ImportedProject } from '#domain/goal/import/imported-project';
import type { Violation } from '#domain/shared/domain-error';
import { compare, isDecimal, parseDecimal, ZERO } from '#domain/shared/fraction';
import { formatYuan, MAX_FEN, money, NO_MONEY, type Money } from '#domain/shared/money';
import { HUNDRED_PERCENT, percentInHundredths, percentOf } from '#domain/shared/percent';
import { recogniseSpendingNature } from '#domain/spending-plan/spending-nature';
import type { PlanCell } from '#domain/spending-plan/spending-plan';
import type { SourceTable } from './forms/source/source-document.js';
import { tooLong, tooMany } from './import-faults.js';
import type { ParsedBudget, ParsedCheckpoint, ParsedDocument, ParsedIndicator, ParsedProject } from './parsed-document.js';

/** What a goal of the database can hold at most. */
const LONGEST = { name: 200, purpose: 4000, objective: 4000, indicatorName: 400, description: 4000, target: 400, basis: 4000, planCell: 40 };
const MOST = { objectives: 100, indicators: 200, planCells: 12 };
/** As a target is stored: thirteen digits, six places. */
const STORABLE_TARGET = /^-?\d{1,13}(\.\d{1,6})?$/;
const USABLE_CODE = /^[0-9A-Za-z-]{1,32}$/;

type Found = Violation[];

/** 导入: what a document says about each of its projects, as it was printed: nothing is put right, and what is missing stays missing. */
export const importedProjects = (document: ParsedDocument): readonly ImportedProject[] => document.projects.map(importedProject);

/** A document as it is given in, with the tables it was read from where they were kept. */
export const readDocumentOf = (document: ParsedDocument, tables: readonly SourceTable[] | null = null): ReadDocument => ({
  fileName: document.source.file,
  sha256: document.source.sha256,
  format: document.source.format,
  unitCode: document.unit?.code ?? null,
  fiscalYear: document.fiscalYear,
  projects: document.projects.length,
  document: JSON.stringify(document),
  tables: tables && JSON.stringify(tables),
});

function importedProject(project: ParsedProject): ImportedProject {
  const faults: Found = [];
  const remarks: Found = [];
  const name = project.name.replace(/\s+/g, ' ').trim();
  const purpose = project.purpose ?? '';
  if (name === '') faults.push({ path: '/name', code: 'import.name-missing' });
  if (project.code !== null && !USABLE_CODE.test(project.code)) remarks.push({ path: '/code', code: 'import.code-unusable', details: { code: project.code.slice(0, 40) } });
  const objectives = project.goals.filter((goal) => goal.trim() !== '');
  const recognised = recogniseSpendingNature({ name, purpose });
  const hasBudget = [project.budget?.totalFen, project.budget?.fiscalFen, project.budget?.otherFen].some((fen) => fen !== null && fen !== undefined);
  const budget = hasBudget && project.budget !== null ? budgetOf(project.budget, faults, remarks) : { budgeted: NO_MONEY, fiscalFunds: NO_MONEY, otherFunds: NO_MONEY };
  const plan = (project.spendingPlan ?? []).map((cell, at) => planCellOf(cell, at, remarks));
  const indicators = project.indicators.map((indicator, at) => indicatorOf(indicator, at, remarks));
  const content = { ...budget, purpose, objectives, plan, indicators };
  faults.push(
    ...tooLong('/name', name, LONGEST.name),
    ...tooLong('/purpose', purpose, LONGEST.purpose),
    ...objectives.flatMap((objective, at) => tooLong(`/objectives/${at}`, objective, LONGEST.objective)),
    ...plan.flatMap(({ raw }, at) => tooLong(`/spendingPlan/${at}`, raw, LONGEST.planCell)),
    ...indicators.flatMap(rowFaults),
    ...tooMany('/objectives', objectives, MOST.objectives),
    ...tooMany('/spendingPlan', plan, MOST.planCells),
    ...tooMany('/indicators', indicators, MOST.indicators),
    ...(new Set(plan.map(({ month }) => month)).size < plan.length ? [{ path: '/spendingPlan', code: 'import.plan-month-twice' }] : []),
  );
  return { no: project.no, code: project.code !== null && USABLE_CODE.test(project.code) ? project.code : null, name, nature: recognised?.nature ?? 'other', content, hasBudget, faults, remarks };
}

function rowFaults({ name, description, target, basis }: Indicator, at: number): Found {
  const path = `/indicators/${at}`;
  return [
    ...tooLong(`${path}/name`, name, LONGEST.indicatorName),
    ...tooLong(`${path}/description`, description, LONGEST.description),
    ...tooLong(`${path}/target`, target.raw, LONGEST.target),
    ...tooLong(`${path}/basis`, basis, LONGEST.basis),
    ...(target.value === null || STORABLE_TARGET.test(target.value) ? [] : [{ path: `${path}/target`, code: 'import.target-out-of-range', details: { text: target.raw.slice(0, 40) } }]),
  ];
}

interface Funds {
  readonly budgeted: Money;
  readonly fiscalFunds: Money;
  readonly otherFunds: Money;
}

/** A blank part is what is left of the total; where the printed parts are not the total, only a person knows which figure is wrong. */
function budgetOf({ totalFen, fiscalFen, otherFen }: ParsedBudget, faults: Found, remarks: Found): Funds {
  const given = (fen: string | null): bigint | null => (fen === null ? null : BigInt(fen));
  const [total, fiscal, other] = [given(totalFen), given(fiscalFen), given(otherFen)];
  const budgeted = total ?? (fiscal ?? 0n) + (other ?? 0n);
  const fiscalFunds = fiscal ?? budgeted - (other ?? 0n);
  const otherFunds = other ?? budgeted - fiscalFunds;
  if ([budgeted, fiscalFunds, otherFunds].some((fen) => fen < 0n || fen > MAX_FEN)) {
    faults.push({ path: '/budget', code: 'import.amount-out-of-range' });
    return { budgeted: NO_MONEY, fiscalFunds: NO_MONEY, otherFunds: NO_MONEY };
  }
  const funds = { budgeted: money(budgeted), fiscalFunds: money(fiscalFunds), otherFunds: money(otherFunds) };
  const printed = { total: formatYuan(funds.budgeted), fiscal: formatYuan(funds.fiscalFunds), other: formatYuan(funds.otherFunds) };
  if (budgeted !== fiscalFunds + otherFunds) faults.push({ path: '/budget', code: 'import.funds-do-not-add-up', details: printed });
  else if (total === null) remarks.push({ path: '/budget/total', code: 'import.total-from-parts', details: printed });
  else if (fiscal === null && other === null) remarks.push({ path: '/budget/fiscal', code: 'import.split-assumed', details: printed });
  return funds;
}

/** A figure outside of 0 … 100 is no figure of a plan: its text is kept, and the form asks for it. */
function planCellOf({ month, raw, percent }: ParsedCheckpoint, at: number, remarks: Found): PlanCell {
  const figure = percent !== null && isDecimal(percent) ? parseDecimal(percent) : null;
  if (figure === null || compare(figure, ZERO) < 0 || compare(figure, HUNDRED_PERCENT) > 0) return { month, raw, percent: null };
  const rounded = percentOf(percentInHundredths(figure));
  if (compare(rounded, figure) !== 0) remarks.push({ path: `/spendingPlan/${at}/percent`, code: 'import.percent-rounded', details: { month, text: raw.slice(0, 40) } });
  return { month, raw, percent: rounded };
}

function indicatorOf(row: ParsedIndicator, at: number, remarks: Found): Indicator {
  const printed = readCategory(row.rawLevel2) ?? readCategory(row.level2);
  const category = printed ?? usualCategory(row.level1);
  if (printed === null) remarks.push({ path: `/indicators/${at}/category`, code: 'import.category-assumed', details: { text: row.rawLevel2.slice(0, 40) } });
  const target = parseTargetValue(row.target.raw);
  const { name, description, basis } = row;
  return { dimension: dimensionOf(category), category, name, description, target, basis, weight: null, direction: directionOf({ category, name, description, target }) };
}

/** An unknown 二级 falls to the commonest one under its 一级. */
function usualCategory(level1: string): IndicatorCategory {
  if (/效益|效果/.test(level1)) return 'social-benefit';
  if (/满意/.test(level1)) return 'satisfaction';
  return /成本/.test(level1) ? 'cost' : 'quality';
}
