import { isNonStandardName } from '#domain/indicator/classification';
import type { DocumentProfile, GoalStyle, ParsedIndicator, ParsedProject, Printed } from '../parsed-document.js';
import { withoutSpace, type CellBlock } from '../reading/cell-stream.js';
import { lineNumber } from './numbering.js';
import type { FormProfile } from './profile.js';

/** What the table of one project showed about the way it is printed. */
export interface FormTraits {
  readonly goalStyle: GoalStyle | null;
  readonly nameLabel: string | null;
}

/** How the goals of one table are set apart; null where it has none. */
export function goalStyleOf(profile: FormProfile, cells: readonly CellBlock[]): GoalStyle | null {
  const printed = cells.filter((cell) => cell.text !== '');
  const [first] = printed;
  if (first === undefined) return null;
  if (printed.some((cell) => profile.goalRowLabel.test(withoutSpace(cell.text)))) return 'rows';
  const number = lineNumber(first.text);
  if (/^目标(?:内容)?\d/.test(first.text.slice(number?.printed.length ?? 0))) return 'labelled';
  return number?.style ?? 'plain';
}

/** What was found, with the projects that show it; the commonest first. */
function grouped<T>(pairs: readonly (readonly [T | null, number])[]): Printed<T>[] {
  const groups = new Map<string, { value: T; projects: number[] }>();
  for (const [value, no] of pairs) {
    if (value === null) continue;
    const key = JSON.stringify(value);
    const group = groups.get(key) ?? { value, projects: [] };
    group.projects.push(no);
    groups.set(key, group);
  }
  return [...groups.values()].sort((a, b) => b.projects.length - a.projects.length);
}

function synonymsOf(indicators: readonly ParsedIndicator[]): DocumentProfile['synonyms'] {
  const rows = new Map<string, { printed: string; standard: string; rows: number }>();
  for (const { level1, level2, rawLevel1, rawLevel2 } of indicators) {
    for (const [printed, standard] of [[rawLevel1, level1], [rawLevel2, level2]] as const) {
      if (printed === '' || !isNonStandardName(printed)) continue;
      rows.set(printed, { printed, standard, rows: (rows.get(printed)?.rows ?? 0) + 1 });
    }
  }
  return [...rows.values()];
}

/** The profile of a document: what its forms have in common, and where single projects differ. */
export function profileOf(projects: readonly ParsedProject[], traits: readonly FormTraits[]): DocumentProfile {
  const traitOf = <K extends keyof FormTraits>(name: K): (readonly [FormTraits[K], number])[] => projects.map(({ no }, at) => [traits[at]?.[name] ?? null, no] as const);
  return {
    amountUnits: grouped(projects.map((project) => [project.budget === null ? null : { unit: project.amountUnit, printedIn: project.amountUnitIn }, project.no] as const)),
    checkpoints: grouped(projects.map(({ spendingPlan, no }) => [spendingPlan?.map(({ month }) => month) ?? null, no] as const)),
    goalStyles: grouped(traitOf('goalStyle')),
    nameLabels: grouped(traitOf('nameLabel')),
    synonyms: synonymsOf(projects.flatMap(({ indicators }) => indicators)),
  };
}
