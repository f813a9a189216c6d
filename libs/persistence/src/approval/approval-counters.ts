import { Injectable } from '@nestjs/common';
import { Clock } from '#application/ports/clock';
import type { Actor } from '#domain/access/actor';
import { DraftQueries } from '../goal/draft-queries.js';
import { TypeormUnitOfWork } from '../platform/typeorm-unit-of-work.js';
import { ApprovalQueries } from './approval-queries.js';
import { isReturnedToMe } from './box-sql.js';
import { caseScope } from './case-scope.js';

/** 各箱的件数, computed at the moment they are asked for. */
export interface BoxCounters {
  readonly todo: number;
  /** Of 待办, those past their day. */
  readonly overdue: number;
  /** Of 待办, those looked after for somebody else. */
  readonly delegated: number;
  readonly returned: number;
  readonly drafts: number;
  readonly unreadCopies: number;
}

@Injectable()
export class ApprovalCounters {
  constructor(
    private readonly unitOfWork: TypeormUnitOfWork,
    private readonly approvals: ApprovalQueries,
    private readonly drafts: DraftQueries,
    private readonly clock: Clock,
  ) {}

  /** Numbers of what a box would list; none is kept anywhere, so none can be wrong (product.md §1.6). */
  async of(actor: Actor): Promise<BoxCounters> {
    const scope = caseScope(actor, 2);
    const asked: Promise<{ returned: string; unread: string }[]> = this.unitOfWork.manager.query(
      `select (select count(*) from approval_author mine join approval_case c on c.id = mine.case_id where mine.person_id = $1 and ${isReturnedToMe} and ${scope.sql}) as returned,
         (select count(*) from approval_copy copy join approval_case c on c.id = copy.case_id where copy.person_id = $1 and ${scope.sql}
            and not exists (select 1 from approval_copy_reading reading where reading.case_id = copy.case_id and reading.person_id = $1)) as unread`,
      [actor.personId, ...scope.parameters],
    );
    const [waiting, [row], drafts] = await Promise.all([this.approvals.countWaiting(actor, await this.clock.today()), asked, this.drafts.count(actor)]);
    return { ...waiting, returned: Number(row?.returned ?? 0), drafts, unreadCopies: Number(row?.unread ?? 0) };
  }
}
