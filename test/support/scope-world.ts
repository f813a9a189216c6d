import { SweepReminders } from '#application/obligation/sweep-reminders';
import type { Role } from '#domain/access/permissions';
import { aDistrict, aPerson, aUnit, type BuiltDistrict, type BuiltPerson, type BuiltUnit } from './builders.js';
import type { PersonClient, TestApp } from './test-app.js';
import { playYear, setClock, yearStory, type Facts, type StoryStep } from './year-story.js';

/** Where a unit lies as seen from the home office. */
export const relations = ['self', 'parent', 'child', 'sibling', 'cousin', 'otherdistrict', 'othercity', 'otherprovince'] as const;
export type Relation = (typeof relations)[number];

export const goalStates = ['draft', 'review', 'returned', 'issued'] as const;
export type GoalState = (typeof goalStates)[number];

/** `open`: what was submitted. `held`: what a unit is still writing, which the bureau may not read yet. */
export type Part = 'open' | 'held';

/** One goal with everything that grew from it; its texts all carry the canary of the place. */
export interface Target {
  readonly relation: Relation;
  readonly state: GoalState;
  readonly unit: BuiltUnit;
}

export interface KnownObject {
  readonly id: string;
  readonly kind: 'goal' | 'department-goal' | 'adjustment' | 'case' | 'report' | 'evaluation' | 'spot-check' | 'rectification';
  readonly target: Target;
  readonly part: Part;
}

export interface Observer {
  readonly name: string;
  readonly role: Role;
  readonly unit: BuiltUnit;
  readonly person: BuiltPerson;
}

export interface World {
  readonly home: BuiltDistrict;
  readonly districts: readonly BuiltDistrict[];
  readonly units: readonly BuiltUnit[];
  readonly unitOf: ReadonlyMap<Relation, BuiltUnit>;
  readonly objects: readonly KnownObject[];
  /** Everybody who has an account; the matrix is walked by those who are named observers. */
  readonly everybody: readonly Observer[];
  readonly observers: readonly Observer[];
  /** The units the home program division answers for. */
  readonly assigned: readonly BuiltUnit[];
}

export const canaryOf = (relation: Relation, state: GoalState, part: Part): string => `CNRY${relation}X${state}X${part}`;
export const canaryPattern = /CNRY([a-z]+)X([a-z]+)X([a-z]+)/g;
export const unitCanary = (index: number): string => `UNIT${index}Z`;
export const personCanary = (index: number): string => `PERS${index}Z`;

/** Words that stand for something else than a text somebody wrote. */
const notText = new Set(['code', 'target', 'category', 'nature', 'kind', 'percent', 'raw', 'weight', 'total', 'fiscal', 'other', 'version', 'verdict', 'contentHash', 'value', 'level', 'likelihood', 'sourceKind', 'sourceId', 'goalId', 'indicatorId', 'thirdPartyUnitId', 'id', 'paidOn', 'amount', 'forecastSpent', 'plannedOn', 'grade', 'atLeast']);

function marked(value: unknown, canary: string, key = ''): unknown {
  if (Array.isArray(value)) return value.map((each) => marked(each, canary, key));
  if (typeof value === 'object' && value !== null) return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, marked(each, canary, name)]));
  if (typeof value !== 'string' || notText.has(key)) return value;
  return `${value} ${canary}`;
}

const named = (...names: string[]): StoryStep[] => names.map((name) => {
  const step = yearStory.find((each) => each.name === name);
  if (!step) throw new Error(`the story has no step ${name}`);
  return step;
});
const upTo = (name: string): StoryStep[] => yearStory.slice(0, yearStory.findIndex((step) => step.name === name) + 1);

const storyOf: Readonly<Record<GoalState, StoryStep[]>> = {
  draft: named('goal: create', 'goal: revise'),
  review: named('goal: create', 'goal: revise', 'goal: submit'),
  returned: named('goal: create', 'goal: revise', 'goal: submit', 'goal: first approval', 'goal: sent back', 'goal: revise after return'),
  issued: upTo('rectification: report again'),
};

