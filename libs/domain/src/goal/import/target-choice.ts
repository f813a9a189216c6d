import { parseTargetValue } from '../../indicator/parse-target-value.js';
import type { TargetValue } from '../../indicator/target-value.js';
import { DomainError } from '../../shared/domain-error.js';

/** 选定的指标值: what a person says an ambiguous value means. */
export interface TargetChoice {
  /** Number of the project in the document; null for 部门整体绩效指标. */
  readonly project: number | null;
  /** Position of the row in its table, from 1. */
  readonly indicator: number;
  /** One of the suggestions, or a text of the person's own. */
  readonly target: string;
}

interface Row {
  readonly target: TargetValue;
}

const REFUSALS = {
  project: { notOpen: 'import.choice-not-open', unclear: 'import.choice-unclear' },
  department: { notOpen: 'import.department-choice-not-open', unclear: 'import.department-choice-unclear' },
} as const;

/**
 * Of the choices for one table, of a project or of the department. Throws `import.choice-not-open` (invalid) where nothing was to choose,
 * `import.choice-unclear` (invalid) for a choice that is itself two numbers, or none, and the same of a department.
 */
export function requireOpenChoices(choices: readonly TargetChoice[], project: number | null, rows: readonly Row[]): void {
  const { notOpen, unclear } = REFUSALS[project === null ? 'department' : 'project'];
  choices.forEach((choice, at) => {
    if (choice.project !== project) return;
    const details = { ...(project === null ? {} : { project }), indicator: choice.indicator, text: choice.target.slice(0, 40) };
    const refuse = (code: string, path: string): never => {
      throw new DomainError(code, 'invalid', { ...details, violations: [{ path, code, details }] });
    };
    if (rows[choice.indicator - 1]?.target.kind !== 'ambiguous') refuse(notOpen, `/choices/${at}`);
    const { kind } = parseTargetValue(choice.target);
    if (kind === 'ambiguous' || kind === 'empty') refuse(unclear, `/choices/${at}/target`);
  });
}

/** What was chosen for the row at this index; null for a row that nobody spoke of. */
export function chosenTarget(choices: readonly TargetChoice[], project: number | null, at: number): TargetValue | null {
  const choice = choices.find((each) => each.project === project && each.indicator === at + 1);
  return choice === undefined ? null : parseTargetValue(choice.target);
}
