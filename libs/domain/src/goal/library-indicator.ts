import type { IndicatorCategory } from '../indicator/dimension.js';
import type { Indicator, IndicatorDirection } from '../indicator/indicator.js';
import type { TargetValue } from '../indicator/target-value.js';
import { DomainError } from '../shared/domain-error.js';
import { defineLifecycle } from '../shared/lifecycle.js';
import { holdsSubmittedText, type PerformanceGoal, type ProjectNature } from './performance-goal.js';

/** 指标库条目的内容: an indicator as others may take it over. */
export interface LibraryContent {
  readonly category: IndicatorCategory;
  readonly name: string;
  /** 计量单位, also where the usual target is still blank; null for words. */
  readonly unitOfMeasure: string | null;
  readonly direction: IndicatorDirection;
  /** 常用指标值; blank where every project sets its own. */
  readonly target: TargetValue;
  /** 绩效指标描述. */
  readonly description: string;
  /** 评（扣）分标准. */
  readonly scoringSentence: string;
  /** Where the value usually comes from: what a preparer writes as 指标值确定依据. */
  readonly basisHint: string;
  /** 适用的项目性质; null for every one. */
  readonly nature: ProjectNature | null;
  /** 行业或业务类别, in the district's own words; empty for every one. */
  readonly business: string;
}

/** A retired entry stays as it was; its name is free again for a new one. */
export const libraryLifecycle = defineLifecycle('library', {
  proposed: { adopt: 'in-use', retire: 'retired' },
  'in-use': { retire: 'retired' },
  retired: {},
});

export type LibraryStatus = (typeof libraryLifecycle.statuses)[number];
export type LibraryAction = ReturnType<typeof libraryLifecycle.actionsOf>[number];

/** 条目来源: the indicator row a person chose, and the version of its goal at that time. */
export interface LibrarySource {
  readonly goalId: string;
  readonly goalVersion: number;
  readonly indicatorId: string;
}

/** 指标库条目. `version` grows with every change, `revision` with every new content; earlier contents stay. */
export interface LibraryIndicator {
  readonly id: string;
  readonly districtId: string;
  /** Who proposed it; until the performance division adopts it, only they and the division see it. */
  readonly unitId: string;
  readonly status: LibraryStatus;
  readonly version: number;
  readonly revision: number;
  readonly content: LibraryContent;
  readonly source: LibrarySource | null;
}

/** Throws `library.name-missing` or `library.target-ambiguous` (invalid): others would copy the fault. */
export function requireSoundContent({ name, target }: LibraryContent): void {
  if (name.trim() === '') throw new DomainError('library.name-missing', 'invalid', { violations: [{ path: '/name', code: 'library.name-missing' }] });
  if (target.kind === 'ambiguous') throw new DomainError('library.target-ambiguous', 'invalid', { target: target.raw, violations: [{ path: '/target', code: 'library.target-ambiguous' }] });
}

/** New content as the next revision; throws `library.retired` (conflict), and what `requireSoundContent` throws. */
export function reviseLibraryIndicator(entry: LibraryIndicator, content: LibraryContent): LibraryIndicator {
  if (entry.status === 'retired') throw new DomainError('library.retired', 'conflict');
  requireSoundContent(content);
  return { ...entry, content, revision: entry.revision + 1 };
}

/** 入库、停用. Throws `library.action-not-allowed` (conflict). */
export const moveLibraryIndicator = (entry: LibraryIndicator, action: LibraryAction): LibraryIndicator => ({ ...entry, status: libraryLifecycle.next(entry.status, action) });

/** What the library keeps of a goal's indicator. The scoring sentence is left to the performance division: goals have none. */
export const libraryContentOf = (indicator: Indicator, nature: ProjectNature, business: string): LibraryContent => ({
  category: indicator.category,
  name: indicator.name,
  unitOfMeasure: indicator.target.unit,
  direction: indicator.direction,
  target: indicator.target,
  description: indicator.description,
  scoringSentence: '',
  basisHint: indicator.basis,
  nature,
  business,
});

/** A reader of submitted texts may not take a row from a text that its unit is still rewriting: throws `library.goal-being-rewritten` (conflict). */
export function requireReadableText(goal: PerformanceGoal, seesDrafts: boolean): void {
  if (!seesDrafts && !holdsSubmittedText(goal)) throw new DomainError('library.goal-being-rewritten', 'conflict', { code: goal.project.code });
}
