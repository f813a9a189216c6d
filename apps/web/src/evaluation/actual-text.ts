import { levelNames } from '#wording/evaluation-terms';
import { evaluationFormTerms as terms } from '#wording/evaluation-desk-terms';
import type { components } from '../api/contract.js';
import { writtenOf, type Choice, type WrittenActual } from './written-actual.js';

export const choiceNames: Readonly<Record<Choice, string>> = { ...levelNames, yes: terms.yes, no: terms.no };

/** 实际完成值 in words, for a cell that is only read. */
export function actualText({ text, choice, share }: WrittenActual): string {
  if (choice === '') return text;
  return share === '' ? choiceNames[choice] : `${choiceNames[choice]}（${share}%）`;
}

/** A value on file with the unit of its target; — where nothing was reported. */
export function filedText(actual: components['schemas']['ActualView'] | null, unit: string | null): string {
  if (actual === null) return '—';
  const text = actualText(writtenOf(actual));
  return actual.kind === 'number' ? `${text}${unit ?? ''}` : text;
}
