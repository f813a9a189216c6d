import { findingSentences } from './findings.js';

interface Described {
  readonly code: string;
  readonly details: Readonly<Record<string, string | number>>;
  readonly evidence: string;
  readonly suggested: string | null;
}

/** The two sentences of a finding with their blanks filled; an unknown code shows itself. */
export function describeFinding(finding: Described): { readonly message: string; readonly suggestion: string } {
  const { message, suggestion } = findingSentences[finding.code] ?? { message: finding.code, suggestion: '' };
  const blanks: Readonly<Record<string, string | number>> = { evidence: finding.evidence, suggested: finding.suggested ?? '—', ...finding.details };
  const fill = (sentence: string): string => sentence.replace(/\{(\w+)\}/g, (_whole, name: string) => String(blanks[name] ?? '—'));
  return { message: fill(message), suggestion: fill(suggestion) };
}
