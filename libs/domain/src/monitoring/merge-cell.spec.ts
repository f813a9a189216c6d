import { mergeCell } from './merge-cell.js';

test.each([
  ['nobody touched it', '95', '95', '95', 'same'],
  ['only the workbook changed it', '95', '96', '95', 'changed'],
  ['the workbook cleared it', '95', '', '95', 'changed'],
  ['only the server changed it', '95', '95', '97', 'same'],
  ['both made the same change', '95', '97', '97', 'same'],
  ['both changed it differently', '95', '96', '97', 'conflict'],
  ['both filled a blank differently', '', '96', '97', 'conflict'],
] as const)('%s', (_title, handedOut, returned, present, verdict) => {
  expect(mergeCell({ handedOut, returned, present })).toBe(verdict);
});
