import fc from 'fast-check';
import type { JudgedTarget } from '../monitoring/actual-value.js';
import { defaultRulebook } from '../rulebook/default-rulebook.js';
import { parseDecimal } from '../shared/fraction.js';
import { formatPoints, parsePoints } from '../shared/points.js';
import { scoreBySentence, type SentenceActual } from './score-by-sentence.js';
import { understandSentence } from './scoring-sentence.js';
import { sentenceLevelNamed, type SentenceLevel } from './scoring-vocabulary.js';

const rulebook = defaultRulebook(2022);
const TEN = parsePoints('10');
const target = (operator: JudgedTarget['operator'], value: string | null, unit = '%'): JudgedTarget => ({ operator, value, unit });
const number = (value: string): SentenceActual => ({ kind: 'number', value: parseDecimal(value) });
const late = (days: string, planned: string | null = null): SentenceActual => ({ kind: 'days-late', days: parseDecimal(days), plannedDays: planned === null ? null : parseDecimal(planned) });
const level = (word: SentenceLevel): SentenceActual => ({ kind: 'sentence-level', level: word });

function pointsOf(sentence: string, judged: JudgedTarget, actual: SentenceActual, weight = TEN): string {
  const rule = understandSentence(sentence);
  if (rule === null) throw new Error(`not understood: ${sentence}`);
  return formatPoints(scoreBySentence({ weight, target: judged, actual }, rule, rulebook).points);
}

const COUNT = '按要求完成得满分；每缺少1户，扣指标分值的10%，不足60%不得分';
const RATIO = '实现目标得满分，未达标按实际完成比例计分';
const FALLING = '达标得满分，每低5%，扣减该项分值5%，完成率不足60%得0分';
const TENTH = '达标率为100%得满分，每下降5%，减本指标分值的10%，达标率低于60%不得分';
const DAYS = '按时完成得满分，每逾期1天扣本项分值1%，逾期超过50%不得分';
const MONTHS = '按期完工得满分，工期每推迟10%，扣本项分值的10%，推迟超过40%不得分';
const COST = '支出每偏离目标值1%，扣本项分值10%，偏离高于10%不得分';
const LEVELS = '成效明显得满分、成效一般得50%，成效不明显得0分';
const RISING = '每升高5%，扣本项分值5%，投诉率超过40%不得分';
const NARROW = '好评率不低于90%得满分，每下降1个百分点扣本项分值的10%，好评率不足88%不得分';

describe('评（扣）分标准 is understood', () => {
  it.each<[string, string, Record<string, string>]>([
    [COUNT, 'count-step', { step: '1', perUnit: '0.10', deductIn: 'weight', partialStep: 'floor', direction: 'falls', minRatio: '0.60' }],
    [RATIO, 'ratio', {}],
    ['完成目标得满分，未完成（实际完成数/计划完成数）×100%×权重分', 'ratio', {}],
    ['达成目标得满分，未达成按比例得分，低于60%不得分', 'ratio', { minRatio: '0.60' }],
    [FALLING, 'pct-step', { step: '5', deduct: '0.05', deductIn: 'weight', partialStep: 'floor', direction: 'falls', stepBasis: 'points', cut: '60' }],
    [TENTH, 'pct-step', { step: '5', deduct: '0.10', deductIn: 'weight', partialStep: 'floor', direction: 'falls', stepBasis: 'points', cut: '60', full: '100' }],
    [RISING, 'pct-step', { step: '5', deduct: '0.05', deductIn: 'weight', partialStep: 'floor', direction: 'rises', stepBasis: 'points', cut: '40' }],
    [DAYS, 'delay-days', { step: '1', deduct: '0.01', deductIn: 'weight', partialStep: 'floor', cut: '50' }],
    ['未按时完成，每晚一个工作日扣2分，超过10天不得分', 'delay-days', { step: '1', deduct: '2', deductIn: 'points', partialStep: 'floor', cutDays: '10' }],
    [MONTHS, 'delay-ratio', { step: '10', deduct: '0.10', deductIn: 'weight', partialStep: 'floor', cut: '40' }],
    [COST, 'cost-deviation', { step: '1', deduct: '0.10', deductIn: 'weight', partialStep: 'floor', cut: '10' }],
    [LEVELS, 'level', { significant: '1.00', ordinary: '0.50', insignificant: '0.00' }],
    ['达到指标值得满分，否则不得分', 'all-or-nothing', {}],
    ['每少1次扣0.5分，扣完为止', 'count-step', { step: '1', perUnit: '0.5', deductIn: 'points', partialStep: 'floor', direction: 'falls' }],
    ['每降低１％扣该指标分值的２.５％。', 'pct-step', { step: '1', deduct: '0.025', deductIn: 'weight', partialStep: 'floor', direction: 'falls', stepBasis: 'points' }],
  ])('%s', (sentence, name, parameters) => {
    expect(understandSentence(sentence)).toEqual({ function: name, parameters });
  });

  it.each([
    '', '。', '酌情扣分', '由评审组打分', '达成目标得满分', '每减少1个，酌情扣分', '扣权重分的10%', '低于60%不得分',
    // Half a sentence, or one that contradicts itself, is not understood at all.
    `${COUNT}，特殊情况除外`, `${FALLING}，另加5分`, '每减少1个，扣10%，每增加1个，扣5%', '每下降5%，扣5%，高于60%不得分', '每上升5%，扣5%，不低于90%得满分',
    '效果显著得满分，效果一般得50%', '效果显著得满分、效果一般得50%，效果不显著不得分，每降低1%扣10%', '每减少0个，扣10%', '每延期1天扣1%，低于50%不得分',
    '达成目标得满分，未完成按比例得分，否则不得分', '每减少1个，扣10%，扣20%', '每偏离1个扣10%', '每延期5个扣10%', '达到90%得满分，否则不得分',
  ])('“%s” is not', (sentence) => {
    expect(understandSentence(sentence)).toBeNull();
  });

  it('never fails, whatever is written', () => {
    const pieces = fc.constantFrom('每', '减少', '1', '个', '%', '扣', '减', '10', '，', '；', '。', '低于', '得满分', '不得分', '效果', '显著', '(', '/', '实际', '计划', '按比例', '0', '.', '一');
    fc.assert(fc.property(fc.array(pieces, { maxLength: 24 }), (parts) => {
      const rule = understandSentence(parts.join(''));
      expect(rule === null || typeof rule.function === 'string').toBe(true);
    }));
  });
});

