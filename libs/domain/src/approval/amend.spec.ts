import { amend, requireMayAmend, type AmendmentRequest } from './amend.js';
import type { ApprovalCase } from './approval-case.js';
import { aCase, division, holders, holding, NOW, performance, refused, ruling, street } from './case.fixture.js';
import { decide } from './decide.js';
import { isInvolved, wordsOf } from './seats.js';

const completing = { ...division, rule: 'all-of' as const, mayEdit: ['purpose', 'indicator-basis'] };
const atDivision = (changes: Partial<ApprovalCase> = {}): ApprovalCase => aCase({ currentStep: 2, steps: [street, completing, performance], ...changes });
const request = (changes: Partial<AmendmentRequest> = {}): AmendmentRequest => ({ amendment: { purpose: '按月发放' }, opinion: '电话核实', seen: { version: 1, contentHash: 'hash' }, ...changes });
const [wang, li] = [holding(completing, 'wang'), holding(completing, 'li')];
const both = holders('wang', 'li');
const next = { version: 5, contentHash: 'next' };

test('the case stays where it is, with the new text, and whoever spoke before is asked again', () => {
  const spoken = decide(atDivision(), li, ruling('approve'), both, NOW).approvalCase;
  const { approvalCase, act, outcome } = amend(spoken, wang, request(), next, both, NOW);
  expect([approvalCase.currentStep, approvalCase.visit, outcome]).toEqual([2, 1, 'waits']);
  expect(approvalCase.subject).toEqual({ kind: 'goal', id: 'goal', version: 5, contentHash: 'next' });
  expect(act).toMatchObject({ verb: 'amend', amendedVersion: 5, opinion: '电话核实', number: 3 });
  expect(wordsOf(approvalCase)).toEqual([]);
  const signing = ruling('approve', { seen: { version: 3, contentHash: 'next' } });
  const first = decide(approvalCase, wang, signing, both, NOW);
  expect(first.outcome).toBe('waits');
  expect(decide(first.approvalCase, li, signing, both, NOW).outcome).toBe('next-step');
});

test('words at earlier steps stay', () => {
  const signed = decide(aCase({ steps: [street, completing, performance] }), holding(street, 'zhao'), ruling('approve'), holders('zhao'), NOW).approvalCase;
  const { approvalCase } = amend(signed, wang, request({ seen: { version: 2, contentHash: 'hash' } }), next, both, NOW);
  expect(isInvolved({ ...approvalCase, currentStep: 3 }, 'zhao')).toBe(true);
});

test('whoever wrote into it is involved at every later step, and so is the one it was written for', () => {
  const { approvalCase } = amend(atDivision(), { ...wang, role: 'budget-division', unitId: 'elsewhere' }, request(), next, [{ personId: 'li', name: 'li', standIn: { personId: 'wang', name: 'wang' } }], NOW);
  expect(approvalCase.acts[0]).toMatchObject({ personId: 'wang', onBehalfOf: { personId: 'li' } });
  for (const person of ['wang', 'li']) {
    expect(isInvolved(approvalCase, person)).toBe(false);
    expect(isInvolved({ ...approvalCase, currentStep: 3 }, person)).toBe(true);
  }
});

test.each<[string, ApprovalCase, Partial<AmendmentRequest>, string]>([
  ['a screen of another text', atDivision(), { seen: { version: 1, contentHash: 'other' } }, 'approval.content-changed'],
  ['no reason', atDivision(), { opinion: ' ' }, 'approval.amendment-unexplained'],
  ['nothing to write', atDivision(), { amendment: {} }, 'approval.amendment-empty'],
  ['a row in which nothing is named', atDivision(), { amendment: { indicators: [{ id: 'row' }] } }, 'approval.amendment-empty'],
  ['a field that no step may complete', atDivision(), { amendment: { objectives: ['一'] } }, 'approval.field-not-amendable'],
  ['a case that is suspended', atDivision({ isSuspended: true }), {}, 'approval.suspended'],
  ['a step that may complete nothing', atDivision({ steps: [{ ...street, mayEdit: ['purpose'] }, division, performance] }), {}, 'approval.amended-at-other-steps'],
  ['a route whose steps complete nothing', atDivision({ steps: [street, division, performance] }), {}, 'approval.nothing-to-amend'],
  ['the last step', atDivision({ steps: [street, completing] }), {}, 'approval.amended-last'],
  ['a step after which only the preparer may decide', atDivision({ steps: [street, completing, { ...performance, allowsPreparer: true }] }), {}, 'approval.amended-last'],
  ['a step after which only a third party is asked', atDivision({ steps: [street, completing, { ...performance, role: 'third-party' }] }), {}, 'approval.amended-last'],
])('%s is refused', (_, approvalCase, changes, code) => {
  expect(refused(() => amend(approvalCase, wang, request(changes), next, both, NOW)).code).toBe(code);
});

test('every field that is refused is named, with the steps that may', () => {
  const steps = [street, completing, { ...performance, mayEdit: ['objectives'] }, { ...performance, position: 4, name: '局领导审定' }];
  const amendment = { objectives: ['一'], purpose: '甲', indicators: [{ id: 'row', basis: '乙', target: '≥1' }] };
  const error = refused(() => amend(atDivision({ steps }), wang, request({ amendment }), next, both, NOW));
  expect(error.details['violations']).toEqual([
    { path: '/changes/objectives', code: 'approval.field-of-other-steps.objectives', details: { step: '业务股审核', others: '绩效股审核' } },
    { path: '/changes/indicators/0/target', code: 'approval.field-of-the-unit.indicator-target', details: { step: '业务股审核', others: '' } },
  ]);
});

test('who has spoken, wrote the text, or is not asked may not', () => {
  const spoken = decide(atDivision(), wang, ruling('approve'), both, NOW).approvalCase;
  expect(refused(() => requireMayAmend(spoken, wang, both, 2)).code).toBe('approval.decided-already');
  expect(refused(() => requireMayAmend(atDivision({ authorIds: ['wang'] }), wang, both, 1)).code).toBe('approval.own-submission');
  expect(refused(() => requireMayAmend(atDivision(), holding(performance, 'sun'), both, 1)).code).toBe('approval.not-your-step');
});

test('a screen drawn before is told who wrote', () => {
  const { approvalCase } = amend(atDivision(), wang, request(), next, both, NOW);
  const error = refused(() => decide(approvalCase, li, ruling('approve'), both, NOW));
  expect([error.code, error.details['winner']]).toEqual(['approval.amended-meanwhile', 'name of wang']);
});
