import type { ApprovalCase } from './approval-case.js';
import { NOW, aCase, division, holders, holding, refused, ruling, street } from './case.fixture.js';
import { decide } from './decide.js';
import { addApprover, answer, assign, consult, letGo, reassign } from './pass-on.js';
import { awaitedSeats, seatsOf } from './seats.js';

const wang = holding(street, 'wang');
const sun = holding(street, 'sun');
/** Somebody with another post, asked by name. */
const qian = holding({ ...street, role: 'unit-leader' }, 'qian');
const to = (personId: string, seen = 1) => ({ target: { personId, name: `name of ${personId}` }, opinion: '请阅', seen });
const says = (approvalCase: ApprovalCase, who: typeof wang, people: string[], verdict: 'approve' | 'send-back' = 'approve') =>
  decide(approvalCase, who, ruling(verdict, { seen: { version: approvalCase.version, contentHash: 'hash' } }), holders(...people), NOW);
/** Again, by somebody whose screen shows the case as it is. */
const seeing = ({ version }: ApprovalCase) => ruling('approve', { seen: { version, contentHash: 'hash' } });
const joint = aCase({ steps: [{ ...street, rule: 'all-of' }, division] });

describe('转办', () => {
  test('the seat goes to the other person: they decide, the first one no longer does', () => {
    const { approvalCase } = reassign(aCase(), wang, to('qian'), holders('wang'), NOW);
    expect(seatsOf(approvalCase, street, holders('wang')).map((seat) => seat.personId)).toEqual(['qian']);
    expect(refused(() => says(approvalCase, wang, ['wang'])).code).toBe('approval.not-your-step');
    expect(says(approvalCase, qian, ['wang']).outcome).toBe('next-step');
  });

  test('in 会签 the others stay asked, and the step still waits for the new one', () => {
    const passed = reassign(joint, wang, to('qian'), holders('wang', 'sun'), NOW).approvalCase;
    const first = says(passed, sun, ['wang', 'sun']);
    expect(first.outcome).toBe('waits');
    expect(says(first.approvalCase, qian, ['wang', 'sun']).outcome).toBe('next-step');
  });

  test('it can be passed on again, and back', () => {
    const once = reassign(aCase(), wang, to('qian'), holders('wang'), NOW).approvalCase;
    const back = reassign(once, qian, to('wang', 2), holders('wang'), NOW).approvalCase;
    expect(seatsOf(back, street, holders('wang')).map((seat) => seat.personId)).toEqual(['wang']);
  });

  test.each([
    ['oneself', 'wang', 'approval.not-to-oneself'],
    ['an author', 'preparer', 'approval.target-is-involved'],
    ['somebody who is asked already', 'sun', 'approval.asked-already'],
  ])('not to %s', (_, personId, code) => {
    expect(refused(() => reassign(aCase(), wang, to(personId), holders('wang', 'sun'), NOW)).code).toBe(code);
  });

  test('who is not asked has nothing to pass on', () => {
    expect(refused(() => reassign(aCase(), qian, to('sun'), holders('wang'), NOW)).code).toBe('approval.not-your-step');
  });
});

describe('委派', () => {
  const asked = consult(aCase(), wang, to('qian'), holders('wang'), NOW).approvalCase;

  test('the one who asked waits for the answer; the one who was asked does not decide', () => {
    expect(refused(() => says(asked, wang, ['wang'])).code).toBe('approval.awaits-answer');
    expect(refused(() => says(asked, qian, ['wang'])).code).toBe('approval.not-your-step');
    expect(awaitedSeats(asked, street, holders('wang'))).toEqual([]);
  });

  test('after the answer it is back with the one who asked', () => {
    const answered = answer(asked, qian, '可行', NOW).approvalCase;
    expect(says(answered, wang, ['wang']).outcome).toBe('next-step');
    expect(refused(() => answer(answered, qian, '再说一次', NOW)).code).toBe('approval.not-consulted');
  });

  test('the question can be taken back', () => {
    expect(says(letGo(asked, wang, 'qian', '', holders('wang'), NOW).approvalCase, wang, ['wang']).outcome).toBe('next-step');
  });

  test('who has left is not waited for', () => {
    const left = { ...asked, assignments: asked.assignments.map((each) => ({ ...each, isPresent: false })) };
    expect(says(left, wang, ['wang']).outcome).toBe('next-step');
  });
});

