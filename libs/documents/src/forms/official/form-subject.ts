import type { AmountUnit } from '#domain/shared/money';
import type { FormDefinition, FormFacts } from '../form.js';
import type { FormDocument, FormProject } from '../form-document.js';
import { USUAL_MONTHS } from '../goal/goal-form.js';
import { amountText } from '../goal/goal-facts.js';

/** What a form is filled for: a unit's document, and one project of it where the form is about a project. Null for a blank template. */
export interface FormSubject {
  readonly document: FormDocument;
  readonly project: FormProject | null;
}

/** An official form: one definition, and what is known to be written into it. What is not known stays blank, to be filled in by hand. */
export interface OfficialForm {
  readonly title: string;
  /** One sheet of paper for every project, or one for the unit. */
  readonly per: 'project' | 'unit';
  define(subject: FormSubject | null): FormDefinition;
  facts(subject: FormSubject): FormFacts;
}

/** 年度, 单位 and 项目, as every form prints them in its head. */
export function headFacts({ document, project }: FormSubject): Record<string, string> {
  const { unit, fiscalYear } = document;
  return {
    ...(fiscalYear !== null && { fiscalYear: String(fiscalYear) }),
    ...(unit?.name != null && { unitName: unit.name }),
    unitCode: unit?.code ?? '',
    department: `${unit?.code ?? ''}${unit?.name ?? ''}`,
    projectName: project?.name ?? '',
    projectCode: project?.code ?? '',
  };
}

/** The unit of amounts of a project's form; that of the document's other projects where it has none, 元 where nobody has one. */
export const amountUnitOf = ({ document, project }: FormSubject): AmountUnit =>
  project?.amountUnit ?? document.projects.find(({ amountUnit }) => amountUnit !== null)?.amountUnit ?? '元';

/** The checkpoints of a project's plan, or those of the document's first plan. */
export const monthsOf = (subject: FormSubject | null): readonly number[] =>
  (subject?.project?.spendingPlan ?? subject?.document.projects.find(({ spendingPlan }) => spendingPlan !== null)?.spendingPlan)?.map(({ month }) => month) ?? USUAL_MONTHS;

/** An amount with two decimals in the form's unit; blank where it is not known. */
export const plainAmount = (fen: string | null | undefined, unit: AmountUnit): string => (fen == null ? '' : amountText(fen, unit, { decimals: 2, suffix: '' }));

/** Goals as numbered lines. */
export const numberedLines = (texts: readonly string[]): string => texts.map((text, at) => `${at + 1}.${text}`).join('\n');

/** 签署: who filled in, who answers for it, and when. */
export const SIGN_OFF = '填报人：　　　　　　　　单位负责人：　　　　　　　　填报日期：　　　年　　月　　日';
export const SEALED = '（盖章）　　　　　　　　　　　　　　　　　　　　　　　日期：　　　年　　月　　日';
