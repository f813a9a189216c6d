import type { Violation } from '../shared/domain-error.js';
import { NO_MONEY, parseAmount } from '../shared/money.js';
import { fundSources, projectNatures, reviewSeverities, type FactName } from './subject-facts.js';

/** More levels of 且、或、非 than anybody can read. */
const MOST_DEPTH = 5;
/** More comparisons than one condition needs; a list of them fits in a screen. */
const MOST_PARTS = 30;

type Test = (value: unknown) => boolean;

const isOneOf = (known: readonly string[]): Test => (value) => typeof value === 'string' && known.includes(value);
const isCount: Test = (value) => typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 1000;
const isTruth: Test = (value) => typeof value === 'boolean';
const isListOf = (isMember: Test): Test => (value) => Array.isArray(value) && value.length > 0 && value.every(isMember);

const isAmount: Test = (value) => {
  try {
    return typeof value === 'string' && parseAmount(value, '元').fen >= NO_MONEY.fen;
  } catch {
    return false;
  }
};

const bounds = (test: Test): Readonly<Record<string, Test>> => ({ atLeast: test, above: test, atMost: test, below: test });

/** With what a fact may be compared, and how what it is compared with must look. */
const comparisonsOf: Readonly<Record<FactName, Readonly<Record<string, Test>>>> = {
  amount: bounds(isAmount),
  funds: { includes: isOneOf(fundSources) },
  nature: { oneOf: isListOf(isOneOf(projectNatures)) },
  continuing: { is: isTruth },
  keyProject: { is: isTruth },
  severity: bounds(isOneOf(reviewSeverities)),
  blockingFindings: bounds(isCount),
};

type Fields = Readonly<Record<string, unknown>>;
const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);
const at = (path: string, code: string, details?: Violation['details']): Violation => ({ path, code: `route.${code}`, ...(details && { details }) });

function comparisonViolations({ fact, ...operands }: Fields, path: string, facts: readonly FactName[], kind: string): Violation[] {
  if (typeof fact !== 'string' || !Object.hasOwn(comparisonsOf, fact)) return [at(`${path}/fact`, 'fact-unknown', { fact: String(fact).slice(0, 40) })];
  if (!facts.includes(fact as FactName)) return [at(`${path}/fact`, 'fact-not-of-subject', { fact, kind })];
  const known = comparisonsOf[fact as FactName];
  const given = Object.keys(operands);
  if (given.length === 0) return [at(path, 'comparison-missing', { fact })];
  return given.flatMap((name) => {
    const comparison = name.slice(0, 40);
    if (!Object.hasOwn(known, name)) return [at(`${path}/${comparison}`, 'comparison-unknown', { fact, comparison })];
    return known[name]?.(operands[name]) === true ? [] : [at(`${path}/${comparison}`, 'operand-malformed', { fact, comparison })];
  });
}

/** Everything that is wrong with a condition for documents of `kind`, of which `facts` are known. Accepts any JSON. */
export function findConditionViolations(condition: unknown, path: string, facts: readonly FactName[], kind: string, depth = 1): Violation[] {
  if (depth > MOST_DEPTH) return [at(path, 'condition-too-deep', { most: MOST_DEPTH })];
  if (!isFields(condition)) return [at(path, 'condition-malformed')];
  if (Object.hasOwn(condition, 'fact')) return comparisonViolations(condition, path, facts, kind);
  const [name, ...others] = Object.keys(condition);
  if (name === undefined || others.length > 0) return [at(path, 'condition-malformed')];
  const part = condition[name];
  if (name === 'not') return findConditionViolations(part, `${path}/not`, facts, kind, depth + 1);
  if ((name !== 'and' && name !== 'or') || !Array.isArray(part) || part.length === 0) return [at(path, 'condition-malformed')];
  if (part.length > MOST_PARTS) return [at(`${path}/${name}`, 'too-many-comparisons', { most: MOST_PARTS })];
  return part.flatMap((each: unknown, index) => findConditionViolations(each, `${path}/${name}/${index}`, facts, kind, depth + 1));
}
