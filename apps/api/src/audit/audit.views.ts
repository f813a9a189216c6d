import type { AuditLine } from '#persistence/audit/audit-queries';
import type { ChainReport } from '#persistence/platform/audit-chains';

export class AuditEntryView {
  /** Whose chain it is kept in. */
  districtId: string;
  /** Number in that chain, without gaps. */
  no: number;
  at: string;
  event: string;
  subjectKind: string;
  subjectId: string;
  actorId: string | null;
  actorName: string | null;
  role: string | null;
  unitId: string | null;
  /** The job of the system that caused it, where no person did. */
  system: string | null;
  requestId: string | null;
  details: Record<string, unknown>;
  hash: string;
}

export class AuditPageView {
  items: AuditEntryView[];
  total: number;
  page: number;
  pageSize: number;
}

export class AuditChainView {
  districtId: string;
  entries: number;
  /** The first number that does not fit; null when every link holds. */
  firstBad: number | null;
  lastNo: number;
  lastHash: string;
}

export class AuditVerificationView {
  ok: boolean;
  chains: AuditChainView[];
}

export const presentAuditLine = ({ body, at, ...line }: AuditLine): AuditEntryView => ({
  ...line,
  at: at.toISOString(),
  actorId: body.actorId ?? null,
  actorName: body.actorName ?? null,
  role: body.role ?? null,
  unitId: body.unitId ?? null,
  system: body.system ?? null,
  requestId: body.requestId,
  details: body.details,
});

export const presentVerification = (reports: readonly ChainReport[]): AuditVerificationView => ({
  ok: reports.every((report) => report.firstBad === null),
  chains: reports.map(({ district, ...report }) => ({ districtId: district, ...report })),
});
