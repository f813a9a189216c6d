import { problemSentences } from './problems.js';

type Details = Readonly<Record<string, unknown>>;

const fill = (sentence: string, details: Details): string =>
  sentence.replace(/\{(\w+)\}/g, (_whole, name: string) => {
    const value = details[name];
    return typeof value === 'string' || typeof value === 'number' ? String(value) : '—';
  });

/** The Chinese sentence of a code with its blanks filled; an unknown code shows itself, so that nothing is ever silent. */
export const describeProblem = (code: string, details: Details = {}): string => fill(problemSentences[code] ?? `操作未能完成（${code}）。`, details);

/** The sentence of a refusal that needs no details. */
export const sentenceOf = (code: string): string => describeProblem(code);

export const describeViolation = (violation: { readonly code: string; readonly details?: Details }): string => describeProblem(violation.code, violation.details ?? {});
