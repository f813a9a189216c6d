import * as arithmetic from './arithmetic-rules.js';
import * as consistency from './consistency-rules.js';
import * as content from './content-rules.js';
import * as copies from './copy-rules.js';
import type { ReviewRule } from './finding.js';
import * as funds from './money-rules.js';
import * as plans from './plan-rules.js';
import { planAgainstNature } from './realism-rules.js';
import * as sets from './set-rules.js';
import * as texts from './text-rules.js';
import * as units from './unit-rules.js';
import * as values from './value-rules.js';
import * as years from './year-rules.js';

/** 目标审核规则. The whole review in reading order: the head of a table, its money, its plan, its goals, its rows, its copies. */
export const ruleCatalogue: readonly ReviewRule[] = [
  { id: 'H1', severity: 'block', source: 'form', find: funds.missingCode },
  { id: 'H2', severity: 'block', source: 'form', find: funds.missingMoney },
  { id: 'H3', severity: 'info', source: 'form', find: funds.unitInAmount },
  { id: 'B1', severity: 'block', source: 'proposal', find: funds.purposeAgainstBudget },
  { id: 'B2', severity: 'block', source: 'form', find: funds.fundsAgainstBudget },
  { id: 'B3', severity: 'warn', source: 'goal-rules', find: arithmetic.quantityTimesPrice },
  { id: 'B4', severity: 'warn', source: 'proposal', find: arithmetic.partsAgainstSum },
  { id: 'B5', severity: 'warn', source: 'proposal', find: arithmetic.impossibleAmount },

  { id: 'P1', severity: 'warn', source: 'proposal', find: plans.blankBeforeFirst },
  { id: 'P2', severity: 'warn', source: 'proposal', find: plans.blankAfterWhole },
  { id: 'P3', severity: 'block', source: 'proposal', find: plans.fallingPlan },
  { id: 'P4', severity: 'block', source: 'proposal', find: plans.planNotWhole },
  { id: 'P5', severity: 'warn', source: 'proposal', find: plans.quarterTemplate },
  { id: 'P6', severity: 'warn', source: 'proposal', find: plans.allInDecember },
  { id: 'P7', severity: 'warn', source: 'proposal', find: plans.spentBeforeItIsMeasured },
  { id: 'P8', severity: 'warn', source: 'proposal', find: plans.monthlyPayBehind },
  { id: 'P9', severity: 'warn', source: 'proposal', find: plans.namedMonthAgainstPlan },

  { id: 'R1', severity: 'warn', source: 'proposal', find: planAgainstNature('R1') },
  { id: 'R2', severity: 'warn', source: 'proposal', find: planAgainstNature('R2') },
  { id: 'R3', severity: 'warn', source: 'proposal', find: planAgainstNature('R3') },
  { id: 'R4', severity: 'warn', source: 'proposal', find: planAgainstNature('R4') },
  { id: 'R5', severity: 'warn', source: 'proposal', find: planAgainstNature('R5') },
  { id: 'R6', severity: 'warn', source: 'proposal', find: planAgainstNature('R6') },

  { id: 'G1', severity: 'warn', source: 'proposal', find: texts.repeatedGoal },
  { id: 'G2', severity: 'warn', source: 'goal-rules', find: texts.numberWithoutIndicator },
  // info: two goals of one pattern may still say two things; fewer than nine of ten were right on published tables.
  { id: 'G3', severity: 'info', source: 'proposal', find: texts.nearlyRepeatedGoal },
  // info: a project may well serve a part of what the department counts.
  { id: 'G4', severity: 'info', source: 'goal-rules', find: consistency.departmentCountsOtherwise },

  { id: 'D1', severity: 'block', source: 'indicator-rules', find: sets.missingSatisfaction },
  { id: 'D2', severity: 'block', source: 'form', find: sets.emptyRow },
  { id: 'D4', severity: 'block', source: 'proposal', find: sets.benefitInPlaceOfAnother },
  { id: 'D5', severity: 'info', source: 'form', find: sets.nonStandardDimension },
  { id: 'D6', severity: 'info', source: 'form', find: sets.nonStandardCategory },

  { id: 'V1', severity: 'block', source: 'proposal', find: values.runTogether },
  { id: 'V2', severity: 'block', source: 'proposal', find: values.shareBeyondWhole },
  { id: 'V3', severity: 'warn', source: 'proposal', find: values.percentInWords },
  { id: 'V4', severity: 'warn', source: 'proposal', find: values.fullWidthValue },
  { id: 'V5', severity: 'warn', source: 'proposal', find: values.missingOperator },
  { id: 'V6', severity: 'warn', source: 'goal-rules', find: values.ungradedWords },
  { id: 'V7', severity: 'info', source: 'proposal', find: values.spaceInValue },
  { id: 'V8', severity: 'warn', source: 'proposal', find: values.unitInName },

  { id: 'U1', severity: 'block', source: 'proposal', find: units.rateWithoutPercent },
  { id: 'U2', severity: 'block', source: 'proposal', find: units.countInPercent },
  { id: 'U3', severity: 'block', source: 'goal-rules', find: units.countInWords },
  { id: 'U4', severity: 'block', source: 'proposal', find: units.quantityInPercent },
  { id: 'U5', severity: 'block', source: 'goal-rules', find: units.quantityInWords },
  { id: 'U6', severity: 'block', source: 'proposal', find: units.qualityInPeopleOrMoney },
  { id: 'U7', severity: 'block', source: 'proposal', find: units.costWithoutMoney },
  { id: 'U8', severity: 'warn', source: 'proposal', find: units.costWithoutCeiling },
  { id: 'U9', severity: 'warn', source: 'proposal', find: units.costWithoutOperator },

  { id: 'X1', severity: 'block', source: 'proposal', find: units.wrongDirection },
  { id: 'X3', severity: 'warn', source: 'proposal', find: units.outputBoundedAbove },
  { id: 'X4', severity: 'warn', source: 'proposal', find: units.unclearDecrease },

  { id: 'E1', severity: 'warn', source: 'proposal', find: consistency.twoTargets },
  { id: 'E2', severity: 'warn', source: 'goal-rules', find: consistency.departmentSaysOtherwise },
  { id: 'E3', severity: 'warn', source: 'proposal', find: consistency.basisAgainstTarget },
  { id: 'E4', severity: 'warn', source: 'proposal', find: consistency.staffNumbersDiffer },

  { id: 'C1', severity: 'warn', source: 'proposal', find: content.timelinessOfPayment },
  { id: 'C2', severity: 'warn', source: 'proposal', find: content.costOfBudgetControl },
  { id: 'C3', severity: 'warn', source: 'proposal', find: content.quantityOfManagement },
  { id: 'C4', severity: 'warn', source: 'proposal', find: content.ecologyWithoutEcology },
  { id: 'C5', severity: 'warn', source: 'proposal', find: content.economyWithoutEconomy },
  { id: 'C6', severity: 'warn', source: 'proposal', find: content.benefitThatIsOutput },

  { id: 'Q1', severity: 'warn', source: 'proposal', find: texts.descriptionIsName },
  { id: 'Q2', severity: 'warn', source: 'proposal', find: texts.bareBasis },
  { id: 'Q3', severity: 'warn', source: 'proposal', find: texts.sharedDescription },
  { id: 'T1', severity: 'info', source: 'proposal', find: texts.strayMarks },
  { id: 'T2', severity: 'info', source: 'proposal', find: texts.wordsTwice },
  { id: 'Y1', severity: 'warn', source: 'proposal', find: years.earlierYear },
  { id: 'Y2', severity: 'warn', source: 'proposal', find: years.finishedBefore },
  // info: right for money carried over and for last payments, which only the unit can tell.
  { id: 'Y3', severity: 'info', source: 'proposal', find: years.otherYearInName },
  { id: 'Y4', severity: 'info', source: 'proposal', find: years.otherYearInCode },

  { id: 'S1', severity: 'warn', source: 'proposal', find: copies.copiedIndicators },
  { id: 'S2', severity: 'warn', source: 'proposal', find: copies.copiedGoal },
  { id: 'S3', severity: 'warn', source: 'proposal', find: copies.copiedValues },
  { id: 'S4', severity: 'warn', source: 'proposal', find: copies.oneCurveForAll },
  { id: 'S5', severity: 'warn', source: 'proposal', find: copies.foreignName },
];
