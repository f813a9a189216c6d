import { expect, test } from '@jest/globals';
import { faultOf, NOTHING_WRITTEN, plainOf, readNumber, writtenOf } from './written-actual.js';

const rate = { value: '98', unit: '%' };
const words = { value: null, unit: null };

test('a number is read with the unit of its target or without, however wide it is typed, and with no other unit', () => {
  expect(['99', '９９％', ' 99 % ', '99.5', '1,200'].map((text) => readNumber(text, '%'))).toEqual(['99', '99', '99', '99.5', '1200']);
  expect(['很多', '≥99%', '99册', '90%-95%', ''].map((text) => readNumber(text, '%'))).toEqual([null, null, null, null, null]);
});

test('what cannot be read is said to be wrong and goes on file as nothing', () => {
  const written = { ...NOTHING_WRITTEN, text: '很多' };
  expect([faultOf(written, rate), plainOf(written, rate)]).toEqual(['values', null]);
  const level = { ...NOTHING_WRITTEN, choice: 'partly-achieved', share: '170' } as const;
  expect([faultOf(level, words), plainOf(level, words)]).toEqual(['shares', null]);
});

test('a level keeps its share, in percent on the page and as a part of one on file', () => {
  const filed = plainOf({ ...NOTHING_WRITTEN, choice: 'partly-achieved', share: '72.5' }, words);
  expect(filed).toEqual({ kind: 'level', level: 'partly-achieved', share: '0.725' });
  expect(writtenOf({ kind: 'level', level: 'partly-achieved', share: '0.725' })).toEqual({ text: '', choice: 'partly-achieved', share: '72.5' });
  expect(plainOf({ ...NOTHING_WRITTEN, choice: 'no' }, words)).toEqual({ kind: 'yes-no', isYes: false });
});