/** A unit has one goal as a department in a year: every state has a year of its own. */
const yearOf: Readonly<Record<GoalState, number>> = { draft: 2029, review: 2028, returned: 2027, issued: 2026 };

const departmentStoryOf: Readonly<Record<GoalState, StoryStep[]>> = {
  draft: named('department goal: create', 'department goal: revise'),
  review: named('department goal: create', 'department goal: revise', 'department goal: submit'),
  returned: named('department goal: create', 'department goal: revise', 'department goal: submit', 'department goal: first approval', 'department goal: sent back', 'department goal: revise after return'),
  issued: yearStory.slice(yearStory.findIndex(({ name }) => name === 'department goal: create'), yearStory.findIndex(({ name }) => name === 'department goal: issue') + 1),
};

/** Plays a goal into a state. What the unit writes after a return, and into a report it has not filed, is still its own. */
async function playTarget(api: TestApp, district: BuiltDistrict, target: Target, steps = storyOf[target.state]): Promise<Facts> {
  return playYear(api, district, {
    steps,
    send: (step, person, request) => {
      const isHeld = target.state === 'draft' || (target.state === 'returned' && step.name.endsWith('goal: revise after return'));
      const body = marked(request.path === '/department-goals' ? { ...(request.body as object), fiscalYear: yearOf[target.state] } : request.body, canaryOf(target.relation, target.state, isHeld ? 'held' : 'open'));
      return person.send<Record<string, string>>(request.method, request.path, body, {});
    },
  });
}

async function holdBackReport(api: TestApp, preparer: PersonClient, goalId: string, canary: string): Promise<void> {
  const { rows } = await api.sql.query<{ id: string; version: number }>(`select id, version from monitoring_report where goal_id = $1 and month <> 3 order by month limit 1`, [goalId]);
  const [report] = rows;
  if (!report) throw new Error('an issued goal has no second report');
  const answer = await preparer.put(`/monitoring-reports/${report.id}`, { version: report.version, indicators: [], deviationCause: canary, correctiveMeasure: canary });
  if (answer.status >= 300) throw new Error(answer.text);
}

/** A second adjustment that the unit is still writing. */
async function holdBackAdjustment(api: TestApp, preparer: PersonClient, goalId: string, canary: string): Promise<void> {
  await setClock(api, '2026-12-01');
  const answer = await preparer.post(`/performance-goals/${goalId}/adjustments`, { kind: 'target-change', reason: canary, evidence: canary });
  if (answer.status >= 300) throw new Error(answer.text);
}

async function objectsOf(api: TestApp, goalId: string, target: Target): Promise<KnownObject[]> {
  const { rows } = await api.sql.query<{ id: string; kind: KnownObject['kind']; round: number }>(
    `select id, 'goal' as kind, round from performance_goal where id = $1
     union all select id, 'report', round from monitoring_report where goal_id = $1
     union all select id, 'evaluation', round from self_evaluation where goal_id = $1
     union all select id, 'rectification', 1 from rectification where goal_id = $1
     union all select id, 'spot-check', (status = 'announced')::integer from spot_check where evaluation_id in (select id from self_evaluation where goal_id = $1)
     union all select id, 'case', 0 from approval_case where subject_kind = 'recheck' and subject_id in (select spot_check.id from spot_check join self_evaluation evaluation on evaluation.id = evaluation_id where goal_id = $1)
     union all select id, 'adjustment', round from goal_adjustment where goal_id = $1
     union all select id, 'case', 1 from approval_case
       where subject_id = $1 or subject_id in (select id from goal_adjustment where goal_id = $1) or subject_id in (select id from monitoring_report where goal_id = $1) or subject_id in (select id from self_evaluation where goal_id = $1)`,
    [goalId],
  );
  return rows.map(({ id, kind, round }) => ({ id, kind, target, part: round > 0 ? 'open' : 'held' }));
}