describe('按评（扣）分标准计分', () => {
  it.each<[string, JudgedTarget, string, string]>([
    [COUNT, target('=', '13', '户'), '11', '8.00'], [COUNT, target('=', '13', '户'), '8', '5.00'], [COUNT, target('=', '13', '户'), '7', '0.00'],
    [COUNT, target('≥', '6', '户'), '4', '8.00'], [COUNT, target('≥', '6', '户'), '3', '0.00'], [COUNT, target('≥', '40', '户'), '36', '6.00'], [COUNT, target('≥', '40', '户'), '30', '0.00'],
    [COUNT, target('≥', '13', '户'), '14', '10.00'], [COUNT, target('≥', '13', '户'), '12.5', '10.00'],
    [RATIO, target('=', '355', '名'), '355', '10.00'], [RATIO, target('=', '355', '名'), '340', '9.58'], [RATIO, target('=', '100'), '92.5', '9.25'], [RATIO, target('≥', '90'), '93', '10.00'],
    [RATIO, target('≥', '90'), '45', '5.00'], [RATIO, target('=', '0'), '0', '10.00'], [RATIO, target('=', '0'), '0.5', '0.00'],
    [FALLING, target('=', '100'), '93', '9.50'], [FALLING, target('=', '100'), '60', '6.00'], [FALLING, target('=', '100'), '59.9', '0.00'], [FALLING, target('=', '100'), '97', '10.00'], [FALLING, target('≥', '100'), '100', '10.00'],
    [TENTH, target('=', '100'), '94', '9.00'], [TENTH, target('=', '100'), '83.33', '7.00'], [TENTH, target('=', '100'), '60', '2.00'], [TENTH, target('=', '100'), '59', '0.00'],
    [MONTHS, target('≤', '9', '月份'), '9', '10.00'], [MONTHS, target('≤', '9', '月份'), '10', '9.00'], [MONTHS, target('≤', '9', '月份'), '12', '7.00'], [MONTHS, target('≤', '9', '月份'), '13', '0.00'],
    [COST, target('=', '200000', '元'), '205000', '8.00'], [COST, target('=', '200000', '元'), '194000', '7.00'], [COST, target('=', '200000', '元'), '221000', '0.00'],
    [COST, target('≤', '0.08', '万元'), '0.082', '8.00'], [COST, target('≤', '0.08', '万元'), '0.07', '10.00'], [COST, target('≤', '0.08', '万元'), '0.0881', '0.00'],
    [COST, target('≤', '100'), '98', '10.00'], [COST, target('≤', '100'), '103.5', '7.00'], [COST, target('≤', '100'), '111', '0.00'], [COST, target('=', '100', '元'), '103', '7.00'], [COST, target('=', '100', '元'), '112', '0.00'], [COST, target('=', '100'), '98', '8.00'],
    [RISING, target('≤', '10'), '8', '10.00'], [RISING, target('≤', '10'), '17', '9.50'], [RISING, target('≤', '10'), '40', '7.00'], [RISING, target('≤', '10'), '40.1', '0.00'],
    [NARROW, target('≥', '90'), '92', '10.00'], [NARROW, target('≥', '90'), '89', '9.00'], [NARROW, target('≥', '90'), '88', '8.00'], [NARROW, target('≥', '90'), '87.9', '0.00'], [NARROW, target('≥', '90'), '89.4', '10.00'],
    // A count is held against its own share of the target.
    [FALLING, target('≥', '40', '次'), '37', '9.50'], [FALLING, target('≥', '40', '次'), '23', '0.00'],
  ])('%s · %o · %s done → %s', (sentence, judged, actual, points) => {
    expect(pointsOf(sentence, judged, number(actual))).toBe(points);
  });

  it.each([['0', null, '10.00'], ['-3', null, '10.00'], ['12', null, '8.80'], ['50', null, '5.00'], ['51', null, '0.00'], ['12', '60', '8.80'], ['30', '60', '7.00'], ['31', '60', '0.00']] as const)('%s days late of %s planned → %s', (days, planned, points) => {
    expect(pointsOf(DAYS, target('=', '100'), late(days, planned))).toBe(points);
  });

  it.each([['significant', '10.00'], ['ordinary', '5.00'], ['insignificant', '0.00']] as const)('an effect that is %s → %s', (word, points) => {
    expect([pointsOf(LEVELS, target(null, null), level(word)), pointsOf(LEVELS, target('≥', '90'), level(word))]).toEqual([points, points]);
  });

  it('all or nothing: met is everything, missed is nothing', () => {
    const either = '达标得满分，否则不得分';
    expect([number('13'), number('12.9'), { kind: 'yes-no', isYes: true } as const, { kind: 'yes-no', isYes: false } as const].map((actual) => pointsOf(either, target('≥', '13', '个'), actual))).toEqual(['10.00', '0.00', '10.00', '0.00']);
    expect([pointsOf(either, target('>', '13'), number('13')), pointsOf(either, target('<', '13'), number('13')), pointsOf(either, target('≤', '13'), number('13'))]).toEqual(['0.00', '0.00', '10.00']);
  });

  it('points that a sentence names are points, whatever the weight', () => {
    expect(pointsOf('每少1次扣2分', target('≥', '12', '次'), number('9'), parsePoints('8'))).toBe('2.00');
    expect(pointsOf('每少1次扣2分', target('≥', '12', '次'), number('1'), parsePoints('8'))).toBe('0.00');
  });

  it('nothing reported earns nothing', () => {
    expect(pointsOf(COUNT, target('≥', '13', '户'), null)).toBe('0.00');
  });

  it.each<[string, string, JudgedTarget, SentenceActual, string]>([
    ['a rate for days late', DAYS, target('=', '100'), number('100'), 'score.actual-mismatch'],
    ['a number for a level', LEVELS, target('≥', '90'), number('93'), 'score.actual-mismatch'],
    ['a level for a number', COUNT, target('≥', '13', '户'), level('ordinary'), 'score.actual-mismatch'],
    ['a number for a target in words', COUNT, target(null, null), number('1'), 'score.actual-mismatch'],
    ['months for a target that counts none', MONTHS, target('=', '100'), number('10'), 'score.sentence-mismatch'],
    ['a fall for an upper limit', FALLING, target('≤', '10'), number('8'), 'score.sentence-mismatch'],
    ['a rise for a lower limit', RISING, target('≥', '10'), number('8'), 'score.sentence-mismatch'],
    ['a proportion for a limit that was broken', RATIO, target('≤', '10'), number('12'), 'score.sentence-mismatch'],
    ['a deviation from nothing', COST, target('=', '0', '元'), number('1'), 'score.sentence-mismatch'],
  ])('%s is refused, never guessed', (_what, sentence, judged, actual, code) => {
    expect(() => pointsOf(sentence, judged, actual)).toThrow(code);
  });

  it('lies between 0 and the weight, and never rises as the result falls', () => {
    const sentences = fc.constantFrom(COUNT, RATIO, FALLING, TENTH, NARROW);
    fc.assert(fc.property(sentences, fc.integer({ min: 1, max: 500 }), fc.integer({ min: -10, max: 600 }), fc.integer({ min: 0, max: 40 }), (sentence, goal, done, less) => {
      const of = (actual: number) => Number(pointsOf(sentence, target('≥', String(goal)), number(String(actual))));
      expect(of(done)).toBeGreaterThanOrEqual(of(done - less));
      expect(of(done)).toBeGreaterThanOrEqual(0);
      expect(of(done)).toBeLessThanOrEqual(10);
    }));
  });

  it('the words of a sentence name its levels', () => {
    expect(['显著', '效果一般', ' 不明显 ', '达成', '部分达成', '未达成', '尚可', 'constructor'].map(sentenceLevelNamed)).toEqual(['significant', 'ordinary', 'insignificant', 'significant', 'ordinary', 'insignificant', null, null]);
  });
});
