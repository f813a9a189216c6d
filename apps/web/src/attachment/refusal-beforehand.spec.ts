import { expect, test } from '@jest/globals';
import { refusalBeforehand } from './refusal-beforehand.js';

const limits = { largestFileBytes: 20 * 1024 * 1024 };

test('what the server refuses by its name or size is refused before it is sent, in the same words', () => {
  expect(refusalBeforehand({ name: '台账.zip', size: 5 }, limits)).toMatch(/^不接受扩展名为 \.zip 的文件/);
  expect(refusalBeforehand({ name: '台账.xlsm', size: 5 }, limits)).toMatch(/^文件含有宏/);
  expect(refusalBeforehand({ name: '台账.xlsx', size: 0 }, limits)).toMatch(/^文件是空的/);
  expect(refusalBeforehand({ name: '台账.xlsx', size: limits.largestFileBytes + 1 }, limits)).toMatch(/^附件超过 20 MB/);
  expect(refusalBeforehand({ name: '台账.XLSX', size: limits.largestFileBytes }, limits)).toBeNull();
});
