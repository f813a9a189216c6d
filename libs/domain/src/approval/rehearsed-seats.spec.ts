import { aCase, division, holders, performance, street } from './case.fixture.js';
import type { ApprovalCase } from './approval-case.js';
import { rehearsedSeats } from './rehearsed-seats.js';

const asked = (approvalCase: ApprovalCase, ...perStep: readonly (readonly string[])[]): string[][] =>
  [...rehearsedSeats(approvalCase, (step) => holders(...(perStep[step.position - 1] ?? []))).values()].map((seats) => seats.map(({ personId }) => personId));

test('everybody on the post is asked, but not who wrote it', () => {
  expect(asked(aCase(), ['wang', 'preparer'], ['li'], ['zhao', 'sun'])).toEqual([['wang'], ['li'], ['zhao', 'sun']]);
});

test('who is certain to have spoken is not asked again: the only one of a step, and everybody of a 会签', () => {
  expect(asked(aCase(), ['wang'], ['wang', 'li'], ['zhao'])).toEqual([['wang'], ['li'], ['zhao']]);
  expect(asked(aCase({ steps: [{ ...street, rule: 'all-of' }, division, performance] }), ['wang', 'li'], ['li', 'zhou'], ['wang', 'zhao'])).toEqual([['wang', 'li'], ['zhou'], ['zhao']]);
});

test('of two of whom one will speak nobody knows which: both stay in at the later step', () => {
  expect(asked(aCase(), ['wang', 'li'], ['li'], ['zhao'])).toEqual([['wang', 'li'], ['li'], ['zhao']]);
});

test('of somebody who is away and their stand-in nobody knows which will speak: both stay in at the later step', () => {
  const away = rehearsedSeats(aCase(), (step) => (step.position === 1 ? [{ personId: 'wang', name: '王', standIn: { personId: 'zhao', name: '赵' } }] : holders('wang', 'zhao')));
  expect([...away.values()].map((seats) => seats.map(({ personId }) => personId))).toEqual([['wang'], ['wang', 'zhao'], ['wang', 'zhao']]);
});

test('an exempt step asks the author, and a round that goes straight back asks from there on', () => {
  expect(asked(aCase({ steps: [{ ...street, allowsPreparer: true }, division, performance] }), ['preparer'], ['li'], ['zhao'])[0]).toEqual(['preparer']);
  expect(asked(aCase({ currentStep: 3, carried: [{ verb: 'approve', step: 1, personId: 'wang' }] }), ['wang'], ['li'], ['wang', 'zhao'])).toEqual([['zhao']]);
});

test('a step whose post nobody holds, or only somebody who has spoken, is shown empty', () => {
  expect(asked(aCase(), ['wang'], [], ['wang'])).toEqual([['wang'], [], []]);
});
