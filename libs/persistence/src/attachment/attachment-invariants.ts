/** A paper as attachments know it: unit, district, rounds, and whether its unit has it in hand. */
const PAPERS = `(select 'goal' as kind, id, unit_id, district_id, round, status in ('draft', 'returned', 'voided') as is_open from performance_goal
  union all select 'goal-adjustment', id, unit_id, district_id, round, status in ('draft', 'returned', 'voided') from goal_adjustment
  union all select 'monitoring-report', id, unit_id, district_id, round, status in ('open', 'returned') from monitoring_report
  union all select 'self-evaluation', id, unit_id, district_id, round, status in ('open', 'returned') from self_evaluation
  union all select 'rectification', id, unit_id, district_id, round, status in ('issued', 'received', 'plan-filed') from rectification) as paper`;

/** What must hold of attachments; that their files are there, `attachments verify` finds out. */
export const attachmentInvariants: Readonly<Record<string, string>> = {
  'attachment-is-of-its-paper': `select attachment.id from attachment left join ${PAPERS} on (paper.kind, paper.id) = (attachment.subject_kind, attachment.subject_id)
    where (paper.unit_id, paper.district_id) is distinct from (attachment.unit_id, attachment.district_id)`,
  'attachment-came-and-went-between-rounds': `select attachment.id from attachment join ${PAPERS} on (paper.kind, paper.id) = (attachment.subject_kind, attachment.subject_id)
    where greatest(attachment.since_round, attachment.until_round) > paper.round + case when paper.is_open then 1 else 0 end`,
  'attachment-version-counts-its-trail': `select attachment.id from attachment where version <> (select count(*) from audit_entry entry where entry.subject_kind = 'attachment' and entry.subject_id = attachment.id::text)`,
  'attachment-state-stands-in-the-trail': `select attachment.id from attachment where judged_at is not null and state is distinct from (select case entry.event when 'attachment.cleared' then 'clean' else 'infected' end
    from audit_entry entry where entry.subject_kind = 'attachment' and entry.subject_id = attachment.id::text and entry.event in ('attachment.cleared', 'attachment.found-infected'))`,
};
