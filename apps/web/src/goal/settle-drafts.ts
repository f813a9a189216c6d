import { goalFormTerms, conflictTerms, indicatorGridTerms } from '#wording/goal-desk-terms';
import { nameOfCategory } from '#domain/indicator/classification';
import { targetText, type DraftRow, type GoalDraft } from './goal-draft.js';

export type Side = 'theirs' | 'ours';

/** One place in which two texts of a goal differ. `preset` is null when both changed it: a person must choose. */
export interface Disagreement {
  readonly place: string;
  readonly label: string;
  readonly theirs: string | null;
  readonly ours: string | null;
  readonly preset: Side | null;
}

type Places = ReadonlyMap<string, { readonly label: string; readonly text: string | null }>;

const rowFields = ['category', 'name', 'description', 'target', 'basis', 'weight'] as const;

const fieldTexts = (row: DraftRow): Readonly<Record<(typeof rowFields)[number], string>> =>
  ({ category: nameOfCategory(row.category), name: row.name, description: row.description, target: targetText(row), basis: row.basis, weight: row.weight });

const labelOfField = (field: (typeof rowFields)[number]): string => indicatorGridTerms.columns[field === 'category' ? 'level2' : field];

/** Rows that are on file are the same row on both sides; one that is not there yet is its writer's alone. */
const identityOf = ({ id, key }: DraftRow): string => id ?? key;

const wholeRow = (row: DraftRow): string => Object.values(fieldTexts(row)).filter((text) => text !== '').join('；');

function placesOf(draft: GoalDraft): Places {
  return new Map([
    ['isKeyProject', { label: goalFormTerms.isKeyProject, text: draft.isKeyProject ? '✓' : '' }],
    ['fiscal', { label: goalFormTerms.fiscal, text: draft.fiscal }],
    ['other', { label: goalFormTerms.other, text: draft.other }],
    ['purpose', { label: goalFormTerms.purpose, text: draft.purpose }],
    ['objectives', { label: conflictTerms.objectives, text: draft.objectives.map(({ text }) => text).filter((text) => text.trim() !== '').join('\n') }],
    ...draft.plan.map(({ month, text }) => [`plan/${month}`, { label: goalFormTerms.planCell(month), text }] as const),
  ]);
}

const sideOf = (base: string | null, theirs: string | null, ours: string | null): Side | null => (ours === base ? 'theirs' : theirs === base ? 'ours' : null);

function rowDisagreements(base: GoalDraft, theirs: GoalDraft, ours: GoalDraft): Disagreement[] {
  const byId = (draft: GoalDraft): ReadonlyMap<string, DraftRow> => new Map(draft.rows.map((row) => [identityOf(row), row]));
  const [before, there, here] = [byId(base), byId(theirs), byId(ours)];
  return [...new Set([...there.keys(), ...here.keys()])].flatMap((id): Disagreement[] => {
    const [was, their, our] = [before.get(id), there.get(id), here.get(id)];
    const name = [our?.name, their?.name, was?.name].find((text) => text !== undefined && text !== '') ?? '';
    if (their === undefined || our === undefined) {
      const [text, left] = [wholeRow((their ?? our) as DraftRow), was === undefined ? null : wholeRow(was)];
      const preset = was === undefined ? (their === undefined ? 'ours' : 'theirs') : text === left ? (their === undefined ? 'theirs' : 'ours') : null;
      return [{ place: `rows/${id}`, label: conflictTerms.wholeRow(name), theirs: their === undefined ? null : text, ours: our === undefined ? null : text, preset }];
    }
    const [wasText, theirText, ourText] = [was === undefined ? null : fieldTexts(was), fieldTexts(their), fieldTexts(our)];
    return rowFields.filter((field) => theirText[field] !== ourText[field]).map((field) => ({
      place: `rows/${id}/${field}`,
      label: conflictTerms.rowField(name, labelOfField(field)),
      theirs: theirText[field],
      ours: ourText[field],
      preset: sideOf(wasText?.[field] ?? null, theirText[field], ourText[field]),
    }));
  });
}

/** Where theirs and ours differ, with who changed it since `base`. */
export function disagreements(base: GoalDraft, theirs: GoalDraft, ours: GoalDraft): Disagreement[] {
  const [before, there, here] = [placesOf(base), placesOf(theirs), placesOf(ours)];
  const fields = [...new Set([...there.keys(), ...here.keys()])].flatMap((place): Disagreement[] => {
    const [their, our] = [there.get(place)?.text ?? '', here.get(place)?.text ?? ''];
    return their === our ? [] : [{ place, label: (there.get(place) ?? here.get(place))?.label ?? '', theirs: their, ours: our, preset: sideOf(before.get(place)?.text ?? '', their, our) }];
  });
  return [...fields, ...rowDisagreements(base, theirs, ours)];
}

/** One text of two: where they differ, the side that was chosen; rows in our order, then those of theirs that we do not have. */
export function settle(theirs: GoalDraft, ours: GoalDraft, chosen: ReadonlyMap<string, Side>): GoalDraft {
  const takes = (place: string): GoalDraft => (chosen.get(place) === 'theirs' ? theirs : ours);
  const months = new Set([...theirs.plan, ...ours.plan].map(({ month }) => month));
  const plan = [...months].sort((a, b) => a - b).flatMap((month) => takes(`plan/${month}`).plan.filter((cell) => cell.month === month));
  return {
    ...theirs,
    isKeyProject: takes('isKeyProject').isKeyProject,
    fiscal: takes('fiscal').fiscal,
    other: takes('other').other,
    purpose: takes('purpose').purpose,
    objectives: takes('objectives').objectives,
    plan,
    rows: settledRows(theirs, ours, chosen),
  };
}

function settledRows(theirs: GoalDraft, ours: GoalDraft, chosen: ReadonlyMap<string, Side>): DraftRow[] {
  const there = new Map(theirs.rows.map((row) => [identityOf(row), row]));
  const here = new Set(ours.rows.map(identityOf));
  const kept = ours.rows.flatMap((row): DraftRow[] => {
    const id = identityOf(row);
    const their = there.get(id);
    if (their === undefined) return chosen.get(`rows/${id}`) === 'theirs' ? [] : [{ ...row, id: null }];
    const from = (field: (typeof rowFields)[number]): DraftRow => (chosen.get(`rows/${id}/${field}`) === 'theirs' ? their : row);
    const { mode, value, unit } = from('target');
    return [{ ...row, category: from('category').category, name: from('name').name, description: from('description').description, mode, value, unit, basis: from('basis').basis, weight: from('weight').weight }];
  });
  return [...kept, ...theirs.rows.filter((row) => !here.has(identityOf(row)) && chosen.get(`rows/${identityOf(row)}`) !== 'ours')];
}
