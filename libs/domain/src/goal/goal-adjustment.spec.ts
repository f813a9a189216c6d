import { localDate } from '../calendar/local-date.js';
import { directionOf } from '../indicator/indicator.js';
import { parseTargetValue } from '../indicator/parse-target-value.js';
import type { DomainError } from '../shared/domain-error.js';
import { parseAmount } from '../shared/money.js';
import { freezeAdjustment, thawAdjustment } from './frozen-adjustment.js';
import { adjustGoal, budgetShifts, findAdjustmentViolations, inForceFrom, requireAdjustable, requireCounterpart, reviseAdjustment, submitAdjustment, type AdjustmentContent, type AdjustmentKind, type GoalAdjustment } from './goal-adjustment.js';
import type { GoalContent, GoalIndicator, PerformanceGoal } from './performance-goal.js';

const indicator = (id: string, dimension: 'output' | 'benefit', target = '≥95%'): GoalIndicator => {
  const category = dimension === 'output' ? 'quantity' : 'social-benefit';
  const row = { category, name: id, description: '', target: parseTargetValue(target) } as const;
  return { ...row, id, dimension, basis: '', weight: null, direction: directionOf(row) };
};
const contentOf = (yuan: string, target = '≥95%'): GoalContent => ({
  budgeted: parseAmount(yuan, '元'), fiscalFunds: parseAmount(yuan, '元'), otherFunds: parseAmount('0', '元'), isKeyProject: false,
  purpose: '发放补贴', objectives: ['按月发放'], plan: [], indicators: [indicator('a', 'output', target), indicator('b', 'benefit')],
});
const issued = new Map([['g1', contentOf('100')], ['g2', contentOf('50')]]);
const proposing = (kind: AdjustmentKind, first: GoalContent, second?: GoalContent, words = { reason: '任务增加', evidence: '财预〔2026〕8号' }): AdjustmentContent => ({
  kind, ...words, goals: [{ goalId: 'g1', baseVersion: 4, proposed: first }, ...(second === undefined ? [] : [{ goalId: 'g2', baseVersion: 3, proposed: second }])],
});
const codes = (content: AdjustmentContent): string[] => findAdjustmentViolations(content, issued).map(({ code }) => code).filter((code) => code.startsWith('adjustment.'));
const goalOf = (overrides: Record<string, unknown> = {}): PerformanceGoal => ({
  id: 'g1', status: 'issued', version: 4, round: 1, preparerId: 'p', contentHash: 'h', issuedOn: localDate('2026-02-01'), content: contentOf('100'),
  project: { id: 'pr', districtId: 'd', unitId: 'u', fiscalYear: 2026, code: 'P1', name: '巡逻', nature: 'fee' }, ...overrides,
});
const refusal = (act: () => unknown): string => {
  try {
    act();
    return 'allowed';
  } catch (error) {
    return (error as DomainError).code;
  }
};

test.each<[string, AdjustmentContent, string[]]>([
  ['a supplement brings money', proposing('supplement', contentOf('120')), []],
  ['a supplement that brings none is refused', proposing('supplement', contentOf('100', '≥90%')), ['adjustment.supplement-adds-nothing']],
  ['a supplement that takes money is refused', proposing('supplement', contentOf('80')), ['adjustment.supplement-adds-nothing']],
  ['a reduction takes money', proposing('reduction', contentOf('80')), []],
  ['a reduction that brings money is refused', proposing('reduction', contentOf('120')), ['adjustment.reduction-takes-nothing']],
  ['a change of targets leaves the money alone', proposing('target-change', contentOf('100', '≥90%')), []],
  ['a change of targets that moves money is refused', proposing('target-change', contentOf('101', '≥90%')), ['adjustment.target-change-moves-money']],
  ['a transfer keeps the sum', proposing('transfer', contentOf('80'), contentOf('70')), []],
  ['a transfer that changes the sum is refused', proposing('transfer', contentOf('80'), contentOf('71')), ['adjustment.transfer-changes-sum']],
  ['a transfer that moves nothing is refused', proposing('transfer', contentOf('100', '≥90%'), contentOf('50')), ['adjustment.transfer-moves-nothing']],
  ['what changes nothing is refused', proposing('target-change', contentOf('100')), ['adjustment.changes-nothing']],
  ['reason and evidence are written', proposing('reduction', contentOf('80'), undefined, { reason: ' ', evidence: '' }), ['adjustment.reason-missing', 'adjustment.evidence-missing']],
])('%s', (_rule, content, expected) => {
  expect(codes(content)).toEqual(expected);
});

