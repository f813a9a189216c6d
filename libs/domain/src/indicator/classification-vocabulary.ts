import type { IndicatorCategory, IndicatorDimension } from './dimension.js';

/** Standard names of 一级指标, as the forms print them. */
export const dimensionNames: Readonly<Record<IndicatorDimension, string>> = {
  cost: '成本指标', output: '产出指标', benefit: '效益指标', satisfaction: '满意度指标',
};

/** Standard names of 二级指标, as the forms print them. */
export const categoryNames: Readonly<Record<IndicatorCategory, string>> = {
  quantity: '数量指标', quality: '质量指标', timeliness: '时效指标', cost: '成本指标',
  'economic-cost': '经济成本指标', 'social-cost': '社会成本指标', 'ecological-cost': '生态环境成本指标',
  'economic-benefit': '经济效益指标', 'social-benefit': '社会效益指标', 'ecological-benefit': '生态效益指标', 'sustainable-impact': '可持续影响指标',
  satisfaction: '服务对象满意度指标',
};

type Entries<T> = readonly (readonly [T, readonly string[]])[];

const dictionary = <T>(entries: Entries<T>): ReadonlyMap<string, T> =>
  new Map(entries.flatMap(([meaning, labels]) => labels.map((label) => [label, meaning] as const)));

/** Every label published tables use for a 一级指标. 效果指标 and 部门效果 mean 效益指标. */
export const dimensionSynonyms: ReadonlyMap<string, IndicatorDimension> = dictionary<IndicatorDimension>([
  ['cost', ['成本指标', '部门成本', '成本']],
  ['output', ['产出指标', '部门产出', '产出', '项目产出']],
  ['benefit', ['效益指标', '效果指标', '部门效果', '部门效益', '效益', '效果', '项目效益', '项目效果']],
  ['satisfaction', ['满意度指标', '满意度', '部门满意度']],
]);

/** Every label published tables use for a 二级指标. */
export const categorySynonyms: ReadonlyMap<string, IndicatorCategory> = dictionary<IndicatorCategory>([
  ['quantity', ['数量指标', '数量', '产出数量', '产出数量指标']],
  ['quality', ['质量指标', '质量', '产出质量', '产出质量指标']],
  ['timeliness', ['时效指标', '时效', '产出时效', '产出时效指标']],
  ['cost', ['成本指标', '成本', '产出成本', '产出成本指标']],
  ['economic-cost', ['经济成本指标', '经济成本']],
  ['social-cost', ['社会成本指标', '社会成本']],
  ['ecological-cost', ['生态环境成本指标', '生态环境成本', '生态成本指标']],
  ['economic-benefit', ['经济效益指标', '经济效益', '经济效果指标']],
  ['social-benefit', ['社会效益指标', '社会效益', '社会效果指标']],
  ['ecological-benefit', ['生态效益指标', '生态效益', '环境效益指标', '生态效果指标', '生态环境效益指标']],
  ['sustainable-impact', ['可持续影响指标', '可持续影响', '可持续性影响', '可持续性影响指标', '可持续发展指标', '可持续效益指标', '可持续影响力指标']],
  ['satisfaction', ['服务对象满意度指标', '服务对象满意度', '满意度指标', '满意度', '社会公众或服务对象满意度指标', '社会公众满意度指标', '受益对象满意度指标', '群众满意度指标']],
]);
