import type { RecognisedDocument } from '#documents/recognition/recognise';
import { fenOf, type GeneratedDisclosure } from './generated-disclosure.js';
import type { GeneratedProject } from './generated-disclosure-table.js';

/** Every value of a document under its own name; null and '' are left out, so that an invented value is one name too many. */
export type Figures = ReadonlyMap<string, string>;

type Entry = readonly [name: string, value: string | null | undefined];

const figuresFrom = (entries: readonly Entry[]): Figures => new Map(entries.filter((entry): entry is readonly [string, string] => entry[1] !== null && entry[1] !== undefined && entry[1] !== ''));

const percentOf = (raw: string): string | null => (raw === '' ? null : String(Number.parseFloat(raw)));

/** What was printed. */
export function printedFigures({ layout, projects, department, statedFen }: GeneratedDisclosure): Figures {
  const { hasUpperPart } = layout;
  const unitLayout = hasUpperPart ? projects.map((project) => project.layout).find(({ unitHeader }) => unitHeader !== null) : undefined;
  return figuresFrom([
    ['projects', String(projects.length)], ['year', String(layout.year)], ['unit code', unitLayout?.bareUnitName === false ? unitLayout.unitHeader?.code : null], ['unit name', unitLayout?.unitHeader?.name],
    ...Object.entries(statedFen).map(([label, fen]): Entry => [`stated ${label}`, fen]),
    ...projects.flatMap((project, p): Entry[] => projectFigures(project, p)),
    ...(department === null ? [] : [
      ['introduction', department.introduction], ['overall goal', department.overallGoal], ['sub-goals', String(department.subGoals.length)], ['safeguards', String(department.safeguards.length)], ['department indicators', String(department.indicators.length)],
      ...department.subGoals.flatMap((each, at) => Object.entries(each).map(([field, text]): Entry => [`sub-goal ${at} ${field}`, text as string | null])),
      ...department.bands.map((bands, at): Entry => [`bands ${at}`, bands.map(({ grade, at: from }) => grade + from).join(' ')]),
      ...department.safeguards.map((text, at): Entry => [`safeguard ${at}`, text]),
      ...department.indicators.flatMap((each, at): Entry[] => [...indicatorFigures(`department ${at}`, each), [`department ${at} scoring`, each.scoring], [`department ${at} function`, department.scoringFunctions[at]]]),
    ] as Entry[]),
  ]);
}

function projectFigures(project: GeneratedProject, p: number): Entry[] {
  const { layout } = project;
  const { hasUpperPart } = layout;
  const money = (text: string): string | null => (hasUpperPart ? fenOf(text, layout.unit) : null);
  return [
    [`${p} name`, project.name], [`${p} code`, hasUpperPart && layout.codeShape !== 'absent' ? project.code : null], [`${p} total`, money(project.total)], [`${p} fiscal`, money(project.fiscal)], [`${p} other`, money(project.other)],
    [`${p} purpose`, hasUpperPart && layout.hasPurpose ? project.purpose : null], [`${p} goals`, String(project.goals.length)], [`${p} indicators`, String(project.indicators.length)],
    ...(hasUpperPart && layout.hasPlan ? layout.months.map((month, at): Entry => [`${p} plan ${month}`, percentOf(project.plan[at] ?? '')]) : []),
    ...project.goals.map((goal, at): Entry => [`${p} goal ${at}`, goal]),
    ...project.indicators.flatMap((each, at) => indicatorFigures(`${p} indicator ${at}`, each)),
  ];
}

interface AnyIndicator {
  readonly level1: string;
  readonly level2: string;
  readonly name: string;
  readonly description: string;
  readonly basis: string;
  readonly target: { readonly raw: string; readonly kind: string; readonly operator: string | null; readonly value: string | null; readonly unit: string | null };
}

const indicatorFigures = (name: string, each: AnyIndicator): Entry[] => [
  [`${name} level1`, each.level1], [`${name} level2`, each.level2], [`${name} name`, each.name], [`${name} description`, each.description], [`${name} basis`, each.basis],
  // The three cells of a split target are joined without the space a single cell may hold.
  [`${name} target`, each.target.raw.replace(/\s/g, '')], [`${name} kind`, each.target.kind], [`${name} operator`, each.target.operator], [`${name} value`, each.target.value], [`${name} unit`, each.target.unit],
];

/** What was read. */
export function readFigures({ unit, fiscalYear, statedTotals, projects, department }: RecognisedDocument): Figures {
  return figuresFrom([
    ['projects', String(projects.length)], ['year', fiscalYear === null ? null : String(fiscalYear)], ['unit code', unit?.code], ['unit name', unit?.name],
    ...statedTotals.map(({ label, fen }): Entry => [`stated ${label}`, fen]),
    ...projects.flatMap((project, p): Entry[] => [
      [`${p} name`, project.name], [`${p} code`, project.code], [`${p} total`, project.budget?.totalFen], [`${p} fiscal`, project.budget?.fiscalFen], [`${p} other`, project.budget?.otherFen],
      [`${p} purpose`, project.purpose], [`${p} goals`, String(project.goals.length)], [`${p} indicators`, String(project.indicators.length)],
      ...(project.spendingPlan ?? []).map(({ month, percent }): Entry => [`${p} plan ${month}`, percent]),
      ...project.goals.map((goal, at): Entry => [`${p} goal ${at}`, goal]),
      ...project.indicators.flatMap((each, at) => indicatorFigures(`${p} indicator ${at}`, each)),
    ]),
    ...(department === null ? [] : [
      ['introduction', department.introduction], ['overall goal', department.overallGoal], ['sub-goals', String(department.subGoals.length)], ['safeguards', String(department.safeguards.length)], ['department indicators', String(department.indicators.length)],
      ...department.subGoals.flatMap(({ name, duty, dutyGoal, goal, indicators, standard }, at) => Object.entries({ name, duty, dutyGoal, goal, indicators, standard }).map(([field, text]): Entry => [`sub-goal ${at} ${field}`, text])),
      ...department.duties.map(({ bands }, at): Entry => [`bands ${at}`, bands.map(({ grade, at: from }) => grade + from).join(' ')]),
      ...department.safeguards.map((text, at): Entry => [`safeguard ${at}`, text]),
      ...department.indicators.flatMap((each, at): Entry[] => [...indicatorFigures(`department ${at}`, each), [`department ${at} scoring`, each.scoringSentence.raw], [`department ${at} function`, each.scoringSentence.function]]),
    ] as Entry[]),
  ]);
}

export interface Difference {
  readonly kind: 'wrong' | 'missing' | 'invented';
  readonly name: string;
  readonly printed?: string | undefined;
  readonly read?: string | undefined;
}

/** Every value that was not read as it was printed. */
export function differences(printed: Figures, read: Figures): Difference[] {
  const unlike = [...printed].flatMap(([name, value]): Difference[] => {
    const found = read.get(name);
    return found === value ? [] : [{ kind: found === undefined ? 'missing' : 'wrong', name, printed: value, read: found }];
  });
  return [...unlike, ...[...read].flatMap(([name, value]): Difference[] => (printed.has(name) ? [] : [{ kind: 'invented', name, read: value }]))];
}
