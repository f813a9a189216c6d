import type { Violation } from '../../shared/domain-error.js';
import { goalDifferences, nameDifference, type GoalDifference } from '../goal-difference.js';
import { isEditable, type GoalContentDraft, type GoalHead, type PerformanceGoal } from '../performance-goal.js';
import { importedOver, type ImportedProject } from './imported-project.js';
import { matchProjects, type MatchedProject } from './match-projects.js';

/**
 * 导入结论: `new` would become a draft, `changed` would be written into a draft or returned goal, `same` is there already, `conflict` is
 * there and may not be written now, `refused` cannot become a goal as it is printed.
 */
export type ImportVerdict = 'new' | 'changed' | 'same' | 'conflict' | 'refused';

/** 一个项目的比对: what an import would do to one project, and why. */
export interface ProjectComparison extends MatchedProject {
  readonly verdict: ImportVerdict;
  /** What would stand in the goal. */
  readonly content: GoalContentDraft;
  /** Against the goal that is there; empty for a new one. */
  readonly differences: readonly GoalDifference[];
  /** Why it is refused; empty for every other verdict. */
  readonly faults: readonly Violation[];
}

/** 导入比对: a document against the goals of its unit and year as they are now. */
export interface ImportComparison {
  readonly projects: readonly ProjectComparison[];
  /** Goals of the unit's year that the document does not name; an import leaves them alone. */
  readonly missing: readonly PerformanceGoal[];
}

/** The unit's year that a document is compared with. */
export interface ImportGround {
  readonly goals: readonly PerformanceGoal[];
  readonly codeOf: (no: number) => string;
  /** Codes of the district's year that other units have. */
  readonly codesElsewhere: ReadonlySet<string>;
}

const givenUp: ReadonlySet<string> = new Set(['voided', 'rejected']);

/** 比对: what an import would do now. Changes nothing, and answers the same for the same document and the same goals. */
export function compareImport(projects: readonly ImportedProject[], { goals, codeOf, codesElsewhere }: ImportGround): ImportComparison {
  const matched = matchProjects(projects, goals, codeOf);
  const codes = new Set<string>();
  const compared = matched.map((each): ProjectComparison => {
    const isSecond = codes.has(each.code);
    codes.add(each.code);
    const faults = [
      ...each.project.faults,
      ...(isSecond ? [{ path: '/code', code: 'import.code-twice', details: { code: each.code } }] : []),
      ...(each.goal === null && codesElsewhere.has(each.code) ? [{ path: '/code', code: 'import.code-elsewhere', details: { code: each.code } }] : []),
    ];
    return compareProject(each, faults);
  });
  const found = new Set(matched.map(({ goal }) => goal));
  return { projects: compared, missing: goals.filter((goal) => !found.has(goal) && !givenUp.has(goal.status)) };
}

function compareProject(matched: MatchedProject, faults: readonly Violation[]): ProjectComparison {
  const { goal, project } = matched;
  if (faults.length > 0) return { ...matched, verdict: 'refused', content: project.content, differences: [], faults };
  if (goal === null) return { ...matched, verdict: 'new', content: project.content, differences: [], faults };
  const content = importedOver(goal.content, project);
  const differences = [...nameDifference(goal.project.name, project.name), ...goalDifferences(goal.content, content)];
  return { ...matched, verdict: verdictOver(goal, differences), content, differences, faults };
}

/** Of a goal that is there: it is written only while the unit has it in hand. */
export const verdictOver = (goal: Pick<GoalHead, 'status'>, differences: readonly GoalDifference[]): ImportVerdict =>
  (differences.length === 0 ? 'same' : isEditable(goal) ? 'changed' : 'conflict');
