import type { Rehearsal, RehearsedStep } from '#application/approval/rehearse-approval';
import { stepRelationNames, stepRuleNames } from '#wording/approval-terms';
import { roleNames } from '#wording/roles';
import { describeCondition } from '#wording/route-conditions';

export class RehearsedPersonView {
  name: string;
  /** 受托人, while the person is away; null otherwise. */
  standIn: string | null;
}

export class RehearsedStepView {
  position: number;
  name: string;
  role: string;
  roleName: string;
  /** e.g. 对口业务股室. */
  atName: string;
  rule: string;
  ruleName: string;
  /** Who would be asked. Nobody means that the document would wait on the stuck list. */
  people: RehearsedPersonView[];
  isStuck: boolean;
  /** How many working days the step has. */
  workingDays: number;
  /** By when it is due, if every step before took all its time. */
  dueOn: string;
}

export class LeftOutStepView {
  name: string;
  /** The condition that does not hold, in words. */
  because: string;
}

export class RehearsalView {
  /** Version of the district's route; null for the one it has until it loads its own. */
  routeNumber: number | null;
  steps: RehearsedStepView[];
  leftOut: LeftOutStepView[];
  /** Expected end, if every step takes all its time. */
  finishOn: string;
  /** Counted over days whose holiday paper is not out yet. */
  isProvisional: boolean;
}

const presentRehearsedStep = ({ step, seats, workingDays, dueOn }: RehearsedStep): RehearsedStepView => ({
  position: step.position,
  name: step.name,
  role: step.role,
  roleName: roleNames[step.role],
  atName: stepRelationNames[step.relation],
  rule: step.rule,
  ruleName: stepRuleNames[step.rule],
  people: seats.map(({ name, standIn }) => ({ name, standIn: standIn?.name ?? null })),
  isStuck: seats.length === 0,
  workingDays,
  dueOn,
});

export const presentRehearsal = ({ routeNumber, steps, leftOut, finishOn, isProvisional }: Rehearsal): RehearsalView => ({
  routeNumber,
  steps: steps.map(presentRehearsedStep),
  leftOut: leftOut.map(({ name, when }) => ({ name, because: when === null ? '' : describeCondition(when) })),
  finishOn,
  isProvisional,
});
