import { findViolations, type GoalContent } from '#domain/goal/performance-goal';
import { draftOfProject } from '../seed/draft-of-project.js';
import { destinyOf } from '../seed/destinies.js';
import { exampleDistrict } from './district.js';
import { exampleProjects } from './projects.js';

const contentOf = (position: number): GoalContent => {
  const project = exampleProjects[position];
  if (!project) throw new Error(`no project ${position}`);
  const { draft } = draftOfProject(project, { code: 'X', fiscalYear: 2026, months: [3, 6, 10, 12] });
  return { ...draft, isKeyProject: false, indicators: draft.indicators.map((indicator, at) => ({ ...indicator, id: String(at) })) };
};

test('every example project that is submitted may be submitted', () => {
  const faults = exampleProjects.flatMap((project, position) => (destinyOf(position).startsWith('draft') ? [] : findViolations(contentOf(position)).map(({ path, code }) => `${project.name} ${path} ${code}`)));
  expect(faults).toEqual([]);
});

test('no two example projects have the same name', () => {
  expect(new Set(exampleProjects.map(({ name }) => name)).size).toBe(exampleProjects.length);
});

test('every unit and every reviewer that the example names is there', () => {
  const keys = new Set(exampleDistrict.units.map(({ key }) => key));
  const named = [...exampleProjects.map(({ unit }) => unit), ...exampleDistrict.people.flatMap(({ posts }) => posts.map(({ unit }) => unit)), ...exampleDistrict.units.flatMap(({ below, reviewedBy }) => [below, reviewedBy ?? null])];
  expect(named.filter((key) => key !== null && !keys.has(key))).toEqual([]);
});
