import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { add, compare, divide, floor, formatDecimal, formatUnits, fraction, isDecimal, isZero, larger, multiply, negate, ONE, parseDecimal, roundHalfUp, smaller, subtract, toFixed, ZERO, type Fraction } from './fraction.js';

/** Texts that some parser somewhere takes for a number. */
export const hostileLiterals = ['NaN', '∞', 'Infinity', '-Infinity', '１２３', '1e5', '1e-7', '', ' ', '0x10', '+1', '.5', '5.', '1,000', '1_000', '--1', '1.2.3', '٣', '一', '1\n', 'null', '½'];

const Exact = Decimal.clone({ precision: 120, rounding: Decimal.ROUND_HALF_UP });
const decimalOf = ({ numerator, denominator }: Fraction): Decimal => new Exact(numerator.toString()).div(denominator.toString());

const fractions = fc.tuple(fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }), fc.bigInt({ min: 1n, max: 10n ** 12n })).map(([numerator, denominator]) => fraction(numerator, denominator));
const decimals = fc
  .tuple(fc.boolean(), fc.bigInt({ min: 0n, max: 10n ** 20n - 1n }), fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 0, maxLength: 10 }))
  .map(([isNegative, whole, places]) => `${isNegative ? '-' : ''}${whole}${places === '' ? '' : `.${places}`}`);

describe('an exact number', () => {
  it.each(hostileLiterals)('%j is not a number', (text) => {
    expect(isDecimal(text)).toBe(false);
    expect(() => parseDecimal(text)).toThrow('number.malformed');
  });

  it('a whole number beyond the safe integers keeps its last digit', () => {
    expect(formatDecimal(parseDecimal('9007199254740993'))).toBe('9007199254740993');
  });

  it('minus zero is zero', () => {
    expect(parseDecimal('-0')).toEqual(ZERO);
    expect(toFixed(parseDecimal('-0.00'), 2)).toBe('0.00');
  });

  it('a fraction over zero is refused', () => {
    expect(() => fraction(1n, 0n)).toThrow('number.division-by-zero');
    expect(() => divide(ONE, ZERO)).toThrow('number.division-by-zero');
  });

  it('equal numbers are equal objects: lowest terms, positive denominator', () => {
    expect(fraction(-2n, -4n)).toEqual({ numerator: 1n, denominator: 2n });
    expect(fraction(0n, -7n)).toEqual(ZERO);
  });

  it('reading is what decimal.js reads', () => {
    fc.assert(fc.property(decimals, (text) => expect(decimalOf(parseDecimal(text)).eq(new Exact(text))).toBe(true)));
  });

  it('formatting and reading again gives the same number', () => {
    fc.assert(fc.property(decimals, (text) => expect(parseDecimal(formatDecimal(parseDecimal(text)))).toEqual(parseDecimal(text))));
  });

  it('+ − × ÷ and comparison agree with cross-multiplied integers', () => {
    fc.assert(
      fc.property(fractions, fractions, (a, b) => {
        const [x, y] = [decimalOf(a), decimalOf(b)];
        const isNear = (result: Fraction, expected: Decimal): boolean => decimalOf(result).minus(expected).abs().lte(new Exact(10).pow(-60));
        expect(isNear(add(a, b), x.plus(y))).toBe(true);
        expect(isNear(subtract(a, b), x.minus(y))).toBe(true);
        expect(isNear(multiply(a, b), x.times(y))).toBe(true);
        if (!isZero(b)) expect(multiply(divide(a, b), b)).toEqual(a);
        expect(compare(a, b)).toBe(Math.sign(x.cmp(y)));
        expect(subtract(add(a, b), b)).toEqual(a);
        expect([smaller(a, b), larger(a, b)].sort(compare)).toEqual([a, b].sort(compare));
      }),
    );
  });

  it('rounding is half away from zero, as PostgreSQL rounds numeric', () => {
    expect(['0.005', '-0.005', '0.0049', '2.675', '-2.675'].map((text) => toFixed(parseDecimal(text), 2))).toEqual(['0.01', '-0.01', '0.00', '2.68', '-2.68']);
    fc.assert(fc.property(fractions, fc.integer({ min: 0, max: 6 }), (a, places) => expect(toFixed(a, places)).toBe(decimalOf(a).toFixed(places, Decimal.ROUND_HALF_UP).replace(/^-(0(\.0+)?)$/, '$1'))));
  });

  it('the floor is the greatest whole number that is not above', () => {
    expect([floor(fraction(-7n, 2n)), floor(fraction(-4n, 2n)), floor(fraction(7n, 2n))]).toEqual([-4n, -2n, 3n]);
    fc.assert(fc.property(fractions, (a) => expect(floor(a).toString()).toBe(decimalOf(a).floor().toFixed(0))));
  });

  it('units print with exactly their places', () => {
    expect([formatUnits(5n, 2), formatUnits(-5n, 2), formatUnits(12345n, 0), formatUnits(-12345n, 3)]).toEqual(['0.05', '-0.05', '12345', '-12.345']);
  });

  it('negating twice changes nothing', () => {
    fc.assert(fc.property(fractions, (a) => expect(negate(negate(a))).toEqual(a)));
  });

  it('rounding to whole units never moves a number by more than half a unit', () => {
    fc.assert(fc.property(fractions, (a) => {
      const distance = subtract(fraction(roundHalfUp(a, 0)), a);
      expect(compare(larger(distance, negate(distance)), fraction(1n, 2n))).toBeLessThanOrEqual(0);
    }));
  });
});
