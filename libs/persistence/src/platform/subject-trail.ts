import { Injectable } from '@nestjs/common';
import { TypeormUnitOfWork } from './typeorm-unit-of-work.js';

/** 办理痕迹 of one subject, for commands that run beside the database; screens read it through their own subject's queries. */
@Injectable()
export class SubjectTrail {
  constructor(private readonly unitOfWork: TypeormUnitOfWork) {}

  /** Numbers in the audit chain of one kind of event, oldest first. */
  async numbersOf(subject: { readonly kind: string; readonly id: string }, event: string): Promise<number[]> {
    const rows: { no: string }[] = await this.unitOfWork.manager.query('select no from audit_entry where subject_kind = $1 and subject_id = $2 and event = $3 order by no', [subject.kind, subject.id, event]);
    return rows.map(({ no }) => Number(no));
  }
}
