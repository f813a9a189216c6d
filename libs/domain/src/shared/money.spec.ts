import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { toFixed } from './fraction.js';
import { addMoney, allocateMoney, formatWanYuan, formatYuan, MAX_FEN, money, moneyRatio, NO_MONEY, parseAmount, subtractMoney, sumMoney } from './money.js';

const amounts = fc.bigInt({ min: -MAX_FEN, max: MAX_FEN }).map(money);
const smallAmounts = fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }).map(money);

describe('金额', () => {
  it.each(['NaN', '∞', 'Infinity', '１２３', '1e5', '1e-7', '', ' 1', '0x10', '+1', '1,23.4', '12,34', ',123', '1,2345', '￥100', '100元'])('%j is not an amount', (text) => {
    expect(() => parseAmount(text, '元')).toThrow('money.malformed');
  });

  it('amounts of published tables are read to the fen', () => {
    expect(parseAmount('1,234.50', '元').fen).toBe(123_450n);
    expect(parseAmount('0.58', '万元').fen).toBe(580_000n);
    expect(parseAmount('141.575', '万元').fen).toBe(141_575_000n);
    expect(parseAmount('-0', '元')).toEqual(NO_MONEY);
    expect(parseAmount('16,367,627.07', '元').fen).toBe(1_636_762_707n);
  });

  it('what is finer than a fen is refused, never rounded', () => {
    expect(() => parseAmount('0.005', '元')).toThrow('money.finer-than-fen');
    expect(() => parseAmount('0.0000001', '万元')).toThrow('money.finer-than-fen');
    expect(parseAmount('0.500', '元').fen).toBe(50n);
  });

  it('what the database cannot hold is refused', () => {
    expect(money(MAX_FEN).fen).toBe(MAX_FEN);
    expect(() => money(MAX_FEN + 1n)).toThrow('money.out-of-range');
    expect(() => parseAmount('-1000000000000', '元')).toThrow('money.out-of-range');
    expect(() => addMoney(money(MAX_FEN), money(1n))).toThrow('money.out-of-range');
  });

  it('an amount whose fen a float would lose keeps them', () => {
    expect(formatYuan(parseAmount('999999999999.99', '元'))).toBe('999999999999.99');
    expect(parseAmount('99999999.999999', '万元').fen).toBe(MAX_FEN);
  });

  it('printing and reading again gives the same amount', () => {
    fc.assert(fc.property(amounts, (amount) => expect(parseAmount(formatYuan(amount), '元')).toEqual(amount)));
  });

  it('元 and 万元 agree with decimal.js', () => {
    fc.assert(fc.property(amounts, (amount) => {
      const yuan = new Decimal(amount.fen.toString()).div(100);
      expect(formatYuan(amount)).toBe(yuan.toFixed(2));
      expect(formatWanYuan(amount)).toBe(yuan.div(10_000).toFixed(2, Decimal.ROUND_HALF_UP).replace(/^-(0\.00)$/, '$1'));
    }));
  });

  it('a sum does not depend on the order and loses nothing', () => {
    fc.assert(fc.property(fc.array(smallAmounts, { maxLength: 50 }), (list) => {
      const total = list.reduce((sum, { fen }) => sum + fen, 0n);
      expect(sumMoney(list).fen).toBe(total);
      expect(sumMoney([...list].reverse()).fen).toBe(total);
    }));
  });

  it('subtracting what was added leaves what there was', () => {
    fc.assert(fc.property(smallAmounts, smallAmounts, (a, b) => expect(subtractMoney(addMoney(a, b), b)).toEqual(a)));
  });

  it('a split loses not one fen, and no share strays a whole fen from its proportion', () => {
    const weights = fc.array(fc.bigInt({ min: 0n, max: 10_000n }), { minLength: 1, maxLength: 20 }).filter((list) => list.some((weight) => weight > 0n));
    fc.assert(fc.property(amounts, weights, (amount, list) => {
      const shares = allocateMoney(amount, list);
      const total = list.reduce((sum, weight) => sum + weight, 0n);
      expect(shares.reduce((sum, share) => sum + share.fen, 0n)).toBe(amount.fen);
      for (const [at, share] of shares.entries()) {
        const off = share.fen * total - amount.fen * (list[at] ?? 0n);
        expect((off < 0n ? -off : off) < total).toBe(true);
      }
    }));
  });

  it('of equal shares the earlier ones get the fen that is left', () => {
    expect(allocateMoney(money(100n), [1n, 1n, 1n]).map((share) => share.fen)).toEqual([34n, 33n, 33n]);
    expect(allocateMoney(money(-100n), [1n, 1n, 1n]).map((share) => share.fen)).toEqual([-34n, -33n, -33n]);
  });

  it('nothing can be split by weights that total nothing or are negative', () => {
    expect(() => allocateMoney(money(1n), [0n, 0n])).toThrow('money.nothing-to-split-by');
    expect(() => allocateMoney(money(1n), [2n, -1n])).toThrow('money.nothing-to-split-by');
    expect(() => allocateMoney(money(1n), [])).toThrow('money.nothing-to-split-by');
  });

  it('a rate without a budget is refused', () => {
    expect(toFixed(moneyRatio(money(47n), money(100n)), 2)).toBe('0.47');
    expect(() => moneyRatio(money(1n), NO_MONEY)).toThrow('number.division-by-zero');
  });
});
