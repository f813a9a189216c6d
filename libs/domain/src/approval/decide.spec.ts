import fc from 'fast-check';
import { DomainError } from '../shared/domain-error.js';
import { standingWords, type Verdict } from './approval-act.js';
import { approvalLifecycle, openStepOf, withdrawCase, type ApprovalCase, type ApprovalStep } from './approval-case.js';
import { NOW, aCase, division, holders, holding, performance, refused, ruling, street } from './case.fixture.js';
import { decide, refusalOf } from './decide.js';
import { seatsOf } from './seats.js';

describe('one decision', () => {
  test('an approval moves the case to the next step', () => {
    const { approvalCase, outcome } = decide(aCase(), holding(street, 'wang'), ruling('approve'), holders('wang'), NOW);
    expect([outcome, approvalCase.status, approvalCase.currentStep, approvalCase.version]).toEqual(['next-step', 'open', 2, 2]);
  });

  test('the approval of the last step approves the subject', () => {
    const { approvalCase, outcome } = decide(aCase({ currentStep: 3 }), holding(performance, 'zhao'), ruling('approve'), holders('zhao'), NOW);
    expect([outcome, approvalCase.status]).toEqual(['approved', 'approved']);
    expect(openStepOf(approvalCase)).toBeNull();
  });

  test.each([['send-back', 'returned'], ['reject', 'rejected']] as const)('%s ends the case at any step', (verdict, outcome) => {
    const decided = decide(aCase({ currentStep: 2 }), holding(division, 'li'), ruling(verdict), holders('li'), NOW);
    expect([decided.outcome, decided.approvalCase.status]).toEqual([outcome, outcome]);
  });

  test.each(['send-back', 'reject'] as const)('%s without an opinion is refused', (verdict) => {
    expect(refused(() => decide(aCase(), holding(street, 'wang'), ruling(verdict, { opinion: ' 　' }), holders('wang'), NOW)).code).toBe('approval.opinion-missing');
  });

  test('an opinion beyond 2000 characters is refused', () => {
    expect(refused(() => decide(aCase(), holding(street, 'wang'), ruling('approve', { opinion: '好'.repeat(2001) }), holders('wang'), NOW)).code).toBe('approval.opinion-too-long');
  });

  test('a decision on a text that has changed since it was read is refused', () => {
    const error = refused(() => decide(aCase(), holding(street, 'wang'), ruling('approve', { seen: { version: 1, contentHash: 'older' } }), holders('wang'), NOW));
    expect([error.code, error.kind]).toEqual(['approval.content-changed', 'conflict']);
  });

  test('a version that never existed is refused', () => {
    expect(refused(() => decide(aCase(), holding(street, 'wang'), ruling('approve', { seen: { version: 7, contentHash: 'hash' } }), holders('wang'), NOW)).code).toBe('approval.version-unknown');
  });
});

describe('whose turn it is', () => {
  test.each([
    ['the role of another step', holding(division, 'li')],
    ['the right role at another unit', { ...holding(street, 'wang'), unitId: 'other office' }],
  ])('%s is not enough', (_, reviewer) => {
    expect(refused(() => decide(aCase(), reviewer, ruling('approve'), [], NOW)).code).toBe('approval.not-your-step');
  });

  test('a step without a unit is nobody’s', () => {
    const stuck = aCase({ currentStep: 2, steps: [street, { ...division, unitId: null }, performance] });
    expect(refusalOf(stuck, { ...holding(division, 'li'), unitId: '' }, [])?.code).toBe('approval.not-your-step');
  });

  test.each(['preparer', 'editor', 'submitter'])('the %s of the round never decides on it', (personId) => {
    const own = aCase({ authorIds: ['preparer', 'editor'], submittedBy: 'submitter' });
    const error = refused(() => decide(own, holding(street, personId), ruling('approve'), holders(personId), NOW));
    expect([error.code, error.kind]).toEqual(['approval.own-submission', 'forbidden']);
  });

  test('who passed one step does not pass a later one with a second post', () => {
    const first = decide(aCase(), holding(street, 'wang'), ruling('approve'), holders('wang'), NOW).approvalCase;
    expect(refused(() => decide(first, holding(division, 'wang'), ruling('approve', { seen: { version: 2, contentHash: 'hash' } }), holders('wang'), NOW)).code).toBe('approval.decided-earlier-step');
  });

  test('a step that allows the preparer says that the exemption was used', () => {
    const tiny = aCase({ steps: [{ ...street, allowsPreparer: true }, division] });
    expect(decide(tiny, holding(street, 'preparer'), ruling('approve'), holders('preparer'), NOW).usedExemption).toBe(true);
    expect(decide(tiny, holding(street, 'wang'), ruling('approve'), holders('wang'), NOW).usedExemption).toBe(false);
  });

  test('a step whose only holder is an author has nobody who may decide', () => {
    expect(seatsOf(aCase(), street, holders('preparer'))).toEqual([]);
    expect(seatsOf(aCase(), { ...street, allowsPreparer: true }, holders('preparer')).map((seat) => seat.personId)).toEqual(['preparer']);
  });
});

