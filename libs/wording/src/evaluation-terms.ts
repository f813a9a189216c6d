import type { SentenceLevel } from '#domain/evaluation/scoring-vocabulary';
import type { Light } from '#domain/monitoring/light';
import type { Likelihood } from '#domain/monitoring/indicator-light';
import type { AchievementLevel, Grade } from '#domain/rulebook/rulebook';

export const gradeNames: Readonly<Record<Grade, string>> = { excellent: '优', good: '良', fair: '中', poor: '差' };

export const lightNames: Readonly<Record<Light, string>> = { red: '红灯', yellow: '黄灯', green: '绿灯', blue: '蓝灯' };

export const levelNames: Readonly<Record<AchievementLevel, string>> = {
  achieved: '达成指标',
  'partly-achieved': '部分达成并具有一定效果',
  'not-achieved': '未达成且效果较差',
};

/** 评（扣）分标准中的效果档次. */
export const sentenceLevelNames: Readonly<Record<SentenceLevel, string>> = { significant: '显著', ordinary: '一般', insignificant: '不显著' };

export const likelihoodNames: Readonly<Record<Likelihood, string>> = { certain: '确定能', possible: '有可能', impossible: '完全不可能' };

/**
 * Reads a 完成档次 as forms print it: 达成年度指标、达成预期目标、部分达成预期指标并具有一定效果、未达成预期指标且效果较差. Null for
 * other words.
 */
export function achievementLevelNamed(text: string): AchievementLevel | null {
  const label = text.replace(/\s/g, '');
  if (!/^(部分|未)?达成(年度|预期|年初)?(指标|目标)?(并具有一定效果|且效果较差)?$/.test(label)) return null;
  if (label.startsWith('部分')) return 'partly-achieved';
  return label.startsWith('未') ? 'not-achieved' : 'achieved';
}

/** 是 or 否; null for other words. */
export function yesNoNamed(text: string): boolean | null {
  const label = text.trim();
  return label === '是' ? true : label === '否' ? false : null;
}

/** Whether a 计量单位 counts months: 月、月份、个月. */
export const countsMonths = (unit: string): boolean => /^(个月|月份?)$/.test(unit.trim());
