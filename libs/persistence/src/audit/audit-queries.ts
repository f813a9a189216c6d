import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import type { LocalDate } from '#domain/calendar/local-date';
import { AuditChains, type ChainReport } from '../platform/audit-chains.js';
import { listPage } from '../platform/list-page.js';
import { TypeormUnitOfWork } from '../platform/typeorm-unit-of-work.js';

export interface AuditFilter {
  readonly districtId?: string;
  readonly subjectKind?: string;
  readonly subjectId?: string;
  readonly event?: string;
  readonly actorId?: string;
  /** Days in China, both included. */
  readonly from?: LocalDate;
  readonly to?: LocalDate;
  readonly page: number;
  readonly pageSize: number;
}

/** One entry as it was sealed. */
export interface AuditLine {
  readonly districtId: string;
  readonly no: number;
  readonly at: Date;
  readonly event: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly body: {
    readonly actorId?: string;
    readonly actorName?: string;
    readonly postId?: string;
    readonly role?: string;
    readonly unitId?: string;
    readonly system?: string;
    readonly requestId: string | null;
    readonly details: Readonly<Record<string, unknown>>;
  };
  readonly hash: string;
}

const LINE = `entry.district_id as "districtId", entry.no, entry.recorded_at as at, entry.event, entry.subject_kind as "subjectKind", entry.subject_id as "subjectId",
  audit_body(entry) as body, encode(entry.hash, 'hex') as hash`;

/** 办理痕迹 for the auditor: the chains of the own area and below, and nothing else. */
@Injectable()
export class AuditQueries {
  constructor(
    private readonly unitOfWork: TypeormUnitOfWork,
    private readonly auditChains: AuditChains,
  ) {}

  /** Chain by chain, the newest first. */
  async list(actor: Actor, filter: AuditFilter): Promise<{ items: AuditLine[]; total: number }> {
    const parameters: unknown[] = [(await this.chainsOf(actor)).filter((chain) => filter.districtId === undefined || chain === filter.districtId)];
    const bind = (value: unknown): string => `$${parameters.push(value)}`;
    const conditions = [
      'entry.district_id = any ($1::uuid[])',
      ...(filter.subjectKind === undefined ? [] : [`entry.subject_kind = ${bind(filter.subjectKind)}`]),
      ...(filter.subjectId === undefined ? [] : [`entry.subject_id = ${bind(filter.subjectId)}`]),
      ...(filter.event === undefined ? [] : [`entry.event = ${bind(filter.event)}`]),
      ...(filter.actorId === undefined ? [] : [`entry.actor_id = ${bind(filter.actorId)}`]),
      ...(filter.from === undefined ? [] : [`entry.recorded_at >= ${bind(filter.from)}::date::timestamp at time zone 'Asia/Shanghai'`]),
      ...(filter.to === undefined ? [] : [`entry.recorded_at < (${bind(filter.to)}::date + 1)::timestamp at time zone 'Asia/Shanghai'`]),
    ].join(' and ');
    const { items, total } = await listPage<Omit<AuditLine, 'no'> & { no: string }>(this.unitOfWork, { select: LINE, from: 'audit_entry entry', where: conditions, order: 'entry.district_id, entry.no desc', parameters }, filter);
    return { items: items.map((row) => ({ ...row, no: Number(row.no) })), total };
  }

  /** Recomputes every chain of the own area. */
  async verify(actor: Actor): Promise<ChainReport[]> {
    const reports: ChainReport[] = [];
    for (const chain of await this.chainsOf(actor)) reports.push(await this.auditChains.verifyChain(chain));
    return reports;
  }

  private async chainsOf(actor: Actor): Promise<string[]> {
    const rows: { id: string }[] = await this.unitOfWork.manager.query(
      'select chain.district_id as id from audit_chain chain join org_unit unit on unit.id = chain.district_id where starts_with(unit.path, $1) order by unit.path',
      [actor.scopePath],
    );
    return rows.map((row) => row.id);
  }
}