describe('who comes second', () => {
  const won = decide(aCase(), holding(street, 'wang'), ruling('approve'), holders('wang', 'sun'), NOW).approvalCase;

  test.each(['wang', 'sun'])('%s, whose screen is older, is told the winner, the verdict, the time and the new state', (personId) => {
    const error = refused(() => decide(won, holding(street, personId), ruling('reject'), holders('wang', 'sun'), NOW));
    expect(error.code).toBe('approval.decided-already');
    expect(error.details).toMatchObject({ winner: 'name of wang', verdict: 'approve', decidedAt: '2026-01-12T02:00:00.000Z', step: '街道财政初审', status: 'open', currentStep: '业务股审核' });
  });

  test('a case that was withdrawn says so', () => {
    expect(refused(() => decide(aCase({ status: 'withdrawn', version: 2 }), holding(street, 'wang'), ruling('approve'), holders('wang'), NOW)).code).toBe('approval.withdrawn');
  });

  test('nothing is withdrawn once somebody has decided', () => {
    expect(refused(() => withdrawCase(won, holding(street, 'preparer'), NOW)).code).toBe('approval.decided-already');
    expect(withdrawCase(aCase(), holding(street, 'preparer'), NOW).approvalCase.status).toBe('withdrawn');
  });
});

describe('会签', () => {
  const joint = aCase({ steps: [{ ...street, rule: 'all-of' }, division] });

  test('the step waits until every holder has agreed, and a fellow signer’s word does not make my screen stale', () => {
    const first = decide(joint, holding(street, 'wang'), ruling('approve'), holders('wang', 'sun'), NOW);
    expect([first.outcome, first.approvalCase.currentStep]).toEqual(['waits', 1]);
    expect(decide(first.approvalCase, holding(street, 'sun'), ruling('approve'), holders('wang', 'sun'), NOW).outcome).toBe('next-step');
  });

  test('one refusal is enough', () => {
    const first = decide(joint, holding(street, 'wang'), ruling('approve'), holders('wang', 'sun'), NOW).approvalCase;
    expect(decide(first, holding(street, 'sun'), ruling('send-back'), holders('wang', 'sun'), NOW).outcome).toBe('returned');
  });

  test('nobody signs twice', () => {
    const first = decide(joint, holding(street, 'wang'), ruling('approve'), holders('wang', 'sun'), NOW).approvalCase;
    expect(refused(() => decide(first, holding(street, 'wang'), ruling('approve', { seen: { version: 2, contentHash: 'hash' } }), holders('wang', 'sun'), NOW)).code).toBe('approval.decided-already');
  });

  test('neither an author nor somebody who left the post is waited for', () => {
    const first = decide(joint, holding(street, 'wang'), ruling('approve'), holders('wang', 'preparer'), NOW);
    expect(first.outcome).toBe('next-step');
  });
});

