import type { DraftLine } from '#persistence/goal/draft-queries';
import { approvalSubjectNames } from '#wording/approval-terms';

export class BoxCountersView {
  /** 待办. */
  todo: number;
  /** 待办中已逾期. */
  overdue: number;
  /** 待办中委托给我的. */
  delegated: number;
  /** 被退回. */
  returned: number;
  /** 草稿. */
  drafts: number;
  /** 抄送我的，未读. */
  unreadCopies: number;
}

export class DraftLineView {
  kind: string;
  kindName: string;
  id: string;
  title: string;
  fiscalYear: number;
  version: number;
  updatedAt: string;
}

export class DraftPageView {
  items: DraftLineView[];
  total: number;
  page: number;
  pageSize: number;
}

export const presentDraft = (draft: DraftLine): DraftLineView => ({ ...draft, kindName: approvalSubjectNames[draft.kind], updatedAt: draft.updatedAt.toISOString() });
