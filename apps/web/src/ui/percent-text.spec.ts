import { expect, test } from '@jest/globals';
import { percentText } from './percent-text.js';

test.each([['83.33', '83.3%'], ['83.35', '83.4%'], ['100.00', '100.0%'], ['0', '0.0%'], ['-0.04', '0.0%'], ['-1.25', '-1.3%'], ['1234.56', '1234.6%']])('%s is shown as %s', (percent, shown) => {
  expect(percentText(percent)).toBe(shown);
});