describe('a random walk', () => {
  type Move = { readonly person: number; readonly post: number; readonly verdict: Verdict | 'withdraw'; readonly isStale: boolean };
  const move: fc.Arbitrary<Move> = fc.record({
    person: fc.nat(4), post: fc.nat(2), verdict: fc.constantFrom<Move['verdict']>('approve', 'approve', 'approve', 'approve', 'send-back', 'reject', 'withdraw'), isStale: fc.boolean(),
  });
  const people = ['author', 'a', 'b', 'c', 'd'];
  const rules = fc.array(fc.constantFrom<ApprovalStep['rule']>('any-of', 'all-of'), { minLength: 1, maxLength: 3 });

  /** The reference: who has signed the level the file lies at, and how far it got. Knows nothing of versions or hashes. */
  interface Model { state: ApprovalCase['status']; level: number; signed: string[]; spoken: Set<string> }

  test('keeps to the reference: one open step, none skipped, no own approval, nothing open after the end', () => {
    fc.assert(
      fc.property(rules, fc.array(move, { maxLength: 30 }), (stepRules, moves) => {
        const steps = stepRules.map((rule, at): ApprovalStep => ({ ...([street, division, performance][at] as ApprovalStep), rule }));
        // Everybody holds every post: only the rules keep them apart.
        let real = aCase({ steps, submittedBy: 'author', authorIds: ['author'] });
        const model: Model = { state: 'open', level: 1, signed: [], spoken: new Set() };
        for (const { person, post, verdict, isStale } of moves) {
          const who = people[person] as string;
          const before = real;
          try {
            if (verdict === 'withdraw') real = withdrawCase(real, holding(street, 'author'), NOW).approvalCase;
            else {
              const seen = { version: isStale ? 1 : real.version, contentHash: 'hash' };
              real = decide(real, holding(steps[post % steps.length] as ApprovalStep, who), ruling(verdict, { seen }), holders(...people), NOW).approvalCase;
            }
          } catch (error) {
            if (!(error instanceof DomainError)) throw error;
          }
          const mayTry = model.state === 'open' && (verdict === 'withdraw'
            ? model.spoken.size === 0
            : post % steps.length === model.level - 1 && who !== 'author' && !model.spoken.has(who) && (!isStale || model.level === 1));
          expect(real !== before).toBe(mayTry);
          if (mayTry) advance(model, steps, who, verdict);
          expect([real.status, model.state === 'open' ? real.currentStep : model.level]).toEqual([model.state, model.level]);
          expect(real.status === 'open' ? openStepOf(real)?.position : openStepOf(real)).toBe(model.state === 'open' ? model.level : null);
          expect(real.version - before.version).toBe(mayTry ? 1 : 0);
        }
        const decisions = standingWords(real.acts);
        const stepsOfDecisions = decisions.map((decision) => decision.step);
        expect(stepsOfDecisions).toEqual([...stepsOfDecisions].sort((a, b) => a - b));
        expect(new Set(stepsOfDecisions).size).toBe(Math.max(0, ...stepsOfDecisions));
        expect(decisions.every((decision) => decision.personId !== 'author')).toBe(true);
        expect(new Set(decisions.map((decision) => decision.personId)).size).toBe(decisions.length);
      }),
      { numRuns: 2000 },
    );
  });

  function advance(model: Model, steps: readonly ApprovalStep[], who: string, verdict: Move['verdict']): void {
    if (verdict === 'withdraw') model.state = 'withdrawn';
    if (verdict === 'send-back') model.state = 'returned';
    if (verdict === 'reject') model.state = 'rejected';
    if (verdict !== 'approve') return;
    const earlier = new Set(model.spoken);
    model.signed.push(who);
    model.spoken.add(who);
    const waitedFor = people.filter((person) => person !== 'author' && (!earlier.has(person) || model.signed.includes(person)));
    if (steps[model.level - 1]?.rule === 'all-of' && !waitedFor.every((person) => model.signed.includes(person))) return;
    model.signed = [];
    if (model.level === steps.length) model.state = 'approved';
    else model.level += 1;
  }
});

test('every status of a case is reachable, and only an open one goes on', () => {
  const reached = new Set(Object.values(approvalLifecycle.table).flatMap((row) => Object.values(row)));
  expect([...reached].sort()).toEqual([...approvalLifecycle.statuses].sort());
  expect(approvalLifecycle.statuses.filter((status) => approvalLifecycle.actionsOf(status).length > 0)).toEqual(['open']);
});
