import type { Actor } from '../access/actor.js';
import { DomainError } from '../shared/domain-error.js';
import type { Debtor, Obligation } from './obligation.js';

/** 催报: a superior asks for what is late. */
export interface ObligationUrge {
  readonly id: string;
  readonly by: { readonly personId: string; readonly name: string };
  readonly words: string;
  readonly urgedAt: Date;
  /** Everybody who could have done it at that moment. */
  readonly reached: readonly { readonly personId: string; readonly name: string }[];
}

/** What is asked about an obligation before somebody is urged. */
export interface Urgeable extends Pick<Obligation, 'status'> {
  readonly owedBy: Debtor;
  readonly isOverdue: boolean;
}

const owes = ({ owedBy }: Urgeable, { unitId, role, personId }: Pick<Actor, 'unitId' | 'role' | 'personId'>): boolean =>
  owedBy.unitId === unitId && owedBy.role === role && (owedBy.personId === null || owedBy.personId === personId);

/**
 * 催报. Whoever owes a thing does not urge for it, and nobody is urged before it is late, or more often a day than the rulebook says
 * (`urgesPerDay`, as in an approval). Throws `obligation.closed`, `obligation.not-late`, `obligation.urged-enough` (conflict) or
 * `obligation.urge-yours` (forbidden).
 */
export function requireUrgeable(obligation: Urgeable, urger: Pick<Actor, 'unitId' | 'role' | 'personId'>, urgedToday: number, perDay: number): void {
  if (obligation.status !== 'open') throw new DomainError('obligation.closed', 'conflict');
  if (owes(obligation, urger)) throw new DomainError('obligation.urge-yours', 'forbidden');
  if (!obligation.isOverdue) throw new DomainError('obligation.not-late', 'conflict');
  if (urgedToday >= perDay) throw new DomainError('obligation.urged-enough', 'conflict', { times: perDay });
}
