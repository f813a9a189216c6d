import { conflictTerms } from '#wording/saving-desk-terms';

export type Side = 'theirs' | 'ours';

/** One place in which two texts of a paper differ. `preset` is null when both changed it: a person must choose. */
export interface Disagreement {
  readonly place: string;
  readonly label: string;
  readonly theirs: string | null;
  readonly ours: string | null;
  readonly preset: Side | null;
}

export interface PlacedText {
  readonly place: string;
  readonly label: string;
  readonly text: string;
}

/** A row of a table; `place` is the same on both sides when it is the same row on file. The places of its fields begin with it. */
export interface PlacedRow {
  readonly place: string;
  readonly label: string;
  readonly fields: readonly PlacedText[];
}

/** A draft as texts in places, so that two of any kind can be laid side by side. */
export interface LaidOut {
  readonly texts: readonly PlacedText[];
  readonly rows: readonly PlacedRow[];
}

const sideOf = (base: string | null, theirs: string | null, ours: string | null): Side | null => (ours === base ? 'theirs' : theirs === base ? 'ours' : null);

const byPlace = <T extends { readonly place: string }>(list: readonly T[]): ReadonlyMap<string, T> => new Map(list.map((each) => [each.place, each]));

const wholeRow = ({ fields }: PlacedRow): string => fields.map(({ text }) => text).filter((text) => text !== '').join('；');

function ofTexts(base: readonly PlacedText[], theirs: readonly PlacedText[], ours: readonly PlacedText[]): Disagreement[] {
  const [before, there, here] = [byPlace(base), byPlace(theirs), byPlace(ours)];
  return [...new Set([...there.keys(), ...here.keys()])].flatMap((place): Disagreement[] => {
    const [their, our] = [there.get(place)?.text ?? '', here.get(place)?.text ?? ''];
    return their === our ? [] : [{ place, label: (there.get(place) ?? here.get(place))?.label ?? '', theirs: their, ours: our, preset: sideOf(before.get(place)?.text ?? '', their, our) }];
  });
}

/** A row that only one side has: it stays where it is new, and goes where nobody changed what the other took away. */
function ofLoneRow(was: PlacedRow | undefined, their: PlacedRow | undefined, our: PlacedRow | undefined): Disagreement[] {
  const row = their ?? our;
  if (row === undefined) return [];
  const [text, left] = [wholeRow(row), was === undefined ? null : wholeRow(was)];
  const preset = was === undefined ? (their === undefined ? 'ours' : 'theirs') : text === left ? (their === undefined ? 'theirs' : 'ours') : null;
  return [{ place: row.place, label: conflictTerms.wholeRow(row.label), theirs: their === undefined ? null : text, ours: our === undefined ? null : text, preset }];
}

/** Where theirs and ours differ, with who changed it since `base`. */
export function findDisagreements(base: LaidOut, theirs: LaidOut, ours: LaidOut): Disagreement[] {
  const [before, there, here] = [byPlace(base.rows), byPlace(theirs.rows), byPlace(ours.rows)];
  const rows = [...new Set([...there.keys(), ...here.keys()])].flatMap((place) => {
    const [was, their, our] = [before.get(place), there.get(place), here.get(place)];
    if (their === undefined || our === undefined) return ofLoneRow(was, their, our);
    const name = our.label === '' ? their.label : our.label;
    return ofTexts(was?.fields ?? [], their.fields, our.fields).map((each) => ({ ...each, label: conflictTerms.rowField(name, each.label) }));
  });
  return [...ofTexts(base.texts, theirs.texts, ours.texts), ...rows];
}

/** The side that was chosen for a place; ours where nobody had to choose. */
export const sideTaken = (chosen: ReadonlyMap<string, Side>, place: string): Side => chosen.get(place) ?? 'ours';

/** Our rows in our order, then those of theirs that we do not have. `merge` joins two rows that are the same on file, `asNew` makes one of a row that is not on file any more. */
export function settleRows<Row>(theirs: readonly Row[], ours: readonly Row[], chosen: ReadonlyMap<string, Side>, { placeOf, merge, asNew }: { readonly placeOf: (row: Row) => string; readonly merge: (their: Row, our: Row) => Row; readonly asNew: (row: Row) => Row }): Row[] {
  const there = new Map(theirs.map((row) => [placeOf(row), row]));
  const here = new Set(ours.map(placeOf));
  const kept = ours.flatMap((row): Row[] => {
    const their = there.get(placeOf(row));
    if (their !== undefined) return [merge(their, row)];
    return chosen.get(placeOf(row)) === 'theirs' ? [] : [asNew(row)];
  });
  return [...kept, ...theirs.filter((row) => !here.has(placeOf(row)) && chosen.get(placeOf(row)) !== 'ours')];
}
