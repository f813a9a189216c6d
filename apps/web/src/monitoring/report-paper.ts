import { answered, api } from '../api/client.js';
import type { DraftPaper } from '../saving/draft-paper.js';
import { readReport, type Report } from './monitoring.queries.js';
import { contentOfReport, draftOfReport, reportDisagreements, settleReports, type ReportContent, type ReportDraft } from './report-draft.js';

/** 绩效运行监控表 as it is filled in. */
export const reportPaper: DraftPaper<Report, ReportDraft> = {
  kind: 'monitoring-report',
  stale: 'monitoring.stale',
  read: readReport,
  write: ({ id, version }, content, key) => answered(api.PUT('/monitoring-reports/{id}', { params: { path: { id } }, headers: { 'idempotency-key': key }, body: { ...(content as ReportContent), version } })),
  draftOf: draftOfReport,
  contentOf: contentOfReport,
  withIdentities: (draft) => draft,
  disagreements: reportDisagreements,
  settle: settleReports,
};
