import { Controller } from '@nestjs/common';
import { wallTimeOf } from '#domain/calendar/local-date';
import type { Role } from '#domain/access/permissions';
import { AuditQueries } from '#persistence/audit/audit-queries';
import { auditDeskTerms, auditEventName, auditSubjectNames } from '#wording/audit-desk-terms';
import { administrationTerms } from '#wording/organization-desk-terms';
import { roleNames } from '#wording/roles';
import { Requires } from '../http/access.js';
import { workbookOf } from '../http/list-workbook.js';
import { AuditListQuery, auditFilterOf } from './audit.requests.js';

/** 审计日志 as it is sealed: with its numbers and hashes, by which a copy can be held against the chain. */
@Controller('audit-entries')
@Requires('audit:read')
export class AuditWorkbookController extends workbookOf({
  query: AuditListQuery,
  queries: AuditQueries,
  list: (entries, actor, query) => entries.list(actor, auditFilterOf(query)),
  title: () => administrationTerms.audit,
  columns: [
    { label: auditDeskTerms.no, kind: 'count', width: 10, of: ({ no }) => String(no) },
    { label: auditDeskTerms.at, kind: 'instant', width: 20, of: ({ at }) => wallTimeOf(at) },
    { label: auditDeskTerms.event, kind: 'text', width: 24, of: ({ event }) => auditEventName(event) },
    { label: auditDeskTerms.subject, kind: 'text', width: 18, of: ({ subjectKind }) => auditSubjectNames[subjectKind] ?? subjectKind },
    { label: auditDeskTerms.subjectId, kind: 'text', width: 40, of: ({ subjectId }) => subjectId },
    { label: auditDeskTerms.by, kind: 'text', width: 14, of: ({ body }) => body.actorName ?? auditDeskTerms.system },
    { label: auditDeskTerms.role, kind: 'text', width: 16, of: ({ body }) => (body.role === undefined ? null : roleNames[body.role as Role]) },
    { label: auditDeskTerms.details, kind: 'text', width: 60, of: ({ body }) => (Object.keys(body.details).length === 0 ? null : JSON.stringify(body.details)) },
    { label: auditDeskTerms.request, kind: 'text', width: 40, of: ({ body }) => body.requestId },
    { label: auditDeskTerms.hash, kind: 'text', width: 70, of: ({ hash }) => hash },
  ],
}) {}
