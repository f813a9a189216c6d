import fc from 'fast-check';
import { NO_PAPERS } from '../calendar/holiday-calendar.js';
import { workingMinutes } from '../calendar/working-time.js';
import { defaultRulebook } from '../rulebook/default-rulebook.js';
import { actVerbs } from './approval-act.js';
import type { ApprovalStep } from './approval-case.js';
import { waitingByPerson, waitingByUnit, waitingLedger, type WaitingRound } from './waiting-time.js';

const step = (position: number, name: string, unitId: string): ApprovalStep =>
  ({ position, name, role: 'program-division', relation: 'own-unit', unitId, rule: 'any-of', agreementPercent: null, grades: false, mayEdit: [], allowsPreparer: false });
const steps = [step(1, '街道财政初审', 'office'), step(2, '业务股审核', 'division')];
const at = (time: string): Date => new Date(`2026-06-${time}:00+08:00`);
type Act = WaitingRound['acts'][number];
const act = (verb: Act['verb'], place: number, personId: string, time: string, changes: Partial<Act> = {}): Act =>
  ({ verb, step: place, visit: place, personId, personName: personId, onBehalfOf: null, decidedAt: at(time), ...changes });
const round = (changes: Partial<WaitingRound> = {}): WaitingRound =>
  ({ round: 1, status: 'open', unitId: 'office', steps, currentStep: 1, visit: 1, isSuspended: false, openedAt: at('01T09:00'), acts: [], submittedBy: { personId: 'preparer', name: 'preparer' }, ...changes });

const hours = defaultRulebook(2026).settings.workingHours.value;
const between = (from: Date, to: Date): number => workingMinutes(from, to, hours, NO_PAPERS);
const told = (rounds: readonly WaitingRound[], now = '05T18:00'): unknown[] =>
  waitingLedger(rounds, at(now), between).segments.map(({ kind, unitId, person, onBehalfOf, minutes }) => [kind, unitId, onBehalfOf ? `${person?.name}（代 ${onBehalfOf.name}）` : (person?.name ?? null), minutes]);

test('what still waits lies with the unit of its step, and with nobody by name', () => {
  expect(told([round()], '01T12:00')).toEqual([['review', 'office', null, 180]]);
});

test('each stretch is the time of whoever ended it; a return is the time of the unit until it is sent up again', () => {
  const first = round({ status: 'returned', currentStep: 2, acts: [act('approve', 1, '王', '01T10:00'), act('send-back', 2, '李', '02T10:00')] });
  const second = round({ round: 2, openedAt: at('03T09:30'), currentStep: 1 });
  expect(told([first, second], '03T10:00')).toEqual([
    ['review', 'office', '王', 60],
    ['review', 'division', '李', 480],
    ['correction', 'office', 'preparer', 450],
    ['review', 'office', null, 30],
  ]);
});

test('a stand-in is named with whom they stood in for', () => {
  const approved = round({ status: 'approved', acts: [act('approve', 1, '赵', '01T11:00', { onBehalfOf: { personId: '王', name: '王' } })] });
  expect(told([approved])).toEqual([['review', 'office', '赵（代 王）', 120]]);
});

