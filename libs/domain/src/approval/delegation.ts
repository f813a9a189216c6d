import type { Actor } from '../access/actor.js';
import { covers, scopeOf } from '../access/data-scope.js';
import { mayEver, type Role } from '../access/permissions.js';
import type { LocalDate } from '../calendar/local-date.js';
import { DomainError } from '../shared/domain-error.js';

/** 委托期间. Both days count. */
export interface DelegationPeriod {
  readonly from: LocalDate;
  readonly until: LocalDate;
}

/**
 * 委托: for some days somebody else acts on what waits for one post. It begins and ends by itself, by its dates; before its last day it
 * can be ended, never changed. Both ends are posts: the delegate acts on a post of their own, with what that post may see.
 */
export interface Delegation extends DelegationPeriod {
  readonly id: string;
  readonly districtId: string;
  /** 委托人, and the post that is looked after. */
  readonly personId: string;
  readonly personName: string;
  readonly postId: string;
  /** 受托人, and the post they act on. */
  readonly delegateId: string;
  readonly delegateName: string;
  readonly delegatePostId: string;
  readonly reason: string;
  readonly endedAt: Date | null;
  readonly version: number;
}

/** What a person writes to make a delegation. */
export interface DelegationDraft extends DelegationPeriod {
  readonly reason: string;
}

/** A stand-in who is away has one too, and so on: this often and no further, or nobody knows any more who decides. Default of ours. */
export const MOST_STAND_INS = 3;

const inCommon = (one: DelegationPeriod, other: DelegationPeriod): DelegationPeriod | null => {
  const from = one.from > other.from ? one.from : other.from;
  const until = one.until < other.until ? one.until : other.until;
  return from <= until ? { from, until } : null;
};

/**
 * Whether somebody on a post could look after another's: the post decides, and sees everything that the other sees. A delegation lends the
 * word, never the sight of papers: it would otherwise be a way to read what one's own post keeps closed. So it is somebody of the same unit;
 * in the bureau also a division that acts for the whole district. Who sits in the units above is not a unit's to know.
 */
export function mayStandIn(delegate: Actor, principal: Actor): boolean {
  const [outer, inner] = [scopeOf(delegate), scopeOf(principal)];
  const isNear = delegate.unitId === principal.unitId || (outer.kind === 'subtree' && outer.isSubmittedOnly);
  return isNear && delegate.personId !== principal.personId && mayEver(delegate.role, 'approval:decide') && covers(outer, inner);
}

const leaders: readonly Role[] = ['responsible-leader', 'unit-leader'];

/** Those who may stand in, the ones to propose first: the leaders of the unit, as one's work falls to one's superior; then colleagues. Otherwise in the order given. */
export function proposeStandIns<T extends Actor>(candidates: readonly T[], principal: Actor): T[] {
  const fit = candidates.filter((candidate) => mayStandIn(candidate, principal));
  return [...fit.filter(({ role }) => leaders.includes(role)), ...fit.filter(({ role }) => !leaders.includes(role))];
}

type Link = DelegationPeriod & Pick<Delegation, 'personId' | 'delegateId'>;

const turned = ({ personId, delegateId, from, until }: Link): Link => ({ personId: delegateId, delegateId: personId, from, until });

/** The people a paper could come to after a person on one day, way by way. */
function waysFrom(personId: string, links: readonly Link[], passed: readonly string[] = []): (readonly string[])[] {
  const onwards = links.filter((link) => link.personId === personId && !passed.includes(link.delegateId));
  return onwards.length === 0 ? [passed] : onwards.flatMap((link) => waysFrom(link.delegateId, links, [...passed, link.delegateId]));
}

function requirePeriod({ from, until }: DelegationPeriod, today: LocalDate): void {
  if (from > until) throw new DomainError('delegation.period-reversed', 'invalid', { from, until });
  if (from < today) throw new DomainError('delegation.in-the-past', 'invalid', { from });
}

const longest = (ways: readonly (readonly string[])[]): number => Math.max(...ways.map((way) => way.length));

/** Refuses what would on any of its days send a paper round in a circle, or through too many hands. Ways only grow on days when something begins. */
function requireClearChain(delegation: Delegation, others: readonly Link[]): void {
  const { personId, delegateId, delegateName, from } = delegation;
  const days = [from, ...others.filter((other) => other.from > from && inCommon(other, delegation) !== null).map((other) => other.from)];
  for (const day of days) {
    const links = others.filter((other) => other.from <= day && day <= other.until);
    const onwards = waysFrom(delegateId, links, [delegateId]);
    if (onwards.some((way) => way.includes(personId))) throw new DomainError('delegation.goes-in-a-circle', 'conflict', { delegate: delegateName });
    if (longest(waysFrom(personId, links.map(turned))) + longest(onwards) > MOST_STAND_INS) throw new DomainError('delegation.chain-too-long', 'conflict', { most: MOST_STAND_INS });
  }
}

/**
 * 设定委托. `others` are all delegations of the district that have not been ended. Throws `delegation.period-reversed`,
 * `delegation.in-the-past`, `delegation.to-oneself`, `delegation.delegate-unfit` (invalid), `delegation.overlapping`,
 * `delegation.goes-in-a-circle`, `delegation.chain-too-long` (conflict).
 */
export function makeDelegation(principal: Actor, delegate: Actor, draft: DelegationDraft, made: Pick<Delegation, 'id' | 'districtId'>, others: readonly Delegation[], today: LocalDate): Delegation {
  requirePeriod(draft, today);
  if (delegate.personId === principal.personId) throw new DomainError('delegation.to-oneself', 'invalid');
  if (!mayStandIn(delegate, principal)) throw new DomainError('delegation.delegate-unfit', 'invalid');
  const open = others.filter((other) => other.endedAt === null);
  const taken = open.find((other) => other.postId === principal.postId && inCommon(other, draft) !== null);
  if (taken) throw new DomainError('delegation.overlapping', 'conflict', { delegate: taken.delegateName, from: taken.from, until: taken.until });
  const delegation: Delegation = {
    ...made,
    ...draft,
    reason: draft.reason.trim(),
    personId: principal.personId,
    personName: principal.name,
    postId: principal.postId,
    delegateId: delegate.personId,
    delegateName: delegate.name,
    delegatePostId: delegate.postId,
    endedAt: null,
    version: 1,
  };
  requireClearChain(delegation, open);
  return delegation;
}

/** 结束委托, at once and for good. Throws `delegation.ended-already` (conflict), also for one whose days have passed. */
export function endDelegation(delegation: Delegation, endedAt: Date, today: LocalDate): Delegation {
  if (delegation.endedAt !== null || delegation.until < today) throw new DomainError('delegation.ended-already', 'conflict');
  return { ...delegation, endedAt, version: delegation.version + 1 };
}
