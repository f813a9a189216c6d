import { categoryNames, categorySynonyms, dimensionNames, dimensionSynonyms } from './classification-vocabulary.js';
import type { IndicatorCategory, IndicatorDimension, IndicatorScheme } from './dimension.js';

/** The name that the forms print: `output` is 产出指标. */
export const nameOfDimension = (dimension: IndicatorDimension): string => dimensionNames[dimension];

/** The name that the forms print: `quantity` is 数量指标. */
export const nameOfCategory = (category: IndicatorCategory): string => categoryNames[category];

const withoutSpace = (label: string): string => label.replace(/\s/g, '');

/** Reads a 一级指标 label, also its synonyms (效果指标) and short forms (部门产出); null when it is none. */
export const readDimension = (label: string): IndicatorDimension | null => dimensionSynonyms.get(withoutSpace(label)) ?? null;

/** Reads a 二级指标 label, also its synonyms (可持续性影响) and short forms (数量); null when it is none. */
export const readCategory = (label: string): IndicatorCategory | null => categorySynonyms.get(withoutSpace(label)) ?? null;

/** Whether a label is understood only through a synonym of its standard name (规则 D5, D6). */
export function isNonStandardName(label: string): boolean {
  const name = withoutSpace(label);
  const standard: readonly string[] = [...Object.values(dimensionNames), ...Object.values(categoryNames)];
  return (dimensionSynonyms.has(name) || categorySynonyms.has(name)) && !standard.includes(name);
}

/** The scheme a set of indicators follows: one of the dimension `cost` makes it B, everything else is A. */
export const schemeOf = (indicators: readonly { readonly dimension: IndicatorDimension }[]): IndicatorScheme =>
  indicators.some((indicator) => indicator.dimension === 'cost') ? 'B' : 'A';
