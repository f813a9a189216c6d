import type { Grade, Rulebook } from '../rulebook/rulebook.js';
import { compare, parseDecimal, type Fraction } from '../shared/fraction.js';

/**
 * 评定等级. Compared exactly: 89.995 is 良, because rounding happens once per indicator and never lifts a total into a better grade.
 */
export function gradeOf(points: Fraction, rulebook: Rulebook): Grade {
  const { excellentFrom, goodFrom, fairFrom } = rulebook.settings.gradeBands.value;
  const reaches = (from: string): boolean => compare(points, parseDecimal(from)) >= 0;
  if (reaches(excellentFrom)) return 'excellent';
  if (reaches(goodFrom)) return 'good';
  return reaches(fairFrom) ? 'fair' : 'poor';
}
