import { directionOf, type Indicator } from '../../indicator/indicator.js';
import type { TargetValue } from '../../indicator/target-value.js';
import type { Violation } from '../../shared/domain-error.js';
import { isBlank, type SpendingPlan } from '../../spending-plan/spending-plan.js';
import { pairIndicators } from '../goal-difference.js';
import type { BudgetProject, GoalContentDraft } from '../performance-goal.js';
import { rowsOver, said, targetOver } from './printed-over-kept.js';
import { chosenTarget, requireOpenChoices, type TargetChoice } from './target-choice.js';

/** 文件中的一个项目: what a document says about one project, in the shape of a draft; what it leaves blank is blank here. */
export interface ImportedProject extends Pick<BudgetProject, 'name' | 'nature'> {
  /** Number of the table in the document. */
  readonly no: number;
  /** The printed code; null where none is printed, or none that can serve as a code. */
  readonly code: string | null;
  readonly content: GoalContentDraft;
  /** Whether any amount is printed; without one the amounts of the content are zeros that nobody wrote. */
  readonly hasBudget: boolean;
  /** What keeps it from becoming a goal; the other projects of the document are not kept back by it. */
  readonly faults: readonly Violation[];
  /** What was taken for granted where the document is silent, for a person to look at. */
  readonly remarks: readonly Violation[];
}

const withTarget = (indicator: Indicator, target: TargetValue): Indicator => ({ ...indicator, target, direction: directionOf({ ...indicator, target }) });

/** The projects with every choice for them made. Throws what `requireOpenChoices` throws. */
export function withChoices(projects: readonly ImportedProject[], choices: readonly TargetChoice[]): readonly ImportedProject[] {
  const chosen = new Set(choices.flatMap(({ project }) => (project === null ? [] : [project])));
  for (const no of chosen) requireOpenChoices(choices, no, projects.find((project) => project.no === no)?.content.indicators ?? []);
  return projects.map((project) => {
    const indicators = project.content.indicators.map((indicator, at) => {
      const target = chosenTarget(choices, project.no, at);
      return target === null ? indicator : withTarget(indicator, target);
    });
    return { ...project, content: { ...project.content, indicators } };
  });
}

function indicatorOver(printed: Indicator, kept: Indicator): Indicator {
  const row = { ...printed, description: said(printed.description, kept.description), basis: said(printed.basis, kept.basis), weight: printed.weight ?? kept.weight };
  return { ...withTarget(row, targetOver(printed.target, kept.target)), ...(kept.id === undefined ? {} : { id: kept.id }) };
}

const planOver = (printed: SpendingPlan, kept: SpendingPlan): SpendingPlan =>
  printed.length === 0 ? kept : printed.map((cell) => (isBlank(cell) ? (kept.find(({ month }) => month === cell.month) ?? cell) : cell));

/**
 * What a goal becomes when a document is imported over it. A document changes what it says and leaves what it is silent about: blanks
 * take away nothing, rows keep their identity and weight, and a value with two readings never replaces one that a person wrote.
 */
export function importedOver(kept: GoalContentDraft, { content, hasBudget }: Pick<ImportedProject, 'content' | 'hasBudget'>): GoalContentDraft {
  const { budgeted, fiscalFunds, otherFunds } = hasBudget ? content : kept;
  return {
    budgeted, fiscalFunds, otherFunds,
    isKeyProject: kept.isKeyProject,
    purpose: said(content.purpose, kept.purpose),
    objectives: content.objectives.length === 0 ? kept.objectives : content.objectives,
    plan: planOver(content.plan, kept.plan),
    indicators: rowsOver(content.indicators, kept.indicators, pairIndicators, indicatorOver),
  };
}
