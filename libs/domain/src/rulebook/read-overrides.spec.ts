import { defaultRulebook } from './default-rulebook.js';
import { readOverrides } from './read-overrides.js';
import { DomainError, type Violation } from '../shared/domain-error.js';

const { settings } = defaultRulebook(2026);

function violationsOf(json: unknown): readonly Violation[] {
  try {
    readOverrides(json, settings);
    return [];
  } catch (error) {
    return error instanceof DomainError ? (error.details.violations ?? []) : [];
  }
}

test('every default setting has the shape that is asked of a changed one', () => {
  const cited = ({ value }: { value: unknown }) => ({ value, source: 'local-rule', citation: '某财绩〔2026〕1号' });
  const { deadlines, ...others } = settings;
  const all = Object.fromEntries(Object.entries(others).map(([name, setting]) => [name, cited(setting)]));
  expect(violationsOf({ ...all, deadlines: Object.fromEntries(Object.entries(deadlines).map(([name, setting]) => [name, cited(setting)])) })).toEqual([]);
});

test.each([
  ['nothing', {}, '/settings', 'rulebook.nothing-changed'],
  ['a list', [], '/settings', 'rulebook.nothing-changed'],
  ['a setting nobody knows', { colour: { value: 'red', source: 'proposal' } }, '/settings', 'rulebook.setting-unknown'],
  ['a name of Object itself', { constructor: { value: 'red', source: 'proposal' } }, '/settings', 'rulebook.setting-unknown'],
  ['a bare value', { lightBase: 'plan' }, '/settings/lightBase', 'rulebook.setting-malformed'],
  ['an unknown source', { lightBase: { value: 'plan', source: 'habit' } }, '/settings/lightBase', 'rulebook.setting-malformed'],
  ['a rule without its citation', { lightBase: { value: 'linear', source: 'local-rule' } }, '/settings/lightBase/citation', 'rulebook.citation-missing'],
  ['a number instead of a decimal text', { lightBands: { value: { redBelow: 60, yellowBelow: '80', blueFrom: '120' }, source: 'proposal' } }, '/settings/lightBands/value', 'rulebook.value-malformed'],
  ['half of a record', { lightBands: { value: { redBelow: '60' }, source: 'proposal' } }, '/settings/lightBands/value', 'rulebook.value-malformed'],
  ['a review rule by its sentence', { silencedReviewRules: { value: ['all of them'], source: 'proposal' } }, '/settings/silencedReviewRules/value', 'rulebook.value-malformed'],
  ['a ladder without rungs', { reminderLadder: { value: [], source: 'proposal' } }, '/settings/reminderLadder/value', 'rulebook.value-malformed'],
  ['an unknown deadline', { deadlines: { lunch: { value: {}, source: 'proposal' } } }, '/settings/deadlines', 'rulebook.setting-unknown'],
  ['a deadline without a unit', { deadlines: { approvalDecision: { value: { anchor: 'submission', n: 5, roll: 'none' }, source: 'proposal' } } }, '/settings/deadlines/approvalDecision/value', 'rulebook.value-malformed'],
])('%s is refused', (_, json, path, code) => {
  expect(violationsOf(json)).toContainEqual(expect.objectContaining({ path, code }));
});
