import { directReturnOf, type ApprovalCase, type Reviewer } from './approval-case.js';
import { NOW, aCase, division, holders, holding, performance, refused, ruling, street } from './case.fixture.js';
import { decide, type Ruling } from './decide.js';
import { resume, retract, suspend, voidCase } from './take-back.js';

const wang = holding(street, 'wang');
const li = holding(division, 'li');
const zhao = holding(performance, 'zhao');
const all = holders('wang', 'sun', 'li', 'zhao');
const says = (approvalCase: ApprovalCase, who: Reviewer, verdict: Ruling['verdict'] = 'approve', more: Partial<Ruling> = {}) =>
  decide(approvalCase, who, ruling(verdict, { seen: { version: approvalCase.version, contentHash: 'hash' }, ...more }), all.filter((each) => each.personId === who.personId), NOW);
const atThird = says(says(aCase(), wang).approvalCase, li).approvalCase;

describe('退回', () => {
  test('to an earlier step, then step by step again', () => {
    const back = says(atThird, zhao, 'send-back', { sendTo: 1 });
    expect([back.outcome, back.approvalCase.status, back.approvalCase.currentStep]).toEqual(['step-back', 'open', 1]);
    const again = says(back.approvalCase, wang);
    expect(again.approvalCase.currentStep).toBe(2);
  });

  test('to an earlier step, then straight to the one who sent it back', () => {
    const back = says(atThird, zhao, 'send-back', { sendTo: 1, afterwards: 'direct' });
    expect(says(back.approvalCase, wang).approvalCase.currentStep).toBe(3);
  });

  test('to the preparer: the next round goes straight to the returner when he says so', () => {
    expect(directReturnOf(says(atThird, zhao, 'send-back', { afterwards: 'direct' }).approvalCase)).toBe(3);
    expect(directReturnOf(says(atThird, zhao, 'send-back').approvalCase)).toBeNull();
  });

  test.each([[3], [4]])('never forward, nor to the step itself (%s)', (sendTo) => {
    expect(refused(() => says(atThird, zhao, 'send-back', { sendTo })).code).toBe('approval.not-an-earlier-step');
  });

  test('the old words of a step that is visited again do not count', () => {
    const joint = aCase({ steps: [{ ...street, rule: 'all-of' }, division] });
    const both = holders('wang', 'sun');
    const first = decide(joint, wang, ruling('approve'), both, NOW).approvalCase;
    const passed = decide(first, holding(street, 'sun'), ruling('approve', { seen: { version: 2, contentHash: 'hash' } }), both, NOW).approvalCase;
    const back = decide(passed, li, ruling('send-back', { sendTo: 1, seen: { version: 3, contentHash: 'hash' } }), holders('li'), NOW).approvalCase;
    expect(decide(back, wang, ruling('approve', { seen: { version: 4, contentHash: 'hash' } }), both, NOW).outcome).toBe('waits');
  });
});

describe('取回', () => {
  test('before the next one acts, the case comes back to my step', () => {
    const mine = says(aCase(), wang).approvalCase;
    const { approvalCase, outcome } = retract(mine, wang, '', NOW);
    expect([outcome, approvalCase.currentStep, approvalCase.visit]).toEqual(['step-back', 1, 1]);
    expect(says(approvalCase, wang, 'send-back').outcome).toBe('returned');
  });

  test('not after the next one has acted', () => {
    expect(refused(() => retract(atThird, wang, '', NOW)).code).toBe('approval.decided-already');
  });

  test('in 会签 I take back my word while the others’ stay', () => {
    const joint = aCase({ steps: [{ ...street, rule: 'all-of' }, division] });
    const both = holders('wang', 'sun');
    const first = decide(joint, wang, ruling('approve'), both, NOW).approvalCase;
    const second = retract(first, wang, '', NOW);
    expect([second.outcome, second.approvalCase.currentStep]).toEqual(['waits', 1]);
    const sunSays = decide(second.approvalCase, holding(street, 'sun'), ruling('approve', { seen: { version: 3, contentHash: 'hash' } }), both, NOW);
    expect(sunSays.outcome).toBe('waits');
  });

  test('an arrival that was taken back is not used again', () => {
    const once = retract(says(aCase(), wang).approvalCase, wang, '', NOW).approvalCase;
    expect(says(once, wang).approvalCase.visit).toBe(3);
  });

  test('nothing to take back, nothing happens', () => {
    expect(refused(() => retract(aCase(), wang, '', NOW)).code).toBe('approval.nothing-to-retract');
  });
});

