import { DomainError } from '#domain/shared/domain-error';
import type { PerformanceGoal } from '#domain/goal/performance-goal';
import { fillForm } from '../fill-form.js';
import { NO_FACTS, type FormFacts, type FormRecord } from '../form.js';
import { goalApplicationForm, type GoalLayoutName } from '../official/goal-application-form.js';
import { goalApprovalForm } from '../official/goal-approval-form.js';
import type { FormSubject, OfficialForm } from '../official/form-subject.js';
import type { PrintedDocument } from '../printed-document.js';
import { subjectOfGoal, type FormUnit } from './stored-goal.js';

/** An official form of something the database holds. `more` is what it says beyond the goal; it wins where both say something. */
export function printStoredForm(official: OfficialForm, subject: FormSubject, more: FormFacts = NO_FACTS): PrintedDocument {
  const facts = official.facts(subject);
  const lists = Object.fromEntries(Object.keys({ ...facts.lists, ...more.lists }).map((name) => [name, besideEachOther(facts.lists[name] ?? [], more.lists[name] ?? [])]));
  return { title: official.title, sections: [fillForm(official.define(subject), { fields: { ...facts.fields, ...more.fields }, lists })] };
}

const besideEachOther = (records: readonly FormRecord[], more: readonly FormRecord[]): FormRecord[] =>
  Array.from({ length: Math.max(records.length, more.length) }, (_record, at) => ({ ...records[at], ...more[at] }));

/** 绩效目标申报表 of a goal. */
export const printGoalApplication = (goal: PerformanceGoal, unit: FormUnit, layout?: GoalLayoutName): PrintedDocument => printStoredForm(goalApplicationForm(layout), subjectOfGoal(goal, unit));

const approved: ReadonlySet<PerformanceGoal['status']> = new Set<PerformanceGoal['status']>(['approved', 'issued', 'closed']);

/** 绩效目标批复表 of a goal whose approval is complete. Throws `form.goal-not-approved` (conflict). */
export function printGoalApproval(goal: PerformanceGoal, unit: FormUnit): PrintedDocument {
  if (!approved.has(goal.status)) throw new DomainError('form.goal-not-approved', 'conflict', { project: goal.project.name });
  return printStoredForm(goalApprovalForm, subjectOfGoal(goal, unit));
}
