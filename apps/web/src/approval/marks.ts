import { noteTerms } from '#wording/review-desk-terms';
import type { components } from '../api/contract.js';
import type { CellMark } from '../ui/margin-marks.js';
import type { Annotation } from './around.queries.js';
import type { Printed, ReviewFindings } from './review.queries.js';

type Change = components['schemas']['GoalChangeView'];
type Row = NonNullable<Printed['sections'][number]['blocks'][number]['rows']>[number];

/** What a form calls the parts of a content. What is not here has one name. */
const printedAs: Readonly<Record<string, string>> = { objectives: 'goals', spendingPlan: 'plan', budget: 'total', reported: 'indicators', subGoals: 'duties' };
const cellAs: Readonly<Record<string, string>> = { category: 'level2', dimension: 'level1' };
/** Printed row by row; of the others all rows stand in one cell. */
const ofRows: ReadonlySet<string> = new Set(['indicators', 'reported', 'subGoals']);

/** Where a form prints what a JSON pointer into the content names: `/indicators/2/target` is `indicators/2/target`. */
export function placeOf(path: string): string {
  const [, part = '', row, field] = path.split('/');
  const printed = printedAs[part] ?? part;
  return !ofRows.has(part) || row === undefined ? printed : [printed, row, ...(field === undefined ? [] : [cellAs[field] ?? field])].join('/');
}

/** The other way round: the pointer that a remark on a place of the form is kept with. */
export function pathOf(place: string): string {
  const [whole = '', row] = place.split('/');
  const printed = whole.split(' ')[0] ?? '';
  const part = Object.entries(printedAs).find(([, each]) => each === printed && each !== 'indicators')?.[0] ?? printed;
  return row === undefined ? `/${part}` : `/${part}/${row}`;
}

/** A removed row stands nowhere any more. */
function placesOf({ part, change, path, label, fields }: Change): string[] {
  if (change === 'removed') return [];
  if (part === 'spendingPlan') return [`plan ${label}`];
  if (part === 'budget' || part === 'filing') return fields.map(({ field }) => field);
  return ofRows.has(part) ? fields.map(({ field }) => placeOf(`${path}/${field}`)) : [placeOf(path)];
}

export const marksOfChanges = (changes: readonly Change[]): CellMark[] => changes.map((change) => ({ tone: 'changed', places: placesOf(change), text: change.message }));

export const marksOfFindings = ({ findings }: ReviewFindings): CellMark[] => findings.map(({ severity, path, message, suggestion }) => ({ tone: severity, places: [placeOf(path)], text: `${message}${suggestion}` }));

/** What is settled needs no mark. */
export const marksOfNotes = (notes: readonly Annotation[]): CellMark[] =>
  notes.filter(({ isResolved }) => !isResolved).map(({ path, entries }) => ({ tone: 'note', places: [placeOf(path)], text: entries.map(({ by, words }) => `${by}：${words}`).join('；') }));

/** A row of the form that somebody can write about. */
export interface NotedRow {
  readonly path: string;
  readonly name: string;
}

/** Every row of the form with a value in it, each once, as people call it. */
export function rowsToNote({ sections }: Printed): NotedRow[] {
  const rows = sections.flatMap(({ blocks }) => blocks.flatMap((block) => block.rows ?? []));
  const noted = rows.flatMap((row) => {
    const place = row.cells.find((cell) => cell.place !== undefined)?.place;
    return place === undefined ? [] : [{ path: pathOf(place), name: nameOf(row, pathOf(place)) }];
  });
  return noted.filter(({ path, name }, at) => name !== '' && noted.findIndex((each) => each.path === path) === at);
}

function nameOf({ cells }: Row, path: string): string {
  const [, part = '', row] = path.split('/');
  if (row !== undefined) return noteTerms.row(Number(row) + 1, cells.find(({ place }) => place?.endsWith('/name'))?.text ?? '').trim();
  return noteTerms.whole[part] ?? cells.flatMap(({ isLabel, text }) => (isLabel ? [text] : [])).join('、');
}

/** What people call the place of a remark; the row alone where the form shows it no more. */
export function nameOfPath(rows: readonly NotedRow[], path: string): string {
  const [, part = '', row, field] = path.split('/');
  const name = rows.find((each) => each.path === `/${[part, ...(row === undefined ? [] : [row])].join('/')}`)?.name ?? noteTerms.whole[part] ?? (row === undefined ? '' : noteTerms.rowOf(Number(row) + 1));
  return field === undefined ? name : noteTerms.cell(name, noteTerms.fields[field] ?? '');
}
