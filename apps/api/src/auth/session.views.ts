import { mayEver } from '#domain/access/permissions';
import type { HeldPost, OwnAccount, OwnDelegation } from '#persistence/access/own-account-queries';
import { delegationBanners } from '#wording/delegation-terms';
import { roleNames } from '#wording/roles';

export class SessionPersonView {
  id: string;
  login: string;
  name: string;
}

export class SessionPostView {
  id: string;
  role: string;
  /** Chinese name of the role. */
  roleName: string;
  unitId: string;
  unitCode: string;
  unitName: string;
  unitKind: string;
}

/** A line that stays on every page while it is true. */
export class BannerView {
  /** delegation-given, delegation-received, or delegation-never-given for a post that decides. */
  kind: string;
  text: string;
  delegationId: string | null;
}

export class SessionView {
  /** Goes into the header `x-csrf-token` of every request that changes something. */
  csrfToken: string;
  person: SessionPersonView;
  /** All posts held today; the session acts on one of them. */
  posts: SessionPostView[];
  currentPostId: string;
  /** Until it is changed, only the session's own routes answer. */
  mustChangePassword: boolean;
  banners: BannerView[];
}

export class SessionTokenView {
  /** Replaces the one from before; the cookie was replaced too. */
  csrfToken: string;
}

export class PasswordResetView {
  /** Shown once. The person exchanges it for a new password at `/password-resets/completion`. */
  token: string;
  validForMinutes: number;
}

const presentPost = (post: HeldPost): SessionPostView => ({ ...post, roleName: roleNames[post.role] });

function presentBanner({ id, isGiven, personName, delegateName, role, unitName, until }: OwnDelegation): BannerView {
  const post = `${unitName}${roleNames[role]}`;
  const text = isGiven ? delegationBanners.given({ delegate: delegateName, post, until }) : delegationBanners.received({ person: personName, post, until });
  return { kind: isGiven ? 'delegation-given' : 'delegation-received', text, delegationId: id };
}

function bannersOf(account: OwnAccount, postId: string): BannerView[] {
  const isNew = !account.hasEverDelegated && account.posts.some((post) => post.id === postId && mayEver(post.role, 'delegation:write'));
  return [...account.delegations.map(presentBanner), ...(isNew ? [{ kind: 'delegation-never-given', text: delegationBanners.neverGiven, delegationId: null }] : [])];
}

export const presentSession = (account: OwnAccount, session: { readonly csrfToken: string; readonly postId: string; readonly mustChangePassword: boolean }): SessionView => ({
  csrfToken: session.csrfToken,
  person: { id: account.id, login: account.login, name: account.name },
  posts: account.posts.map(presentPost),
  currentPostId: session.postId,
  mustChangePassword: session.mustChangePassword,
  banners: bannersOf(account, session.postId),
});
