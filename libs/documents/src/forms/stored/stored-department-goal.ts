import type { DepartmentGoal, DepartmentGoalContent, DepartmentIndicator } from '#domain/goal/department-goal';
import type { StatedTotalName, StatedTotals } from '#domain/goal/stated-totals';
import { formatYuan } from '#domain/shared/money';
import { formatPercent } from '#domain/shared/percent';
import { gradeNames } from '#wording/evaluation-terms';
import type { ParsedDepartment, ParsedDepartmentIndicator, StatedTotal } from '../../parsed-document.js';
import { statedTotalLabels } from '../../recognition/reconciliation.js';
import type { FormDocument } from '../form-document.js';
import { departmentGoalForm } from '../official/department-forms.js';
import type { PrintedDocument } from '../printed-document.js';
import { printStoredForm } from './print-stored-form.js';

/** 部门整体绩效目标 as the document that forms are filled from: in the very words it was imported or written with. */
export const documentOfDepartmentGoal = ({ unitCode, unitName, fiscalYear, content }: Pick<DepartmentGoal, 'unitCode' | 'unitName' | 'fiscalYear' | 'content'>): FormDocument =>
  ({ unit: { code: unitCode, name: unitName }, fiscalYear, statedTotals: statedTotalsOf(content.totals), department: departmentOf(content), projects: [] });

/** 部门整体支出绩效目标表 of a stored goal. */
export const printDepartmentGoal = (goal: DepartmentGoal): PrintedDocument => printStoredForm(departmentGoalForm, { document: documentOfDepartmentGoal(goal), project: null });

/** An amount that was typed without a unit is printed in 元. */
const statedTotalsOf = (totals: StatedTotals): StatedTotal[] => (Object.keys(statedTotalLabels) as StatedTotalName[]).flatMap((name) => {
  const stated = totals[name];
  return stated === null ? [] : [{ label: statedTotalLabels[name], raw: stated.raw.endsWith('元') ? stated.raw : `${formatYuan(stated)}元`, fen: stated.fen.toString(), where: '' }];
});

const departmentOf = ({ introduction, overallGoal, subGoals, safeguards, indicators }: DepartmentGoalContent): ParsedDepartment => ({
  overallGoal: overallGoal === '' ? null : overallGoal,
  introduction: introduction === '' ? null : introduction,
  subGoals: subGoals.map(({ bands: _bands, ...texts }, at) => ({ no: at + 1, ...texts, where: '' })),
  safeguards,
  duties: subGoals.flatMap(({ name, standard, bands }, at) => (standard === null ? [] : [{ no: at + 1, name, bands: bands.map(({ grade, atLeast }) => ({ grade: gradeNames[grade], at: formatPercent(atLeast) })) }])),
  indicators: indicators.map(indicatorOf),
});

const indicatorOf = ({ id: _id, target: { suggestions, ...target }, scoring, ...texts }: DepartmentIndicator): ParsedDepartmentIndicator =>
  ({ ...texts, target: suggestions.length === 0 ? target : { ...target, suggestions }, scoringSentence: scoring, where: '' });
