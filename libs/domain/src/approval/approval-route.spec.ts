import { defaultRouteSteps, findRouteViolations, readRoute } from './approval-route.js';

const route = (changes: object = {}): unknown => ({ subjectKind: 'goal', effectiveOn: '2026-01-01', steps: defaultRouteSteps.goal, ...changes });
const step = (changes: object): unknown => route({ steps: [{ ...defaultRouteSteps.goal[0], ...changes }] });
const codes = (json: unknown): string[] => findRouteViolations(json).map((violation) => violation.code);

test.each(Object.entries(defaultRouteSteps))('the default route for a %s is a route', (subjectKind, steps) => {
  expect(codes({ subjectKind, effectiveOn: '2026-01-01', steps })).toEqual([]);
});

test.each([
  ['no steps', route({ steps: [] }), 'route.no-steps'],
  ['steps that are not a list', route({ steps: {} }), 'route.no-steps'],
  ['more than twenty steps', route({ steps: Array.from({ length: 21 }, (_, at) => ({ ...defaultRouteSteps.goal[0], name: `第${at}级` })) }), 'route.too-many-steps'],
  ['a step without a name', step({ name: '  ' }), 'route.step-unnamed'],
  ['two steps of one name', route({ steps: [defaultRouteSteps.goal[0], defaultRouteSteps.goal[0]] }), 'route.step-named-twice'],
  ['an unknown role', step({ role: 'mayor' }), 'route.role-unknown'],
  ['a role that never decides', step({ role: 'preparer' }), 'route.role-never-decides'],
  ['an unknown place', step({ at: 'somewhere' }), 'route.relation-unknown'],
  ['a bureau role at the unit itself', step({ role: 'program-division', at: 'own-unit' }), 'route.role-not-at-place'],
  ['an unknown rule', step({ rule: 'majority' }), 'route.rule-unknown'],
  ['an exemption that is not yes or no', step({ allowsPreparer: 'yes' }), 'route.step-malformed'],
  ['an unknown subject', route({ subjectKind: 'holiday' }), 'route.subject-unknown'],
  ['a day that does not exist', route({ effectiveOn: '2026-02-30' }), 'route.day-malformed'],
  ['a field nobody knows', route({ colour: 'red' }), 'route.field-unknown'],
  ['something that is no object', [1], 'route.not-a-route'],
])('%s is refused', (_, json, code) => {
  expect(codes(json)).toContain(code);
  expect(() => readRoute(json)).toThrow('route.malformed');
});

test('an exemption must be asked for', () => {
  const { steps } = readRoute(route({ steps: [{ name: '负责人审核', role: 'unit-leader', at: 'own-unit', rule: 'all-of' }] }));
  expect(steps).toEqual([{ name: '负责人审核', role: 'unit-leader', at: 'own-unit', rule: 'all-of', allowsPreparer: false }]);
});
