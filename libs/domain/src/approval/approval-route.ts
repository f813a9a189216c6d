import { mayEver, roles, type Role } from '../access/permissions.js';
import { localDate, type LocalDate } from '../calendar/local-date.js';
import { DomainError, type Violation } from '../shared/domain-error.js';
import { approvalSubjectKinds, type ApprovalSubjectKind } from './approval-subject.js';

export const stepRules = ['any-of', 'all-of', 'share-of', 'in-order'] as const;
/** 或签、会签、票签、依次: one holder of the post decides for all, everybody must agree, a share of them must, or one after the other. */
export type StepRule = (typeof stepRules)[number];

export const stepRelations = ['own-unit', 'assigned-program-division', 'district-performance-division', 'district-budget-division'] as const;
/** 环节所在单位: where a step's reviewers sit, seen from the unit that submits. */
export type StepRelation = (typeof stepRelations)[number];

export interface RouteStep {
  readonly name: string;
  readonly role: Role;
  readonly at: StepRelation;
  readonly rule: StepRule;
  readonly allowsPreparer: boolean;
}

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

/** Roles that only exist inside a division of the bureau: at any other place the step would wait for nobody. */
const placeOfRole: Readonly<Partial<Record<Role, StepRelation>>> = {
  'program-division': 'assigned-program-division',
  'performance-division': 'district-performance-division',
  'budget-division': 'district-budget-division',
};

type Fields = Readonly<Record<string, unknown>>;
const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);
const isOneOf = <T extends string>(known: readonly T[], value: unknown): value is T => known.includes(value as T);
const violation = (path: string, code: string, details?: Violation['details']): Violation => ({ path, code: `route.${code}`, ...(details && { details }) });

function roleViolations(path: string, role: unknown, at: unknown): Violation[] {
  if (!isOneOf(roles, role)) return [violation(`${path}/role`, 'role-unknown', { role: String(role).slice(0, 40) })];
  if (!mayEver(role, 'approval:decide')) return [violation(`${path}/role`, 'role-never-decides', { role })];
  if (!isOneOf(stepRelations, at)) return [violation(`${path}/at`, 'relation-unknown', { relation: String(at).slice(0, 40) })];
  return (placeOfRole[role] ?? 'own-unit') === at ? [] : [violation(`${path}/at`, 'role-not-at-place', { role, relation: at })];
}

function stepViolations(step: unknown, index: number, namesBefore: readonly unknown[]): Violation[] {
  const path = `/steps/${index}`;
  if (!isFields(step)) return [violation(path, 'step-malformed')];
  const { name, role, at, rule, allowsPreparer = false } = step;
  const isNamed = typeof name === 'string' && name.trim() !== '' && name.length <= 40;
  return [
    ...(isNamed ? [] : [violation(`${path}/name`, 'step-unnamed')]),
    ...(isNamed && namesBefore.includes(name) ? [violation(`${path}/name`, 'step-named-twice', { name })] : []),
    ...roleViolations(path, role, at),
    ...(isOneOf(stepRules, rule) ? [] : [violation(`${path}/rule`, 'rule-unknown', { rule: String(rule).slice(0, 40) })]),
    ...(typeof allowsPreparer === 'boolean' ? [] : [violation(`${path}/allowsPreparer`, 'step-malformed')]),
  ];
}

function isDay(value: unknown): value is LocalDate {
  try {
    return typeof value === 'string' && localDate(value) === value;
  } catch {
    return false;
  }
}

/** Everything that keeps a route from being loaded; empty when it may be. Accepts any JSON. */
export function findRouteViolations(route: unknown): Violation[] {
  if (!isFields(route)) return [violation('', 'not-a-route')];
  const { subjectKind, effectiveOn, steps } = route;
  const known: readonly string[] = ['subjectKind', 'effectiveOn', 'steps'];
  const head = [
    ...Object.keys(route).filter((name) => !known.includes(name)).map((name) => violation(`/${name}`, 'field-unknown', { name: name.slice(0, 40) })),
    ...(isOneOf(approvalSubjectKinds, subjectKind) ? [] : [violation('/subjectKind', 'subject-unknown', { kind: String(subjectKind).slice(0, 40) })]),
    ...(isDay(effectiveOn) ? [] : [violation('/effectiveOn', 'day-malformed')]),
  ];
  if (!Array.isArray(steps) || steps.length === 0) return [...head, violation('/steps', 'no-steps')];
  if (steps.length > MOST_STEPS) return [...head, violation('/steps', 'too-many-steps', { most: MOST_STEPS })];
  const names = steps.map((step) => (isFields(step) ? step['name'] : undefined));
  return [...head, ...steps.flatMap((step, index) => stepViolations(step, index, names.slice(0, index)))];
}

/** Reads a route from JSON; throws `route.malformed` (invalid) with all violations. */
export function readRoute(json: unknown): RouteDraft {
  const violations = findRouteViolations(json);
  if (violations.length > 0) throw new DomainError('route.malformed', 'invalid', { violations });
  const { subjectKind, effectiveOn, steps } = json as RouteDraft;
  return { subjectKind, effectiveOn, steps: steps.map(({ name, role, at, rule, allowsPreparer = false }) => ({ name, role, at, rule, allowsPreparer })) };
}

const reviewedBy = (name: string, role: Role): RouteStep => ({ name, role, at: placeOfRole[role] ?? 'own-unit', rule: 'any-of', allowsPreparer: false });

const goalSteps: readonly RouteStep[] = [reviewedBy('街道财政初审', 'subdistrict-finance'), reviewedBy('业务股审核', 'program-division'), reviewedBy('绩效股审核', 'performance-division')];

/** proposal: the levels of domain.md §1.3 as one county runs them, until a district loads its own. */
export const defaultRouteSteps: Readonly<Record<ApprovalSubjectKind, readonly RouteStep[]>> = {
  goal: goalSteps,
  'department-goal': goalSteps,
  'monitoring-report': [reviewedBy('街道财政审核', 'subdistrict-finance'), reviewedBy('业务股审核', 'program-division')],
  'self-evaluation': [reviewedBy('街道财政审核', 'subdistrict-finance'), reviewedBy('绩效股审核', 'performance-division')],
};
