import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { fraction } from './fraction.js';
import { FULL_POINTS, formatPoints, NO_POINTS, parsePoints, pointsAsFraction, shareOf, sumPoints, type Points } from './points.js';

const points = fc.integer({ min: 0, max: FULL_POINTS }).map((hundredths) => hundredths as Points);

describe('分值', () => {
  it.each(['NaN', '∞', '８', '1e1', '1e-7', '', '-0', '-1', '0x10', '9007199254740993', '8.555', '.5', '+8'])('%j is not a number of points', (text) => {
    expect(() => parsePoints(text)).toThrow('points.malformed');
  });

  it.each(['100.01', '101'])('%s is more than the whole', (text) => {
    expect(() => parsePoints(text)).toThrow('points.out-of-range');
  });

  it('points are printed with two places and read again', () => {
    expect(formatPoints(parsePoints('8'))).toBe('8.00');
    fc.assert(fc.property(points, (each) => expect(parsePoints(formatPoints(each))).toBe(each)));
  });

  it('a share is rounded half up once, as decimal.js does it', () => {
    expect(formatPoints(shareOf(parsePoints('10'), fraction(11n, 13n)))).toBe('8.46');
    const shares = fc.tuple(fc.bigInt({ min: 0n, max: 10n ** 9n }), fc.bigInt({ min: 1n, max: 10n ** 9n })).filter(([a, b]) => a <= b);
    fc.assert(fc.property(points, shares, (weight, [a, b]) => {
      const Exact = Decimal.clone({ precision: 80 });
      const expected = new Exact(weight).times(a.toString()).div(b.toString()).toDecimalPlaces(0, Decimal.ROUND_HALF_UP);
      const share = shareOf(weight, fraction(a, b));
      expect(share).toBe(expected.toNumber());
      expect(share).toBeLessThanOrEqual(weight);
    }));
  });

  it('a sum of rounded points is exact', () => {
    expect(sumPoints([])).toBe(NO_POINTS);
    fc.assert(fc.property(fc.array(points, { maxLength: 40 }), (list) => {
      expect(formatPoints(sumPoints(list))).toBe(list.reduce((sum, each) => sum.plus(formatPoints(each)), new Decimal(0)).toFixed(2));
    }));
  });

  it('points are hundredths', () => {
    expect(pointsAsFraction(parsePoints('89.99'))).toEqual(fraction(8999n, 100n));
  });
});
