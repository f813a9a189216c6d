import { defaultRouteSteps, findRouteViolations, readRoute, type RouteStep } from './approval-route.js';

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
  ['a misspelt field of a step, which would be a step without a condition', step({ whem: { fact: 'amount', atLeast: '1' } }), 'route.field-unknown'],
  ['票签 without a share', step({ rule: 'share-of' }), 'route.share-malformed'],
  ['a share of nothing', step({ rule: 'share-of', agreementPercent: 0 }), 'route.share-malformed'],
  ['a share of more than all', step({ rule: 'share-of', agreementPercent: 101 }), 'route.share-malformed'],
  ['a share that is not a whole percent', step({ rule: 'share-of', agreementPercent: 66.7 }), 'route.share-malformed'],
  ['a share where one or all decide', step({ rule: 'all-of', agreementPercent: 50 }), 'route.share-not-asked'],
  ['a grade given by the unit itself', step({ grades: true }), 'route.grades-not-by-bureau'],
  ['a grade of a report', route({ subjectKind: 'monitoring-report', steps: [{ ...defaultRouteSteps.goal[2], grades: true }] }), 'route.grades-not-of-subject'],
  ['a third party with the last word', route({ steps: [defaultRouteSteps.goal[0], { ...defaultRouteSteps.goal[2], role: 'third-party', at: 'engaged-third-party' }] }), 'route.advice-is-last'],
  ['a third party that grades', step({ role: 'third-party', at: 'engaged-third-party', grades: true }), 'route.advice-only'],
  ['a third party on what it does not see', route({ subjectKind: 'department-goal', steps: [{ ...defaultRouteSteps.goal[0], role: 'third-party', at: 'engaged-third-party' }] }), 'route.advice-not-of-subject'],
  ['a field that no step may complete', step({ mayEdit: ['budget'] }), 'route.field-not-completable'],
  ['fields of a report to complete', route({ subjectKind: 'self-evaluation', steps: [{ ...defaultRouteSteps.goal[2], mayEdit: ['purpose'] }] }), 'route.field-not-completable'],
  ['fields to complete at the last step, where nobody reads them afterwards', route({ steps: [...defaultRouteSteps.goal.slice(0, 2), { ...defaultRouteSteps.goal[2], mayEdit: ['purpose'] }] }), 'route.amended-last'],
  ['fields to complete before steps that the preparer may decide', route({ steps: [{ ...defaultRouteSteps.goal[0], mayEdit: ['purpose'] }, { ...defaultRouteSteps.goal[1], allowsPreparer: true }] }), 'route.amended-last'],
  ['a second person who may be the preparer', step({ secondPerson: true, allowsPreparer: true }), 'route.second-person-exempt'],
  ['a condition in words', step({ when: 'amount > 100' }), 'route.condition-malformed'],
  ['a condition on what a report does not know', route({ subjectKind: 'monitoring-report', steps: [{ ...defaultRouteSteps.goal[0], when: { fact: 'severity', atLeast: 'warn' } }] }), 'route.fact-not-of-subject'],
  ['a route of which one document would take no step', step({ when: { fact: 'amount', atLeast: '1' } }), 'route.passes-unreviewed'],
  ['a leader of a bureau’s division', step({ role: 'responsible-leader', at: 'district-budget-division' }), 'route.role-not-at-place'],
  ['something that is no object', [1], 'route.not-a-route'],
])('%s is refused', (_, json, code) => {
  expect(codes(json)).toContain(code);
  expect(() => readRoute(json)).toThrow('route.malformed');
});

test('what is not said is the plainest: always, by the post, without grades, edits or exemption', () => {
  const { steps } = readRoute(route({ steps: [{ name: '负责人审核', role: 'unit-leader', at: 'own-unit', rule: 'all-of' }] }));
  expect(steps).toEqual([{
    name: '负责人审核', role: 'unit-leader', at: 'own-unit', rule: 'all-of', agreementPercent: null, allowsPreparer: false, secondPerson: false, when: null, grades: false, mayEdit: [],
  }]);
});

test('what is said is kept, every setting of it (ruoyi-vue-pro#788)', () => {
  const steps: RouteStep[] = [
    { name: '街道财政票签', role: 'subdistrict-finance', at: 'own-unit', rule: 'share-of', agreementPercent: 67, allowsPreparer: true, secondPerson: false, when: null, grades: false, mayEdit: ['purpose', 'indicator-target'] },
    { name: '局领导审定', role: 'responsible-leader', at: 'district-finance-bureau', rule: 'in-order', agreementPercent: null, allowsPreparer: false, secondPerson: false, when: { fact: 'amount', atLeast: '1000000' }, grades: true, mayEdit: [] },
  ];
  expect(readRoute(JSON.parse(JSON.stringify(route({ steps })))).steps).toEqual(steps);
});
