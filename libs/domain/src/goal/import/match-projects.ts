import type { PerformanceGoal } from '../performance-goal.js';
import type { ImportedProject } from './imported-project.js';

/** 匹配结果: a project of a document, the code it has or would get, and the goal that it already is; null for a project that is new. */
export interface MatchedProject {
  readonly project: ImportedProject;
  readonly code: string;
  readonly goal: PerformanceGoal | null;
}

/** The code of a project that is printed without one: unit, year, number of its table, short enough to be a code. */
export const codeOfTable = (unitCode: string, fiscalYear: number, no: number): string => `${unitCode.slice(0, 20)}-${fiscalYear}-${String(no).padStart(3, '0')}`;

/**
 * Which goal of the unit's year a project of the document is: the one with its printed code; else the one with its name; else the one
 * that got its code from the number of this table. No goal is found twice.
 */
export function matchProjects(projects: readonly ImportedProject[], goals: readonly PerformanceGoal[], codeOf: (no: number) => string): readonly MatchedProject[] {
  const found = new Map<ImportedProject, PerformanceGoal>();
  const left = new Set(goals);
  const match = (isSame: (project: ImportedProject, goal: PerformanceGoal) => boolean): void => {
    for (const project of projects) {
      const goal = found.has(project) ? undefined : [...left].find((each) => isSame(project, each));
      if (goal === undefined) continue;
      found.set(project, goal);
      left.delete(goal);
    }
  };
  match((project, goal) => project.code === goal.project.code);
  // Of two projects with one name each finds its own table first.
  match((project, goal) => project.name === goal.project.name && codeOf(project.no) === goal.project.code);
  match((project, goal) => project.name === goal.project.name);
  match((project, goal) => project.code === null && codeOf(project.no) === goal.project.code);
  const used = new Set([...goals.map((goal) => goal.project.code), ...projects.flatMap(({ code }) => code ?? [])]);
  return projects.map((project) => {
    const goal = found.get(project) ?? null;
    return { project, goal, code: goal?.project.code ?? project.code ?? firstFree(project.no, codeOf, used) };
  });
}

function firstFree(no: number, codeOf: (no: number) => string, used: Set<string>): string {
  let code = codeOf(no);
  for (let next = no + 1; used.has(code); next += 1) code = codeOf(next);
  used.add(code);
  return code;
}
