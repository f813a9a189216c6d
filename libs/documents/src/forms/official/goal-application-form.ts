import type { FormDefinition, FormFacts } from '../form.js';
import { line } from '../form.js';
import { factsOfProject } from '../goal/goal-facts.js';
import { goalForm, goalLayouts, type GoalForm } from '../goal/goal-form.js';
import { amountUnitOf, headFacts, monthsOf, SIGN_OFF, type FormSubject, type OfficialForm } from './form-subject.js';

export type GoalLayoutName = keyof typeof goalLayouts;

/** 项目支出绩效目标申报表, in one of the layouts districts use. */
export const goalApplicationForm = (layoutName: GoalLayoutName = 'two-tables'): OfficialForm => {
  const formOf = (subject: FormSubject | null): GoalForm => goalForm({ ...goalLayouts[layoutName], ...(subject !== null && { amountUnit: amountUnitOf(subject) }) }, monthsOf(subject));
  return {
    title: '项目支出绩效目标申报表',
    per: 'project',
    define: (subject): FormDefinition => ({
      title: '项目支出绩效目标申报表', orientation: 'portrait',
      parts: [line('title', '项目支出绩效目标申报表'), line('subtitle', '（{fiscalYear}年度）'), ...formOf(subject).parts, line('sign-off', SIGN_OFF)],
    }),
    facts: (subject): FormFacts => {
      if (subject.project === null) return { fields: headFacts(subject), lists: {} };
      const { fields, lists } = factsOfProject(subject.project, subject.document.unit, formOf(subject).style);
      return { fields: { ...headFacts(subject), ...fields }, lists };
    },
  };
};
