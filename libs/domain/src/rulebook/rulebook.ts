import type { DeadlineName, DueRule, ReminderRung } from './due-rule.js';
import type { Dated, Setting } from './setting.js';

/** From the best down. */
export const grades = ['excellent', 'good', 'fair', 'poor'] as const;
/** 等级: 优、良、中、差. */
export type Grade = (typeof grades)[number];

/** 定性指标完成档次: 达成、部分达成并具有一定效果、未达成且效果较差. */
export type AchievementLevel = 'achieved' | 'partly-achieved' | 'not-achieved';

/** 一级指标 as far as weights are concerned. */
export type WeightedDimension = 'cost' | 'output' | 'benefit' | 'satisfaction';

/** 权重方案: points of 预算执行率 and of each 一级指标; together 100. Decimals as text. */
export type WeightScheme = Readonly<Record<'execution' | 'output' | 'benefit' | 'satisfaction', string>> & { readonly cost?: string };

/** 红黄绿蓝灯 in percent of the pace: red below the first, yellow below the second, blue from the third on. */
export interface LightBands {
  readonly redBelow: string;
  readonly yellowBelow: string;
  readonly blueFrom: string;
}

/** 单位支出计划空白单元格的读法. */
export interface PlanReading {
  readonly blankBeforeFirst: string;
  readonly blankAfterHundred: string;
  /** Without any figure the plan is 序时进度, m/12. */
  readonly missing: 'linear';
  /** Between two checkpoints: on the straight line, or still at the earlier one. */
  readonly betweenCheckpoints: 'straight-line' | 'previous';
  readonly mayDecrease: boolean;
  readonly last: string;
}

/** 定性得分区间: shares of the weight from which the evaluator picks. */
export interface QualitativeBand {
  readonly from: string;
  readonly upTo: string;
  readonly includesUpTo: boolean;
}

/** 超额完成: above `explainAbove` times the target an explanation is due; points fall only where `deduct` is set. */
export interface OverAchievementRule {
  readonly explainAbove: string;
  readonly deduct: null | { readonly above: string; readonly perStarted: string; readonly share: string; readonly atMost: string };
}

/** 满意度分档 (优先于按比例): from `atLeast` percent on, this share of the weight. Ordered from the highest down. */
export interface SatisfactionStep {
  readonly atLeast: string;
  readonly share: string;
}

/** 结果应用: percent by which next year's budget of a project falls, and whether a person must decide. */
export interface BudgetEffect {
  readonly reducePercent: string;
  readonly upToPercent: string;
  readonly decidedByPerson: boolean;
}

/** 作息时间的一段: `09:00` to `12:00`. */
export interface WorkingSpell {
  readonly from: string;
  readonly to: string;
}

/** Every number the rules leave open. All values are plain (text, numbers, records), so that they are stored and compared as JSON. */
export interface RulebookSettings {
  readonly checkpointMonths: Setting<readonly number[]>;
  readonly planReading: Setting<PlanReading>;
  readonly lightBands: Setting<LightBands>;
  /** Which of the two spending lights decides the project light; both are always shown. */
  readonly lightBase: Setting<'plan' | 'linear'>;
  readonly absoluteLights: Setting<{ readonly enabled: boolean; readonly minimumPercentByMonth: Readonly<Record<string, string>> }>;
  /** Rates such as 合格率 do not grow with the months; `whole-target` compares them with the full target at every checkpoint. */
  readonly ratePace: Setting<'by-month' | 'whole-target'>;
  readonly goalMoneyGapPoints: Setting<string>;
  readonly alertOnTimeout: Setting<'suspend' | 'remind'>;
  readonly weightsWithoutCost: Setting<WeightScheme>;
  readonly weightsWithCost: Setting<WeightScheme>;
  /** Where the weight of 满意度 goes when a project serves nobody directly. */
  readonly weightOfAbsentSatisfaction: Setting<WeightedDimension>;
  readonly gradeBands: Setting<Readonly<Record<'excellentFrom' | 'goodFrom' | 'fairFrom', string>>>;
  readonly qualitativeBands: Setting<Readonly<Record<AchievementLevel, QualitativeBand>>>;
  readonly reverseFormula: Setting<'linear-to-double' | 'target-over-actual'>;
  readonly overAchievement: Setting<OverAchievementRule>;
  readonly satisfactionSteps: Setting<null | readonly SatisfactionStep[]>;
  /** 及格门槛: below this share of the target a proportional score is 0. */
  readonly passLine: Setting<null | string>;
  readonly rounding: Setting<{ readonly places: 2; readonly mode: 'half-up' }>;
  readonly sumTolerance: Setting<string>;
  /** 停用的审核规则, by their ids: what a region does not want to hear about its goals. */
  readonly silencedReviewRules: Setting<readonly string[]>;
  readonly reviewEffect: Setting<Readonly<Record<Grade, 'pass' | 'fix-then-pass' | 'return' | 'reject'>>>;
  readonly budgetEffect: Setting<Readonly<Record<Grade, BudgetEffect>>>;
  readonly deadlines: Readonly<Record<DeadlineName, Setting<DueRule>>>;
  readonly reminderLadder: Setting<readonly ReminderRung[]>;
  /** 催办: how often one matter may be urged in a day. */
  readonly urgesPerDay: Setting<number>;
  /** 作息时间 of a working day, by which 办理时长 is counted. */
  readonly workingHours: Setting<readonly WorkingSpell[]>;
  /** Relaxed only for a named step of a tiny office; the audit entry then says so. */
  readonly approverMayBePreparer: Setting<{ readonly otherwise: boolean; readonly byStep: Readonly<Record<string, boolean>> }>;
}

/** 规则手册. One version of all settings for one fiscal year. What is computed with it keeps its `id`. */
export interface Rulebook extends Dated {
  readonly id: string;
  readonly fiscalYear: number;
  readonly settings: RulebookSettings;
}

/** 经办与审核是否可为同一人, for one step of an approval route. */
export function mayApproverBePreparer(rulebook: Rulebook, step: string): boolean {
  const { otherwise, byStep } = rulebook.settings.approverMayBePreparer.value;
  return Object.hasOwn(byStep, step) ? byStep[step] === true : otherwise;
}

/** A new version with some settings replaced. The old one stays as it was: scores computed with it must remain explicable. */
export function amendRulebook(rulebook: Rulebook, version: { readonly id: string } & Dated, changes: Partial<RulebookSettings>): Rulebook {
  return { ...rulebook, ...version, settings: { ...rulebook.settings, ...changes } };
}
