import { expect, test } from '@jest/globals';
import { pageStarts } from './page-starts.js';

const rowsOf = (top: number, ...heights: number[]) => heights.map((height, at) => ({ top: top + heights.slice(0, at).reduce((sum, each) => sum + each, 0), bottom: top + heights.slice(0, at + 1).reduce((sum, each) => sum + each, 0) }));

test('rows that fit on what is left of the page begin none', () => {
  expect(pageStarts(rowsOf(60, 10, 10, 20), { from: 0, page: 100, head: 5 })).toEqual([]);
});

test('a row that does not fit begins a page, and the head takes its room there again', () => {
  // 60 + 10 + 30 fills the first page; below a head of 20, two rows of 40 fill the second.
  expect(pageStarts(rowsOf(60, 10, 30, 40, 40, 10), { from: 0, page: 100, head: 20 })).toEqual([2, 4]);
});

test('what stands above the table may fill whole pages', () => {
  expect(pageStarts(rowsOf(250, 30, 30), { from: 0, page: 100, head: 0 })).toEqual([1]);
});

test('a table whose first row does not fit goes to the next page as a whole', () => {
  expect(pageStarts(rowsOf(90, 20, 70, 10), { from: 0, page: 100, head: 5 })).toEqual([2]);
});

test('a table without rows begins no page', () => {
  expect(pageStarts([], { from: 0, page: 100, head: 5 })).toEqual([]);
});