test('what is proposed is as complete as a goal has to be, and says of which goal', () => {
  const { indicators: [first] } = contentOf('1');
  const found = findAdjustmentViolations(proposing('transfer', contentOf('80'), { ...contentOf('70'), indicators: first ? [first] : [] }), issued);
  expect(found).toEqual([{ path: '/goals/1/indicators', code: 'goal.benefit-indicator-missing' }]);
});

test('only an issued goal is adjusted, and only until its year is over', () => {
  const on = localDate('2026-12-31');
  expect(refusal(() => requireAdjustable(goalOf(), on))).toBe('allowed');
  expect(refusal(() => requireAdjustable(goalOf(), localDate('2027-01-01')))).toBe('adjustment.year-over');
  for (const status of ['draft', 'under-review', 'approved', 'closed', 'voided']) expect(refusal(() => requireAdjustable(goalOf({ status }), on))).toBe('adjustment.goal-not-issued');
});

test('a transfer goes to another project of the unit and year, and nothing else has a second project', () => {
  const other = goalOf({ id: 'g2' });
  const elsewhere = (part: Record<string, unknown>): PerformanceGoal => goalOf({ id: 'g2', project: { ...goalOf().project, ...part } });
  expect(refusal(() => requireCounterpart('transfer', goalOf(), other))).toBe('allowed');
  expect(refusal(() => requireCounterpart('transfer', goalOf(), null))).toBe('adjustment.counterpart-missing');
  expect(refusal(() => requireCounterpart('reduction', goalOf(), other))).toBe('adjustment.counterpart-superfluous');
  for (const wrong of [goalOf(), elsewhere({ unitId: 'v' }), elsewhere({ fiscalYear: 2025 })]) expect(refusal(() => requireCounterpart('transfer', goalOf(), wrong))).toBe('adjustment.counterpart-elsewhere');
});

test('it counts from the day of its issue, and never before its year', () => {
  expect(inForceFrom(2026, localDate('2026-06-15'))).toBe('2026-06-15');
  expect(inForceFrom(2026, localDate('2025-12-20'))).toBe('2026-01-01');
});

test('frozen and thawed it says the same, byte by byte', () => {
  const text = freezeAdjustment(proposing('transfer', contentOf('80'), contentOf('70')));
  expect(freezeAdjustment(thawAdjustment(text))).toBe(text);
});

const draft: GoalAdjustment = {
  id: 'x', goalId: 'g1', districtId: 'd', unitId: 'u', fiscalYear: 2026, title: '巡逻', status: 'draft', version: 1, round: 0, preparerId: 'p', contentHash: '', issuedOn: null, content: proposing('reduction', contentOf('80')),
};

test('its goals stay the ones it was opened on, and its text is locked while others read it', () => {
  const content = proposing('reduction', contentOf('70'));
  expect(reviseAdjustment(draft, content, 'hash', 'q')).toMatchObject({ content, contentHash: 'hash', preparerId: 'q' });
  expect(refusal(() => reviseAdjustment(draft, proposing('transfer', contentOf('80'), contentOf('70')), '', 'p'))).toBe('adjustment.other-goals');
  for (const status of ['under-review', 'approved', 'issued', 'rejected', 'voided'] as const) expect(refusal(() => reviseAdjustment({ ...draft, status }, content, '', 'p'))).toBe('adjustment.content-locked');
});

test('an incomplete one is not submitted', () => {
  expect(submitAdjustment(draft, issued)).toMatchObject({ status: 'under-review', round: 1 });
  expect(refusal(() => submitAdjustment({ ...draft, content: proposing('reduction', contentOf('120')) }, issued))).toBe('adjustment.incomplete');
});

test('it is issued on the version it was written against, or not at all', () => {
  const [adjusted] = draft.content.goals;
  expect(adjusted && adjustGoal(goalOf(), adjusted, 'new')).toMatchObject({ version: 4, contentHash: 'new', content: { budgeted: { fen: 8000n } } });
  for (const wrong of [{ version: 5 }, { status: 'closed' }]) expect(refusal(() => adjusted && adjustGoal(goalOf(wrong), adjusted, 'new'))).toBe('adjustment.base-moved');
  expect(budgetShifts(draft.content.goals, issued)).toEqual([{ goalId: 'g1', amount: { fen: -2000n } }]);
});
