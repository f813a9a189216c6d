import { Injectable } from '@nestjs/common';
import { TypeormUnitOfWork } from './typeorm-unit-of-work.js';

/** Triggers without which the promises of the trail and the locks do not hold (reliability.md, B11). */
const GUARDS = [
  'audit_entry_append_only', 'audit_entry_no_truncate', 'audit_chain_keeps_heads', 'goal_revision_append_only', 'approval_decision_append_only', 'approval_decision_not_own',
  'performance_goal_version', 'performance_goal_audited', 'performance_goal_figures_locked', 'goal_indicator_locked_insert', 'goal_indicator_locked_update', 'goal_indicator_locked_delete',
  'approval_case_version', 'approval_case_audited', 'obligation_version', 'obligation_audited', 'monitoring_report_version', 'monitoring_report_audited',
  'self_evaluation_version', 'self_evaluation_audited', 'rectification_version', 'rectification_audited', 'payment_append_only', 'org_unit_audited', 'person_audited', 'post_audited',
] as const;

const PATIENCE_MS = 1000;
const SKEW_MS = 2000;

@Injectable()
export class Readiness {
  constructor(private readonly unitOfWork: TypeormUnitOfWork) {}

  /** Names of what is missing (not ready) and of what is degraded; never throws. */
  async probe(expectedMigrations: readonly string[]): Promise<{ missing: string[]; degraded: string[] }> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<null>((resolve) => {
      timer = setTimeout(() => resolve(null), PATIENCE_MS);
    });
    try {
      const answer = await Promise.race([this.ask(), late]);
      return answer === null ? { missing: ['database'], degraded: [] } : judge(answer, expectedMigrations);
    } catch {
      return { missing: ['database'], degraded: [] };
    } finally {
      clearTimeout(timer);
    }
  }

  private async ask(): Promise<Answer> {
    const [answer]: Answer[] = await this.unitOfWork.manager.query(
      `select (select array_agg(name) from migrations) as migrations,
         (select array_agg(tgname::text) from pg_trigger where tgname = any($1) and tgenabled in ('O', 'A')) as guards,
         extract(epoch from clock_timestamp()) * 1000 as now_ms,
         pg_get_userbyid((select relowner from pg_class where oid = 'audit_entry'::regclass)) = current_user as owns_tables`,
      [GUARDS],
    );
    if (!answer) throw new Error('no answer');
    return answer;
  }
}

interface Answer {
  readonly migrations: string[] | null;
  readonly guards: string[] | null;
  readonly now_ms: string;
  readonly owns_tables: boolean;
}

function judge(answer: Answer, expectedMigrations: readonly string[]): { missing: string[]; degraded: string[] } {
  const ran = new Set(answer.migrations ?? []);
  const guards = new Set(answer.guards ?? []);
  return {
    missing: [
      ...(expectedMigrations.every((name) => ran.has(name)) ? [] : ['schema']),
      ...GUARDS.filter((guard) => !guards.has(guard)).map((guard) => `guard ${guard}`),
    ],
    degraded: [
      ...(Math.abs(Number(answer.now_ms) - Date.now()) > SKEW_MS ? ['clock-skew'] : []),
      ...(answer.owns_tables ? ['runtime-role-owns-tables'] : []),
    ],
  };
}
