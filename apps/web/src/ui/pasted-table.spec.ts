import { expect, test } from '@jest/globals';
import { pastedTable } from './pasted-table.js';

test('tabs part cells and lines part rows; the line break at the end is no row', () => {
  expect(pastedTable('', '更新台数\t=14台\r\n合格率\t≥95%\r\n')).toEqual([['更新台数', '=14台'], ['合格率', '≥95%']]);
});

test('a cell in quotation marks may hold tabs, line breaks and doubled marks', () => {
  expect(pastedTable('', '"第一行\n第二行"\t"他说""好"""\n合格率\t')).toEqual([['第一行\n第二行', '他说"好"'], ['合格率', '']]);
});

test('marks within a cell that does not begin with them are text', () => {
  expect(pastedTable('', '按"一网统管"要求\t≥1次')).toEqual([['按"一网统管"要求', '≥1次']]);
});
