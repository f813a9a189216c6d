import { Injectable } from '@nestjs/common';
import { ApprovalCopies, type ApprovalCopy } from '#application/approval/approval-copies';
import { mayEver, roles } from '#domain/access/permissions';
import type { NamedPerson } from '#domain/approval/approval-act';
import type { LocalDate } from '#domain/calendar/local-date';
import { ACTOR_COLUMNS, actorOf, type ActorRow } from '../access/actor-of.js';
import { heldOn } from '../access/business-day.js';
import { unitScope } from '../platform/data-scope-sql.js';
import { TypeormUnitOfWork } from '../platform/typeorm-unit-of-work.js';

interface CopyRow {
  readonly person_id: string;
  readonly person_name: string;
  readonly by_id: string;
  readonly by_name: string;
  readonly words: string;
  readonly copied_at: Date;
  readonly read_at: Date | null;
}

const copyOf = (row: CopyRow): ApprovalCopy => ({
  to: { personId: row.person_id, name: row.person_name },
  by: { personId: row.by_id, name: row.by_name },
  words: row.words,
  copiedAt: row.copied_at,
  readAt: row.read_at,
});

const readingRoles = roles.filter((role) => mayEver(role, 'approval:read'));

@Injectable()
export class TypeormApprovalCopies extends ApprovalCopies {
  constructor(private readonly unitOfWork: TypeormUnitOfWork) {
    super();
  }

  async of(caseId: string): Promise<ApprovalCopy[]> {
    const rows: CopyRow[] = await this.unitOfWork.manager.query(
      `select copy.person_id, person.name as person_name, sender.id as by_id, sender.name as by_name, copy.words, copy.copied_at, reading.read_at
       from approval_copy copy join person on person.id = copy.person_id join person sender on sender.id = copy.copied_by_id
       left join approval_copy_reading reading on reading.case_id = copy.case_id and reading.person_id = copy.person_id
       where copy.case_id = $1 order by copy.copied_at, person.name, person.id`,
      [caseId],
    );
    return rows.map(copyOf);
  }

  async readersAmong(personIds: readonly string[], unitId: string, on: LocalDate): Promise<NamedPerson[]> {
    const posts: ActorRow[] = await this.unitOfWork.manager.query(
      `select ${ACTOR_COLUMNS} from post join org_unit unit on unit.id = post.unit_id join person on person.id = post.person_id left join org_unit district on district.id = unit.district_id
       where person.id = any($1::uuid[]) and person.is_active and post.role = any($2) and ${heldOn('$3::date')} order by person.name, person.id`,
      [[...personIds], readingRoles, on],
    );
    const readers = new Map<string, NamedPerson>();
    for (const post of posts.map(actorOf)) {
      const scope = unitScope(post, 'concerned.id', 2);
      const seen: unknown[] = readers.has(post.personId) ? [] : await this.unitOfWork.manager.query(`select 1 from org_unit concerned where concerned.id = $1 and ${scope.sql}`, [unitId, ...scope.parameters]);
      if (seen.length === 1) readers.set(post.personId, { personId: post.personId, name: post.name });
    }
    return [...readers.values()];
  }

  async add(caseId: string, to: readonly string[], byId: string, words: string, copiedAt: Date): Promise<string[]> {
    const added: { person_id: string }[] = await this.unitOfWork.manager.query(
      `insert into approval_copy (case_id, person_id, copied_by_id, words, copied_at) select $1, wanted, $3, $4, $5 from unnest($2::uuid[]) as wanted
       on conflict (case_id, person_id) do nothing returning person_id`,
      [caseId, [...to], byId, words, copiedAt],
    );
    return added.map((row) => row.person_id);
  }

  async markRead(caseId: string, personId: string, readAt: Date): Promise<boolean> {
    const copies: unknown[] = await this.unitOfWork.manager.query('select 1 from approval_copy where case_id = $1 and person_id = $2', [caseId, personId]);
    if (copies.length === 0) return false;
    await this.unitOfWork.manager.query('insert into approval_copy_reading (case_id, person_id, read_at) values ($1, $2, $3) on conflict do nothing', [caseId, personId, readAt]);
    return true;
  }
}
