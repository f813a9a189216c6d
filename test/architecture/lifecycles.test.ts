import { approvalLifecycle } from '#domain/approval/approval-case';
import { goalLifecycle } from '#domain/goal/performance-goal';
import { obligationLifecycle } from '#domain/obligation/obligation';
import type { Lifecycle } from '#domain/shared/lifecycle';

/** Every state machine of the system, where it starts, and where it may end. */
const lifecycles: readonly { lifecycle: Lifecycle<string, string>; start: string; ends: readonly string[] }[] = [
  { lifecycle: obligationLifecycle as unknown as Lifecycle<string, string>, start: 'open', ends: ['discharged', 'cancelled'] },
  { lifecycle: approvalLifecycle as unknown as Lifecycle<string, string>, start: 'open', ends: ['approved', 'returned', 'rejected', 'withdrawn'] },
  { lifecycle: goalLifecycle as unknown as Lifecycle<string, string>, start: 'draft', ends: ['closed', 'rejected', 'voided'] },
];

describe.each(lifecycles.map((entry) => [entry.lifecycle.subject, entry] as const))('the lifecycle of %s', (_subject, { lifecycle, start, ends }) => {
  const targets = (status: string): string[] => lifecycle.actionsOf(status).map((action) => lifecycle.next(status, action));

  test('reaches every status', () => {
    const seen = new Set([start]);
    for (const status of seen) for (const target of targets(status)) seen.add(target);
    expect([...seen].sort()).toEqual([...lifecycle.statuses].sort());
  });

  test('ends only where it is meant to end', () => {
    expect(lifecycle.statuses.filter((status) => targets(status).length === 0).sort()).toEqual([...ends].sort());
  });

  test('can leave every status that is not an end', () => {
    const reachesEnd = (status: string, path: readonly string[] = []): boolean =>
      ends.includes(status) || targets(status).some((target) => !path.includes(target) && reachesEnd(target, [...path, status]));
    expect(lifecycle.statuses.filter((status) => !reachesEnd(status))).toEqual([]);
  });
});
