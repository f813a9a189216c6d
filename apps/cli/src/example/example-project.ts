import type { ProjectNature } from '#domain/goal/performance-goal';
import type { IndicatorCategory } from '#domain/indicator/dimension';

/** One indicator row as a clerk types it: 二级指标、三级指标、描述、指标值、确定依据. */
export type IndicatorRow = readonly [category: IndicatorCategory, name: string, description: string, target: string, basis: string];

/** What differs between the sub-district offices of the example. */
export interface Place {
  readonly unit: string;
  /** How people call it for short. */
  readonly short: string;
  readonly communities: number;
  readonly staff: number;
  readonly households: number;
}

export interface ExampleProject {
  /** The unit that spends the money, when it is not the office itself. */
  readonly unit?: string;
  readonly name: string;
  readonly nature: ProjectNature;
  /** 财政资金、其他资金 in 元. */
  readonly fiscal: number;
  readonly other?: number;
  readonly purpose: string;
  readonly objectives: readonly string[];
  /** Cumulative percent at the four checkpoints; a blank stays blank, and '' is no plan at all. */
  readonly plan: string;
  readonly indicators: readonly IndicatorRow[];
}

/** A kind of project that every office has, with its own figures. */
export type ProjectKind = (place: Place) => ExampleProject;
