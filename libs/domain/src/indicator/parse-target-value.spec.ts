import fc from 'fast-check';
import { parseDecimal } from '../shared/fraction.js';
import { chooseTarget, parseTargetValue } from './parse-target-value.js';
import { targetNumber } from './target-value.js';

const read = (raw: string) => {
  const { kind, operator, value, unit } = parseTargetValue(raw);
  return [kind, operator, value, unit];
};

describe('指标值', () => {
  it.each([
    ['≥95%', '≥', '95', '%'], ['≥90％', '≥', '90', '%'], ['=100%', '=', '100', '%'], ['＝100％', '=', '100', '%'], ['≤10%', '≤', '10', '%'],
    ['<1百分比', '<', '1', '%'], ['≥90 百分比', '≥', '90', '%'], ['≥９５％', '≥', '95', '%'], [' >= 80 % ', '≥', '80', '%'], ['≦5%', '≤', '5', '%'],
    ['≥382人次', '≥', '382', '人次'], ['≥500米', '≥', '500', '米'], ['≥130平方米', '≥', '130', '平方米'], ['≤0.58万元', '≤', '0.58', '万元'],
    ['≤12月份', '≤', '12', '月份'], ['≤10个月', '≤', '10', '个月'], ['≤30日', '≤', '30', '日'], ['=0', '=', '0', null], ['≥1,200个', '≥', '1200', '个'],
    ['≤100元/人·月', '≤', '100', '元/人·月'], ['≥150%', '≥', '150', '%'], ['=-3℃', '=', '-3', '℃'],
    ['不低于90%', '≥', '90', '%'], ['不超过5万元', '≤', '5', '万元'], ['90%以上', '≥', '90', '%'], ['10个工作日以内', '≤', '10', '个工作日'], ['大于等于3次', '≥', '3', '次'],
  ])('%s is a number with a sign', (raw, operator, value, unit) => {
    expect(read(raw)).toEqual(['quantitative', operator, value, unit]);
  });

  it.each([['100%', '100', '%'], ['4次', '4', '次'], ['１３个', '13', '个'], ['20.09元', '20.09', '元'], ['12月', '12', '月'], ['100百分比', '100', '%'], ['007', '7', null]])(
    '%s is a number whose sign is not printed, and none is assumed', (raw, value, unit) => {
      expect(read(raw)).toEqual(['quantitative', null, value, unit]);
    });

  it.each([
    ['100100%', ['=100%']], ['≥95100%', ['≥95%', '=100%']], ['>95100%', ['>95%', '≥95%', '=100%']], ['≥ 90 100 ％', ['≥90%', '=100%']], ['9598百分比', ['≥95%', '=98%']],
  ])('%s is two numbers run together: never a number, and choices are offered', (raw, suggestions) => {
    expect(parseTargetValue(raw)).toEqual({ raw, kind: 'ambiguous', operator: null, value: null, unit: null, suggestions });
  });

  it.each(['95%-100%', '3～5次', '≥95%且无投诉', '≥有效', '95.0100.0%', '≥≤5'])('%s needs a person', (raw) => {
    expect(read(raw)).toEqual(['ambiguous', null, null, null]);
  });

  it.each(['是', '及时', '进一步保障', '效果显著', '足够覆盖全部楼院', '2026年', '2026年12月底前完成', '3个社区全部完成整治', '①按合同执行', '无'])('%s is words', (raw) => {
    expect(read(raw)).toEqual(['qualitative', null, null, null]);
  });

  it.each(['', '  ', '\n', '—', '/', '*'])('%j is empty', (raw) => {
    expect(read(raw)).toEqual(['empty', null, null, null]);
  });

  it.each(['NaN', '∞', 'Infinity', '1e5', '0x10', '≥NaN%', '=∞'])('%s is not a number', (raw) => {
    expect(targetNumber(parseTargetValue(raw))).toBeNull();
  });

  it('a square metre sign keeps its meaning', () => {
    expect(read('≤50㎡')).toEqual(['quantitative', '≤', '50', '㎡']);
  });

  it('a choice gives the number and keeps the raw text', () => {
    expect(chooseTarget(parseTargetValue('≥95100%'), '≥95%')).toMatchObject({ raw: '≥95100%', kind: 'quantitative', operator: '≥', value: '95', unit: '%' });
  });

  it('reading never throws and always keeps the raw text', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (raw) => {
      const target = parseTargetValue(raw);
      expect(target.raw).toBe(raw);
      expect(target.kind === 'quantitative').toBe(target.value !== null);
    }));
  });

  it('whatever is built from sign, number and unit is read back, also full-width and with spaces', () => {
    const operators = fc.constantFrom('≥', '>', '=', '≤', '<');
    const decimals = fc.tuple(fc.integer({ min: 0, max: 999 }), fc.integer({ min: 0, max: 99 })).map(([whole, cents]) => (cents === 0 ? `${whole}` : `${whole}.${`${cents}`.padStart(2, '0')}`));
    const units = fc.constantFrom('%', '个', '万元', '人次', '平方米', '元/人');
    const widen = (text: string) => text.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
    fc.assert(fc.property(operators, decimals, units, fc.boolean(), (operator, value, unit, isWide) => {
      const printed = `${operator} ${value}${unit}`;
      expect(read(isWide ? widen(printed) : printed)).toEqual(['quantitative', operator, value, unit]);
    }));
  });

  it('two percentages run together are never a number, and the first is among the choices', () => {
    fc.assert(fc.property(fc.constantFrom('', '≥', '>'), fc.integer({ min: 10, max: 99 }), (operator, low) => {
      const target = parseTargetValue(`${operator}${low}100%`);
      expect(target.kind).toBe('ambiguous');
      expect(target.suggestions).toContain(`≥${low}%`);
    }));
  });

  it('every choice offered reads as a number', () => {
    fc.assert(fc.property(fc.constantFrom('', '≥', '>', '≤'), fc.integer({ min: 1001, max: 999_999 }), (operator, digits) => {
      for (const suggestion of parseTargetValue(`${operator}${digits}%`).suggestions) expect(parseTargetValue(suggestion).kind).toBe('quantitative');
    }));
  });

  it('the value is the number that is printed', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 1_000_000 }), (value) => {
      expect(targetNumber(parseTargetValue(`≥${value}件`))).toEqual(parseDecimal(`${value}`));
    }));
  });
});
