import { localDate } from '../calendar/local-date.js';
import type { Acted, ApprovalCase } from './approval-case.js';
import { aCase, holders, holding, ruling, division, street } from './case.fixture.js';
import { caseAfter, caseAsOf } from './case-as-of.js';
import { decide } from './decide.js';
import { addApprover, answer, consult, letGo, reassign } from './pass-on.js';
import { resume, retract, suspend, voidCase } from './take-back.js';

const wang = holding(street, 'wang');
const li = holding(division, 'li');
const on = (day: number): Date => new Date(Date.UTC(2026, 0, day, 2));
const to = (personId: string, seen: number) => ({ target: { personId, name: `name of ${personId}` }, opinion: '请阅', seen });
const says = (approvalCase: ApprovalCase, who: typeof wang, day: number, changes: object = {}, verdict: 'approve' | 'send-back' = 'approve') =>
  decide(approvalCase, who, ruling(verdict, { seen: { version: approvalCase.version, contentHash: 'hash' }, ...changes }), holders(who.role === 'program-division' ? 'li' : 'wang'), on(day));

/** A long story, one act a day from the first of January; answers the case after each. */
function story(): ApprovalCase[] {
  const moves: ((before: ApprovalCase, day: number) => Acted)[] = [
    (before, day) => consult(before, wang, to('qian', before.version), holders('wang'), on(day)),
    (before, day) => answer(before, holding(street, 'qian'), '可行', on(day)),
    (before, day) => suspend(before, wang, '待核实', holders('wang'), on(day)),
    (before, day) => resume(before, wang, '', holders('wang'), on(day)),
    (before, day) => says(before, wang, day),
    (before, day) => retract(before, wang, '', on(day)),
    (before, day) => says(before, wang, day),
    (before, day) => addApprover(before, li, 'before', to('sun', before.version), holders('li'), on(day)),
    (before, day) => letGo(before, li, 'sun', '', holders('li'), on(day)),
    (before, day) => says(before, li, day, { sendTo: 1, afterwards: 'direct' }, 'send-back'),
    (before, day) => reassign(before, wang, to('qian', before.version), holders('wang'), on(day)),
    (before, day) => says(before, holding({ ...street, role: 'unit-leader' }, 'qian'), day),
    (before, day) => voidCase(before, holding(street, 'preparer'), '不再申报', on(day)),
  ];
  return moves.reduce<ApprovalCase[]>((cases, move, at) => [...cases, move(cases.at(-1) as ApprovalCase, at + 1).approvalCase], [aCase()]);
}

test('the acts tell every state the case was ever in', () => {
  const cases = story();
  const whole = cases.at(-1) as ApprovalCase;
  expect([whole.status, whole.version]).toEqual(['voided', 14]);
  for (const past of cases) expect(caseAfter(whole, past.version)).toEqual(past);
});

test('a day ends with everything that was done on it, in Chinese time', () => {
  const cases = story();
  const whole = cases.at(-1) as ApprovalCase;
  expect(caseAsOf(whole, localDate('2025-12-31'))).toEqual(cases[0]);
  expect(caseAsOf(whole, localDate('2026-01-05'))).toEqual(cases[5]);
  const late = { ...whole, acts: whole.acts.map((act) => (act.number === 7 ? { ...act, decidedAt: new Date('2026-01-05T16:30:00Z') } : act)) };
  expect([caseAsOf(late, localDate('2026-01-05')).version, caseAsOf(late, localDate('2026-01-06')).version]).toEqual([6, 7]);
  expect(caseAsOf(whole, localDate('2026-02-01'))).toEqual(whole);
});
