import { meantChange, type GoalChange } from '../goal/change-meaning.js';
import { rowDifferences } from '../goal/goal-difference.js';
import { pairRows } from '../goal/pair-rows.js';
import type { Finding, Rectification } from './rectification.js';

/** 整改报告 of one round as text: the same report always gives the same bytes, so that rounds can be compared and hashed. */
interface FrozenRectification {
  readonly findings: readonly Omit<Finding, 'indicatorId'>[];
}

export function freezeRectification({ findings }: Pick<Rectification, 'findings'>): string {
  const frozen: FrozenRectification = {
    findings: findings.map(({ position, fact, measure, responsiblePerson, plannedOn, result, evidence }) => ({ position, fact, measure, responsiblePerson, plannedOn, result, evidence })),
  };
  return JSON.stringify(frozen);
}

/** 整改报告的变化 between two rounds: notice and measures stay as they are. */
export function rectificationChanges(before: string, after: string): readonly GoalChange[] {
  const [from, to] = [before, after].map((text) => (JSON.parse(text) as FrozenRectification).findings);
  const pairs = pairRows(from ?? [], to ?? [], [({ position }) => String(position)]);
  return rowDifferences('findings', pairs, ({ result, evidence }) => ({ result, evidence }), ({ position }) => String(position)).map((difference) => meantChange(difference));
}
