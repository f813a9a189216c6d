import { plainForm } from '../indicator/parse-target-value.js';
import { compare, divide, fraction, parseDecimal, toFixed, ZERO, type Fraction } from '../shared/fraction.js';
import {
  ALL_LOST, CUT, cutSide, DEDUCTION, digitsOf, EARNS_NOTHING, FULL_FROM, FULL_UP_TO, FULL_WHEN_MET, isDayUnit, isPercentUnit, LATE_ONLY, LEVEL_EARNS,
  NO_LESS_THAN_NOTHING, PROPORTION, PROPORTION_IN_WORDS, sentenceLevelNamed, splitStepFromDeduction, STEP, stepVerb, type SentenceLevel, type StepVerb,
} from './scoring-vocabulary.js';

export type ScoringFunction = 'count-step' | 'ratio' | 'pct-step' | 'delay-days' | 'delay-ratio' | 'cost-deviation' | 'level' | 'all-or-nothing';

/**
 * What a 评（扣）分标准 states, all as decimals in text: `deduct` and `perUnit` are shares of the weight (points where `deductIn` says
 * so), `minRatio` a share of the target, `cut` and `full` percentages. `partialStep` is our default where the sentence is silent
 * (默认值: only whole steps deduct).
 */
export interface SentenceRule {
  readonly function: ScoringFunction;
  readonly parameters: Readonly<Record<string, string>>;
}

interface Facts {
  step?: { verb: StepVerb; size: string; unit: string };
  deduction?: { number: string; inPoints: boolean };
  cut?: { side: 'below' | 'above'; number: string; unit: string };
  full?: { side: 'from' | 'up-to'; number: string } | 'met';
  hasProportion?: true;
  losesAll?: true;
  levels?: Partial<Record<SentenceLevel, string>>;
}

/**
 * Reads a 评（扣）分标准. Null unless every clause is understood and all of them together say one rule: a sentence that is half
 * understood is not understood.
 */
export function understandSentence(sentence: string): SentenceRule | null {
  const clauses = splitStepFromDeduction(plainForm(sentence)).split(/[,;。、]/).filter((clause) => clause !== '');
  const facts: Facts = {};
  if (clauses.length === 0 || !clauses.every((clause) => readClause(clause, facts))) return null;
  return ruleOf(facts);
}

/** The sentence as it was written, beside what it says; the function is null when that is not understood. */
export function readSentence(raw: string): { readonly raw: string; readonly function: ScoringFunction | null; readonly parameters: SentenceRule['parameters'] | null } {
  const rule = understandSentence(raw);
  return { raw, function: rule?.function ?? null, parameters: rule?.parameters ?? null };
}

/** Adds what one clause says; false when it is not understood, or says something a second time. */
function readClause(clause: string, facts: Facts): boolean {
  if (LATE_ONLY.test(clause) || NO_LESS_THAN_NOTHING.test(clause)) return true;
  return [readStep, readDeduction, readCut, readLevel, readFull, readProportion].some((read) => read(clause, facts));
}

function readStep(clause: string, facts: Facts): boolean {
  const [, word = '', number = '', unit = ''] = STEP.exec(clause) ?? [];
  const verb = stepVerb(word);
  if (verb === null || facts.step !== undefined) return false;
  facts.step = { verb, size: digitsOf(number), unit };
  return compare(parseDecimal(facts.step.size), ZERO) > 0;
}

function readDeduction(clause: string, facts: Facts): boolean {
  const [, number, unit] = DEDUCTION.exec(clause) ?? [];
  if (number === undefined || facts.deduction !== undefined) return false;
  facts.deduction = { number, inPoints: unit !== '%' };
  return true;
}

function readCut(clause: string, facts: Facts): boolean {
  const [, word, number = '', unit = ''] = CUT.exec(clause) ?? [];
  if (word === undefined || facts.cut !== undefined) return false;
  facts.cut = { side: cutSide(word), number: digitsOf(number), unit };
  return true;
}

function readFull(clause: string, facts: Facts): boolean {
  if (facts.full !== undefined) return false;
  const upTo = FULL_UP_TO.exec(clause)?.[1];
  const from = FULL_FROM.exec(clause)?.[1];
  if (upTo !== undefined) facts.full = { side: 'up-to', number: digitsOf(upTo) };
  else if (from !== undefined) facts.full = { side: 'from', number: digitsOf(from) };
  else if (FULL_WHEN_MET.test(clause)) facts.full = 'met';
  return facts.full !== undefined;
}

function readLevel(clause: string, facts: Facts): boolean {
  const match = LEVEL_EARNS.exec(clause);
  const level = sentenceLevelNamed(match?.[1] ?? '');
  if (match === null || level === null || facts.levels?.[level] !== undefined) return false;
  // 达成得满分 alone is a condition; only with other levels beside it is it a level.
  if (FULL_WHEN_MET.test(clause) && facts.levels === undefined) return false;
  facts.levels = { ...facts.levels, [level]: EARNS_NOTHING.test(clause) ? '0' : match[2] === undefined ? '100' : match[2] };
  return true;
}

