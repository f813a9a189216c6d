import { Controller, Get, Query } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { AuditQueries } from '#persistence/audit/audit-queries';
import { CurrentActor, Requires } from '../http/access.js';
import { AuditListQuery, auditFilterOf } from './audit.requests.js';
import { AuditPageView, AuditVerificationView, presentAuditLine, presentVerification } from './audit.views.js';

@Controller()
export class AuditController {
  constructor(private readonly auditQueries: AuditQueries) {}

  @Get('audit-entries')
  @Requires('audit:read')
  async list(@CurrentActor() actor: Actor, @Query() query: AuditListQuery): Promise<AuditPageView> {
    const { items, total } = await this.auditQueries.list(actor, auditFilterOf(query));
    return { items: items.map(presentAuditLine), total, page: query.page, pageSize: query.pageSize };
  }

  /** Recomputes the chains of the own area, link by link. */
  @Get('audit-chains/verification')
  @Requires('audit:read')
  async verify(@CurrentActor() actor: Actor): Promise<AuditVerificationView> {
    return presentVerification(await this.auditQueries.verify(actor));
  }
}
