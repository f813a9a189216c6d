import { requireUrgeable, type Urgeable } from './urge-obligation.js';

const late: Urgeable = { status: 'open', isOverdue: true, owedBy: { unitId: 'office', role: 'preparer', personId: null } };
const supervisor = { unitId: 'supervision', role: 'supervisor', personId: 'dong' } as const;
const preparer = { unitId: 'office', role: 'preparer', personId: 'lin' } as const;

test('what is late is asked for by whoever does not owe it', () => {
  expect(() => requireUrgeable(late, supervisor, 1, 2)).not.toThrow();
  expect(() => requireUrgeable(late, { ...preparer, unitId: 'elsewhere' }, 0, 2)).not.toThrow();
});

test.each([
  ['that was met', { status: 'discharged', isOverdue: false }, 'obligation.closed'],
  ['that is not late', { isOverdue: false }, 'obligation.not-late'],
] as const)('nobody is urged for something %s', (_, changes, code) => {
  expect(() => requireUrgeable({ ...late, ...changes }, supervisor, 0, 2)).toThrow(code);
});

test('whoever owes it does not urge, but a colleague of one person who owes it may', () => {
  expect(() => requireUrgeable(late, preparer, 0, 2)).toThrow('obligation.urge-yours');
  const named: Urgeable = { ...late, owedBy: { ...late.owedBy, personId: 'lin' } };
  expect(() => requireUrgeable(named, preparer, 0, 2)).toThrow('obligation.urge-yours');
  expect(() => requireUrgeable(named, { ...preparer, personId: 'another' }, 0, 2)).not.toThrow();
});

test('no more often a day than the rulebook says, whoever did it', () => {
  expect(() => requireUrgeable(late, supervisor, 2, 2)).toThrow('obligation.urged-enough');
  expect(() => requireUrgeable(late, supervisor, 0, 0)).toThrow('obligation.urged-enough');
});
