/** 抄送我的: of `$1`. */
export const isCopiedToMe = 'exists (select 1 from approval_copy copy where copy.case_id = c.id and copy.person_id = $1)';

/** 我发起的: what `$1` wrote or submitted. */
export const isMine = '(c.submitted_by = $1 or exists (select 1 from approval_author own where own.case_id = c.id and own.person_id = $1))';

/** 被退回: the last round of something `$1` wrote was sent back, and its revision is still owed. */
export const isReturnedToMe = `c.status = 'returned' and ${isMine}
  and not exists (select 1 from approval_case later where later.subject_kind = c.subject_kind and later.subject_id = c.subject_id and later.round > c.round)
  and exists (select 1 from obligation revision where revision.subject_kind = c.subject_kind and revision.subject_id = c.subject_id and revision.status = 'open' and (revision.kind like 'revise-%' or revision.kind = 'file-rectification-report'))`;
