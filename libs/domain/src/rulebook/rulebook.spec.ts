import fc from 'fast-check';
import { defaultRulebook } from './default-rulebook.js';
import { findRulebookViolations } from './rulebook-violations.js';
import { amendRulebook, mayApproverBePreparer, type RulebookSettings } from './rulebook.js';
import { settingInForce, type DatedSetting, type Setting } from './setting.js';

const local = <T>(value: T): Setting<T> => ({ value, source: 'local-rule', citation: '本区规则〔2026〕1号' });
const rulebook = defaultRulebook(2026);
const codesWith = (changes: Partial<RulebookSettings>): string[] => findRulebookViolations(amendRulebook(rulebook, { id: 'amended', effectiveFrom: '2026-07-01' }, changes)).map((violation) => violation.code);

describe('a setting in force', () => {
  const history: DatedSetting<number>[] = [
    { value: 1, source: 'proposal', effectiveFrom: '2024-01-01' },
    { value: 3, source: 'local-rule', effectiveFrom: '2026-07-01' },
    { value: 2, source: 'local-rule', effectiveFrom: '2025-01-01' },
  ];

  it.each([['2024-01-01', 1], ['2024-12-31', 1], ['2025-01-01', 2], ['2026-06-30', 2], ['2026-07-01', 3], ['2030-01-01', 3]])('on %s the latest that had taken effect counts', (day, value) => {
    expect(settingInForce(history, day).value).toBe(value);
  });

  it('before the first nothing is in force, and that is said', () => {
    expect(() => settingInForce(history, '2023-12-31')).toThrow('rulebook.nothing-in-force');
    expect(() => settingInForce([], '2026-01-01')).toThrow('rulebook.nothing-in-force');
  });

  it('a correction with the same day is appended and wins', () => {
    expect(settingInForce([...history, { value: 4, source: 'law', effectiveFrom: '2025-01-01' }], '2025-06-01').value).toBe(4);
  });

  it('the order of different days in the list does not matter', () => {
    fc.assert(fc.property(fc.shuffledSubarray(history, { minLength: 3 }), (shuffled) => expect(settingInForce(shuffled, '2026-12-31').value).toBe(3)));
  });

  it('versions of a whole rulebook are chosen the same way', () => {
    const amended = amendRulebook(rulebook, { id: 'default-2026.2', effectiveFrom: '2026-07-01' }, { lightBase: local('linear') });
    expect(settingInForce([rulebook, amended], '2026-06-30').id).toBe('default-2026.1');
    expect(settingInForce([rulebook, amended], '2026-07-01').settings.lightBase.value).toBe('linear');
  });
});

describe('the default rulebook', () => {
  it.each([2000, 2019, 2020, 2021, 2022, 2026, 2199])('of %d contradicts itself nowhere', (year) => {
    expect(findRulebookViolations(defaultRulebook(year))).toEqual([]);
  });

  it('checkpoints are 3/6/9/12 up to 2020 and 3/6/10/12 from 2021 on', () => {
    expect(defaultRulebook(2020).settings.checkpointMonths.value).toEqual([3, 6, 9, 12]);
    expect(defaultRulebook(2021).settings.checkpointMonths.value).toEqual([3, 6, 10, 12]);
  });

  it('every version has its own name, which a score keeps', () => {
    expect([defaultRulebook(2021).id, defaultRulebook(2022).id]).toEqual(['default-2021.1', 'default-2022.1']);
  });

  it.each([1999, 2200, 2026.5, Number.NaN, Number.POSITIVE_INFINITY])('there is none for the year %d', (year) => {
    expect(() => defaultRulebook(year)).toThrow('rulebook.year-out-of-range');
  });

  it('only what a law says is called law, and everything that is not a proposal cites its source', () => {
    const { deadlines, ...settings } = rulebook.settings;
    const all = [...Object.values(settings), ...Object.values(deadlines)] as Setting<unknown>[];
    expect(all.filter((setting) => setting.source === 'law')).toHaveLength(2);
    for (const setting of all) expect(setting.source === 'proposal').toBe(setting.citation === undefined);
  });

  it('survives being stored as JSON unchanged', () => {
    expect(JSON.parse(JSON.stringify(rulebook))).toEqual(rulebook);
  });

  it('the ladder climbs from the owner over unit leader and 街道财政 to the supervisor', () => {
    expect(rulebook.settings.reminderLadder.value.map((rung) => rung.audience)).toEqual(['owner', 'unit-leader', 'subdistrict-finance', 'supervisor']);
  });

  it('absolute minimum rates are known but switched off', () => {
    expect(rulebook.settings.absoluteLights.value).toEqual({ enabled: false, minimumPercentByMonth: { '4': '25', '6': '40', '8': '60', '10': '80' } });
  });
});

