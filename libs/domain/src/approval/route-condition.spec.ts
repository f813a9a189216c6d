import fc from 'fast-check';
import { findConditionViolations } from './condition-violations.js';
import { possibleFacts } from './possible-facts.js';
import { factsAsked, holds, type RouteCondition } from './route-condition.js';
import { factNames, fundSources, projectNatures, reviewSeverities, writtenFacts, type SubjectFacts } from './subject-facts.js';

const yuan = (amount: bigint): SubjectFacts => ({ amount: { fen: amount * 100n } });
const large: RouteCondition = { fact: 'amount', atLeast: '1000000' };

test.each<[RouteCondition, SubjectFacts, boolean | null]>([
  [large, yuan(1_000_000n), true],
  [large, { amount: { fen: 99_999_999n } }, false],
  [{ fact: 'amount', above: '1000000.00' }, yuan(1_000_000n), false],
  [{ fact: 'amount', above: '1000000.00' }, { amount: { fen: 100_000_001n } }, true],
  [{ fact: 'amount', atMost: '0.29' }, { amount: { fen: 29n } }, true],
  [{ fact: 'amount', below: '0.29' }, { amount: { fen: 29n } }, false],
  [{ fact: 'amount', atLeast: '100', below: '500' }, yuan(500n), false],
  [{ fact: 'amount', atLeast: '100', below: '500' }, yuan(100n), true],
  [{ fact: 'funds', includes: 'other' }, { funds: ['fiscal'] }, false],
  [{ fact: 'funds', includes: 'other' }, { funds: ['fiscal', 'other'] }, true],
  [{ fact: 'nature', oneOf: ['construction', 'one-off'] }, { nature: 'construction' }, true],
  [{ fact: 'nature', oneOf: ['construction', 'one-off'] }, { nature: 'payroll' }, false],
  [{ fact: 'continuing', is: false }, { continuing: false }, true],
  [{ fact: 'keyProject', is: true }, { keyProject: true }, true],
  [{ fact: 'keyProject', is: true }, { keyProject: false, continuing: true }, false],
  [{ fact: 'severity', atLeast: 'warn' }, { severity: 'block' }, true],
  [{ fact: 'severity', atLeast: 'warn' }, { severity: 'info' }, false],
  [{ fact: 'blockingFindings', atLeast: 3 }, { blockingFindings: 3 }, true],
  [{ fact: 'blockingFindings', above: 3 }, { blockingFindings: 3 }, false],
  [{ and: [large, { fact: 'continuing', is: false }] }, { ...yuan(1_000_000n), continuing: true }, false],
  [{ or: [large, { fact: 'continuing', is: true }] }, { ...yuan(1n), continuing: true }, true],
  [{ not: large }, yuan(1n), true],
])('%j asked of %p is answered', (condition, facts, answer) => {
  expect(holds(condition, facts)).toBe(answer);
});

test.each<[RouteCondition, SubjectFacts, boolean | null]>([
  [large, {}, null],
  [{ fact: 'keyProject', is: false }, { continuing: false }, null],
  [{ not: large }, {}, null],
  [{ and: [large, { fact: 'continuing', is: true }] }, { continuing: true }, null],
  [{ and: [large, { fact: 'continuing', is: true }] }, { continuing: false }, false],
  [{ or: [large, { fact: 'continuing', is: true }] }, { continuing: true }, true],
  [{ or: [large, { fact: 'continuing', is: true }] }, { continuing: false }, null],
])('what is not known stays unknown unless the rest settles it: %j', (condition, facts, answer) => {
  expect(holds(condition, facts)).toBe(answer);
});

const violationsOf = (condition: unknown, facts = factNames as readonly (typeof factNames)[number][]): string[] =>
  findConditionViolations(condition, '/when', facts, 'goal').map(({ path, code }) => `${path} ${code}`);

test.each<[unknown, string]>([
  ['amount >= 100', '/when route.condition-malformed'],
  [[large], '/when route.condition-malformed'],
  [{}, '/when route.condition-malformed'],
  [{ and: [] }, '/when route.condition-malformed'],
  [{ and: [large], or: [large] }, '/when route.condition-malformed'],
  [{ xor: [large] }, '/when route.condition-malformed'],
  [{ not: null }, '/when/not route.condition-malformed'],
  [{ fact: 'mayor', is: true }, '/when/fact route.fact-unknown'],
  [{ fact: 'constructor', is: true }, '/when/fact route.fact-unknown'],
  [{ or: [large, { fact: 'toString', is: true }] }, '/when/or/1/fact route.fact-unknown'],
  [{ fact: 'amount' }, '/when route.comparison-missing'],
  [{ fact: 'amount', is: '100' }, '/when/is route.comparison-unknown'],
  [{ fact: 'amount', constructor: '100' }, '/when/constructor route.comparison-unknown'],
  [{ fact: 'amount', atLeast: 100 }, '/when/atLeast route.operand-malformed'],
  [{ fact: 'amount', atLeast: '1e6' }, '/when/atLeast route.operand-malformed'],
  [{ fact: 'amount', atLeast: '-1' }, '/when/atLeast route.operand-malformed'],
  [{ fact: 'amount', atLeast: '0.001' }, '/when/atLeast route.operand-malformed'],
  [{ fact: 'nature', oneOf: [] }, '/when/oneOf route.operand-malformed'],
  [{ fact: 'nature', oneOf: ['bribe'] }, '/when/oneOf route.operand-malformed'],
  [{ fact: 'funds', includes: 'private' }, '/when/includes route.operand-malformed'],
  [{ fact: 'continuing', is: 'yes' }, '/when/is route.operand-malformed'],
  [{ fact: 'keyProject', is: 'true' }, '/when/is route.operand-malformed'],
  [{ fact: 'severity', atLeast: 'fatal' }, '/when/atLeast route.operand-malformed'],
  [{ fact: 'blockingFindings', atLeast: 1.5 }, '/when/atLeast route.operand-malformed'],
  [{ not: { not: { not: { not: { not: large } } } } }, '/when/not/not/not/not/not route.condition-too-deep'],
  [{ or: Array.from({ length: 31 }, () => large) }, '/when/or route.too-many-comparisons'],
])('%j is refused, and the place is named', (condition, violation) => {
  expect(violationsOf(condition)).toEqual([violation]);
});

