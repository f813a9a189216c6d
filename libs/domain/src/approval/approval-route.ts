import { localDate, type LocalDate } from '../calendar/local-date.js';
import { DomainError, type Violation } from '../shared/domain-error.js';
import { approvalSubjectKinds, type ApprovalSubjectKind } from './approval-subject.js';
import { findReachViolations } from './route-reach.js';
import { findStepViolations, isFields, isOneOf, reviewedBy, routeStepOf, violation, type RouteStep, type WrittenStep } from './route-step.js';

export type { RouteStep, StepRelation, StepRule } from './route-step.js';

/** 审批链: the steps of one kind of subject, from a day on. A county that adds a level adds a version, not code. */
export interface ApprovalRoute {
  readonly id: string;
  readonly districtId: string;
  readonly subjectKind: ApprovalSubjectKind;
  readonly number: number;
  readonly effectiveOn: LocalDate;
  readonly steps: readonly RouteStep[];
}

/** A route as somebody wrote it, before it has a number. */
export type RouteDraft = Pick<ApprovalRoute, 'subjectKind' | 'effectiveOn' | 'steps'>;

/** More levels than any county has; beyond it is a slip. */
const MOST_STEPS = 20;

function isDay(value: unknown): value is LocalDate {
  try {
    return typeof value === 'string' && localDate(value) === value;
  } catch {
    return false;
  }
}

function headViolations({ subjectKind, effectiveOn, ...others }: Readonly<Record<string, unknown>>): Violation[] {
  return [
    ...Object.keys(others).filter((name) => name !== 'steps').map((name) => violation(`/${name.slice(0, 40)}`, 'field-unknown', { name: name.slice(0, 40) })),
    ...(isOneOf(approvalSubjectKinds, subjectKind) ? [] : [violation('/subjectKind', 'subject-unknown', { kind: String(subjectKind).slice(0, 40) })]),
    ...(isDay(effectiveOn) ? [] : [violation('/effectiveOn', 'day-malformed')]),
  ];
}

/** Everything that keeps a route from being loaded; empty when it may be. Accepts any JSON. */
export function findRouteViolations(route: unknown): Violation[] {
  if (!isFields(route)) return [violation('', 'not-a-route')];
  const { subjectKind, steps } = route;
  const head = headViolations(route);
  if (!Array.isArray(steps) || steps.length === 0) return [...head, violation('/steps', 'no-steps')];
  if (steps.length > MOST_STEPS) return [...head, violation('/steps', 'too-many-steps', { most: MOST_STEPS })];
  const names = steps.map((step) => (isFields(step) ? step['name'] : undefined));
  const kind = isOneOf(approvalSubjectKinds, subjectKind) ? subjectKind : 'goal';
  const single = steps.flatMap((step, index) => findStepViolations(step, `/steps/${index}`, kind, names.slice(0, index)));
  return [...head, ...single, ...(single.length > 0 ? [] : findReachViolations((steps as WrittenStep[]).map(routeStepOf)))];
}

/** Reads a route from JSON; throws `route.malformed` (invalid) with all violations. */
export function readRoute(json: unknown): RouteDraft {
  const violations = findRouteViolations(json);
  if (violations.length > 0) throw new DomainError('route.malformed', 'invalid', { violations });
  const { subjectKind, effectiveOn, steps } = json as RouteDraft;
  return { subjectKind, effectiveOn, steps: steps.map(routeStepOf) };
}

const reviewSteps: readonly RouteStep[] = [reviewedBy('街道财政初审', 'subdistrict-finance'), reviewedBy('业务股审核', 'program-division'), reviewedBy('绩效股审核', 'performance-division')];

/** proposal: 业务股 knows the trade and completes how an indicator is described and what it rests on, never what it promises; 绩效股 reads it afterwards. */
const goalSteps = reviewSteps.map((step): RouteStep => (step.role === 'program-division' ? { ...step, mayEdit: ['indicator-description', 'indicator-basis'] } : step));

/** proposal: the levels of domain.md §1.3 as one county runs them, until a district loads its own. */
export const defaultRouteSteps: Readonly<Record<ApprovalSubjectKind, readonly RouteStep[]>> = {
  goal: goalSteps,
  'department-goal': reviewSteps,
  'goal-adjustment': reviewSteps,
  'monitoring-report': [reviewedBy('街道财政审核', 'subdistrict-finance'), reviewedBy('业务股审核', 'program-division')],
  'self-evaluation': [reviewedBy('街道财政审核', 'subdistrict-finance'), reviewedBy('绩效股审核', 'performance-division')],
  // Who checks wrote it: the word that makes it count is somebody else's.
  recheck: [routeStepOf({ name: '局分管领导确认', role: 'responsible-leader', at: 'district-finance-bureau', rule: 'any-of' })],
  rectification: [reviewedBy('单位负责人审核', 'unit-leader'), reviewedBy('街道财政审核', 'subdistrict-finance'), reviewedBy('绩效股验收', 'performance-division')],
};
