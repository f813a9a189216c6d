import type { IndicatorCategory } from './dimension.js';

/** A table may say itself that less is better. */
export const statedReverse: readonly string[] = ['反向指标', '逆向指标', '负向指标'];

/** What is measured when more is better. */
export const higherIsBetterWords: readonly string[] = [
  '满意度', '满意率', '合格率', '覆盖率', '完成率', '及时率', '准确率', '达标率', '到位率', '发放率', '办结率', '处置率', '处理率', '调解率', '化解率',
  '完好率', '参与率', '知晓率', '到会率', '开展率', '落实率', '保障率', '运行率', '利用率', '普及率', '验收率', '整改率', '及时性', '准确性', '安全感', '安全感指数',
  '下降率', '降低率', '减少率', '下降幅度', '降低幅度', '降低程度',
];

/** What is measured when less is better. */
export const lowerIsBetterWords: readonly string[] = [
  '发生率', '事故率', '投诉率', '纠纷率', '差错率', '失误率', '故障率', '返工率', '延误率', '失业率', '贫困率', '死亡率', '发案率', '超支率', '流失率', '损失率',
  '事故数', '事故数量', '事故次数', '投诉量', '投诉次数', '投诉件数', '发案数', '故障次数', '差错次数', '延误天数', '排放量',
];

/** Categories in which less is better unless the name says otherwise. */
export const costCategories: readonly IndicatorCategory[] = ['cost', 'economic-cost', 'social-cost', 'ecological-cost'];
