import { expect, test } from '@jest/globals';
import { pasteBlock, type Block, type PastedRows } from '../ui/paste-block.js';
import { emptyRow, targetText, type DraftRow } from './goal-draft.js';
import { goalRows, MOST_ROWS } from './paste-rows.js';

const pasteRows = (rows: readonly DraftRow[], block: Block, at: number, from: (typeof goalRows.columns)[number]): PastedRows<DraftRow> => pasteBlock(goalRows, rows, block, at, from);

const written = (rows: ReturnType<typeof pasteRows>['rows']) => rows.map((row) => [row.category, row.name, row.description, targetText(row)]);

test('a block fills from the cell it was pasted into and adds the rows it needs', () => {
  const { rows, pasted } = pasteRows([{ ...emptyRow('quality'), name: '原名', basis: '合同' }], [['新名', '甲'], ['第二个', '乙']], 0, 'name');
  expect([pasted, written(rows).map(([, name, description]) => [name, description]), rows.map(({ basis }) => basis)]).toEqual([2, [['新名', '甲'], ['第二个', '乙']], ['合同', '']]);
});

test('columns that are named go where they are named, in whatever order, and others nowhere', () => {
  const { rows } = pasteRows([emptyRow()], [['序号', '指标值', '三级指标'], ['7', '≥95%', '合格率']], 0, 'level1');
  expect(written(rows)).toEqual([['quantity', '合格率', '', '≥95%']]);
});

test('a block that begins with 一级 and 二级指标 begins there wherever it was pasted; a blank one, as merged cells leave it, is that of the row above', () => {
  const { rows } = pasteRows([emptyRow()], [['产出指标', '数量指标', '甲'], ['', '质量指标', '乙'], ['', '', '丙'], ['满意度指标', '', '丁']], 0, 'name');
  expect(written(rows).map(([category, name]) => [category, name])).toEqual([['quantity', '甲'], ['quality', '乙'], ['quality', '丙'], ['satisfaction', '丁']]);
});

test('a target that can be read two ways is kept as it was written', () => {
  const { rows } = pasteRows([emptyRow()], [['≥95100%']], 0, 'target');
  expect([rows[0]?.mode, rows[0] && targetText(rows[0])]).toEqual(['words', '≥95100%']);
});

test('blank lines are left out, and what is beyond the limit is not pasted but said', () => {
  const block = [[''], ...Array.from({ length: MOST_ROWS + 3 }, (_, at) => [`指标${at}`])];
  const { rows, pasted, hasMore } = pasteRows([], block, 0, 'name');
  expect([rows.length, pasted, hasMore, rows[0]?.name]).toEqual([MOST_ROWS, MOST_ROWS, true, '指标0']);
});
