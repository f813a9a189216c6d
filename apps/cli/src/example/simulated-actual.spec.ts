import fc from 'fast-check';
import { parseTargetValue } from '#domain/indicator/parse-target-value';
import { isMet, measuredTarget } from '#domain/monitoring/actual-value';
import { defaultRulebook } from '#domain/rulebook/default-rulebook';
import { scoreIndicator } from '#domain/evaluation/score-indicator';
import { actualOfPlain } from '#domain/monitoring/plain-actual';
import { parseDecimal } from '#domain/shared/fraction';
import { parsePoints } from '#domain/shared/points';
import { simulatedActual } from './simulated-actual.js';

const indicator = (raw: string) => ({ target: parseTargetValue(raw), direction: 'higher-is-better' as const });
const raws = ['≥95%', '=100%', '4次', '≥40个', '≤0.58万元', '≤9月份', '=0起', '是', '有效保障', '≥99.5%', '<5%', '>90%', '≤100%', '≥0.5公里'];

test('whatever target and pace, the made-up result fits the target and can be scored', () => {
  fc.assert(fc.property(fc.constantFrom(...raws), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 0, max: 150 }), (raw, month, hundredths) => {
    const actual = actualOfPlain(simulatedActual(indicator(raw), month, hundredths / 100));
    const score = scoreIndicator({ weight: parsePoints('10'), target: { ...indicator(raw).target, direction: 'higher-is-better' }, actual }, defaultRulebook(2026));
    return score.points >= 0 && score.points <= 1_000;
  }));
});

test('a project on time keeps every limit and reaches every number by the end of the year', () => {
  for (const raw of raws) {
    const actual = simulatedActual(indicator(raw), 12, 1.01);
    const target = measuredTarget(indicator(raw).target);
    if (actual.kind === 'number' && target !== null) expect({ raw, isMet: isMet(target, parseDecimal(actual.value)) }).toEqual({ raw, isMet: true });
  }
});

test('a share of everything never exceeds all of it', () => {
  expect(simulatedActual(indicator('≥95%'), 12, 1.3)).toEqual({ kind: 'number', value: '100' });
});

test('whole things are counted whole', () => {
  expect(simulatedActual(indicator('≥13个'), 6, 1)).toEqual({ kind: 'number', value: '6' });
});
