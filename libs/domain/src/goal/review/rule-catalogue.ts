import * as content from './content-rules.js';
import * as copies from './copy-rules.js';
import type { ReviewRule } from './finding.js';
import * as funds from './money-rules.js';
import * as plans from './plan-rules.js';
import * as sets from './set-rules.js';
import * as texts from './text-rules.js';
import * as units from './unit-rules.js';
import * as values from './value-rules.js';

/** 目标审核规则. The whole review in reading order: the head of a table, its money, its plan, its goals, its rows, its copies. */
export const ruleCatalogue: readonly ReviewRule[] = [
  { id: 'H1', severity: 'block', find: funds.missingCode },
  { id: 'H2', severity: 'block', find: funds.missingMoney },
  { id: 'H3', severity: 'info', find: funds.unitInAmount },
  { id: 'B1', severity: 'block', find: funds.purposeAgainstBudget },
  { id: 'B2', severity: 'block', find: funds.fundsAgainstBudget },

  { id: 'P1', severity: 'warn', find: plans.blankBeforeFirst },
  { id: 'P2', severity: 'warn', find: plans.blankAfterWhole },
  { id: 'P3', severity: 'block', find: plans.fallingPlan },
  { id: 'P4', severity: 'block', find: plans.planNotWhole },
  { id: 'P5', severity: 'warn', find: plans.quarterTemplate },
  { id: 'P6', severity: 'warn', find: plans.allInDecember },
  { id: 'P7', severity: 'warn', find: plans.spentBeforeItIsMeasured },
  { id: 'P8', severity: 'warn', find: plans.monthlyPayBehind },

  { id: 'G1', severity: 'warn', find: texts.repeatedGoal },
  { id: 'G2', severity: 'warn', find: texts.numberWithoutIndicator },
  // info: two goals of one pattern may still say two things; fewer than nine of ten were right on published tables.
  { id: 'G3', severity: 'info', find: texts.nearlyRepeatedGoal },

  { id: 'D1', severity: 'block', find: sets.missingSatisfaction },
  { id: 'D2', severity: 'block', find: sets.emptyRow },
  { id: 'D4', severity: 'block', find: sets.benefitInPlaceOfAnother },
  { id: 'D5', severity: 'info', find: sets.nonStandardDimension },
  { id: 'D6', severity: 'info', find: sets.nonStandardCategory },

  { id: 'V1', severity: 'block', find: values.runTogether },
  { id: 'V2', severity: 'block', find: values.shareBeyondWhole },
  { id: 'V3', severity: 'warn', find: values.percentInWords },
  { id: 'V4', severity: 'warn', find: values.fullWidthValue },
  { id: 'V5', severity: 'warn', find: values.missingOperator },
  { id: 'V6', severity: 'warn', find: values.ungradedWords },
  { id: 'V7', severity: 'info', find: values.spaceInValue },
  { id: 'V8', severity: 'warn', find: values.unitInName },

  { id: 'U1', severity: 'block', find: units.rateWithoutPercent },
  { id: 'U2', severity: 'block', find: units.countInPercent },
  { id: 'U3', severity: 'block', find: units.countInWords },
  { id: 'U4', severity: 'block', find: units.quantityInPercent },
  { id: 'U5', severity: 'block', find: units.quantityInWords },
  { id: 'U6', severity: 'block', find: units.qualityInPeopleOrMoney },
  { id: 'U7', severity: 'block', find: units.costWithoutMoney },
  { id: 'U8', severity: 'warn', find: units.costWithoutCeiling },
  { id: 'U9', severity: 'warn', find: units.costWithoutOperator },

  { id: 'X1', severity: 'block', find: units.wrongDirection },
  { id: 'X3', severity: 'warn', find: units.outputBoundedAbove },
  { id: 'X4', severity: 'warn', find: units.unclearDecrease },

  { id: 'C1', severity: 'warn', find: content.timelinessOfPayment },
  { id: 'C2', severity: 'warn', find: content.costOfBudgetControl },
  { id: 'C3', severity: 'warn', find: content.quantityOfManagement },
  { id: 'C4', severity: 'warn', find: content.ecologyWithoutEcology },
  { id: 'C5', severity: 'warn', find: content.economyWithoutEconomy },
  { id: 'C6', severity: 'warn', find: content.benefitThatIsOutput },

  { id: 'Q1', severity: 'warn', find: texts.descriptionIsName },
  { id: 'Q2', severity: 'warn', find: texts.bareBasis },
  { id: 'Q3', severity: 'warn', find: texts.sharedDescription },
  { id: 'T1', severity: 'warn', find: texts.strayMarks },
  { id: 'Y1', severity: 'warn', find: texts.earlierYear },

  { id: 'S1', severity: 'warn', find: copies.copiedIndicators },
  { id: 'S2', severity: 'warn', find: copies.copiedGoal },
  { id: 'S3', severity: 'warn', find: copies.copiedValues },
  { id: 'S4', severity: 'warn', find: copies.oneCurveForAll },
];
