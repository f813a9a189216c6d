import pg from 'pg';
import { approvalLifecycle } from '#domain/approval/approval-case';
import { selfEvaluationLifecycle } from '#domain/evaluation/self-evaluation';
import { spotCheckLifecycle } from '#domain/evaluation/spot-check';
import { adjustmentLifecycle } from '#domain/goal/goal-adjustment';
import { libraryLifecycle } from '#domain/goal/library-indicator';
import { goalLifecycle } from '#domain/goal/performance-goal';
import { monitoringReportLifecycle } from '#domain/monitoring/monitoring-report';
import { obligationLifecycle } from '#domain/obligation/obligation';
import { rectificationLifecycle } from '#domain/rectification/rectification';
import type { Lifecycle } from '#domain/shared/lifecycle';
import { sourceFiles } from '../support/source-files.js';
import { openTestDatabase } from '../support/test-database.js';

interface KnownLifecycle {
  readonly table: string;
  readonly lifecycle: Lifecycle<string, string>;
  readonly start: string;
  readonly ends: readonly string[];
}

const known = (table: string, lifecycle: unknown, start: string, ends: readonly string[]): KnownLifecycle => ({ table, lifecycle: lifecycle as Lifecycle<string, string>, start, ends });

/** Every state machine of the system, the table that keeps it, where it starts, and where it may end. */
const lifecycles: readonly KnownLifecycle[] = [
  known('obligation', obligationLifecycle, 'open', ['cancelled', 'discharged']),
  known('approval_case', approvalLifecycle, 'open', ['approved', 'rejected', 'returned', 'voided', 'withdrawn']),
  known('performance_goal', goalLifecycle, 'draft', ['closed', 'rejected', 'voided']),
  known('department_goal', goalLifecycle, 'draft', ['closed', 'rejected', 'voided']),
  known('goal_adjustment', adjustmentLifecycle, 'draft', ['issued', 'rejected', 'voided']),
  known('library_indicator', libraryLifecycle, 'proposed', ['retired']),
  known('monitoring_report', monitoringReportLifecycle, 'open', ['confirmed']),
  known('self_evaluation', selfEvaluationLifecycle, 'open', ['rechecked']),
  known('spot_check', spotCheckLifecycle, 'under-review', ['announced', 'dropped']),
  known('rectification', rectificationLifecycle, 'issued', ['closed']),
];

const targetsOf = (lifecycle: KnownLifecycle['lifecycle'], status: string): string[] => lifecycle.actionsOf(status).map((action) => lifecycle.next(status, action));

test('no lifecycle is missing here', async () => {
  const files = await sourceFiles('libs', 'apps');
  const defined = files.flatMap(({ text }) => [...text.matchAll(/defineLifecycle\('([^']+)'/g)].map(([, subject]) => subject));
  expect(defined.sort()).toEqual([...new Set(lifecycles.map(({ lifecycle }) => lifecycle.subject))].sort());
});

describe.each(lifecycles.map((entry) => [entry.table, entry] as const))('the lifecycle of %s', (_subject, { lifecycle, start, ends }) => {
  test('reaches every status', () => {
    const seen = new Set([start]);
    for (const status of seen) for (const target of targetsOf(lifecycle, status)) seen.add(target);
    expect([...seen].sort()).toEqual([...lifecycle.statuses].sort());
  });

  test('ends only where it is meant to end', () => {
    expect(lifecycle.statuses.filter((status) => targetsOf(lifecycle, status).length === 0).sort()).toEqual([...ends].sort());
  });

  test('can leave every status that is not an end', () => {
    const reachesEnd = (status: string, path: readonly string[] = []): boolean =>
      ends.includes(status) || targetsOf(lifecycle, status).some((target) => !path.includes(target) && reachesEnd(target, [...path, status]));
    expect(lifecycle.statuses.filter((status) => !reachesEnd(status))).toEqual([]);
  });
});

test('the database knows the same steps, and the same statuses', async () => {
  const database = await openTestDatabase('lifecycles');
  const client = new pg.Client({ connectionString: database.ownerUrl });
  await client.connect();
  const guards = await client.query<{ name: string; steps: string }>(
    `select tgrelid::regclass::text as name, encode(tgargs, 'escape') as steps from pg_trigger where tgname like '%\\_step\\_known' order by 1`,
  );
  const checks = await client.query<{ name: string; text: string }>(`select conrelid::regclass::text as name, pg_get_constraintdef(oid) as text from pg_constraint where conname like '%\\_status\\_known'`);
  await client.end();
  await database.drop();
  const inDatabase = Object.fromEntries(guards.rows.map(({ name, steps }) => [name, steps.split('\\000').filter((step) => step !== '').sort()]));
  const inDomain = Object.fromEntries(
    lifecycles.map(({ table, lifecycle }) => [table, lifecycle.statuses.flatMap((status) => targetsOf(lifecycle, status).filter((target) => target !== status).map((target) => `${status}>${target}`)).sort()]),
  );
  expect(inDatabase).toEqual(inDomain);
  const statuses = Object.fromEntries(checks.rows.map(({ name, text }) => [name, [...text.matchAll(/'([a-z-]+)'/g)].map(([, status]) => status!).sort()]));
  expect(statuses).toEqual(Object.fromEntries(lifecycles.map(({ table, lifecycle }) => [table, [...lifecycle.statuses].sort()])));
});
