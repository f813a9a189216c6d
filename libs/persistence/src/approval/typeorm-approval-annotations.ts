import { Injectable } from '@nestjs/common';
import { ApprovalAnnotations } from '#application/approval/approval-annotations';
import type { Annotation, AnnotationEntry } from '#domain/approval/annotation';
import { TypeormUnitOfWork } from '../platform/typeorm-unit-of-work.js';

interface EntryRow {
  readonly id: string;
  readonly thread_id: string;
  readonly person_id: string;
  readonly person_name: string;
  readonly path: string | null;
  readonly content_hash: string;
  readonly words: string;
  readonly resolves: boolean;
  readonly written_at: Date;
}

const entryOf = (row: EntryRow): AnnotationEntry => ({ id: row.id, by: { personId: row.person_id, name: row.person_name }, words: row.words, resolves: row.resolves, writtenAt: row.written_at });

@Injectable()
export class TypeormApprovalAnnotations extends ApprovalAnnotations {
  constructor(private readonly unitOfWork: TypeormUnitOfWork) {
    super();
  }

  async of(caseId: string): Promise<Annotation[]> {
    const rows: EntryRow[] = await this.unitOfWork.manager.query(
      `select entry.id, entry.thread_id, entry.person_id, person.name as person_name, entry.path, entry.content_hash, entry.words, entry.resolves, entry.written_at
       from approval_annotation entry join person on person.id = entry.person_id where entry.case_id = $1 order by entry.recorded_at, entry.id`,
      [caseId],
    );
    return rows.filter((row) => row.path !== null).map((first) => ({
      id: first.id,
      path: first.path ?? '',
      contentHash: first.content_hash,
      entries: rows.filter((row) => row.thread_id === first.id).map(entryOf),
    }));
  }

  async open(caseId: string, { id, path, contentHash, entries: [entry] }: Annotation): Promise<void> {
    if (entry !== undefined) await this.insert(caseId, id, path, contentHash, entry);
  }

  async add(caseId: string, threadId: string, contentHash: string, entry: AnnotationEntry): Promise<void> {
    await this.insert(caseId, threadId, null, contentHash, entry);
  }

  private async insert(caseId: string, threadId: string, path: string | null, contentHash: string, entry: AnnotationEntry): Promise<void> {
    await this.unitOfWork.manager.query(
      'insert into approval_annotation (id, thread_id, case_id, person_id, path, content_hash, words, resolves, written_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)',
      [entry.id, threadId, caseId, entry.by.personId, path, contentHash, entry.words, entry.resolves, entry.writtenAt],
    );
  }
}
