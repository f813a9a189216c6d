import { grades } from '#domain/rulebook/rulebook';
import { departmentGoalTerms } from '#wording/department-goal-desk-terms';
import { gradeNames } from '#wording/evaluation-terms';
import { conflictTerms } from '#wording/saving-desk-terms';
import { answered, api } from '../api/client.js';
import { targetText } from '../goal/goal-draft.js';
import { findDisagreements, settleRows, sideTaken, type LaidOut, type PlacedRow, type Side } from '../saving/disagreements.js';
import type { DraftPaper } from '../saving/draft-paper.js';
import { departmentContentOf, draftOfDepartmentGoal, dutyFields, totalNames, type DepartmentDraft, type DepartmentRow, type DraftDuty } from './department-draft.js';
import { readDepartmentGoal, type DepartmentGoal, type DepartmentGoalContent } from './department-goal.queries.js';

const rowFields = ['level1', 'level2', 'name', 'description', 'target', 'scoring', 'basis'] as const;

const placeOfRow = ({ id, key }: DepartmentRow): string => `rows/${id ?? key}`;
const placeOfDuty = ({ id, key }: DraftDuty): string => `duties/${id ?? key}`;

function layOutRow(row: DepartmentRow): PlacedRow {
  const place = placeOfRow(row);
  const texts = { ...row, target: targetText(row) };
  return { place, label: row.name === '' ? '' : conflictTerms.indicator(row.name), fields: rowFields.map((field) => ({ place: `${place}/${field}`, label: departmentGoalTerms.columns[field], text: texts[field] })) };
}

const bandsText = ({ bands }: DraftDuty): string => grades.filter((grade) => bands[grade] !== '').map((grade) => `${gradeNames[grade]} ${bands[grade]}`).join('，');

function layOutDuty(duty: DraftDuty, at: number): PlacedRow {
  const place = placeOfDuty(duty);
  const fields = dutyFields.map((field) => ({ place: `${place}/${field}`, label: departmentGoalTerms.dutyFields[field], text: duty[field] }));
  return { place, label: departmentGoalTerms.duty(at + 1), fields: [...fields, { place: `${place}/bands`, label: departmentGoalTerms.bands, text: bandsText(duty) }] };
}

const layOut = ({ totals, introduction, overallGoal, safeguards, duties, rows }: DepartmentDraft): LaidOut => ({
  texts: [
    ...totalNames.map((name) => ({ place: `totals/${name}`, label: departmentGoalTerms.totals[name], text: totals[name].text })),
    { place: 'introduction', label: departmentGoalTerms.introduction, text: introduction },
    { place: 'overallGoal', label: departmentGoalTerms.overallGoal, text: overallGoal },
    { place: 'safeguards', label: departmentGoalTerms.safeguards, text: safeguards.map(({ text }) => text).filter((text) => text.trim() !== '').join('\n') },
  ],
  rows: [...duties.map(layOutDuty), ...rows.map(layOutRow)],
});

function settle(theirs: DepartmentDraft, ours: DepartmentDraft, chosen: ReadonlyMap<string, Side>): DepartmentDraft {
  const takes = (place: string): DepartmentDraft => (sideTaken(chosen, place) === 'theirs' ? theirs : ours);
  const total = (name: (typeof totalNames)[number]) => takes(`totals/${name}`).totals[name];
  return {
    ...theirs,
    totals: { income: total('income'), expenditure: total('expenditure'), basic: total('basic'), project: total('project') },
    introduction: takes('introduction').introduction,
    overallGoal: takes('overallGoal').overallGoal,
    safeguards: takes('safeguards').safeguards,
    duties: settleRows(theirs.duties, ours.duties, chosen, { placeOf: placeOfDuty, asNew: (duty) => ({ ...duty, id: null }), merge: (their, our) => mergeDuties(their, our, chosen) }),
    rows: settleRows(theirs.rows, ours.rows, chosen, { placeOf: placeOfRow, asNew: (row) => ({ ...row, id: null }), merge: (their, our) => mergeRows(their, our, chosen) }),
  };
}

function mergeDuties(their: DraftDuty, our: DraftDuty, chosen: ReadonlyMap<string, Side>): DraftDuty {
  const from = (field: string): DraftDuty => (sideTaken(chosen, `${placeOfDuty(our)}/${field}`) === 'theirs' ? their : our);
  return { ...our, name: from('name').name, duty: from('duty').duty, dutyGoal: from('dutyGoal').dutyGoal, goal: from('goal').goal, indicators: from('indicators').indicators, standard: from('standard').standard, bands: from('bands').bands };
}

function mergeRows(their: DepartmentRow, our: DepartmentRow, chosen: ReadonlyMap<string, Side>): DepartmentRow {
  const from = (field: (typeof rowFields)[number]): DepartmentRow => (sideTaken(chosen, `${placeOfRow(our)}/${field}`) === 'theirs' ? their : our);
  const { mode, value, unit } = from('target');
  return { ...our, level1: from('level1').level1, level2: from('level2').level2, name: from('name').name, description: from('description').description, mode, value, unit, scoring: from('scoring').scoring, basis: from('basis').basis };
}

/** What was sent, with the identities that stand in the same places on file. */
function withIdentities(draft: DepartmentDraft, sent: DepartmentDraft, { indicators }: DepartmentGoal): DepartmentDraft {
  const ids = new Map(sent.rows.map(({ key }, at) => [key, indicators[at]?.id ?? null]));
  const places = new Map(sent.duties.map(({ key }, at) => [key, String(at)]));
  return { ...draft, rows: draft.rows.map((row) => ({ ...row, id: ids.get(row.key) ?? row.id })), duties: draft.duties.map((duty) => ({ ...duty, id: places.get(duty.key) ?? null })) };
}

/** 部门整体绩效目标 as it is filled in. */
export const departmentPaper: DraftPaper<DepartmentGoal, DepartmentDraft> = {
  kind: 'department-goal',
  stale: 'goal.stale',
  read: readDepartmentGoal,
  write: ({ id, version }, content, key) => answered(api.PUT('/department-goals/{id}', { params: { path: { id } }, headers: { 'idempotency-key': key }, body: { ...(content as DepartmentGoalContent), version } })),
  draftOf: draftOfDepartmentGoal,
  contentOf: departmentContentOf,
  withIdentities,
  disagreements: (base, theirs, ours) => findDisagreements(layOut(base), layOut(theirs), layOut(ours)),
  settle,
};
