import { DomainError } from '#domain/shared/domain-error';
import { parseDecimal, toFixed, type Fraction } from '#domain/shared/fraction';
import { indicatorLight } from '#domain/monitoring/indicator-light';
import { gapLight } from '#domain/monitoring/project-light';
import { worstLight, type LightStep } from '#domain/monitoring/light';
import { spendingLights, type SpendingLight } from '#domain/monitoring/spending-light';
import type { Rulebook } from '#domain/rulebook/rulebook';
import { findPlanViolations, planCell, readPlanCell, type PlanCell, type SpendingPlan } from '#domain/spending-plan/spending-plan';
import { explain } from '#wording/explanations';
import { answerEach, EXIT, printJson, readArguments, readRequests, requestFields, type RequestFields } from './command-line.js';
import { readActual, readFen, readTarget } from './judged-values.js';
import { rulebookOf } from './rulebook-of.js';

const USAGE = 'npm run yuji -- light --json < requests.json';
const MALFORMED = 'light.request-malformed';

/** 灯色: one answer for every request on standard input. */
export async function run(args: string[]): Promise<number> {
  readArguments(args, { json: { type: 'boolean' } }, USAGE);
  printJson(answerEach(await readRequests(), answer));
  return EXIT.done;
}

function answer(json: unknown): unknown {
  const request = requestFields(json, MALFORMED);
  const rulebook = rulebookOf(request);
  switch (request.optionalText('kind')) {
    case 'spending': return answerSpending(request, rulebook);
    case 'indicator': return answerIndicator(request, rulebook);
    default: throw new DomainError(MALFORMED, 'invalid', { field: 'kind' });
  }
}

/** A goal's attainment may be given as `goalPercent`; a gap between goal and money then makes both lights at least yellow. */
function answerSpending(request: RequestFields, rulebook: Rulebook): unknown {
  const lights = spendingLights({ month: request.integer('month'), plan: readPlan(request), budgeted: readFen(request, 'budgetFen'), spent: readFen(request, 'spentFen') }, rulebook);
  const goalPercent = request.optionalText('goalPercent');
  const gap = gapLight(goalPercent === undefined ? null : parseDecimal(goalPercent), lights.executionRate, rulebook);
  const gated = ({ light, ratio }: SpendingLight) => ({ light: gap.light === 'yellow' ? worstLight([light, 'yellow']) : light, ratio: ratioText(ratio) });
  const [plan, linear] = [lights.plan, lights.linear];
  return { plan: gated(plan), linear: gated(linear), explanation: [...plan.steps, ...stepsBeyond(plan, linear), ...gap.steps].map(explain), rulebook: rulebook.id };
}

const ratioText = (ratio: Fraction | null): string | null => (ratio === null ? null : toFixed(ratio, 2));

/** What the second light adds: both rest on the same execution rate, and without a budget they are one. */
const stepsBeyond = (told: SpendingLight, other: SpendingLight): readonly LightStep[] => (other === told ? [] : other.steps.filter((each) => each.code !== 'light.actual-percent'));

/** A plan that contradicts itself is refused; one that is merely unfinished can still be held against the money. */
function readPlan(request: RequestFields): SpendingPlan {
  const plan = request.list('plan').map((entry, at) => readCell(requestFields(entry, MALFORMED, `plan.${at}.`)));
  const unfinished = ['spending-plan.not-ending-at-hundred', 'spending-plan.blank-in-between'];
  const violations = findPlanViolations(plan).filter((violation) => !unfinished.includes(violation.code)).map((violation) => ({ ...violation, path: `/plan${violation.path}` }));
  if (violations.length > 0) throw new DomainError('spending-plan.invalid', 'invalid', { violations });
  return plan;
}

function readCell(cell: RequestFields): PlanCell {
  const month = cell.integer('month');
  const percent = cell.optionalText('percent');
  if (percent !== undefined && percent !== '') return planCell(month, parseDecimal(percent));
  return readPlanCell(month, percent === undefined ? (cell.optionalText('raw') ?? '') : '');
}

function answerIndicator(request: RequestFields, rulebook: Rulebook): unknown {
  const target = readTarget(request, MALFORMED);
  const { light, steps } = indicatorLight({ month: request.integer('month'), target, actual: readActual(request, target, MALFORMED) }, rulebook);
  return { light, explanation: steps.map(explain), rulebook: rulebook.id };
}