describe('加签、减签', () => {
  test('before: the one who added waits, then decides', () => {
    const added = addApprover(aCase(), wang, 'before', to('qian'), holders('wang'), NOW).approvalCase;
    expect(refused(() => says(added, wang, ['wang'])).code).toBe('approval.awaits-added-approver');
    const agreed = says(added, qian, ['wang']);
    expect(agreed.outcome).toBe('waits');
    expect(says(agreed.approvalCase, wang, ['wang']).outcome).toBe('next-step');
  });

  test('after: the added one is asked when the other has agreed, and the step waits for both', () => {
    const added = addApprover(aCase(), wang, 'after', to('qian'), holders('wang'), NOW).approvalCase;
    expect(refused(() => says(added, qian, ['wang'])).code).toBe('approval.not-your-turn');
    const agreed = says(added, wang, ['wang']);
    expect(agreed.outcome).toBe('waits');
    expect(says(agreed.approvalCase, qian, ['wang']).outcome).toBe('next-step');
  });

  test('a return of the added one returns the document', () => {
    const added = addApprover(aCase(), wang, 'before', to('qian'), holders('wang'), NOW).approvalCase;
    expect(says(added, qian, ['wang'], 'send-back').outcome).toBe('returned');
  });

  test('only the one who added removes, and only who has not spoken', () => {
    const added = addApprover(aCase(), wang, 'before', to('qian'), holders('wang', 'sun'), NOW).approvalCase;
    expect(refused(() => letGo(added, sun, 'qian', '', holders('wang', 'sun'), NOW)).code).toBe('approval.not-brought-in');
    expect(says(letGo(added, wang, 'qian', '', holders('wang'), NOW).approvalCase, wang, ['wang']).outcome).toBe('next-step');
    const spoken = says(added, qian, ['wang', 'sun']).approvalCase;
    expect(refused(() => letGo(spoken, wang, 'qian', '', holders('wang'), NOW)).code).toBe('approval.decided-already');
  });

  test('who was added and passes it on leaves the step waiting for the next', () => {
    const added = addApprover(aCase(), wang, 'before', to('qian'), holders('wang'), NOW).approvalCase;
    const passed = reassign(added, qian, to('zhou', 2), holders('wang'), NOW).approvalCase;
    expect(refused(() => says(passed, wang, ['wang'])).code).toBe('approval.awaits-added-approver');
    const agreed = says(passed, holding(street, 'zhou'), ['wang']).approvalCase;
    expect(says(agreed, wang, ['wang']).outcome).toBe('next-step');
  });
});

describe('管理员干预', () => {
  const administrator = holding(division, 'admin');

  test('names somebody for a step that nobody holds', () => {
    const assigned = assign(aCase(), administrator, to('qian'), [], NOW).approvalCase;
    expect(says(assigned, qian, []).outcome).toBe('next-step');
  });

  test.each([['the administrator', 'admin', 'approval.not-to-oneself'], ['an author', 'preparer', 'approval.target-is-involved']])('never %s', (_, personId, code) => {
    expect(refused(() => assign(aCase(), administrator, to(personId), [], NOW)).code).toBe(code);
  });

  test('not without a reason', () => {
    expect(refused(() => assign(aCase(), administrator, { ...to('qian'), opinion: ' ' }, [], NOW)).code).toBe('approval.opinion-missing');
  });
});

