import { useEffect, useState } from 'react';
import { parseTargetValue } from '#domain/indicator/parse-target-value';
import type { AmbiguousValue, Application, DocumentImport, ImportedDepartment } from './document-import.queries.js';

/** What somebody said an ambiguous value means: a text, or that it stays as it is. */
export interface Settled {
  /** One of the suggestions, or the own words; null to leave it as it is printed, or as it is in the goal. */
  readonly target: string | null;
  readonly isOwnWords: boolean;
}

/** 导入时的选择: what a person decides before the import is applied. Kept in this window until it is. */
export interface ImportDecision {
  /** Numbers of the projects that are left out. */
  readonly leftOut: readonly number[];
  readonly takesDepartment: boolean;
  /** By `placeKey`. */
  readonly settled: Readonly<Record<string, Settled>>;
}

const undecided: ImportDecision = { leftOut: [], takesDepartment: true, settled: {} };

/** A value of a project, or of the department (null). */
export interface OpenValue {
  readonly project: { readonly no: number; readonly name: string } | null;
  readonly value: AmbiguousValue;
}

export const placeKey = ({ project, value: { indicator } }: OpenValue): string => `${project?.no ?? 'department'}/${indicator}`;

/** Values printed with the same text and open in the same way, of which nothing was said yet. */
export const unansweredLike = ({ value }: OpenValue, open: readonly OpenValue[], settled: ImportDecision['settled']): OpenValue[] =>
  open.filter((other) => settled[placeKey(other)] === undefined && other.value.raw === value.raw && other.value.kept === value.kept && other.value.suggestions.join() === value.suggestions.join());

export const isWritable = ({ verdict }: Pick<ImportedDepartment, 'verdict'>): boolean => verdict === 'new' || verdict === 'changed';

/** Values of what is to be written whose meaning can be chosen. */
export function openValues({ projects, department }: DocumentImport, { leftOut, takesDepartment }: ImportDecision): OpenValue[] {
  const taken = projects.filter((project) => isWritable(project) && !leftOut.includes(project.no));
  return [
    ...(isWritable(department) && takesDepartment ? department.ambiguous.map((value) => ({ project: null, value })) : []),
    ...taken.flatMap(({ no, name, ambiguous }) => ambiguous.map((value) => ({ project: { no, name }, value }))),
  ];
}

/** The rule the server applies to a choice: one value, and only one. */
export const isClear = (target: string): boolean => !['ambiguous', 'empty'].includes(parseTargetValue(target).kind);

export const chosenProjects = ({ projects }: DocumentImport, { leftOut }: ImportDecision): DocumentImport['projects'] => projects.filter((project) => isWritable(project) && !leftOut.includes(project.no));

/** What is sent: everything that can be written and is not left out. */
export function applicationOf(found: DocumentImport, decision: ImportDecision): Application {
  const choices = openValues(found, decision).flatMap((open) => {
    const target = decision.settled[placeKey(open)]?.target ?? null;
    return target === null ? [] : [{ ...(open.project === null ? {} : { project: open.project.no }), indicator: open.value.indicator, target }];
  });
  return { comparedWith: found.comparedWith, projects: chosenProjects(found, decision).map(({ no }) => no), department: decision.takesDepartment && isWritable(found.department), choices };
}

const storedAt = (id: string): string => `yuji.import.${id}`;

function stored(id: string): ImportDecision {
  try {
    return { ...undecided, ...(JSON.parse(sessionStorage.getItem(storedAt(id)) ?? '{}') as Partial<ImportDecision>) };
  } catch {
    return undecided;
  }
}

/** The decision on one import; a reload does not forget it. */
export function useDecision(id: string): readonly [ImportDecision, (change: Partial<ImportDecision>) => void, () => void] {
  const [decision, setDecision] = useState(() => stored(id));
  useEffect(() => sessionStorage.setItem(storedAt(id), JSON.stringify(decision)), [id, decision]);
  return [decision, (change) => setDecision((before) => ({ ...before, ...change })), () => setDecision(undecided)];
}
