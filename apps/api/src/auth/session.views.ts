import type { HeldPost, OwnAccount } from '#persistence/access/own-account-queries';
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

export class SessionView {
  /** Goes into the header `x-csrf-token` of every request that changes something. */
  csrfToken: string;
  person: SessionPersonView;
  /** All posts held today; the session acts on one of them. */
  posts: SessionPostView[];
  currentPostId: string;
  /** Until it is changed, only the session's own routes answer. */
  mustChangePassword: boolean;
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

export const presentSession = (account: OwnAccount, session: { readonly csrfToken: string; readonly postId: string; readonly mustChangePassword: boolean }): SessionView => ({
  csrfToken: session.csrfToken,
  person: { id: account.id, login: account.login, name: account.name },
  posts: account.posts.map(presentPost),
  currentPostId: session.postId,
  mustChangePassword: session.mustChangePassword,
});