test('in 会签 each signature ends a stretch of its own, and together they are the time of the step', () => {
  const joint = round({
    steps: steps.map((each) => ({ ...each, rule: 'all-of' })), currentStep: 2, visit: 2,
    acts: [act('approve', 1, '王', '01T10:00'), act('approve', 1, '赵', '01T11:30', { onBehalfOf: { personId: '孙', name: '孙' } }), act('approve', 1, '赵', '01T14:00')],
  });
  expect(told([joint], '01T15:00')).toEqual([['review', 'office', '王', 60], ['review', 'office', '赵（代 孙）', 90], ['review', 'office', '赵', 90], ['review', 'division', null, 60]]);
  const { segments, total } = waitingLedger([joint], at('01T15:00'), between);
  expect(segments.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(total);
});

test('转办 and 委派 hand the clock on, and back', () => {
  const acts = [act('reassign', 1, '王', '01T10:00'), act('consult', 1, '孙', '01T11:00'), act('answer', 1, '周', '01T14:00'), act('approve', 1, '孙', '01T15:00')];
  expect(told([round({ status: 'approved', acts })])).toEqual([['review', 'office', '王', 60], ['review', 'office', '孙', 60], ['review', 'office', '周', 120], ['review', 'office', '孙', 60]]);
});

test('a suspension is a part of its own, and what somebody from outside ended is the time of whoever acts next', () => {
  const acts = [act('suspend', 1, '孙', '01T10:00'), act('resume', 1, '孙', '01T16:00'), act('approve', 1, '王', '01T17:00')];
  expect(told([round({ status: 'approved', acts })])).toEqual([['review', 'office', '王', 60], ['suspended', 'office', null, 300], ['review', 'office', '王', 60]]);
});

test('what was taken back lay with the next unit until then', () => {
  const acts = [act('approve', 1, '王', '01T10:00'), act('retract', 2, '王', '01T11:00'), act('reject', 1, '王', '01T12:00')];
  expect(told([round({ status: 'rejected', acts })])).toEqual([['review', 'office', '王', 60], ['review', 'division', null, 60], ['review', 'office', '王', 60]]);
});

test('the parts add up to the whole to the minute, whatever was done', () => {
  const acting = fc.record({ verb: fc.constantFrom(...actVerbs), step: fc.integer({ min: 1, max: 2 }), personId: fc.constantFrom('王', '李', '赵'), after: fc.integer({ min: 0, max: 5_000_000_000 / 1000 }) });
  const life = fc.record({ acts: fc.array(acting, { maxLength: 12 }), pause: fc.integer({ min: 0, max: 500_000 }), isOpen: fc.boolean() });
  fc.assert(fc.property(fc.array(life, { minLength: 1, maxLength: 5 }), fc.integer({ min: 0, max: 5_000_000 }), (lives, rest) => {
    let now = at('01T09:17').getTime();
    const rounds = lives.map(({ acts, pause, isOpen }, index): WaitingRound => {
      const openedAt = new Date((now += pause * 1000));
      const done = acts.map(({ verb, step: place, personId, after }): Act => ({ verb, step: place, visit: place, personId, personName: personId, onBehalfOf: null, decidedAt: new Date((now += after * 1000)) }));
      return round({ round: index + 1, openedAt, acts: done, status: index < lives.length - 1 ? 'returned' : isOpen ? 'open' : 'returned' });
    });
    const { segments, total } = waitingLedger(rounds, new Date(now + rest * 1000), between);
    expect(segments.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(total);
    expect(segments.every(({ minutes, to }, index) => minutes >= 0 && Number.isInteger(minutes) && (segments[index + 1]?.from ?? to).getTime() === to.getTime())).toBe(true);
  }));
});

test('summed by unit and by person it is the same whole', () => {
  const first = round({ status: 'returned', currentStep: 2, acts: [act('approve', 1, '王', '01T10:00'), act('suspend', 2, '李', '01T11:00'), act('resume', 2, '李', '01T14:00'), act('send-back', 2, '李', '02T10:00')] });
  const ledgers = [waitingLedger([first], at('03T10:00'), between), waitingLedger([round()], at('01T10:00'), between)];
  expect(waitingByUnit(ledgers)).toEqual([
    { unitId: 'office', matters: 2, review: 120, suspended: 0, correction: 480 },
    { unitId: 'division', matters: 1, review: 360, suspended: 120, correction: 0 },
  ]);
  expect(waitingByPerson(ledgers[0]!)).toEqual([
    { person: { personId: 'preparer', name: 'preparer' }, minutes: 480 }, { person: { personId: '李', name: '李' }, minutes: 360 }, { person: null, minutes: 120 }, { person: { personId: '王', name: '王' }, minutes: 60 },
  ]);
});
