import type { ApprovalSubjectKind } from './approval-subject.js';
import { factNames, type FactName } from './subject-facts.js';

export const completableFields = ['purpose', 'objectives', 'spendingPlan', 'indicator-target', 'indicator-description', 'indicator-basis'] as const;
/** 可完善的栏目: what a step may be allowed to put right together with the unit — words, targets and plan, never amounts. */
export type CompletableField = (typeof completableFields)[number];

/** 送审对象的特点: what a route may ask, and let its steps do, with a kind of document. */
export interface SubjectTraits {
  readonly facts: readonly FactName[];
  /** 优良中差 is said of goals; reports and self-evaluations are measured in other ways. */
  readonly isGraded: boolean;
  readonly completable: readonly CompletableField[];
  /** 第三方 sees single goals and the reports on them, and may be asked for an opinion on those. */
  readonly isAdvised: boolean;
  /** What is decided inside the bureau, before the unit hears of it: no step of it may sit with the unit or with those it belongs to. */
  readonly staysInBureau: boolean;
}

const ofGoals: SubjectTraits = { facts: factNames, isGraded: true, completable: completableFields, isAdvised: true, staysInBureau: false };
/** What is reported about a goal, or asked for it, is known by the goal; nothing reviews its text. */
const ofReports: SubjectTraits = { facts: ['amount', 'funds', 'nature', 'continuing', 'keyProject'], isGraded: false, completable: [], isAdvised: true, staysInBureau: false };

export const traitsOf: Readonly<Record<ApprovalSubjectKind, SubjectTraits>> = {
  goal: ofGoals,
  'department-goal': { facts: ['amount', 'severity', 'blockingFindings'], isGraded: true, completable: [], isAdvised: false, staysInBureau: false },
  'goal-adjustment': { ...ofReports, isAdvised: false },
  'monitoring-report': ofReports,
  'self-evaluation': ofReports,
  recheck: { ...ofReports, isAdvised: false, staysInBureau: true },
  rectification: { ...ofReports, isAdvised: false },
};
