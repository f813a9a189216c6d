import type { ParsedProject } from '../parsed-document.js';
import type { Block } from '../reading/cell-stream.js';

const DISCLOSURE = /(20\d\d)\s*年度?\s*(?:部门|单位)?\s*(?:预算|部门整体绩效|绩效)/;
const YEAR = /(20\d\d)\s*年/;

/**
 * 预算年度: what the first heading says (2026年部门预算 …); else the first year of the narrative; else the year that most project
 * codes carry after the six digits of the region. Null when none of them says one.
 */
export function fiscalYearOf(narrative: readonly Block[], projects: readonly ParsedProject[]): number | null {
  const paragraphs = narrative.filter((block) => block.kind === 'paragraph');
  for (const pattern of [DISCLOSURE, YEAR]) {
    for (const { text } of paragraphs) {
      const year = pattern.exec(text)?.[1];
      if (year !== undefined) return Number(year);
    }
  }
  return yearOfCodes(projects);
}

function yearOfCodes(projects: readonly ParsedProject[]): number | null {
  const counts = new Map<number, number>();
  for (const { code } of projects) {
    const digits = /^\d{6}(2\d)[0-9A-Z]{13}$/.exec(code ?? '')?.[1];
    if (digits !== undefined) counts.set(2000 + Number(digits), (counts.get(2000 + Number(digits)) ?? 0) + 1);
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return most?.[0] ?? null;
}
