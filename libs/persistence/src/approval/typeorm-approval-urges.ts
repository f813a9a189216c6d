import { Injectable } from '@nestjs/common';
import { ApprovalUrges } from '#application/approval/approval-urges';
import type { NamedPerson } from '#domain/approval/approval-act';
import type { Urge } from '#domain/approval/urge';
import type { LocalDate } from '#domain/calendar/local-date';
import { TypeormUnitOfWork } from '../platform/typeorm-unit-of-work.js';

interface UrgeRow {
  readonly id: string;
  readonly visit: number;
  readonly step: number;
  readonly person_id: string;
  readonly person_name: string;
  readonly words: string;
  readonly urged_at: Date;
  readonly reached: readonly NamedPerson[];
  readonly replies: readonly { person_id: string; person_name: string; finish_by: LocalDate; words: string; replied_at: string }[];
}

const urgeOf = (row: UrgeRow): Urge => ({
  id: row.id,
  visit: row.visit,
  step: row.step,
  by: { personId: row.person_id, name: row.person_name },
  words: row.words,
  urgedAt: row.urged_at,
  reached: row.reached,
  replies: row.replies.map((reply) => ({ personId: reply.person_id, name: reply.person_name, finishBy: reply.finish_by, words: reply.words, repliedAt: new Date(reply.replied_at) })),
});

@Injectable()
export class TypeormApprovalUrges extends ApprovalUrges {
  constructor(private readonly unitOfWork: TypeormUnitOfWork) {
    super();
  }

  async of(caseId: string): Promise<Urge[]> {
    const rows: UrgeRow[] = await this.unitOfWork.manager.query(
      `select urge.id, urge.visit, urge.step, urge.person_id, urger.name as person_name, urge.words, urge.urged_at,
         (select jsonb_agg(jsonb_build_object('personId', person.id, 'name', person.name) order by person.name, person.id) from person where person.id = any(urge.reached)) as reached,
         (select coalesce(jsonb_agg(to_jsonb(reply) || jsonb_build_object('person_name', person.name) order by reply.recorded_at), '[]')
            from approval_urge_reply reply join person on person.id = reply.person_id where reply.urge_id = urge.id) as replies
       from approval_urge urge join person urger on urger.id = urge.person_id where urge.case_id = $1 order by urge.recorded_at`,
      [caseId],
    );
    return rows.map(urgeOf);
  }

  async countOn(caseId: string, day: LocalDate): Promise<number> {
    const [row]: { times: number }[] = await this.unitOfWork.manager.query('select count(*)::integer as times from approval_urge where case_id = $1 and urged_on = $2', [caseId, day]);
    return row?.times ?? 0;
  }

  async add(caseId: string, urge: Omit<Urge, 'replies'>, on: LocalDate): Promise<void> {
    await this.unitOfWork.manager.query(
      'insert into approval_urge (id, case_id, visit, step, person_id, words, reached, urged_on, urged_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)',
      [urge.id, caseId, urge.visit, urge.step, urge.by.personId, urge.words, urge.reached.map(({ personId }) => personId), on, urge.urgedAt],
    );
  }

  async addReplies(urgeIds: readonly string[], by: NamedPerson, finishBy: LocalDate, words: string, repliedAt: Date): Promise<void> {
    await this.unitOfWork.manager.query(
      'insert into approval_urge_reply (urge_id, person_id, finish_by, words, replied_at) select answered, $2, $3, $4, $5 from unnest($1::uuid[]) as answered',
      [[...urgeIds], by.personId, finishBy, words, repliedAt],
    );
  }

  async obligationOf(caseId: string): Promise<string | null> {
    const [owed]: { id: string }[] = await this.unitOfWork.manager.query(
      `select id from obligation where kind = 'decide-approval' and subject_kind = 'approval-case' and subject_id = $1 and status = 'open'`,
      [caseId],
    );
    return owed?.id ?? null;
  }
}
