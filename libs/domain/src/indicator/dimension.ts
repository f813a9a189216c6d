/** 一级指标. */
export type IndicatorDimension = 'cost' | 'output' | 'benefit' | 'satisfaction';

/**
 * 二级指标. `cost` is the 成本指标 under 产出 of the old scheme; the three `…-cost` belong to the dimension `cost` of the new one.
 */
export type IndicatorCategory =
  | 'quantity' | 'quality' | 'timeliness' | 'cost'
  | 'economic-cost' | 'social-cost' | 'ecological-cost'
  | 'economic-benefit' | 'social-benefit' | 'ecological-benefit' | 'sustainable-impact'
  | 'satisfaction';

/** 指标体系. A: 成本 is a 二级 of 产出 and 可持续影响 stands alone (until 2021); B: 成本 is a 一级 of its own (财预〔2021〕101号). */
export type IndicatorScheme = 'A' | 'B';

export const dimensions: readonly IndicatorDimension[] = ['cost', 'output', 'benefit', 'satisfaction'];

export const categoriesOf: Readonly<Record<IndicatorScheme, Readonly<Record<IndicatorDimension, readonly IndicatorCategory[]>>>> = {
  A: {
    cost: [],
    output: ['quantity', 'quality', 'timeliness', 'cost'],
    benefit: ['economic-benefit', 'social-benefit', 'ecological-benefit', 'sustainable-impact'],
    satisfaction: ['satisfaction'],
  },
  B: {
    cost: ['economic-cost', 'social-cost', 'ecological-cost'],
    output: ['quantity', 'quality', 'timeliness'],
    benefit: ['economic-benefit', 'social-benefit', 'ecological-benefit'],
    satisfaction: ['satisfaction'],
  },
};

const dimensionByCategory: Readonly<Record<IndicatorCategory, IndicatorDimension>> = {
  quantity: 'output', quality: 'output', timeliness: 'output', cost: 'output',
  'economic-cost': 'cost', 'social-cost': 'cost', 'ecological-cost': 'cost',
  'economic-benefit': 'benefit', 'social-benefit': 'benefit', 'ecological-benefit': 'benefit', 'sustainable-impact': 'benefit',
  satisfaction: 'satisfaction',
};

/** The 一级 a 二级 stands under; a plain 成本指标 stands under 产出 (scheme A) unless a table says otherwise. */
export const dimensionOf = (category: IndicatorCategory): IndicatorDimension => dimensionByCategory[category];
