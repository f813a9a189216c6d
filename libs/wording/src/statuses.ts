import type { SelfEvaluationStatus } from '#domain/evaluation/self-evaluation';
import type { SpotCheckStatus } from '#domain/evaluation/spot-check';
import type { LibraryStatus } from '#domain/goal/library-indicator';
import type { GoalStatus } from '#domain/goal/performance-goal';
import type { MonitoringReportStatus } from '#domain/monitoring/monitoring-report';
import type { RectificationStatus } from '#domain/rectification/rectification';

/** The words of the forms for every status. */
export const statusNames = {
  goal: {
    draft: '草稿',
    'under-review': '审核中',
    returned: '被退回',
    approved: '审核通过',
    issued: '已批复下达',
    closed: '已办结',
    rejected: '不予通过',
    voided: '已作废',
  } satisfies Record<GoalStatus, string>,
  library: {
    proposed: '待入库',
    'in-use': '在用',
    retired: '已停用',
  } satisfies Record<LibraryStatus, string>,
  monitoring: {
    open: '待填报',
    'under-review': '审核中',
    returned: '被退回',
    confirmed: '已确认',
  } satisfies Record<MonitoringReportStatus, string>,
  evaluation: {
    open: '待自评',
    'under-review': '审核中',
    returned: '被退回',
    confirmed: '已确认',
    rechecked: '已复核',
  } satisfies Record<SelfEvaluationStatus, string>,
  recheck: {
    'under-review': '待确认',
    returned: '被退回',
    announced: '已发布',
    dropped: '已撤销',
  } satisfies Record<SpotCheckStatus, string>,
  rectification: {
    issued: '待签收',
    received: '待报整改措施',
    'plan-filed': '整改中',
    'report-filed': '待验收',
    closed: '已销号',
  } satisfies Record<RectificationStatus, string>,
} as const;
