import { mayEver, roles, type Role } from '../access/permissions.js';
import type { Violation } from '../shared/domain-error.js';
import type { ApprovalSubjectKind } from './approval-subject.js';
import { findConditionViolations } from './condition-violations.js';
import type { RouteCondition } from './route-condition.js';
import { traitsOf, type CompletableField } from './subject-traits.js';

export const stepRules = ['any-of', 'all-of', 'share-of', 'in-order'] as const;
/** 或签、会签、票签、依次: one holder of the post decides for all, everybody who holds it must agree, a share of them must, or one after the other. */
export type StepRule = (typeof stepRules)[number];

export const stepRelations = ['own-unit', 'assigned-program-division', 'district-performance-division', 'district-budget-division', 'district-finance-bureau', 'engaged-third-party'] as const;
/**
 * 环节所在单位: where a step's reviewers sit, seen from the unit that submits. `own-unit` is served by the office above where the unit has nobody
 * on the post; `engaged-third-party` is the institution engaged for the goal (委托第三方), and nobody until one is.
 */
export type StepRelation = (typeof stepRelations)[number];

/** 审批链环节: a post in a relation to the unit that submits, never a person. */
export interface RouteStep {
  readonly name: string;
  readonly role: Role;
  readonly at: StepRelation;
  readonly rule: StepRule;
  /** 票签同意比例 in whole percent; null for the other rules. */
  readonly agreementPercent: number | null;
  readonly allowsPreparer: boolean;
  /** 另一人办理: the post had a step before; this one is for somebody else who holds it. */
  readonly secondPerson: boolean;
  /** The step is left out for documents of which this is known not to hold; null for always. */
  readonly when: RouteCondition | null;
  /** Who agrees here says 优、良、中 or 差. */
  readonly grades: boolean;
  readonly mayEdit: readonly CompletableField[];
}

/** 环节草案: a step as somebody writes it, or as it was kept before a field existed. */
export type WrittenStep = Pick<RouteStep, 'name' | 'role' | 'at' | 'rule'> & { readonly [Field in keyof RouteStep]?: RouteStep[Field] | undefined };

export const routeStepOf = ({ name, role, at, rule, agreementPercent = null, allowsPreparer = false, secondPerson = false, when = null, grades = false, mayEdit = [] }: WrittenStep): RouteStep =>
  ({ name, role, at, rule, agreementPercent, allowsPreparer, secondPerson, when, grades, mayEdit });

/** Where a role exists that decides: at any other place the step would wait for nobody. */
const placesOfRole: Readonly<Partial<Record<Role, readonly StepRelation[]>>> = {
  'subdistrict-finance': ['own-unit'],
  'unit-leader': ['own-unit', 'district-finance-bureau'],
  'responsible-leader': ['own-unit', 'district-finance-bureau'],
  'program-division': ['assigned-program-division'],
  'performance-division': ['district-performance-division'],
  'budget-division': ['district-budget-division'],
  'third-party': ['engaged-third-party'],
};

/** A step of the simplest sort: one holder of the role decides, at the first place where it exists. */
export const reviewedBy = (name: string, role: Role): RouteStep => routeStepOf({ name, role, at: placesOfRole[role]?.[0] ?? 'own-unit', rule: 'any-of' });

type Fields = Readonly<Record<string, unknown>>;
export const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);
export const isOneOf = <T extends string>(known: readonly T[], value: unknown): value is T => known.includes(value as T);
export const violation = (path: string, code: string, details?: Violation['details']): Violation => ({ path, code: `route.${code}`, ...(details && { details }) });
const shown = (value: unknown): string => String(value).slice(0, 40);

function placeViolations(path: string, { role, at }: Fields): Violation[] {
  if (!isOneOf(roles, role)) return [violation(`${path}/role`, 'role-unknown', { role: shown(role) })];
  if (!mayEver(role, 'approval:decide') && !mayEver(role, 'approval:advise')) return [violation(`${path}/role`, 'role-never-decides', { role })];
  if (!isOneOf(stepRelations, at)) return [violation(`${path}/at`, 'relation-unknown', { relation: shown(at) })];
  return placesOfRole[role]?.includes(at) === true ? [] : [violation(`${path}/at`, 'role-not-at-place', { role, relation: at })];
}

function ruleViolations(path: string, { rule, agreementPercent = null }: Fields): Violation[] {
  if (!isOneOf(stepRules, rule)) return [violation(`${path}/rule`, 'rule-unknown', { rule: shown(rule) })];
  if (rule !== 'share-of') return agreementPercent === null ? [] : [violation(`${path}/agreementPercent`, 'share-not-asked', { rule })];
  const isShare = typeof agreementPercent === 'number' && Number.isInteger(agreementPercent) && agreementPercent >= 1 && agreementPercent <= 100;
  return isShare ? [] : [violation(`${path}/agreementPercent`, 'share-malformed')];
}

