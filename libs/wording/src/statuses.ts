import type { GoalStatus } from '#domain/goal/performance-goal';

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
} as const;
