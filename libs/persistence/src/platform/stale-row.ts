import { DomainError } from '#domain/shared/domain-error';
import type { TypeormUnitOfWork } from './typeorm-unit-of-work.js';

/** Whose row it is, and by which code it is refused. */
export interface VersionedRow {
  readonly table: 'performance_goal' | 'department_goal' | 'goal_adjustment' | 'library_indicator' | 'monitoring_report' | 'self_evaluation' | 'spot_check' | 'rectification';
  readonly subjectKind: 'goal' | 'department-goal' | 'goal-adjustment' | 'library-indicator' | 'monitoring-report' | 'self-evaluation' | 'recheck' | 'rectification';
  readonly code: 'goal.stale' | 'adjustment.stale' | 'library.stale' | 'monitoring.stale' | 'evaluation.stale' | 'recheck.stale' | 'rectification.stale';
}

/** Zero rows changed means that somebody was faster: says who, when, and what it is now (reliability.md, A1). */
export async function requireOneChanged(unitOfWork: TypeormUnitOfWork, row: VersionedRow, id: string, changedRows: number): Promise<void> {
  if (changedRows === 1) return;
  const [now]: { status: string; version: number; event: string | null; by: string | null; at: Date | null }[] = await unitOfWork.manager.query(
    `select changed.status, changed.version, last.event, person.name as by, last.recorded_at as at from ${row.table} changed
     left join lateral (select event, actor_id, recorded_at from audit_entry where subject_kind = $2 and subject_id = changed.id::text order by no desc limit 1) last on true
     left join person on person.id = last.actor_id where changed.id = $1`,
    [id, row.subjectKind],
  );
  throw new DomainError(row.code, 'conflict', now ? { status: now.status, version: now.version, by: now.by, at: now.at?.toISOString() ?? null, event: now.event } : {});
}
