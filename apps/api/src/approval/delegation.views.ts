import type { DelegationLine, PersonOnPost } from '#persistence/approval/delegation-queries';
import { delegationStateNames } from '#wording/delegation-terms';
import { roleNames } from '#wording/roles';
import { ActionView, presentAction } from '../http/action.views.js';

export class PersonOnPostView {
  personId: string;
  name: string;
  postId: string;
  role: string;
  roleName: string;
  unitName: string;
}

export class StandInCandidateView extends PersonOnPostView {
  /** 建议人选: whoever the work falls to when nothing is said. */
  isProposed: boolean;
}

export class DelegationView {
  id: string;
  /** 委托人. */
  principal: PersonOnPostView;
  /** 受托人. */
  delegate: PersonOnPostView;
  from: string;
  /** Still included. */
  until: string;
  reason: string;
  /** upcoming, in-force, expired or ended. */
  state: string;
  stateName: string;
  /** When it was ended before its last day. */
  endedAt: string | null;
  version: number;
  actions: ActionView[];
}

export class DelegationPageView {
  items: DelegationView[];
  total: number;
  page: number;
  pageSize: number;
}

export class DelegationMadeView {
  id: string;
  version: number;
}

const presentPerson = (person: PersonOnPost): PersonOnPostView => ({ ...person, roleName: roleNames[person.role] });

export const presentCandidates = (candidates: readonly PersonOnPost[]): StandInCandidateView[] => candidates.map((candidate, at) => ({ ...presentPerson(candidate), isProposed: at === 0 }));

export const presentDelegation = (line: DelegationLine): DelegationView => ({
  ...line,
  principal: presentPerson(line.principal),
  delegate: presentPerson(line.delegate),
  stateName: delegationStateNames[line.state],
  endedAt: line.endedAt?.toISOString() ?? null,
  actions: [presentAction('end', line.state === 'upcoming' || line.state === 'in-force' ? null : { code: 'delegation.ended-already' })],
});
