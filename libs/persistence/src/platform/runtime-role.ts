type Query = (text: string, parameters?: unknown[]) => Promise<unknown>;

/** Rows that are added and never changed; the triggers say so too, but a role that cannot even ask is one more wall (reliability.md, B2). */
const appendOnly = [
  'audit_entry', 'delivery', 'goal_revision', 'department_goal_revision', 'goal_adjustment_revision', 'goal_reply', 'replied_goal', 'window_extension', 'approval_act', 'approval_carried_act', 'approval_author', 'approval_case_step', 'approval_route', 'approval_stuck_step', 'rulebook_version',
  'reminder', 'payment', 'budget_change', 'monitoring_report_revision', 'self_evaluation_revision', 'spot_check_revision', 'rectification_filing', 'rectification_revision', 'document_import', 'library_indicator_revision', 'workbook_key',
  'approval_copy', 'approval_copy_reading', 'approval_urge', 'approval_urge_reply', 'approval_annotation',
  'obligation_urge', 'backup_record',
];

/** Rows that change and never go away: history is not deleted. */
const lasting = ['audit_chain', 'performance_goal', 'department_goal', 'goal_adjustment', 'adjusted_goal', 'submission_window', 'budget_project', 'approval_case', 'approval_assignment', 'delegation', 'obligation', 'monitoring_report', 'self_evaluation', 'spot_check', 'rectification', 'org_unit', 'person', 'library_indicator', 'attachment'];

/** The role of DATABASE_URL as SQL writes it; null where the product runs as the owner of the tables (then the triggers alone stand guard). */
export async function runtimeRole(query: Query, runtimeUrl: string): Promise<string | null> {
  const name = decodeURIComponent(new URL(runtimeUrl).username);
  const [role] = (await query('select quote_ident($1) as quoted, $1 in (current_user, $2) as is_owner', [name, ''])) as { quoted: string; is_owner: boolean }[];
  return role === undefined || role.is_owner ? null : role.quoted;
}

/**
 * What the running product may do, whatever its role is called: it reads and writes rows, owns nothing, and only adds to the trail.
 * Said again with every migration, so that a new role gets what the old one had.
 */
export async function grantToRuntimeRole(query: Query, runtimeUrl: string): Promise<void> {
  const role = await runtimeRole(query, runtimeUrl);
  if (role === null) return;
  await query(`
    grant usage on schema public to ${role};
    grant select, insert, update, delete on all tables in schema public to ${role};
    grant usage on all sequences in schema public to ${role};
    revoke update, delete on ${appendOnly.join(', ')} from ${role};
    revoke delete on ${lasting.join(', ')} from ${role};
  `);
}