/** 第三方 gives one opinion and does nothing else, on what it can see: goals that it is engaged for and what is reported of them. */
function adviceViolations(path: string, { role, rule, grades, mayEdit, allowsPreparer }: Fields, kind: ApprovalSubjectKind): Violation[] {
  if (role !== 'third-party') return [];
  if (!traitsOf[kind].isAdvised) return [violation(`${path}/role`, 'advice-not-of-subject', { kind })];
  const given = Object.entries({ grades: grades === true, mayEdit: Array.isArray(mayEdit) && mayEdit.length > 0, allowsPreparer: allowsPreparer === true }).filter(([, isGiven]) => isGiven);
  return [...(rule === 'any-of' ? [] : [violation(`${path}/rule`, 'advice-is-one')]), ...given.map(([name]) => violation(`${path}/${name}`, 'advice-only'))];
}

/** What the unit must not hear of before it is decided never comes to the unit, nor to a division that the unit has and the bureau's own paper has not. */
function secrecyViolations(path: string, { at }: Fields, kind: ApprovalSubjectKind): Violation[] {
  return traitsOf[kind].staysInBureau && (at === 'own-unit' || at === 'assigned-program-division') ? [violation(`${path}/at`, 'step-outside-bureau', { kind })] : [];
}

/** Only the bureau grades a goal (优良中差 is said by 财政), and only goals are graded. */
function gradeViolations(path: string, { grades = false, at }: Fields, kind: ApprovalSubjectKind): Violation[] {
  if (typeof grades !== 'boolean') return [violation(`${path}/grades`, 'step-malformed')];
  if (grades && at === 'own-unit') return [violation(`${path}/grades`, 'grades-not-by-bureau')];
  return grades && !traitsOf[kind].isGraded ? [violation(`${path}/grades`, 'grades-not-of-subject', { kind })] : [];
}

function editViolations(path: string, { mayEdit = [] }: Fields, kind: ApprovalSubjectKind): Violation[] {
  if (!Array.isArray(mayEdit)) return [violation(`${path}/mayEdit`, 'step-malformed')];
  return mayEdit.flatMap((field: unknown, index) => (isOneOf(traitsOf[kind].completable, field) ? [] : [violation(`${path}/mayEdit/${index}`, 'field-not-completable', { field: shown(field), kind })]));
}

function personViolations(path: string, { allowsPreparer = false, secondPerson = false }: Fields): Violation[] {
  const malformed = Object.entries({ allowsPreparer, secondPerson }).filter(([, value]) => typeof value !== 'boolean').map(([name]) => violation(`${path}/${name}`, 'step-malformed'));
  return allowsPreparer === true && secondPerson === true ? [violation(`${path}/secondPerson`, 'second-person-exempt')] : malformed;
}

function nameViolations(path: string, { name }: Fields, namesBefore: readonly unknown[]): Violation[] {
  const isNamed = typeof name === 'string' && name.trim() !== '' && name.length <= 40;
  if (!isNamed) return [violation(`${path}/name`, 'step-unnamed')];
  return namesBefore.includes(name) ? [violation(`${path}/name`, 'step-named-twice', { name })] : [];
}

const fields: Readonly<Record<keyof RouteStep, true>> = { name: true, role: true, at: true, rule: true, agreementPercent: true, allowsPreparer: true, secondPerson: true, when: true, grades: true, mayEdit: true };

/** Everything that is wrong with one step by itself. Accepts any JSON. */
export function findStepViolations(step: unknown, path: string, kind: ApprovalSubjectKind, namesBefore: readonly unknown[]): Violation[] {
  if (!isFields(step)) return [violation(path, 'step-malformed')];
  return [
    ...Object.keys(step).filter((name) => !Object.hasOwn(fields, name)).map((name) => violation(`${path}/${shown(name)}`, 'field-unknown', { name: shown(name) })),
    ...nameViolations(path, step, namesBefore),
    ...placeViolations(path, step),
    ...ruleViolations(path, step),
    ...personViolations(path, step),
    ...gradeViolations(path, step, kind),
    ...editViolations(path, step, kind),
    ...adviceViolations(path, step, kind),
    ...secrecyViolations(path, step, kind),
    ...(step['when'] === undefined || step['when'] === null ? [] : findConditionViolations(step['when'], `${path}/when`, traitsOf[kind].facts, kind)),
  ];
}