describe('挂起、恢复、作废', () => {
  test('nobody decides while it is suspended, and says who suspended it', () => {
    const held = suspend(aCase(), wang, '待核实', holders('wang'), NOW).approvalCase;
    expect(refused(() => says(held, wang)).details).toMatchObject({ person: 'name of wang', opinion: '待核实' });
    expect(says(resume(held, wang, '', holders('wang'), NOW).approvalCase, wang).outcome).toBe('next-step');
  });

  test.each([['without a reason', wang, '', 'approval.opinion-missing'], ['by the author', holding(division, 'preparer'), '待核实', 'approval.not-your-step']] as const)('not suspended %s', (_, who, reason, code) => {
    expect(refused(() => suspend(aCase(), who, reason, holders('wang'), NOW)).code).toBe(code);
  });

  test('only its authors void it, also when it is suspended, and then nothing goes on', () => {
    const held = suspend(aCase(), wang, '待核实', holders('wang'), NOW).approvalCase;
    expect(refused(() => voidCase(held, wang, '不做了', NOW)).code).toBe('approval.void-by-author');
    const ended = voidCase(held, holding(division, 'preparer'), '不做了', NOW).approvalCase;
    expect([ended.status, ended.isSuspended]).toEqual(['voided', false]);
    expect(refused(() => says(ended, wang)).code).toBe('approval.decided-already');
  });
});

describe('票签、依次、等次', () => {
  const votes = aCase({ steps: [{ ...street, rule: 'share-of', agreementPercent: 60 }, division] });
  const five = holders('a', 'b', 'c', 'd', 'e');
  const vote = (approvalCase: ApprovalCase, who: string, verdict: Ruling['verdict']) =>
    decide(approvalCase, holding(street, who), ruling(verdict, { seen: { version: approvalCase.version, contentHash: 'hash' } }), five, NOW);

  test('passes at its share: three of five at 60 %', () => {
    const two = vote(vote(votes, 'a', 'approve').approvalCase, 'b', 'reject').approvalCase;
    const three = vote(two, 'c', 'approve');
    expect(three.outcome).toBe('waits');
    expect(vote(three.approvalCase, 'd', 'approve').outcome).toBe('next-step');
  });

  test('ends as soon as the share is out of reach: returned when anybody asked for changes', () => {
    const two = vote(vote(votes, 'a', 'reject').approvalCase, 'b', 'send-back').approvalCase;
    expect(vote(two, 'c', 'reject').outcome).toBe('returned');
    const allNo = vote(vote(vote(votes, 'a', 'reject').approvalCase, 'b', 'reject').approvalCase, 'c', 'reject');
    expect(allNo.outcome).toBe('rejected');
  });

  test('one after the other: only the first of the row may speak', () => {
    const row = aCase({ steps: [{ ...street, rule: 'in-order' }, division] });
    const both = holders('wang', 'sun');
    expect(refused(() => decide(row, holding(street, 'sun'), ruling('approve'), both, NOW)).code).toBe('approval.not-your-turn');
    const first = decide(row, wang, ruling('approve'), both, NOW);
    expect(first.outcome).toBe('waits');
    expect(decide(first.approvalCase, holding(street, 'sun'), ruling('approve'), both, NOW).outcome).toBe('next-step');
  });

  const graded = aCase({ steps: [{ ...street, grades: true }, division] });
  test.each([
    ['excellent', 'approve', null], ['good', 'approve', null], ['medium', 'send-back', null], ['poor', 'reject', null],
    ['medium', 'approve', 'approval.grade-contradicts-verdict'], ['excellent', 'send-back', 'approval.grade-contradicts-verdict'], [null, 'approve', 'approval.grade-missing'],
  ] as const)('%s with %s', (grade, verdict, code) => {
    const attempt = () => decide(graded, wang, ruling(verdict, { grade }), holders('wang'), NOW);
    if (code === null) expect(attempt().act.grade).toBe(grade);
    else expect(refused(attempt).code).toBe(code);
  });
});
