const pathOf: Readonly<Record<string, string>> = {
  goal: '/performance-goals',
  'department-goal': '/department-goals',
  'goal-adjustment': '/goal-adjustments',
  'approval-case': '/approval-cases',
  'monitoring-report': '/monitoring-reports',
  'self-evaluation': '/self-evaluations',
  recheck: '/spot-checks',
  rectification: '/rectifications',
};

/** Where a notice or an obligation about a subject leads. */
export const linkOfSubject = (subject: { readonly kind: string; readonly id: string }): string => `${pathOf[subject.kind] ?? `/${subject.kind}s`}/${subject.id}`;
