import { Injectable } from '@nestjs/common';
import { Attachments, type KeptAttachment } from '#application/attachment/attachments';
import type { SubjectRef } from '#application/attachment/attachment-subjects';
import type { Attachment, AttachmentState } from '#domain/attachment/attachment';
import { DomainError } from '#domain/shared/domain-error';
import { TypeormUnitOfWork } from '../platform/typeorm-unit-of-work.js';

const ATTACHMENT = `select id, jsonb_build_object('kind', subject_kind, 'id', subject_id, 'districtId', district_id, 'unitId', unit_id) as subject, file_name as "fileName", type,
  size_bytes as bytes, sha256, state, threat, added_by as "addedBy", since_round as "sinceRound", until_round as "untilRound", purged_at is not null as "isPurged", version from attachment`;

/** A file that was never sent up goes this long after it was removed; a backup in between still has it. */
const PURGED_AFTER = `interval '30 days'`;

@Injectable()
export class TypeormAttachments extends Attachments {
  constructor(private readonly unitOfWork: TypeormUnitOfWork) {
    super();
  }

  async load(id: string): Promise<Attachment> {
    const [attachment]: Attachment[] = await this.unitOfWork.manager.query(`${ATTACHMENT} where id = $1`, [id]);
    if (!attachment) throw new DomainError('attachment.not-found', 'not-found');
    return attachment;
  }

  async standingOf({ kind, id }: SubjectRef): Promise<readonly Attachment[]> {
    return this.unitOfWork.manager.query(`${ATTACHMENT} where subject_id = $1 and subject_kind = $2 and removed_at is null order by added_at, id`, [id, kind]);
  }

  async add({ id, subject, fileName, type, bytes, sha256, state, addedBy, sinceRound, version }: Attachment): Promise<void> {
    await this.unitOfWork.manager.query(
      `insert into attachment (id, district_id, unit_id, subject_kind, subject_id, file_name, type, size_bytes, sha256, state, added_by, since_round, version)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
      [id, subject.districtId, subject.unitId, subject.kind, subject.id, fileName, type, bytes, sha256, state, addedBy, sinceRound, version],
    );
  }

  async remove(attachment: Attachment, { untilRound, removedBy }: { readonly untilRound: number; readonly removedBy: string }): Promise<void> {
    await this.change(attachment, 'until_round = $3, removed_by = $4, removed_at = clock_timestamp()', 'removed_at is null', [untilRound, removedBy]);
  }

  async judge(attachment: Attachment, state: AttachmentState, threat: string | null): Promise<void> {
    await this.change(attachment, 'state = $3, threat = $4, judged_at = clock_timestamp()', `state = 'quarantined'`, [state, threat]);
  }

  async nextQuarantined(after: string | null): Promise<Attachment | null> {
    const [next]: Attachment[] = await this.unitOfWork.manager.query(
      `${ATTACHMENT} where state = 'quarantined' and removed_at is null and ($1::uuid is null or (added_at, id) > (select added_at, id from attachment where id = $1)) order by added_at, id limit 1`,
      [after],
    );
    return next ?? null;
  }

  async nextToPurge(): Promise<Attachment | null> {
    const [next]: Attachment[] = await this.unitOfWork.manager.query(
      `${ATTACHMENT} where until_round = since_round and purged_at is null and removed_at < now() - ${PURGED_AFTER} order by removed_at limit 1`,
    );
    return next ?? null;
  }

  async purge(attachment: Attachment): Promise<void> {
    await this.change(attachment, 'purged_at = clock_timestamp()', 'purged_at is null', []);
  }

  async keptAfter(id: string | null, most: number): Promise<readonly KeptAttachment[]> {
    return this.unitOfWork.manager.query(
      `select id, file_name as "fileName", size_bytes as bytes, sha256, jsonb_build_object('kind', subject_kind, 'id', subject_id) as subject
       from attachment where purged_at is null and ($1::uuid is null or id > $1) order by id limit $2`,
      [id, most],
    );
  }

  async withoutRow(ids: readonly string[]): Promise<readonly string[]> {
    const rows: { id: string }[] = await this.unitOfWork.manager.query(
      `select file.id from unnest($1::uuid[]) as file (id) where not exists (select 1 from attachment where attachment.id = file.id and attachment.purged_at is null)`,
      [ids],
    );
    return rows.map(({ id }) => id);
  }

  private async change({ id, version }: Attachment, what: string, where: string, parameters: readonly unknown[]): Promise<void> {
    const [, changed]: [unknown[], number] = await this.unitOfWork.manager.query(`update attachment set ${what}, version = version + 1 where id = $1 and version = $2 and ${where}`, [id, version, ...parameters]);
    if (changed !== 1) throw new DomainError('attachment.stale', 'conflict');
  }
}
