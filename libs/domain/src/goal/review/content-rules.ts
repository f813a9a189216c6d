import { recogniseSpendingNature } from '../../spending-plan/spending-nature.js';
import { perIndicator, type FindFaults } from './finding.js';
import { budgetControlWords, ecologyWords, economyWords, managementWords, outputEndings, paidInTimeWords, paymentWords, servedByPaying } from './review-vocabulary.js';
import type { ReviewedGoal, ReviewedIndicator } from './reviewed-goal.js';
import { containsAny, endsWithOneOf } from './words.js';

const wording = ({ name, description }: ReviewedIndicator): string => `${name} ${description}`;
const fault = (indicator: ReviewedIndicator) => ({ field: 'name', evidence: indicator.name, details: { name: indicator.name, description: indicator.description } });

/** C1: 时效 that only watches the money go out, though the service is more than paying. */
export const timelinessOfPayment: FindFaults = perIndicator((indicator, goal) => {
  const text = wording(indicator);
  if (indicator.category !== 'timeliness' || !containsAny(text, paymentWords)) return null;
  const isService = containsAny(text, servedByPaying) || (containsAny(text, paidInTimeWords) && paysPeople(goal));
  return isService ? null : fault(indicator);
});

const paysPeople = ({ name, purpose, nature }: ReviewedGoal): boolean =>
  containsAny(name, servedByPaying) || (nature ?? recogniseSpendingNature({ name, purpose: purpose ?? '' })?.nature) === 'payroll';

/** C2: 成本 that only says that the budget is kept. */
export const costOfBudgetControl: FindFaults = perIndicator((indicator) =>
  ((indicator.category === 'cost' || indicator.category === 'economic-cost') && containsAny(wording(indicator), budgetControlWords) ? fault(indicator) : null));

/** C3: 数量 that counts how often the project is looked at. */
export const quantityOfManagement: FindFaults = perIndicator((indicator) =>
  (indicator.category === 'quantity' && containsAny(indicator.name, managementWords) ? fault(indicator) : null));

/** C4: 生态效益 that speaks of nothing ecological. */
export const ecologyWithoutEcology: FindFaults = perIndicator((indicator) =>
  (indicator.category === 'ecological-benefit' && indicator.name !== '' && !containsAny(wording(indicator), ecologyWords) ? fault(indicator) : null));

/** C5: 经济效益 that speaks of nothing economic. */
export const economyWithoutEconomy: FindFaults = perIndicator((indicator) =>
  (indicator.category === 'economic-benefit' && indicator.name !== '' && !containsAny(wording(indicator), economyWords) ? fault(indicator) : null));

/** C6: 效益 that only says that something was handed out or carried out. */
export const benefitThatIsOutput: FindFaults = perIndicator((indicator) =>
  (indicator.dimension === 'benefit' && endsWithOneOf(indicator.name, outputEndings) ? fault(indicator) : null));
