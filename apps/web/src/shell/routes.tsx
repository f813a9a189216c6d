import { createBrowserRouter } from 'react-router';
import { Frame } from './frame.js';
import { NotFoundPage } from './not-found-page.js';
import { PageFailed } from './page-failed.js';
import { PageLoading } from './page-loading.js';

/** Every page, below /desk; each is loaded when it is first opened. */
export const router = createBrowserRouter(
  [
    {
      path: '/',
      Component: Frame,
      ErrorBoundary: PageFailed,
      HydrateFallback: PageLoading,
      children: [
        {
          ErrorBoundary: PageFailed,
          children: [
            { index: true, lazy: async () => ({ Component: (await import('../workbench/workbench-page.js')).WorkbenchPage }) },
            { path: 'approval-cases', lazy: async () => ({ Component: (await import('../approval/boxes-page.js')).BoxesPage }) },
            { path: 'performance-goals', lazy: async () => ({ Component: (await import('../goal/goals-page.js')).GoalsPage }) },
            { path: 'performance-goals/new', lazy: async () => ({ Component: (await import('../goal/new-goal-page.js')).NewGoalPage }) },
            { path: 'performance-goals/:id', lazy: async () => ({ Component: (await import('../goal/goal-page.js')).GoalPage }) },
            { path: 'performance-goals/:id/edit', lazy: async () => ({ Component: (await import('../goal/edit-goal-page.js')).EditGoalPage }) },
            { path: 'document-imports', lazy: async () => ({ Component: (await import('../document-import/imports-page.js')).ImportsPage }) },
            { path: 'document-imports/:id', lazy: async () => ({ Component: (await import('../document-import/import-page.js')).ImportPage }) },
            { path: 'department-goals', lazy: async () => ({ Component: (await import('../department-goal/department-goals-page.js')).DepartmentGoalsPage }) },
            { path: 'department-goals/:id', lazy: async () => ({ Component: (await import('../department-goal/department-goal-page.js')).DepartmentGoalPage }) },
            { path: 'department-goals/:id/edit', lazy: async () => ({ Component: (await import('../department-goal/edit-department-goal-page.js')).EditDepartmentGoalPage }) },
            { path: 'goal-adjustments', lazy: async () => ({ Component: (await import('../goal-adjustment/adjustments-page.js')).AdjustmentsPage }) },
            { path: 'goal-adjustments/:id', lazy: async () => ({ Component: (await import('../goal-adjustment/adjustment-page.js')).AdjustmentPage }) },
            { path: 'goal-adjustments/:id/edit', lazy: async () => ({ Component: (await import('../goal-adjustment/edit-adjustment-page.js')).EditAdjustmentPage }) },
            { path: 'goal-issuances', lazy: async () => ({ Component: (await import('../issuance/issuances-page.js')).IssuancesPage }) },
            { path: 'goal-issuances/new', lazy: async () => ({ Component: (await import('../issuance/issue-goals-page.js')).IssueGoalsPage }) },
            { path: 'goal-issuances/:id', lazy: async () => ({ Component: (await import('../issuance/issuance-page.js')).IssuancePage }) },
            { path: 'library-indicators', lazy: async () => ({ Component: (await import('../library/library-page.js')).LibraryPage }) },
            { path: 'library-indicators/:id', lazy: async () => ({ Component: (await import('../library/indicator-page.js')).IndicatorPage }) },
            { path: 'self-evaluations', lazy: async () => ({ Component: (await import('../evaluation/evaluations-page.js')).EvaluationsPage }) },
            { path: 'self-evaluations/:id', lazy: async () => ({ Component: (await import('../evaluation/evaluation-page.js')).EvaluationPage }) },
            { path: 'self-evaluations/:id/edit', lazy: async () => ({ Component: (await import('../evaluation/edit-evaluation-page.js')).EditEvaluationPage }) },
            { path: 'self-evaluations/:id/spot-check', lazy: async () => ({ Component: (await import('../spot-check/new-spot-check-page.js')).NewSpotCheckPage }) },
            { path: 'spot-checks', lazy: async () => ({ Component: (await import('../spot-check/spot-checks-page.js')).SpotChecksPage }) },
            { path: 'spot-checks/:id', lazy: async () => ({ Component: (await import('../spot-check/spot-check-page.js')).SpotCheckPage }) },
            { path: 'spot-checks/:id/edit', lazy: async () => ({ Component: (await import('../spot-check/correct-spot-check-page.js')).CorrectSpotCheckPage }) },
            { path: 'rectifications', lazy: async () => ({ Component: (await import('../rectification/rectifications-page.js')).RectificationsPage }) },
            { path: 'rectifications/new', lazy: async () => ({ Component: (await import('../rectification/order-rectification-page.js')).OrderRectificationPage }) },
            { path: 'rectifications/:id', lazy: async () => ({ Component: (await import('../rectification/rectification-page.js')).RectificationPage }) },
            { path: 'rectifications/:id/plan', lazy: async () => ({ Component: (await import('../rectification/plan-page.js')).PlanPage }) },
            { path: 'rectifications/:id/report', lazy: async () => ({ Component: (await import('../rectification/report-page.js')).ReportPage }) },
            { path: 'disclosure-packages', lazy: async () => ({ Component: (await import('../disclosure/packages-page.js')).PackagesPage }) },
            { path: 'performance-goals/:id/payments', lazy: async () => ({ Component: (await import('../payment/payments-page.js')).PaymentsPage }) },
            { path: 'monitoring-reports', lazy: async () => ({ Component: (await import('../monitoring/reports-page.js')).ReportsPage }) },
            { path: 'monitoring-reports/:id', lazy: async () => ({ Component: (await import('../monitoring/report-page.js')).ReportPage }) },
            { path: 'monitoring-reports/:id/edit', lazy: async () => ({ Component: (await import('../monitoring/edit-report-page.js')).EditReportPage }) },
            { path: 'overdue', lazy: async () => ({ Component: (await import('../obligation/overdue-page.js')).OverduePage }) },
            { path: 'execution', lazy: async () => ({ Component: (await import('../execution/execution-page.js')).ExecutionPage }) },
            { path: 'approval-cases/:id', lazy: async () => ({ Component: (await import('../approval/review-page.js')).ReviewPage }) },
            { path: 'delegations', lazy: async () => ({ Component: (await import('../delegation/delegations-page.js')).DelegationsPage }) },
            { path: 'notices', lazy: async () => ({ Component: (await import('../notification/notices-page.js')).NoticesPage }) },
            { path: 'organization', lazy: async () => ({ Component: (await import('../organization/organization-page.js')).OrganizationPage }) },
            { path: 'submission-windows', lazy: async () => ({ Component: (await import('../submission-window/submission-windows-page.js')).SubmissionWindowsPage }) },
            { path: 'approval-routes', lazy: async () => ({ Component: (await import('../route/routes-page.js')).RoutesPage }) },
            { path: 'rulebook', lazy: async () => ({ Component: (await import('../rulebook/rulebook-page.js')).RulebookPage }) },
            { path: 'holidays', lazy: async () => ({ Component: (await import('../calendar/holidays-page.js')).HolidaysPage }) },
            { path: 'audit-entries', lazy: async () => ({ Component: (await import('../audit/audit-page.js')).AuditPage }) },
            { path: 'system-status', lazy: async () => ({ Component: (await import('../status/status-page.js')).StatusPage }) },
            { path: '*', Component: NotFoundPage },
          ],
        },
      ],
    },
  ],
  { basename: '/desk' },
);