test('a fact that is not known of a kind of document cannot be asked of it', () => {
  expect(violationsOf({ fact: 'severity', atLeast: 'warn' }, ['amount'])).toEqual(['/when/fact route.fact-not-of-subject']);
});

const comparison: fc.Arbitrary<RouteCondition> = fc.oneof(
  fc.tuple(fc.constantFrom('atLeast', 'above', 'atMost', 'below'), fc.integer({ min: 0, max: 5 })).map(([bound, n]) => ({ fact: 'amount', [bound]: `${n}.0${n}` }) as RouteCondition),
  fc.constantFrom(...fundSources).map((includes) => ({ fact: 'funds', includes }) as const),
  fc.uniqueArray(fc.constantFrom(...projectNatures), { minLength: 1 }).map((oneOf) => ({ fact: 'nature', oneOf }) as const),
  fc.tuple(fc.constantFrom('continuing', 'keyProject'), fc.boolean()).map(([fact, is]) => ({ fact, is }) as const),
  fc.tuple(fc.constantFrom('atLeast', 'below'), fc.constantFrom(...reviewSeverities)).map(([bound, severity]) => ({ fact: 'severity', [bound]: severity }) as RouteCondition),
  fc.tuple(fc.constantFrom('above', 'atMost'), fc.integer({ min: 0, max: 4 })).map(([bound, n]) => ({ fact: 'blockingFindings', [bound]: n }) as RouteCondition),
);

const condition = fc.letrec<{ any: RouteCondition }>((tie) => ({
  any: fc.oneof(
    { depthSize: 'small', maxDepth: 3 },
    comparison,
    fc.array(tie('any'), { minLength: 1, maxLength: 3 }).map((and) => ({ and })),
    fc.array(tie('any'), { minLength: 1, maxLength: 3 }).map((or) => ({ or })),
    tie('any').map((not) => ({ not })),
  ),
})).any;

/** Documents as they come in: every fact known, and none that contradicts another. */
const document: fc.Arbitrary<SubjectFacts> = fc.record({
  other: fc.bigInt({ min: 0n, max: 600n }), fiscal: fc.bigInt({ min: 0n, max: 600n }), nature: fc.constantFrom(...projectNatures), continuing: fc.boolean(), keyProject: fc.boolean(), severity: fc.constantFrom(...reviewSeverities), count: fc.integer({ min: 1, max: 6 }),
}).map(({ other, fiscal, nature, continuing, keyProject, severity, count }) => ({
  amount: { fen: other + fiscal }, funds: fundSources.filter((source) => (source === 'fiscal' ? fiscal : other) > 0n), nature, continuing, keyProject, severity, blockingFindings: severity === 'block' ? count : 0,
}));

test('whatever is said of a document is said of one of the possible cases: nothing reaches a step that the cases do not show', () => {
  fc.assert(fc.property(fc.array(condition, { minLength: 1, maxLength: 3 }), document, (conditions, facts) => {
    fc.pre(conditions.flatMap((each) => [...factsAsked([each])]).length < 60);
    const answers = (of: SubjectFacts): string => conditions.map((each) => holds(each, of)).join();
    expect(possibleFacts(conditions).map(answers)).toContain(answers(facts));
  }), { numRuns: 300 });
});

test('a condition that is fit to be loaded is answered for every document, and De Morgan holds', () => {
  fc.assert(fc.property(condition, document, (each, facts) => {
    expect(violationsOf(each).filter((violation) => !violation.endsWith('too-deep'))).toEqual([]);
    expect(typeof holds(each, facts)).toBe('boolean');
    expect(holds({ not: { and: [each, each] } }, facts)).toBe(holds({ or: [{ not: each }, { not: each }] }, facts));
  }), { numRuns: 300 });
});

test('a trail shows amounts as they are written', () => {
  expect(writtenFacts({ ...yuan(12n), continuing: true })).toEqual({ amount: '12.00', continuing: true });
  expect(writtenFacts({ nature: 'fee' })).toEqual({ nature: 'fee' });
});
