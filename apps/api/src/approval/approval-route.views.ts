import type { RouteCheck } from '#application/approval/check-route';
import type { ApprovalRoute, RouteStep } from '#domain/approval/approval-route';
import { stepRelationNames, stepRuleNames } from '#wording/approval-terms';
import { roleNames } from '#wording/roles';
import { describeCondition } from '#wording/route-conditions';
import { presentViolation, ViolationView } from '../goal/goal-actions.views.js';

export class RouteStepView {
  name: string;
  role: string;
  roleName: string;
  at: string;
  atName: string;
  rule: string;
  ruleName: string;
  /** Whole percent; null unless the rule is share-of. */
  agreementPercent: number | null;
  allowsPreparer: boolean;
  secondPerson: boolean;
  /** The condition as it was loaded; null for always. */
  when: Record<string, unknown> | null;
  /** The condition in words; null for always. */
  whenText: string | null;
  grades: boolean;
  mayEdit: string[];
}

export class RouteView {
  id: string;
  subjectKind: string;
  number: number;
  effectiveOn: string;
  steps: RouteStepView[];
}

export class UnitWithoutPeopleView {
  code: string;
  name: string;
}

export class StepWithoutPeopleView {
  step: string;
  /** How many people on the post it needs. */
  needed: number;
  units: UnitWithoutPeopleView[];
}

export class TriedStepView {
  name: string;
  /** How many documents would take the step. */
  documents: number;
}

export class YearTrialView {
  fiscalYear: number;
  documents: number;
  steps: TriedStepView[];
}

export class RouteCheckView {
  /** Whether it may be loaded; people may still be missing. */
  ok: boolean;
  violations: ViolationView[];
  /** Steps that would wait for nobody today, and in which units. */
  withoutPeople: StepWithoutPeopleView[];
  /** Which way the documents of a year would have gone; null for a faulty route. */
  year: YearTrialView | null;
}

const presentRouteStep = (step: RouteStep): RouteStepView => ({
  ...step,
  roleName: roleNames[step.role],
  atName: stepRelationNames[step.at],
  ruleName: stepRuleNames[step.rule],
  when: step.when === null ? null : { ...step.when },
  whenText: step.when === null ? null : describeCondition(step.when),
  mayEdit: [...step.mayEdit],
});

export const presentRoute = ({ id, subjectKind, number, effectiveOn, steps }: ApprovalRoute): RouteView => ({ id, subjectKind, number, effectiveOn, steps: steps.map(presentRouteStep) });

export const presentRouteCheck = ({ violations, withoutPeople, year }: RouteCheck): RouteCheckView => ({
  ok: violations.length === 0,
  violations: violations.map(presentViolation),
  withoutPeople: withoutPeople.map(({ step, needed, units }) => ({ step, needed, units: units.map((unit) => ({ ...unit })) })),
  year: year === null ? null : { ...year, steps: year.steps.map((step) => ({ ...step })) },
});
