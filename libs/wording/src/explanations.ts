import type { ScoreStepCode } from '#domain/evaluation/score';
import type { LightStepCode } from '#domain/monitoring/light';
import { levelNames, lightNames, likelihoodNames, sentenceLevelNames } from './evaluation-terms.js';

/** One Chinese sentence for every step by which a light or a score came about; the compiler demands each of them. */
export const explanationSentences: Readonly<Record<LightStepCode | ScoreStepCode, string>> = {
  'light.no-budget': '没有预算数，也没有支出，不判断灯色。',
  'light.spent-without-budget': '没有预算数却已支出 {spent} 元，判红灯。',
  'light.actual-percent': '截至 {month} 月底支出 {spent} 元，预算数 {budgeted} 元，执行率 {actual}%。',
  'light.planned-percent': '支出计划：{month} 月底累计 {planned}%。',
  'light.planned-blank-before-first': '支出计划中首个数之前的空白按 0 计：{month} 月底累计 {planned}%。',
  'light.planned-after-hundred': '支出计划达到 100% 之后的空白按 100% 计：{month} 月底累计 {planned}%。',
  'light.planned-between': '{month} 月底不是有数的计划节点，按前后节点取值：累计 {planned}%。',
  'light.planned-last-known': '支出计划之后没有数，沿用最后一个数：{month} 月底累计 {planned}%。',
  'light.planned-linear': '没有支出计划，按序时进度：{month} 月底应为 {planned}%。',
  'light.linear-percent': '序时进度：{month} 月底应为 {planned}%。',
  'light.ratio': '实际与应有进度之比 {ratio}%。',
  'light.red-below': '低于 {redBelow}%，判红灯。',
  'light.yellow-band': '在 {redBelow}%（含）至 {yellowBelow}% 之间，判黄灯。',
  'light.green-band': '在 {yellowBelow}%（含）至 {blueFrom}% 之间，判绿灯。',
  'light.blue-from': '达到 {blueFrom}% 及以上，判蓝灯（进度偏高）。',
  'light.nothing-planned-nothing-spent': '此时计划为 0，实际也没有支出，判绿灯。',
  'light.spent-early': '此时计划为 0，实际已支出 {actual}%，属提前支出，判蓝灯。',
  'light.over-budget': '执行率 {actual}% 超过 100%，属超预算，判红灯。',
  'light.below-absolute-minimum': '{month} 月底执行率 {actual}% 低于最低要求 {minimum}%，至少判黄灯。',
  'light.gap-too-wide': '绩效目标实现程度 {goal}% 与预算执行率 {spent}% 相差 {gap} 个百分点，超过 {limit} 个百分点，至少判黄灯。',
  'light.no-actual': '尚未填报完成值，不判断灯色。',
  'light.target-not-measurable': '指标值不是数值，填报的却是数值，不判断灯色：请选择完成档次。',
  'light.pace': '年度指标值 {target}，按序时进度 {month} 月底应完成 {expected}，实际完成 {actual}。',
  'light.whole-target': '比率类指标与全年指标值比较：指标值 {target}，实际 {actual}。',
  'light.target-met': '已达到指标值，判绿灯。',
  'light.target-missed': '未达到指标值，判红灯。',
  'light.limit-kept': '上限 {target}，实际 {actual}，没有突破，判绿灯。',
  'light.limit-broken': '上限 {target}，实际 {actual}，已经突破，判红灯。',
  'light.level': '完成档次为“{level}”。',
  'light.likelihood': '单位判断完成目标的可能性为“{likelihood}”，对应{light}。',
  'light.worst-of': '各项中取最差：红 {red}、黄 {yellow}、绿 {green}、蓝 {blue}，判{light}。',
  'light.nothing-to-judge': '没有可判断的指标。',

  'score.execution-rate': '执行数 {spent} 元 ÷ 全年预算数 {budgeted} 元 = 执行率 {rate}%，乘以分值 {weight} 得 {points} 分。',
  'score.execution-capped': '执行率超过 100%，最高不超过分值 {weight}。',
  'score.target-met': '指标值 {target}，实际完成 {actual}，已达到，得满分。',
  'score.proportional': '指标值 {target}，实际完成 {actual}，完成 {ratio}%，按完成比例计分。',
  'score.not-proportional': '指标值 {target}，实际完成 {actual}，未达到；指标值不大于 0，无法按比例计分，不得分。',
  'score.below-pass-line': '指标值 {target}，实际完成 {actual}，完成比例低于及格线 {passLine}%，不得分。',
  'score.zero-kept': '指标值为 0，实际 {actual}，没有发生，得满分。',
  'score.zero-broken': '指标值为 0，实际 {actual}，已经发生，不得分。',
  'score.limit-kept': '上限 {target}，实际 {actual}，没有突破，得满分。',
  'score.limit-linear-to-double': '上限 {target}，实际 {actual}，按超出部分占上限的比例扣减，得分值的 {share}%。',
  'score.limit-target-over-actual': '上限 {target}，实际 {actual}，按上限与实际之比计分，得分值的 {share}%。',
  'score.limit-doubled': '上限 {target}，实际 {actual}，达到上限的两倍及以上，不得分。',
  'score.limit-not-proportional': '上限 {target}，实际 {actual}，已经突破；上限不大于 0，无法按比例计分，不得分。',
  'score.level-share': '完成档次为“{level}”，得分区间 {from}% 至 {upTo}%，取 {share}%。',
  'score.yes': '完成情况为“是”，得满分。',
  'score.no': '完成情况为“否”，不得分。',
  'score.satisfaction-step': '满意度 {actual}，达到 {atLeast}% 一档，得分值的 {share}%。',
  'score.satisfaction-below-steps': '满意度 {actual}，低于最低一档，不得分。',
  'score.over-achieved': '完成 {ratio}%，高于 {line}%，须说明原因（指标值可能偏低）。',
  'score.target-set-too-low': '审核认定年初指标值设定明显偏低，扣减分值的 {deduction}%。',
  'score.no-actual': '尚未填报完成值，暂按 0 分计。',
  'score.target-missed': '指标值 {target}，实际 {actual}，未达到。',
  'score.steps-deducted': '相差 {gap}，每满 {size} 扣分值的 {deduct}%，共 {count} 次（不足一次的不扣），得分值的 {share}%。',
  'score.beyond-cut': '实际 {actual}，越过评（扣）分标准的底线 {cut}，不得分。',
  'score.deviation': '指标值 {target}，实际 {actual}，偏离 {deviation}%。',
  'score.on-time': '按时完成，得满分。',
  'score.days-late': '延期 {days} 天。',
  'score.sentence-level': '效果为“{sentenceLevel}”，评（扣）分标准给分值的 {share}%。',
  'score.rounded': '分值 {weight}，得分 {points}（四舍五入保留两位小数）。',
};

/** Values that are codes themselves. */
const terms: Readonly<Record<string, Readonly<Record<string, string>>>> = { level: levelNames, light: lightNames, likelihood: likelihoodNames, sentenceLevel: sentenceLevelNames };

/** 计算说明: the sentence of one step with its figures. */
export function explain(step: { readonly code: LightStepCode | ScoreStepCode; readonly details: Readonly<Record<string, string>> }): string {
  return explanationSentences[step.code].replace(/\{(\w+)\}/g, (_blank, name: string) => {
    const value = step.details[name] ?? '—';
    return terms[name]?.[value] ?? value;
  });
}
