import type { KeptAmendment } from '#persistence/goal/amendment-queries';
import { ChangeListView, presentChanges } from './goal-change.views.js';

export class AmendmentView {
  /** Number of the act in the record of the case. */
  number: number;
  step: string;
  /** Who signed it. */
  by: string;
  /** 委托人. */
  onBehalfOf: string | null;
  /** Why. */
  opinion: string;
  decidedAt: string;
  /** Version of the goal that came of it. */
  version: number;
  contentHash: string;
  /** What was written, old and new. */
  changes: ChangeListView;
}

export const presentAmendment = ({ decidedAt, changes, ...amendment }: KeptAmendment): AmendmentView => ({ ...amendment, decidedAt: decidedAt.toISOString(), changes: presentChanges(changes) });
