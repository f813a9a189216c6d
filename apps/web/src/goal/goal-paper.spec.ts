import { expect, test } from '@jest/globals';
import { emptyRow, newDraft, type DraftRow, type GoalDraft } from './goal-draft.js';
import type { Side } from '../saving/disagreements.js';
import { goalDisagreements as disagreements, settleGoal as settle } from './goal-paper.js';

const onFile = (id: string, name: string): DraftRow => ({ ...emptyRow(), id, name });
const base: GoalDraft = { ...newDraft(2026), purpose: '原用途', fiscal: '10', plan: [{ month: 6, text: '50', filed: null }, { month: 12, text: '100', filed: null }], rows: [onFile('1', '甲'), onFile('2', '乙')] };

/** Every choice as it is preset; a place without one must not be there. */
function byPreset(theirs: GoalDraft, ours: GoalDraft): GoalDraft {
  const chosen = disagreements(base, theirs, ours).map(({ place, preset }): [string, Side] => {
    if (preset === null) throw new Error(`${place} needs a person`);
    return [place, preset];
  });
  return settle(theirs, ours, new Map(chosen));
}

test('texts that say the same disagree nowhere', () => {
  expect(disagreements(base, { ...base }, { ...base, rows: base.rows.map((row) => ({ ...row, key: 'another page' })) })).toEqual([]);
});

test('what only one changed is preset to the one who changed it, and both changes stand', () => {
  const merged = byPreset({ ...base, purpose: '对方的用途', rows: [onFile('1', '甲改'), onFile('2', '乙')] }, { ...base, fiscal: '12', rows: [onFile('1', '甲'), { ...onFile('2', '乙'), weight: '5' }] });
  expect([merged.purpose, merged.fiscal, merged.rows.map(({ name, weight }) => [name, weight])]).toEqual(['对方的用途', '12', [['甲改', ''], ['乙', '5']]]);
});

test('what both changed needs a person, field by field', () => {
  const found = disagreements(base, { ...base, purpose: '甲方' }, { ...base, purpose: '乙方', plan: [{ month: 6, text: '40', filed: null }, base.plan[1]!] });
  expect(found.map(({ place, preset, theirs, ours }) => [place, preset, theirs, ours])).toEqual([['purpose', null, '甲方', '乙方'], ['plan/6', 'ours', '50', '40']]);
});

test('a row that one deleted goes, unless the other changed it: then a person decides', () => {
  expect(byPreset({ ...base, rows: [onFile('1', '甲')] }, base).rows.map(({ name }) => name)).toEqual(['甲']);
  const kept = { ...base, rows: [onFile('1', '甲'), onFile('2', '乙改')] };
  expect(disagreements(base, { ...base, rows: [onFile('1', '甲')] }, kept).map(({ place, preset }) => [place, preset])).toEqual([['rows/2', null]]);
});

test('rows that each of the two added both stay, and one of ours is filed as new', () => {
  const mine = { ...emptyRow(), name: '我加的' };
  const merged = byPreset({ ...base, rows: [...base.rows, onFile('3', '对方加的')] }, { ...base, rows: [...base.rows, mine] });
  expect(merged.rows.map(({ id, name }) => [id, name])).toEqual([['1', '甲'], ['2', '乙'], [null, '我加的'], ['3', '对方加的']]);
});
