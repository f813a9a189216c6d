import { expect, test } from '@jest/globals';
import { readHolidayLines } from './read-holiday-lines.js';

test('a block copied from a table is read line by line, whatever separates its columns', () => {
  expect(readHolidayLines('2027-01-01\t元旦\t放假\n\n2027/1/9，元旦，上班\n2027-02-05 春节 休')).toEqual({
    days: [{ day: '2027-01-01', name: '元旦', kind: 'off' }, { day: '2027-01-09', name: '元旦', kind: 'work' }, { day: '2027-02-05', name: '春节', kind: 'off' }],
    faults: [],
  });
});

test('a line that cannot be read is named, never guessed', () => {
  expect(readHolidayLines('元旦 放假\n2027-01-01 元旦\n2027-01-01 元旦 半天').faults).toEqual([1, 2, 3]);
});
