import type { Role } from '#domain/access/permissions';
import { describeProblem } from '#wording/describe-problem';
import { roleNames } from '#wording/roles';

/** What the reader may do with an object now. A refused action says why, and who can. */
export class ActionView {
  /** e.g. `submit`. */
  name: string;
  allowed: boolean;
  /** Chinese sentence; only where not allowed. */
  reason?: string;
  /** Chinese names of the roles that can. */
  whoCan?: string[];
}

export interface Refusal {
  readonly code: string;
  /** For the blanks of its sentence. */
  readonly details?: Readonly<Record<string, unknown>>;
  readonly whoCan?: readonly Role[];
}

/** `refusal` null means allowed. */
export const presentAction = (name: string, refusal: Refusal | null): ActionView =>
  refusal === null
    ? { name, allowed: true }
    : { name, allowed: false, reason: describeProblem(refusal.code, refusal.details), ...(refusal.whoCan ? { whoCan: refusal.whoCan.map((role) => roleNames[role]) } : {}) };
