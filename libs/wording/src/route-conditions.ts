import type { FactComparison, OrderedComparison, RouteCondition } from '#domain/approval/route-condition';
import type { FactName, FundSource, ReviewSeverity } from '#domain/approval/subject-facts';
import type { ProjectNature } from '#domain/goal/performance-goal';

export const factTerms: Readonly<Record<FactName, string>> = { amount: '预算数', funds: '资金来源', nature: '项目性质', continuing: '延续项目', keyProject: '重点项目', severity: '审核问题等级', blockingFindings: '必须改正的问题数' };

export const natureTerms: Readonly<Record<ProjectNature, string>> = {
  payroll: '按月工资', fee: '按期费用', 'one-off': '一次性', construction: '工程', award: '年终奖补', transfer: '转移支付', other: '其他',
};

export const fundTerms: Readonly<Record<FundSource, string>> = { fiscal: '财政资金', other: '其他资金' };

export const severityTerms: Readonly<Record<ReviewSeverity, string>> = { none: '没有问题', info: '提示', warn: '提醒', block: '必须改正' };

const boundWords: readonly (readonly ['atLeast' | 'above' | 'atMost' | 'below', string])[] = [['atLeast', '不低于'], ['above', '高于'], ['atMost', '不高于'], ['below', '低于']];

function operandOf(comparison: OrderedComparison, bound: 'atLeast' | 'above' | 'atMost' | 'below'): string | undefined {
  const operand = comparison[bound];
  if (operand === undefined) return undefined;
  if (comparison.fact === 'amount') return `${operand} 元`;
  return comparison.fact === 'severity' ? `“${severityTerms[operand as ReviewSeverity]}”` : `${operand} 个`;
}

function describeComparison(comparison: FactComparison): string {
  switch (comparison.fact) {
    case 'funds':
      return `有${fundTerms[comparison.includes]}`;
    case 'nature':
      return `项目性质为${comparison.oneOf.map((nature) => natureTerms[nature]).join('、')}`;
    case 'continuing':
      return comparison.is ? '是延续项目' : '是新增项目';
    case 'keyProject':
      return comparison.is ? '是重点项目' : '不是重点项目';
    default:
      return `${factTerms[comparison.fact]}${boundWords.flatMap(([bound, word]) => { const operand = operandOf(comparison, bound); return operand === undefined ? [] : [`${word} ${operand}`]; }).join('且')}`;
  }
}

/** 条件说明: a route's condition as people read it. Parts stand in brackets where they have parts of their own. */
export function describeCondition(condition: RouteCondition): string {
  const part = (each: RouteCondition): string => ('and' in each || 'or' in each ? `（${describeCondition(each)}）` : describeCondition(each));
  if ('and' in condition) return condition.and.map(part).join('，并且');
  if ('or' in condition) return condition.or.map(part).join('，或者');
  return 'not' in condition ? `不是：${part(condition.not)}` : describeComparison(condition);
}
