import { compare, fraction } from '../../shared/fraction.js';
import { targetNumber } from '../../indicator/target-value.js';
import { perIndicator, type FindFaults } from './finding.js';
import { bracketedUnit, PERCENT_WORD } from './review-vocabulary.js';
import { isBoundedShare } from './words.js';

/** V1: two numbers run together, or a value that may be read in more than one way. */
export const runTogether: FindFaults = perIndicator(({ target }) => (target.kind === 'ambiguous'
  ? { field: 'target', evidence: target.raw, suggested: target.suggestions.join(' / ') || undefined, code: target.suggestions.length > 0 ? 'V1' : 'V1.unreadable' }
  : null));

/** V2: a share of a whole that is asked to exceed the whole. `≥100%` usually stands for `=100%`. */
export const shareBeyondWhole: FindFaults = perIndicator(({ name, target }) => {
  const value = targetNumber(target);
  if (value === null || target.unit !== '%' || !isBoundedShare(name)) return null;
  const toWhole = compare(value, fraction(100n));
  if (target.operator === '≥' && toWhole === 0) return { severity: 'warn', field: 'target', evidence: target.raw, suggested: '=100%', details: { name } };
  const isBeyond = toWhole > 0 ? target.operator !== '≤' && target.operator !== '<' : toWhole === 0 && target.operator === '>';
  return isBeyond ? { code: 'V2.beyond', field: 'target', evidence: target.raw, details: { name } } : null;
});

/** V3: 百分比 in place of %. */
export const percentInWords: FindFaults = perIndicator(({ target }) => (target.raw.includes(PERCENT_WORD)
  ? { field: 'target', evidence: target.raw, suggested: target.raw.replace(/\s/g, '').replaceAll(PERCENT_WORD, '%') }
  : null));

/** V4: full-width characters in a value that is a number. */
export const fullWidthValue: FindFaults = perIndicator(({ target }) => (target.kind !== 'qualitative' && /[！-～]/.test(target.raw)
  ? { field: 'target', evidence: target.raw, suggested: target.raw.replace(/[！-～]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0)) }
  : null));

/** V5: a number without a sign. */
export const missingOperator: FindFaults = perIndicator(({ target }) => (target.kind === 'quantitative' && target.operator === null
  ? { field: 'target', evidence: target.raw, suggested: `=${target.value ?? ''}${target.unit ?? ''}` }
  : null));

/** V6: words that nothing says how to grade. A 数量指标 cannot be graded in words at all. */
export const ungradedWords: FindFaults = perIndicator(({ target, category, name }) => (target.kind === 'qualitative'
  ? { severity: category === 'quantity' ? 'block' : 'warn', field: 'target', evidence: target.raw, details: { name } }
  : null));

/** V7: spaces inside a value. */
export const spaceInValue: FindFaults = perIndicator(({ target }) => (target.kind !== 'qualitative' && /\S\s+\S/.test(target.raw)
  ? { field: 'target', evidence: target.raw, suggested: target.raw.replace(/\s/g, '') }
  : null));

/** V8: the unit stands in the name of the indicator. */
export const unitInName: FindFaults = perIndicator(({ name }) => {
  const unit = bracketedUnit.exec(name);
  return unit === null ? null : { field: 'name', evidence: name, suggested: name.replace(unit[0], '').trim(), details: { unit: unit[1] ?? '' } };
});