describe('委托', () => {
  const withStandIn = [{ personId: 'wang', name: '王', standIn: { personId: 'qian', name: '钱' } }];

  test('the stand-in speaks for the person, and both names are kept', () => {
    const { act, outcome } = decide(aCase(), qian, ruling('approve'), withStandIn, NOW);
    expect([outcome, act.personId, act.onBehalfOf?.personId]).toEqual(['next-step', 'qian', 'wang']);
  });

  test('a stand-in who wrote the document does not speak for anybody', () => {
    const own = aCase({ authorIds: ['preparer', 'qian'] });
    expect(refused(() => decide(own, qian, ruling('approve'), withStandIn, NOW)).code).toBe('approval.own-submission');
  });

  test('nobody speaks for an author', () => {
    const own = aCase({ authorIds: ['preparer', 'wang'] });
    expect(refused(() => decide(own, qian, ruling('approve'), withStandIn, NOW)).code).toBe('approval.not-your-step');
  });

  test('in 会签 a stand-in who signs as well signs for each of the two, and each signature says for whom', () => {
    const both = [...withStandIn, { personId: 'qian', name: '钱', standIn: null }];
    const own = decide(joint, { ...qian, role: 'subdistrict-finance' }, ruling('approve'), both, NOW);
    expect([own.outcome, own.act.onBehalfOf]).toEqual(['waits', null]);
    const lent = decide(own.approvalCase, { ...qian, role: 'subdistrict-finance' }, seeing(own.approvalCase), both, NOW);
    expect([lent.outcome, lent.act.onBehalfOf?.personId]).toEqual(['next-step', 'wang']);
  });

  test('whoever names a delegate after that one has spoken is still waited for: their word was not said', () => {
    const colleague = { personId: 'qian', name: '钱', standIn: null };
    const spoken = decide(joint, { ...qian, role: 'subdistrict-finance' }, ruling('approve'), [...holders('wang'), colleague], NOW).approvalCase;
    expect(awaitedSeats(spoken, street, [...withStandIn, colleague]).map(({ personId }) => personId)).toEqual(['wang']);
    expect(decide(spoken, qian, seeing(spoken), [...withStandIn, colleague], NOW).outcome).toBe('next-step');
  });

  test('in 依次 a stand-in whose own turn comes later speaks for the first, then for themselves', () => {
    const row = { ...joint, steps: joint.steps.map((each) => ({ ...each, rule: 'in-order' as const })) };
    const both = [...withStandIn, { personId: 'qian', name: '钱', standIn: null }];
    const first = decide(row, { ...qian, role: 'subdistrict-finance' }, ruling('approve'), both, NOW);
    expect([first.outcome, first.act.onBehalfOf?.personId]).toEqual(['waits', 'wang']);
    expect(decide(first.approvalCase, { ...qian, role: 'subdistrict-finance' }, seeing(first.approvalCase), both, NOW).outcome).toBe('next-step');
  });

  test('whom a stand-in brings in was brought in by the one who is away: either of the two waits for it, and may let go', () => {
    const asked = consult(joint, qian, to('sun'), withStandIn, NOW).approvalCase;
    expect([wang, qian].map((each) => refused(() => decide(asked, each, seeing(asked), withStandIn, NOW)).code)).toEqual(['approval.awaits-answer', 'approval.awaits-answer']);
    expect([wang, qian].map((each) => letGo(asked, each, 'sun', '', withStandIn, NOW).act.onBehalfOf?.personId ?? null)).toEqual([null, 'wang']);
    const after = addApprover(joint, qian, 'after', to('sun'), withStandIn, NOW).approvalCase;
    const agreed = decide(after, wang, seeing(after), withStandIn, NOW).approvalCase;
    expect(awaitedSeats(agreed, street, withStandIn).map(({ personId }) => personId)).toEqual(['sun']);
  });

  test('what the stand-in of somebody added before says is what is waited for', () => {
    const added = addApprover(joint, wang, 'before', to('sun'), holders('wang'), NOW).approvalCase;
    const lent = { ...added, assignments: added.assignments.map((each) => ({ ...each, standIn: { personId: 'qian', name: '钱' } })) };
    const said = decide(lent, qian, seeing(lent), holders('wang'), NOW).approvalCase;
    expect(decide(said, wang, seeing(said), holders('wang'), NOW).outcome).toBe('next-step');
  });

  test('the stand-in of somebody who was asked answers, with both names; an author does not', () => {
    const asked = consult(joint, wang, to('sun'), holders('wang'), NOW).approvalCase;
    const standIn = (personId: string) => ({ ...asked, assignments: asked.assignments.map((each) => ({ ...each, standIn: { personId, name: personId } })) });
    expect(answer(standIn('qian'), qian, '可行', NOW).act.onBehalfOf?.personId).toBe('sun');
    expect(refused(() => answer(standIn('preparer'), holding(street, 'preparer'), '可行', NOW)).code).toBe('approval.not-consulted');
  });

  test('what was said for a person is their word: neither of the two speaks a second time for one seat', () => {
    const away = [...withStandIn, { personId: 'sun', name: '孙', standIn: null }];
    const again = (first: ApprovalCase, who: typeof wang) => refused(() => decide(first, who, ruling('approve', { seen: { version: first.version, contentHash: 'hash' } }), away, NOW)).code;
    const byStandIn = decide(joint, qian, ruling('approve'), away, NOW).approvalCase;
    expect([again(byStandIn, wang), again(byStandIn, qian)]).toEqual(['approval.decided-already', 'approval.decided-already']);
    const inPerson = decide(joint, wang, ruling('approve'), away, NOW).approvalCase;
    expect(again(inPerson, qian)).toBe('approval.decided-already');
  });

  test('a stand-in of two people speaks for the one who has said nothing yet', () => {
    const away = [...withStandIn, { personId: 'sun', name: '孙', standIn: { personId: 'qian', name: '钱' } }];
    const inPerson = decide(joint, wang, ruling('approve'), away, NOW).approvalCase;
    const { act, outcome } = decide(inPerson, qian, ruling('approve', { seen: { version: inPerson.version, contentHash: 'hash' } }), away, NOW);
    expect([act.onBehalfOf?.personId, outcome]).toEqual(['sun', 'next-step']);
  });
});