/** Two provinces, three cities, four districts; around the home office one unit of every relation, each with goals in every state. */
export async function buildWorld(api: TestApp): Promise<World> {
  const home = await aDistrict(api.sql, '110101', 'home');
  const nextDoor = await aDistrict(api.sql, '110102', 'next', home);
  const otherCity = await aDistrict(api.sql, '110201', 'city', { province: home.province, city: await aUnit(api.sql, home.province, 'city', '110200') });
  const otherProvince = await aDistrict(api.sql, '220101', 'prov');
  const child = await aUnit(api.sql, home.office, 'budget-unit', '520001-1');
  const sibling = await aUnit(api.sql, home.district, 'subdistrict-office', '520002');
  const cousin = await aUnit(api.sql, sibling, 'budget-unit', '520002-1');
  const otherDivision = await aUnit(api.sql, home.bureau, 'program-division', 'cz-yw2');
  const assigned = [home.office, child, home.district];
  for (const unit of [child, home.district]) await api.sql.query('insert into division_assignment values ($1, $2)', [home.programDivision.id, unit.id]);
  for (const unit of [sibling, cousin]) await api.sql.query('insert into division_assignment values ($1, $2)', [otherDivision.id, unit.id]);
  const otherReviewer = await aPerson(api.sql, 'home.other-division', 'program-division', otherDivision);

  const everybody: Observer[] = [{ name: 'other program division', role: 'program-division', unit: otherDivision, person: otherReviewer }];
  const unitRoles = ['preparer', 'unit-leader', 'subdistrict-finance'] as const;
  const castAt = async (unit: BuiltUnit, name: string, reviewer: BuiltPerson): Promise<BuiltDistrict> => {
    const people = { ...home.people, 'program-division': reviewer };
    for (const role of unitRoles) {
      people[role] = await aPerson(api.sql, `${name}.${role}`, role, unit);
      everybody.push({ name: `${role} of ${name}`, role, unit, person: people[role] });
    }
    return { ...home, people };
  };
  const casts: Record<Relation, BuiltDistrict> = {
    self: home,
    parent: await castAt(home.district, 'parent', home.people['program-division']),
    child: await castAt(child, 'child', home.people['program-division']),
    sibling: await castAt(sibling, 'sibling', otherReviewer),
    cousin: await castAt(cousin, 'cousin', otherReviewer),
    otherdistrict: nextDoor,
    othercity: otherCity,
    otherprovince: otherProvince,
  };
  const unitOf = new Map<Relation, BuiltUnit>([
    ['self', home.office], ['parent', home.district], ['child', child], ['sibling', sibling], ['cousin', cousin],
    ['otherdistrict', nextDoor.office], ['othercity', otherCity.office], ['otherprovince', otherProvince.office],
  ]);
  const unitOfRole = (district: BuiltDistrict, role: Role): BuiltUnit =>
    ({ 'program-division': district.programDivision, 'performance-division': district.performanceDivision, 'budget-division': district.budgetDivision, supervisor: district.supervisionOffice, 'system-administrator': district.district, 'security-administrator': district.district, auditor: district.district, 'third-party': district.thirdParty } as Partial<Record<Role, BuiltUnit>>)[role] ?? district.office;
  const districts = [home, nextDoor, otherCity, otherProvince];
  for (const [at, district] of districts.entries()) {
    for (const [role, person] of Object.entries(district.people) as [Role, BuiltPerson][]) everybody.push({ name: at === 0 ? role : `${role} of district ${at + 1}`, role, unit: unitOfRole(district, role), person });
  }
  for (const role of ['supervisor', 'system-administrator'] as const) everybody.push({ name: `${role} of the city`, role, unit: home.city, person: await aPerson(api.sql, `city-level.${role}`, role, home.city) });

  const units = await nameEverything(api, everybody);
  const objects: KnownObject[] = [];
  for (const relation of relations) {
    for (const state of goalStates) {
      const unit = unitOf.get(relation);
      if (!unit) throw new Error(relation);
      const target: Target = { relation, state, unit };
      const { goalId } = await playTarget(api, casts[relation], target);
      if (state === 'issued') await holdBackReport(api, await api.signIn(casts[relation].people.preparer.login), goalId, canaryOf(relation, state, 'held'));
      if (state === 'issued') await holdBackAdjustment(api, await api.signIn(casts[relation].people.preparer.login), goalId, canaryOf(relation, state, 'held'));
      objects.push(...(await objectsOf(api, goalId, target)));
      const { departmentGoalId } = await playTarget(api, casts[relation], target, departmentStoryOf[state]);
      objects.push({ id: departmentGoalId, kind: 'department-goal', target, part: state === 'draft' ? 'held' : 'open' });
    }
  }
  for (const [relation, unit] of unitOf) await giveDocument(api, unit, canaryOf(relation, 'draft', 'held'));
  const engaged = objects.find((each) => each.kind === 'goal' && each.target.relation === 'self' && each.target.state === 'issued');
  const performance = await api.signIn(home.people['performance-division'].login);
  if ((await performance.post(`/performance-goals/${engaged?.id}/engagements`, { thirdPartyUnitId: home.thirdParty.id })).status >= 300) throw new Error('the third party was not engaged');

  for (const relation of relations) {
    const preparer = await api.signIn(casts[relation].people.preparer.login);
    const proposed = await preparer.post<{ id: string }>('/library-indicators', { category: 'quality', name: `合格率 ${relation}`, target: '≥95%', description: '', scoringSentence: '', basisHint: '', business: '' });
    if (proposed.status !== 201) throw new Error(proposed.text);
    if (['parent', 'cousin'].includes(relation) && (await performance.post(`/library-indicators/${proposed.body.id}/adoption`, { version: 1 })).status !== 204) throw new Error(`${relation}: not adopted`);
  }

  await setClock(api, '2027-02-20');
  await api.app.get(SweepReminders, { strict: false }).execute();
  await api.sql.query(`insert into in_app_notification (recipient_id, dedupe_key, kind, body, link)
    select recipient_id, dedupe_key, payload::json->>'kind', payload, payload::json->>'link' from outbox_message where kind = 'in-app'`);
  const cityLevel = everybody.filter((each) => each.name.endsWith('of the city'));
  const fromElsewhere = everybody.filter((each) => ['preparer of child', 'other program division', 'performance-division of district 4', 'preparer of district 2'].includes(each.name));
  const observers = [...everybody.filter((each) => Object.values(home.people).includes(each.person)), ...cityLevel, ...fromElsewhere];
  return { home, districts, units, unitOf, objects, everybody, observers, assigned };
}

