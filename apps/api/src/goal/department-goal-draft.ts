import type { DepartmentGoalDraft } from '#domain/goal/department-goal';
import { readSentence } from '#domain/evaluation/scoring-sentence';
import type { StatedAmount } from '#domain/goal/stated-totals';
import { parseTargetValue } from '#domain/indicator/parse-target-value';
import { parseAmount } from '#domain/shared/money';
import { parsePercent } from '#domain/shared/percent';
import type { DepartmentGoalContentRequest, DepartmentIndicatorRequest, StatedAmountRequest, SubGoalRequest } from './department-goal.requests.js';

const statedAmount = (request: StatedAmountRequest | null | undefined): StatedAmount | null =>
  (request == null ? null : { raw: request.raw ?? request.amount, fen: parseAmount(request.amount, '元').fen });

const subGoal = ({ name, duty, dutyGoal, goal, indicators, standard, bands }: SubGoalRequest): DepartmentGoalDraft['subGoals'][number] => ({
  name,
  duty: duty ?? null,
  dutyGoal: dutyGoal ?? null,
  goal: goal ?? null,
  indicators: indicators ?? null,
  standard: standard ?? null,
  bands: bands.map(({ grade, atLeast }) => ({ grade, atLeast: parsePercent(atLeast) })),
});

const indicator = ({ id, target, scoring, ...texts }: DepartmentIndicatorRequest): DepartmentGoalDraft['indicators'][number] => ({
  ...texts,
  ...(id === undefined ? {} : { id }),
  target: parseTargetValue(target),
  scoring: readSentence(scoring),
});

/** What the client sent, as domain values; target values and scoring sentences are read here, once. */
export const departmentDraftOf = ({ totals, introduction, overallGoal, subGoals, safeguards, indicators }: DepartmentGoalContentRequest): DepartmentGoalDraft => ({
  totals: { income: statedAmount(totals.income), expenditure: statedAmount(totals.expenditure), basic: statedAmount(totals.basic), project: statedAmount(totals.project) },
  introduction,
  overallGoal,
  subGoals: subGoals.map(subGoal),
  safeguards,
  indicators: indicators.map(indicator),
});
