import { standingWords } from './approval-act.js';
import { agreementsOf, type ApprovalStep } from './approval-case.js';
import { NOW, aCase, holders, holding, performance, refused, ruling, street } from './case.fixture.js';
import { advise, decide } from './decide.js';
import { addApprover, assign, consult, reassign } from './pass-on.js';

const third: ApprovalStep = { ...street, position: 2, name: '第三方意见', role: 'third-party', relation: 'engaged-third-party', unitId: 'institution' };
const asked = aCase({ steps: [street, third, performance], currentStep: 2 });
const adviser = holding(third, 'peng');
const opinion = { opinion: '测算依据充分', seen: { version: 1, contentHash: 'hash' } };

test('an opinion lets the case go on to those who decide, and is no decision', () => {
  const { approvalCase, outcome, act } = advise(asked, adviser, opinion, holders('peng'), NOW);
  expect([outcome, approvalCase.currentStep, act.verb, act.grade]).toEqual(['next-step', 3, 'advise', null]);
  expect(standingWords(approvalCase.acts)).toHaveLength(1);
  expect(agreementsOf(approvalCase)).toEqual([{ verb: 'advise', step: 2, personId: 'peng' }]);
});

test('an opinion must say something, on the text as it is, and once', () => {
  expect(refused(() => advise(asked, adviser, { ...opinion, opinion: ' 　' }, holders('peng'), NOW)).code).toBe('approval.opinion-missing');
  expect(refused(() => advise(asked, adviser, { ...opinion, seen: { version: 1, contentHash: 'older' } }, holders('peng'), NOW)).code).toBe('approval.content-changed');
  const { approvalCase } = advise(asked, adviser, opinion, holders('peng'), NOW);
  expect(refused(() => advise(approvalCase, adviser, opinion, holders('zhao'), NOW)).code).toBe('approval.decided-already');
});

test.each(['approve', 'send-back', 'reject'] as const)('%s is not for a third party', (verdict) => {
  expect(refused(() => decide(asked, adviser, ruling(verdict), holders('peng'), NOW)).code).toBe('approval.third-party-only-advises');
});

test('it gives its place to nobody, asks nobody, and nobody is put in its place', () => {
  const request = { target: { personId: 'zhao', name: '赵' }, opinion: '请看', seen: 1 };
  for (const attempt of [
    () => reassign(asked, adviser, request, holders('peng'), NOW), () => consult(asked, adviser, request, holders('peng'), NOW), () => addApprover(asked, adviser, 'after', request, holders('peng'), NOW),
  ]) expect(refused(attempt).code).toBe('approval.third-party-only-advises');
  expect(refused(() => assign(asked, holding(performance, 'keeper'), request, holders('peng'), NOW)).code).toBe('approval.advice-not-assignable');
});

test('whoever decides at a step decides, and does not advise', () => {
  const deciding = aCase({ steps: [street, third, performance], currentStep: 3 });
  expect(refused(() => advise(deciding, holding(performance, 'zhao'), opinion, holders('zhao'), NOW)).code).toBe('approval.not-asked-for-advice');
});