/** A document that the unit was given; its name and its one remark carry the canary of the place. */
async function giveDocument(api: TestApp, unit: BuiltUnit, canary: string): Promise<void> {
  const document = JSON.stringify({ projects: [], department: null, residue: [{ where: 'line 1', text: canary }] });
  await api.sql.query(
    `insert into document_import (id, district_id, unit_id, fiscal_year, file_name, sha256, format, document, content_hash, imported_by)
     select gen_random_uuid(), $1, $2, 2026, $3, repeat('0', 64), 'text', $4, encode(sha256(convert_to($4, 'UTF8')), 'hex'), post.person_id from post where post.unit_id = $2 and post.role = 'preparer' limit 1`,
    [unit.districtId, unit.id, canary, document],
  );
}

/** Names that can be searched for: `UNIT<n>Z` for the n-th unit, `PERS<n>Z` for the n-th of everybody. */
async function nameEverything(api: TestApp, everybody: readonly Observer[]): Promise<BuiltUnit[]> {
  const { rows: units } = await api.sql.query<BuiltUnit>('select id, code, name, path, district_id as "districtId" from org_unit order by node_no');
  for (const [at, unit] of units.entries()) await api.sql.query('update org_unit set name = $2 where id = $1', [unit.id, `机构${unitCanary(at)}`]);
  for (const [at, { person }] of everybody.entries()) await api.sql.query('update person set name = $2, email = $3 where id = $1', [person.id, `人${personCanary(at)}`, `mail-${personCanary(at)}@example.invalid`]);
  return units;
}
