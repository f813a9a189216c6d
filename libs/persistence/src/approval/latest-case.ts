import type { Actor } from '#domain/access/actor';
import type { ApprovalSubjectKind } from '#domain/approval/approval-subject';
import type { TypeormUnitOfWork } from '../platform/typeorm-unit-of-work.js';
import { caseScope } from './case-scope.js';

/** The case in which a paper is decided, or was last; null where there is none, or none the actor may see. */
export async function latestCase({ manager }: TypeormUnitOfWork, kind: ApprovalSubjectKind, subjectId: string, actor: Actor): Promise<string | null> {
  const scope = caseScope(actor, 3);
  const [found]: { id: string }[] = await manager.query(`select c.id from approval_case c where c.subject_kind = $1 and c.subject_id = $2 and ${scope.sql} order by c.round desc limit 1`, [kind, subjectId, ...scope.parameters]);
  return found?.id ?? null;
}