function readProportion(clause: string, facts: Facts): boolean {
  if (PROPORTION.test(clause) || PROPORTION_IN_WORDS.test(clause)) facts.hasProportion = true;
  else if (ALL_LOST.test(clause)) facts.losesAll = true;
  else return false;
  return true;
}

function ruleOf({ step, deduction, cut, full, hasProportion, losesAll, levels }: Facts): SentenceRule | null {
  const steps = step !== undefined || deduction !== undefined;
  const line = full !== undefined && full !== 'met' ? full : null;
  if (levels !== undefined) return steps || cut || full || hasProportion || losesAll ? null : levelRule(levels);
  if (hasProportion === true) return steps || losesAll || line !== null ? null : proportionRule(cut);
  if (losesAll === true) return steps || cut || full !== 'met' ? null : { function: 'all-or-nothing', parameters: {} };
  if (step === undefined || deduction === undefined) return null;
  const deductIn = deduction.inPoints ? 'points' : 'weight';
  const deduct = deduction.inPoints ? deduction.number : shareText(deduction.number);
  const common = { step: step.size, deduct, deductIn, partialStep: 'floor' };
  if (step.verb === 'deviates') return isPercentUnit(step.unit) && line === null ? deviationRule(common, cut) : null;
  if (step.verb === 'late') return line === null ? lateRule(step.unit, common, cut) : null;
  if (isPercentUnit(step.unit)) return percentRule(step.verb, common, cut, line);
  if (isDayUnit(step.unit) || line !== null) return null;
  const { deduct: perUnit, ...rest } = common;
  return countRule(step.verb, { ...rest, perUnit }, cut);
}

type Parameters = Readonly<Record<string, string>>;

function levelRule({ significant, ordinary, insignificant }: NonNullable<Facts['levels']>): SentenceRule | null {
  if (significant === undefined || ordinary === undefined || insignificant === undefined) return null;
  return { function: 'level', parameters: { significant: shareText(significant), ordinary: shareText(ordinary), insignificant: shareText(insignificant) } };
}

function proportionRule(cut: Facts['cut']): SentenceRule | null {
  if (cut === undefined) return { function: 'ratio', parameters: {} };
  return cut.side === 'below' && isPercentUnit(cut.unit) ? { function: 'ratio', parameters: { minRatio: shareText(cut.number) } } : null;
}

function deviationRule(common: Parameters, cut: Facts['cut']): SentenceRule | null {
  if (cut !== undefined && (cut.side !== 'above' || !isPercentUnit(cut.unit))) return null;
  return { function: 'cost-deviation', parameters: { ...common, ...(cut && { cut: cut.number }) } };
}

/** 延期超过50%: of the weight deducted, or of the planned time where that is known; 延期超过30天 is days. */
function lateRule(unit: string, common: Parameters, cut: Facts['cut']): SentenceRule | null {
  if (cut !== undefined && cut.side !== 'above') return null;
  if (isPercentUnit(unit)) return cut !== undefined && !isPercentUnit(cut.unit) ? null : { function: 'delay-ratio', parameters: { ...common, ...(cut && { cut: cut.number }) } };
  if (!isDayUnit(unit) || (cut !== undefined && !isPercentUnit(cut.unit) && !isDayUnit(cut.unit))) return null;
  const stated: Parameters = cut === undefined ? {} : isDayUnit(cut.unit) ? { cutDays: cut.number } : { cut: cut.number };
  return { function: 'delay-days', parameters: { ...common, ...stated } };
}

/** A limit on the other side than the steps would contradict them. */
function percentRule(verb: 'falls' | 'rises', common: Parameters, cut: Facts['cut'], line: { side: 'from' | 'up-to'; number: string } | null): SentenceRule | null {
  if (cut !== undefined && (cut.side !== (verb === 'falls' ? 'below' : 'above') || !isPercentUnit(cut.unit))) return null;
  if (line !== null && verb === 'rises' && line.side === 'from') return null;
  if (line?.side === 'up-to' && verb === 'falls') return null;
  return { function: 'pct-step', parameters: { ...common, direction: verb, stepBasis: 'points', ...(cut && { cut: cut.number }), ...(line && { full: line.number }) } };
}

function countRule(verb: 'falls' | 'rises', common: Parameters, cut: Facts['cut']): SentenceRule | null {
  if (cut !== undefined && (cut.side !== (verb === 'falls' ? 'below' : 'above') || !isPercentUnit(cut.unit))) return null;
  const stated: Parameters = cut === undefined ? {} : { [verb === 'falls' ? 'minRatio' : 'maxRatio']: shareText(cut.number) };
  return { function: 'count-step', parameters: { ...common, direction: verb, ...stated } };
}

/** `10` percent is `0.10`; more places only where they are needed. */
function shareText(percent: string): string {
  const share: Fraction = divide(parseDecimal(percent), fraction(100n));
  const places = [2, 3, 4, 5, 6].find((count) => compare(parseDecimal(toFixed(share, count)), share) === 0) ?? 6;
  return toFixed(share, places);
}