describe('经办与审核不得为同一人', () => {
  it('by default, at every step', () => {
    expect(mayApproverBePreparer(rulebook, 'unit-leader')).toBe(false);
    expect(mayApproverBePreparer(rulebook, 'constructor')).toBe(false);
  });

  it('relaxed for one named step it stays in force for the others', () => {
    const tiny = amendRulebook(rulebook, { id: 'tiny', effectiveFrom: '2026-01-01' }, { approverMayBePreparer: local({ otherwise: false, byStep: { 'unit-leader': true, finance: false } }) });
    expect([mayApproverBePreparer(tiny, 'unit-leader'), mayApproverBePreparer(tiny, 'finance'), mayApproverBePreparer(tiny, 'performance')]).toEqual([true, false, false]);
  });
});

describe('an amended rulebook', () => {
  it('leaves the old version as it was', () => {
    const before = JSON.stringify(rulebook);
    amendRulebook(rulebook, { id: 'x', effectiveFrom: '2026-07-01' }, { sumTolerance: local('1') });
    expect(JSON.stringify(rulebook)).toBe(before);
  });

  it.each<[string, Partial<RulebookSettings>, string]>([
    ['checkpoints that end in October', { checkpointMonths: local([3, 6, 10]) }, 'rulebook.checkpoints-not-ascending-to-december'],
    ['checkpoints out of order', { checkpointMonths: local([6, 3, 12]) }, 'rulebook.checkpoints-not-ascending-to-december'],
    ['no checkpoint at all', { checkpointMonths: local([]) }, 'rulebook.checkpoints-not-ascending-to-december'],
    ['a thirteenth month', { checkpointMonths: local([3, 12.5, 12]) }, 'rulebook.checkpoints-not-ascending-to-december'],
    ['light bands that cross', { lightBands: local({ redBelow: '80', yellowBelow: '60', blueFrom: '120' }) }, 'rulebook.bands-not-ascending'],
    ['a band that is no number', { lightBands: local({ redBelow: 'NaN', yellowBelow: '60', blueFrom: '120' }) }, 'rulebook.bands-not-ascending'],
    ['grade bands that cross', { gradeBands: local({ excellentFrom: '80', goodFrom: '90', fairFrom: '60' }) }, 'rulebook.bands-not-ascending'],
    ['a grade beyond 100', { gradeBands: local({ excellentFrom: '101', goodFrom: '90', fairFrom: '60' }) }, 'rulebook.bands-not-ascending'],
    ['qualitative bands with a gap', { qualitativeBands: local({ ...rulebook.settings.qualitativeBands.value, 'not-achieved': { from: '0', upTo: '0.5', includesUpTo: false } }) }, 'rulebook.bands-not-ascending'],
    ['weights that total 99', { weightsWithoutCost: local({ execution: '10', output: '50', benefit: '30', satisfaction: '9' }) }, 'rulebook.weights-not-hundred'],
    ['a weight that is no number', { weightsWithCost: local({ execution: '10', cost: '1e1', output: '40', benefit: '30', satisfaction: '10' }) }, 'rulebook.weights-not-hundred'],
    ['a gap of 101 points', { goalMoneyGapPoints: local('101') }, 'rulebook.not-a-percentage'],
    ['a minimum rate of 120 %', { absoluteLights: local({ enabled: true, minimumPercentByMonth: { '6': '120' } }) }, 'rulebook.not-a-percentage'],
    ['a cut whose upper end lies below', { budgetEffect: local({ ...rulebook.settings.budgetEffect.value, poor: { reducePercent: '30', upToPercent: '20', decidedByPerson: true } }) }, 'rulebook.not-a-percentage'],
    ['a deadline of −1 days', { deadlines: { ...rulebook.settings.deadlines, alertResponse: local({ ...rulebook.settings.deadlines.alertResponse.value, n: -1 }) } }, 'rulebook.deadline-out-of-range'],
    ['a ladder that goes down', { reminderLadder: local([{ audience: 'owner', workingDaysFromDue: 1 }, { audience: 'supervisor', workingDaysFromDue: 0 }]) }, 'rulebook.ladder-not-ascending'],
    ['a rung at half a day', { reminderLadder: local([{ audience: 'owner', workingDaysFromDue: 0.5 }]) }, 'rulebook.ladder-not-ascending'],
  ])('%s keep it from coming into force', (_what, changes, code) => {
    expect(codesWith(changes)).toEqual([code]);
  });

  it('the bands of another region are as good as ours', () => {
    expect(codesWith({ gradeBands: local({ excellentFrom: '80', goodFrom: '70', fairFrom: '60' }), weightsWithoutCost: local({ execution: '20', output: '40', benefit: '30', satisfaction: '10' }) })).toEqual([]);
  });
});
