import { parseTargetValue } from '../indicator/parse-target-value.js';
import { libraryContentOf, moveLibraryIndicator, requireReadableText, requireSoundContent, reviseLibraryIndicator, type LibraryContent, type LibraryIndicator } from './library-indicator.js';
import type { PerformanceGoal } from './performance-goal.js';

const content: LibraryContent = {
  category: 'quality', name: '设备验收合格率', unitOfMeasure: '%', direction: 'higher-is-better', target: parseTargetValue('≥98%'), description: '', scoringSentence: '', basisHint: '', nature: null, business: '',
};
const entry: LibraryIndicator = { id: 'a', districtId: 'd', unitId: 'u', status: 'in-use', version: 3, revision: 2, content, source: null };

test('a new content is a new revision of the same entry', () => {
  const revised = reviseLibraryIndicator(entry, { ...content, target: parseTargetValue('≥99%') });
  expect([revised.revision, revised.content.target.value, revised.status]).toEqual([3, '99', 'in-use']);
});

test('a retired entry stays as it was', () => {
  expect(() => reviseLibraryIndicator({ ...entry, status: 'retired' }, content)).toThrow('library.retired');
  expect(() => moveLibraryIndicator({ ...entry, status: 'retired' }, 'adopt')).toThrow('library.action-not-allowed');
});

test('a proposal is adopted once', () => {
  expect(moveLibraryIndicator({ ...entry, status: 'proposed' }, 'adopt').status).toBe('in-use');
  expect(() => moveLibraryIndicator(entry, 'adopt')).toThrow('library.action-not-allowed');
});

test('a value that nobody has chosen does not become an example for others', () => {
  expect(() => requireSoundContent({ ...content, target: parseTargetValue('≥95100%') })).toThrow('library.target-ambiguous');
  expect(() => requireSoundContent({ ...content, name: '　 ' })).toThrow('library.name-missing');
  expect(() => requireSoundContent({ ...content, target: parseTargetValue('') })).not.toThrow();
});

test('a row of a goal keeps its value, unit and basis, and the nature of its project', () => {
  const taken = libraryContentOf({ ...content, dimension: 'output', basis: '采购合同', weight: null, description: '验收情况' }, 'one-off', '信息化');
  expect(taken).toMatchObject({ name: '设备验收合格率', unitOfMeasure: '%', basisHint: '采购合同', nature: 'one-off', business: '信息化', scoringSentence: '' });
});

test('the bureau takes no row from a text that the unit is rewriting', () => {
  const goal = { status: 'returned', project: { code: '001' } } as PerformanceGoal;
  expect(() => requireReadableText(goal, false)).toThrow('library.goal-being-rewritten');
  expect(() => requireReadableText(goal, true)).not.toThrow();
  expect(() => requireReadableText({ ...goal, status: 'issued' }, false)).not.toThrow();
});
