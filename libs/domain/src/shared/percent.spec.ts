import fc from 'fast-check';
import { fraction } from './fraction.js';
import { asPercent, formatPercent, HUNDRED_PERCENT, parsePercent, percentInHundredths, percentOf } from './percent.js';

describe('百分比', () => {
  it.each(['NaN', '∞', '１００', '1e2', '1e-7', '', '-0', '-1', '0x10', '9007199254740993', '50%', '12.345', '.5'])('%j is not a percentage', (text) => {
    expect(() => parsePercent(text)).toThrow('percent.malformed');
  });

  it.each(['100.01', '101', '999'])('%s is more than everything', (text) => {
    expect(() => parsePercent(text)).toThrow('percent.out-of-range');
  });

  it('every hundredth of a percent is printed and read again', () => {
    fc.assert(fc.property(fc.bigInt({ min: 0n, max: 10_000n }), (hundredths) => {
      const percent = percentOf(hundredths);
      expect(parsePercent(formatPercent(percent))).toEqual(percent);
      expect(percentInHundredths(percent)).toBe(hundredths);
    }));
  });

  it('a ratio of one is 100 %', () => {
    expect(asPercent(fraction(3n, 3n))).toEqual(HUNDRED_PERCENT);
    expect(percentInHundredths(asPercent(fraction(47n, 141n)))).toBe(3333n);
  });
});
