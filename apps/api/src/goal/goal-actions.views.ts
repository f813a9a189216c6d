import type { Actor } from '#domain/access/actor';
import { mayEver, roles, type Permission } from '#domain/access/permissions';
import { goalLifecycle, isEditable, type GoalAction, type GoalHead } from '#domain/goal/performance-goal';
import type { DomainError, Violation } from '#domain/shared/domain-error';
import { describeViolation } from '#wording/describe-problem';
import { ActionView, presentAction, type Refusal } from '../http/action.views.js';

export class ViolationView {
  path: string;
  code: string;
  message: string;
}

export const presentViolation = (violation: Violation): ViolationView => ({ path: violation.path, code: violation.code, message: describeViolation(violation) });

interface OfferedAction {
  readonly name: string;
  readonly action: GoalAction | null;
  readonly permission: Permission;
}

const offered: readonly OfferedAction[] = [
  { name: 'revise', action: null, permission: 'goal:write' },
  { name: 'submit', action: 'submit', permission: 'goal:submit' },
  { name: 'withdraw', action: 'withdraw', permission: 'goal:submit' },
  { name: 'void', action: 'void', permission: 'goal:write' },
  { name: 'issue', action: 'issue', permission: 'goal:issue' },
];

/** 送审 outside of the district's windows: says which window it was, and who can open it again. */
export const lockedBy = (actions: readonly ActionView[], closed: DomainError | null): ActionView[] =>
  actions.map((action) => (closed !== null && action.name === 'submit' ? presentAction('submit', { code: closed.code, details: closed.details, whoCan: roles.filter((role) => mayEver(role, 'window:write')) }) : action));

/** 申请调整: only a goal in force, and one adjustment at a time. */
export function presentAdjusting(goal: GoalHead, actor: Actor, openAdjustmentId: string | null): ActionView[] {
  if (!mayEver(actor.role, 'goal:write')) return [];
  const refusal = goal.status !== 'issued' ? { code: 'adjustment.goal-not-issued' } : openAdjustmentId !== null ? { code: 'adjustment.open-already' } : null;
  return [presentAction('adjust', refusal)];
}

/** Why a goal cannot be written now, and who can change that. */
export const notNow = ({ status }: Pick<GoalHead, 'status'>): Refusal => ({
  code: `goal.not-now-${status}`,
  whoCan: status === 'under-review' ? roles.filter((role) => mayEver(role, 'approval:decide')) : [],
});

/** Buttons a role may never press are left out; those it may not press now say why. The same for goals of projects, of departments, and for adjustments, whose own table `allows` asks. */
export function presentGoalActions(goal: GoalHead, actor: Actor, violations: number, isBeingDecided: boolean, allows = (action: GoalAction): boolean => goalLifecycle.allows(goal.status, action)): ActionView[] {
  return offered.flatMap(({ name, action, permission }) => {
    if (!mayEver(actor.role, permission)) return [];
    const possible = action === null ? isEditable(goal) : allows(action);
    const refusal: Refusal | null = !possible
      ? notNow(goal)
      : name === 'submit' && violations > 0
        ? { code: 'goal.incomplete' }
        : name === 'withdraw' && isBeingDecided
          ? { code: 'goal.being-decided' }
          : null;
    return [presentAction(name, refusal)];
  });
}
