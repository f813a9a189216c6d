import { findRouteViolations } from './approval-route.js';
import { findReachViolations, peopleNeeded, stepsTaken } from './route-reach.js';
import type { RouteCondition } from './route-condition.js';
import { reviewedBy, routeStepOf, type RouteStep } from './route-step.js';

const finance = reviewedBy('街道财政初审', 'subdistrict-finance');
const leader = (when: RouteCondition | null = null): RouteStep => ({ ...reviewedBy('分管领导审定', 'responsible-leader'), when });
const found = (...steps: RouteStep[]): string[] => findReachViolations(steps).map(({ path, code }) => `${path} ${code}`);

const from = (yuan: string): RouteCondition => ({ fact: 'amount', atLeast: yuan });
const below = (yuan: string): RouteCondition => ({ fact: 'amount', below: yuan });

test.each<[string, RouteCondition]>([
  ['≥100 and <50', { and: [from('100'), below('50')] }],
  ['≥100 and <50 in one comparison', { fact: 'amount', atLeast: '100', below: '50' }],
  ['less than nothing', below('0')],
  ['between two neighbouring fen', { fact: 'amount', above: '0.01', below: '0.02' }],
  ['money from other funds, but no money', { and: [{ fact: 'funds', includes: 'other' }, { fact: 'amount', atMost: '0' }] }],
  ['no blocking finding, but the worst one blocks', { and: [{ fact: 'blockingFindings', atMost: 0 }, { fact: 'severity', atLeast: 'block' }] }],
  ['new and continuing', { and: [{ fact: 'continuing', is: true }, { fact: 'continuing', is: false }] }],
  ['two natures at once', { and: [{ fact: 'nature', oneOf: ['fee'] }, { fact: 'nature', oneOf: ['award'] }] }],
])('a step that no document can ever reach is refused: %s', (_, when) => {
  expect(found(finance, leader(when))).toEqual(['/steps/1/when route.step-unreachable']);
});

test.each<[string, RouteCondition]>([
  ['a single amount', { fact: 'amount', atLeast: '0.01', atMost: '0.01' }],
  ['the largest amount', from('999999999999.99')],
  ['money from both sources', { and: [{ fact: 'funds', includes: 'other' }, { fact: 'funds', includes: 'fiscal' }] }],
])('a step that some document reaches is not: %s', (_, when) => {
  expect(found(finance, leader(when))).toEqual([]);
});

test('a document that no step would get keeps the route from being loaded', () => {
  const large = { ...finance, when: from('500000') };
  expect(found(large, leader(from('1000000')))).toEqual(['/steps route.passes-unreviewed']);
  expect(found(large, leader(below('500000')))).toEqual([]);
  expect(found(large, leader({ fact: 'amount', atMost: '500000' }))).toEqual([]);
  expect(found(large, leader({ fact: 'amount', below: '499999.99' }))).toEqual(['/steps route.passes-unreviewed']);
});

test('one post does not decide twice: the second time is somebody else’s, is exempt, or is never met', () => {
  const again = { ...finance, name: '街道财政复核' };
  expect(found(finance, again)).toEqual(['/steps/1 route.post-twice']);
  expect(found(finance, { ...again, secondPerson: true })).toEqual([]);
  expect(found(finance, { ...again, allowsPreparer: true })).toEqual([]);
  expect(found({ ...finance, when: below('100') }, { ...again, when: from('100') })).toEqual([]);
  expect(found({ ...finance, when: below('100.01') }, { ...again, when: from('100') })).toEqual(['/steps/1 route.post-twice']);
  expect(found({ ...finance, secondPerson: true }, leader())).toEqual(['/steps/0/secondPerson route.second-person-first']);
});

test('a step for another person needs one more of them', () => {
  const steps = [finance, leader(), { ...finance, name: '复核', secondPerson: true }, { ...finance, name: '再复核', secondPerson: true }];
  expect(steps.map((_, index) => peopleNeeded(steps, index))).toEqual([1, 1, 2, 3]);
});

test('a document takes the steps whose condition holds, and those of which nobody knows whether it does', () => {
  const steps = [finance, leader(from('1000000'))];
  expect(stepsTaken(steps, { amount: { fen: 100_000_000n } }).leftOut).toEqual([]);
  expect(stepsTaken(steps, { amount: { fen: 99_999_999n } })).toEqual({ taken: [finance], leftOut: [steps[1]] });
  expect(stepsTaken(steps, {}).leftOut).toEqual([]);
});

test('conditions that fall into more cases than anybody can follow are refused, quickly', () => {
  const cuts = (name: string, fact: string, count: number): RouteStep => routeStepOf({ ...leader(), name, when: { or: Array.from({ length: count }, (_, n) => ({ fact, atLeast: fact === 'amount' ? `${n + 2}` : n + 2 }) as RouteCondition) } });
  const rest: RouteCondition = { or: [{ fact: 'nature', oneOf: ['fee'] }, { fact: 'funds', includes: 'other' }, { fact: 'continuing', is: true }] };
  expect(found(finance, cuts('甲', 'amount', 30), { ...cuts('乙', 'blockingFindings', 30), when: { and: [rest, cuts('丙', 'blockingFindings', 30).when as RouteCondition] } })).toEqual(['/steps route.too-many-cases']);
});

test('steps that are faulty by themselves are reported before anything is said about the whole', () => {
  expect(findRouteViolations({ subjectKind: 'goal', effectiveOn: '2026-01-01', steps: [finance, { ...leader(), when: { fact: 'amount', atLeast: 5 } }] }).map(({ path }) => path)).toEqual(['/steps/1/when/atLeast']);
});
