import { Injectable } from '@nestjs/common';
import { guards } from './guards.js';
import { TypeormUnitOfWork } from './typeorm-unit-of-work.js';

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
      [guards],
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
  const inForce = new Set(answer.guards ?? []);
  return {
    missing: [
      ...(expectedMigrations.every((name) => ran.has(name)) ? [] : ['schema']),
      ...guards.filter((guard) => !inForce.has(guard)).map((guard) => `guard ${guard}`),
    ],
    degraded: [
      ...(Math.abs(Number(answer.now_ms) - Date.now()) > SKEW_MS ? ['clock-skew'] : []),
      ...(answer.owns_tables ? ['runtime-role-owns-tables'] : []),
    ],
  };
}
