import { formatYuan, type Money } from '../shared/money.js';

export const projectNatures = ['payroll', 'fee', 'one-off', 'construction', 'award', 'transfer', 'other'] as const;
/** 项目性质: 按月工资、按期费用、一次性、工程、年终奖补、转移支付、其他. */
export type ProjectNature = (typeof projectNatures)[number];

export const fundSources = ['fiscal', 'other'] as const;
/** 资金来源: 财政资金、其他资金. */
export type FundSource = (typeof fundSources)[number];

export const reviewSeverities = ['none', 'info', 'warn', 'block'] as const;
/** 审核问题的最高等级: none where the review found nothing. */
export type ReviewSeverity = (typeof reviewSeverities)[number];

/**
 * 送审事项要素: what is known of a document at the moment it is submitted, and the only things a route's conditions may ask. What is
 * missing is not known.
 */
export interface SubjectFacts {
  /** 预算数. */
  readonly amount?: Money;
  /** Where money comes from; a source without money is not one. */
  readonly funds?: readonly FundSource[];
  readonly nature?: ProjectNature;
  /** 延续项目: the goal of an earlier year is known that it continues. */
  readonly continuing?: boolean;
  /** 重点项目. */
  readonly keyProject?: boolean;
  /** The worst that the review finds in the document by itself. */
  readonly severity?: ReviewSeverity;
  /** How many findings of it must be put right. */
  readonly blockingFindings?: number;
}

export const factNames = ['amount', 'funds', 'nature', 'continuing', 'keyProject', 'severity', 'blockingFindings'] as const satisfies readonly (keyof SubjectFacts)[];
/** 要素名称. */
export type FactName = (typeof factNames)[number];

/** The facts as they stand in a trail. */
export const writtenFacts = ({ amount, ...others }: SubjectFacts): Readonly<Record<string, unknown>> => (amount === undefined ? others : { amount: formatYuan(amount), ...others });
