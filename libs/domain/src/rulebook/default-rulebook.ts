import { DomainError } from '../shared/domain-error.js';
import type { DeadlineName, DueRule } from './due-rule.js';
import type { Rulebook, RulebookSettings } from './rulebook.js';
import type { Setting } from './setting.js';

const proposal = <T>(value: T): Setting<T> => ({ value, source: 'proposal' });
const rule = (citation: string): (<T>(value: T) => Setting<T>) => (value) => ({ value, source: 'local-rule', citation });
const law = (citation: string): (<T>(value: T) => Setting<T>) => (value) => ({ value, source: 'law', citation });

const budgetLaw = law('《中华人民共和国预算法》');
const selfEvaluationRule = rule('财预〔2020〕10号');
const goalRule = rule('财预〔2015〕88号');

const working = (anchor: DueRule['anchor'], n: number): DueRule => ({ anchor, n, unit: 'working', roll: 'none' });
const calendar = (anchor: DueRule['anchor'], n: number): DueRule => ({ anchor, n, unit: 'calendar', roll: 'none' });

/** Nothing here is a date of this region's own rules; the two of 20 days are the budget law's. */
const deadlines: Readonly<Record<DeadlineName, Setting<DueRule>>> = {
  approvalDecision: proposal(working('submission', 5)),
  revisionAfterReturn: proposal(working('return', 3)),
  budgetReply: budgetLaw(calendar('budget-approved-by-congress', 20)),
  departmentDisclosure: budgetLaw(calendar('reply-received', 20)),
  monitoringReport: proposal(working('checkpoint', 10)),
  monitoringReview: proposal(working('report-due', 5)),
  alertResponse: proposal(working('alert', 10)),
  // 31 March in a common year. The finance bureau's yearly notice usually names the day and then replaces this.
  selfEvaluation: proposal({ ...calendar('year-end', 90), roll: 'next-working' }),
  spotCheck: proposal(calendar('self-evaluation-closed', 30)),
  resultFeedback: proposal(calendar('result-fixed', 20)),
  rectificationPlan: proposal(calendar('notice-received', 30)),
  rectificationReport: proposal(calendar('rectification-plan-filed', 30)),
  rectificationAcceptance: proposal(working('rectification-report-filed', 10)),
};

/** The published tables of 2020 plan for 9月底, those of 2021 and 2022 for 10月底; nobody has said why. */
const checkpointMonths = (fiscalYear: number): readonly number[] => (fiscalYear <= 2020 ? [3, 6, 9, 12] : [3, 6, 10, 12]);

const monitoring = {
  planReading: proposal({ blankBeforeFirst: '0', blankAfterHundred: '100', missing: 'linear', betweenCheckpoints: 'straight-line', mayDecrease: false, last: '100' }),
  lightBands: proposal({ redBelow: '60', yellowBelow: '80', blueFrom: '120' }),
  lightBase: proposal('plan'),
  // Minimum execution by month as one province uses it; off until a region says that it wants it.
  absoluteLights: proposal({ enabled: false, minimumPercentByMonth: { '4': '25', '6': '40', '8': '60', '10': '80' } }),
  ratePace: proposal('by-month'),
  goalMoneyGapPoints: proposal('10'),
  alertOnTimeout: proposal('suspend'),
} as const satisfies Partial<RulebookSettings>;

const evaluation = {
  weightsWithoutCost: selfEvaluationRule({ execution: '10', output: '50', benefit: '30', satisfaction: '10' }),
  weightsWithCost: proposal({ execution: '10', cost: '20', output: '40', benefit: '20', satisfaction: '10' }),
  weightOfAbsentSatisfaction: proposal('benefit'),
  gradeBands: proposal({ excellentFrom: '90', goodFrom: '80', fairFrom: '60' }),
  qualitativeBands: proposal({
    achieved: { from: '0.8', upTo: '1', includesUpTo: true },
    'partly-achieved': { from: '0.6', upTo: '0.8', includesUpTo: false },
    'not-achieved': { from: '0', upTo: '0.6', includesUpTo: false },
  }),
  reverseFormula: proposal('linear-to-double'),
  overAchievement: proposal({ explainAbove: '1.2', deduct: null }),
  satisfactionSteps: proposal(null),
  passLine: proposal(null),
  rounding: proposal({ places: 2, mode: 'half-up' }),
  sumTolerance: proposal('0.1'),
  silencedReviewRules: proposal([]),
  reviewEffect: goalRule({ excellent: 'pass', good: 'fix-then-pass', fair: 'return', poor: 'reject' }),
  budgetEffect: proposal({
    excellent: { reducePercent: '0', upToPercent: '0', decidedByPerson: false },
    good: { reducePercent: '0', upToPercent: '0', decidedByPerson: false },
    fair: { reducePercent: '10', upToPercent: '10', decidedByPerson: false },
    poor: { reducePercent: '30', upToPercent: '100', decidedByPerson: true },
  }),
} as const satisfies Partial<RulebookSettings>;

/**
 * 默认规则手册 of a fiscal year, in force from its first day. Almost all of it is proposal: the settings page shows that, so that
 * nobody takes a default for the law. Throws `rulebook.year-out-of-range` (invalid) outside 2000 … 2199.
 */
export function defaultRulebook(fiscalYear: number): Rulebook {
  if (!Number.isInteger(fiscalYear) || fiscalYear < 2000 || fiscalYear > 2199) throw new DomainError('rulebook.year-out-of-range', 'invalid', { year: String(fiscalYear) });
  return {
    id: `default-${fiscalYear}.1`,
    fiscalYear,
    effectiveFrom: `${fiscalYear}-01-01`,
    settings: {
      checkpointMonths: proposal(checkpointMonths(fiscalYear)),
      ...monitoring,
      ...evaluation,
      deadlines,
      reminderLadder: proposal([
        { audience: 'owner', workingDaysFromDue: -5 },
        { audience: 'unit-leader', workingDaysFromDue: 1 },
        { audience: 'subdistrict-finance', workingDaysFromDue: 3 },
        { audience: 'supervisor', workingDaysFromDue: 5 },
      ]),
      urgesPerDay: proposal(2),
      // Eight hours, as 《国务院关于职工工作时间的规定》 has the day; when they begin and end every district says for itself.
      workingHours: proposal([{ from: '09:00', to: '12:00' }, { from: '13:00', to: '18:00' }]),
      approverMayBePreparer: proposal({ otherwise: false, byStep: {} }),
    },
  };
}
