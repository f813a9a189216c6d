import { compare, formatDecimal, fraction, multiply, type Fraction } from '../../shared/fraction.js';
import { formatYuan } from '../../shared/money.js';
import { targetNumber } from '../../indicator/target-value.js';
import { amountsIn, readAmount, type NamedAmount } from './amounts-in-text.js';
import type { FindFaults, FoundFault } from './finding.js';
import { amountUnits, averagePrice, incompleteList, monthlyPrice, monthsInText, numberedItem, peopleInText, perMonth, perPerson, priceInTime, sumWord, totalCost, unitPrice } from './review-vocabulary.js';
import type { ReviewedGoal, ReviewedIndicator } from './reviewed-goal.js';

const yuan = (fen: bigint): string => formatYuan({ fen });
const distance = (a: bigint, b: bigint): bigint => (a > b ? a - b : b - a);
const [PRICE_UNIT] = amountUnits;
const largest = (amounts: readonly bigint[]): bigint => amounts.reduce((most, each) => (each > most ? each : most), 0n);
const wording = ({ name, description, target }: ReviewedIndicator): string => `${name} ${description} ${target.unit ?? ''}`;

/** An indicator's money value in fen; null when it is none. */
function targetFen({ target }: ReviewedIndicator): bigint | null {
  const unit = amountUnits.find((each) => each === target.unit?.split(/[/·(]/)[0]);
  return target.value !== null && unit !== undefined ? readAmount(target.value, unit) : null;
}

/** The only 数量 that counts something. With two of them nobody can say which one a price belongs to. */
function onlyCount(goal: ReviewedGoal): Fraction | null {
  const [only, second] = goal.indicators.filter(({ category, target }) => category === 'quantity' && target.kind === 'quantitative');
  if (only === undefined || second !== undefined || only.target.unit === '%' || only.target.operator === '≤' || only.target.operator === '<') return null;
  return targetNumber(only.target);
}

/** What the product is to be: the budget, or where there is none an indicator that names the whole cost. */
function wholeOf(goal: ReviewedGoal): bigint | null {
  const budget = goal.budget?.total?.fen ?? null;
  const [whole] = goal.indicators.filter((each) => totalCost.test(each.name) && !unitPrice.test(each.name)).map(targetFen);
  return budget ?? whole ?? null;
}

/** B3: quantity × price (× 12 where it is paid by the month) exceeds the money there is, or an average does not make the whole. */
export const quantityTimesPrice: FindFaults = ({ goal }) => {
  const whole = wholeOf(goal);
  if (whole === null || whole === 0n) return [];
  const faults = inIndicators(goal, whole);
  return faults.length > 0 ? faults : inWords(goal, whole);
};

function inIndicators(goal: ReviewedGoal, whole: bigint): FoundFault[] {
  const priced = goal.indicators.map((indicator, at) => ({ indicator, at, price: targetFen(indicator) }))
    .filter(({ indicator, price }) => price !== null && unitPrice.test(wording(indicator)) && !totalCost.test(indicator.name));
  const [only] = priced;
  const counted = onlyCount(goal);
  if (priced.length !== 1 || only === undefined || only.price === null || counted === null) return [];
  const { indicator, at, price } = only;
  // A ceiling need not be reached: nothing follows from it.
  if (indicator.target.operator === '≤' || indicator.target.operator === '<') return [];
  const [least, most] = monthsOf(indicator).map((months) => multiply(fraction(price * months), counted));
  const isBeyond = least !== undefined && compare(least, fraction((whole * 101n) / 100n)) > 0;
  const isBelow = most !== undefined && averagePrice.test(wording(indicator)) && compare(most, fraction((whole * 90n) / 100n)) < 0;
  const product = isBeyond ? least : most;
  if (product === undefined || (!isBeyond && !isBelow)) return [];
  const details = { count: formatDecimal(counted), price: indicator.target.raw, product: yuan(product.numerator / product.denominator), whole: yuan(whole) };
  return [{ code: isBeyond ? 'B3.beyond' : 'B3.below', indicator: at + 1, field: 'target', evidence: indicator.target.raw, details }];
}

/** The fewest and the most times a price may be paid in the year. */
function monthsOf(indicator: ReviewedIndicator): readonly [bigint, bigint] {
  if (perMonth.test(wording(indicator))) return [12n, 12n];
  return perPerson.test(wording(indicator)) ? [1n, 12n] : [1n, 1n];
}

/** 42名 … 每人每月3000元 in a purpose: the budget must be a whole number of months, at most twelve. */
function inWords({ purpose }: ReviewedGoal, whole: bigint): FoundFault[] {
  const text = purpose ?? '';
  const [people, prices] = [[...text.matchAll(peopleInText)], [...text.matchAll(monthlyPrice)]];
  const [count, price] = [people[0]?.[1], prices[0]?.[1]];
  if (people.length !== 1 || prices.length !== 1 || count === undefined || price === undefined || amountsIn(text).filter(({ isPrice }) => !isPrice).length > 1) return [];
  const monthly = (readAmount(price, PRICE_UNIT) ?? 0n) * BigInt(count);
  const named = Number(monthsInText.exec(text)?.[1] ?? 0);
  const isRight = monthly > 0n && whole % monthly === 0n && (named > 0 ? whole / monthly === BigInt(named) : whole / monthly <= 12n);
  if (monthly === 0n || isRight) return [];
  const months = named > 0 ? named : 12;
  return [{ code: 'B3.words', field: 'purpose', evidence: prices[0]?.[0] ?? '', details: { count, price: `${price}${PRICE_UNIT}`, months, product: yuan(monthly * BigInt(months)), whole: yuan(whole) } }];
}

interface Item {
  readonly text: string;
  readonly sum: bigint;
  readonly parts: readonly NamedAmount[];
  readonly stated: NamedAmount | null;
}

function readItem(text: string): Item {
  const amounts = amountsIn(text).filter(({ isPrice }) => !isPrice);
  const stated = amounts.find(({ at }) => sumWord.test(text.slice(0, at))) ?? null;
  const parts = stated === null ? amounts : amounts.filter(({ at }) => at < stated.at);
  return { text, parts, stated, sum: stated?.fen ?? parts.reduce((sum, { fen }) => sum + fen, 0n) };
}

const tolerance = (amounts: readonly NamedAmount[]): bigint => largest(amounts.map(({ toleranceFen }) => toleranceFen));

/** B4: the parts that a purpose names do not make the sum that it states, or the listed items do not make the budget. */
export const partsAgainstSum: FindFaults = ({ goal }) => {
  const purpose = goal.purpose ?? '';
  const items = purpose.split(numberedItem).map(readItem);
  const wrong = items.flatMap(({ text, parts, stated }): FoundFault[] => {
    const sum = parts.reduce((total, { fen }) => total + fen, 0n);
    const isWrong = stated !== null && parts.length >= 2 && !incompleteList.test(text) && distance(sum, stated.fen) > tolerance([...parts, stated]);
    return isWrong ? [{ field: 'purpose', evidence: stated.quote, details: { sum: yuan(sum), stated: yuan(stated.fen) } }] : [];
  });
  const [before, ...listed] = items;
  const total = goal.budget?.total?.fen ?? null;
  const isComplete = listed.length >= 2 && listed.every(({ sum }) => sum > 0n) && (before?.sum ?? 0n) === 0n && !incompleteList.test(purpose);
  if (wrong.length > 0 || total === null || !isComplete) return wrong;
  const sum = listed.reduce((all, item) => all + item.sum, 0n);
  const allowed = tolerance(listed.flatMap(({ parts, stated }) => (stated === null ? parts : [stated])));
  return distance(sum, total) > allowed ? [{ code: 'B4.budget', field: 'purpose', evidence: yuan(sum), details: { sum: yuan(sum), budget: yuan(total) } }] : [];
};

/** B5: an amount in a unit that it cannot have: 每人每月300月, a cost above the whole budget, the budget's digits in another unit. */
export const impossibleAmount: FindFaults = ({ goal }) => {
  const texts = [{ field: 'purpose', text: goal.purpose ?? '', at: null }, ...goal.indicators.flatMap(({ basis, description }, at) => [{ field: 'basis', text: basis, at }, { field: 'description', text: description, at }])];
  const seen = new Set<string>();
  const inTime = texts.flatMap(({ field, text, at }): FoundFault[] => {
    const [quote, , unit] = priceInTime.exec(text) ?? [];
    if (quote === undefined || seen.has(text)) return [];
    seen.add(text);
    return [{ field, evidence: quote, details: { unit: unit ?? '' }, ...(at === null ? {} : { indicator: at + 1 }) }];
  });
  const total = goal.budget?.total?.fen ?? null;
  const costs = goal.indicators.flatMap((indicator, at): FoundFault[] => {
    const fen = indicator.dimension === 'cost' || indicator.category === 'cost' ? targetFen(indicator) : null;
    if (fen === null || total === null || total === 0n) return [];
    const details = { name: indicator.name, budget: yuan(total) };
    if (fen > total + total / 100n) return [{ code: 'B5.beyond', indicator: at + 1, field: 'target', evidence: indicator.target.raw, details }];
    return fen > 0n && fen * 10_000n === total && !unitPrice.test(wording(indicator)) ? [{ code: 'B5.scale', indicator: at + 1, field: 'target', evidence: indicator.target.raw, details }] : [];
  });
  return [...inTime, ...costs];
};
