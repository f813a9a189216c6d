import { aDepartmentGoalBody, aGoalBody } from './builders.js';
import type { KnownObject, World } from './scope-world.js';

/** An identity that nobody has: what is out of scope must be answered like it. */
export const NOWHERE = '018f0000-0000-7000-8000-00000000ffff';

export type SlotKind = KnownObject['kind'] | 'unit' | 'person' | 'post' | 'notification' | 'package' | 'document-import' | 'library-indicator' | 'reply' | 'window' | 'delegation' | 'delegate-post' | 'attachment' | 'obligation';

/** A place in a request where an identity goes. The rest of the request is of the right shape and inside the caller's scope. */
export interface Slot {
  readonly kind: SlotKind;
  readonly fill: (id: string, world: World) => { readonly path: string; readonly body?: unknown };
}

const { code: _code, fiscalYear: _year, name: _name, nature: _nature, ...content } = aGoalBody();

const { fiscalYear: _departmentYear, ...departmentContent } = aDepartmentGoalBody();

/** Bodies of the routes whose path names an object; null for none. */
const bodyOf: Readonly<Record<string, ((world: World) => unknown) | null>> = {
  'PUT /performance-goals/:id': () => ({ ...content, version: 1 }),
  'POST /performance-goals/:id/submission': () => ({ version: 1 }),
  'POST /performance-goals/:id/withdrawal': null,
  'POST /performance-goals/:id/voidance': null,
  'POST /performance-goals/:id/issuance': null,
  'POST /performance-goals/:id/successors': () => ({ fiscalYear: 2027, code: 'MATRIX' }),
  'POST /performance-goals/:id/engagements': (world) => ({ thirdPartyUnitId: world.home.thirdParty.id }),
  'PUT /submission-windows/:id': () => ({ version: 1, opensOn: '2026-01-01', closesOn: '2026-01-02', source: 'x' }),
  'POST /submission-windows/:id/extensions': (world) => ({ unitId: world.home.office.id, closesOn: '2031-02-01', reason: 'x', approvedBy: 'x' }),
  'POST /performance-goals/:id/adjustments': () => ({ kind: 'target-change' }),
  'PUT /goal-adjustments/:id': () => ({ version: 1, reason: '', evidence: '', goals: [{ goalId: NOWHERE, ...content }] }),
  'POST /goal-adjustments/:id/submission': () => ({ version: 1 }),
  'POST /goal-adjustments/:id/withdrawal': null,
  'POST /goal-adjustments/:id/voidance': null,
  'POST /goal-adjustments/:id/issuance': null,
  'PUT /department-goals/:id': () => ({ ...departmentContent, version: 1 }),
  'POST /department-goals/:id/submission': () => ({ version: 1 }),
  'POST /department-goals/:id/withdrawal': null,
  'POST /department-goals/:id/voidance': null,
  'POST /department-goals/:id/issuance': null,
  'POST /department-goals/:id/successors': () => ({ fiscalYear: 2027 }),
  'POST /document-imports/:id/application': () => ({ comparedWith: '0'.repeat(64) }),
  'POST /approval-cases/:id/decisions': () => ({ verdict: 'approve', version: 1, contentHash: 'x' }),
  'POST /approval-cases/:id/opinions': () => ({ opinion: 'x', version: 1, contentHash: 'x' }),
  'POST /approval-cases/:id/reassignments': () => ({ personId: NOWHERE, version: 1 }),
  'POST /approval-cases/:id/consultations': () => ({ personId: NOWHERE, version: 1 }),
  'POST /approval-cases/:id/answers': () => ({ opinion: '可行' }),
  'POST /approval-cases/:id/added-approvers': () => ({ personId: NOWHERE, where: 'before', version: 1 }),
  'POST /approval-cases/:id/removed-approvers': () => ({ personId: NOWHERE }),
  'POST /approval-cases/:id/interventions': () => ({ personId: NOWHERE, version: 1 }),
  'POST /approval-cases/:id/amendments': () => ({ version: 1, contentHash: 'x', opinion: '完善', changes: { purpose: '按月发放' } }),
  'POST /approval-cases/:id/retractions': () => ({}),
  'POST /approval-cases/:id/suspensions': () => ({ opinion: '待核实' }),
  'POST /approval-cases/:id/resumptions': () => ({}),
  'POST /approval-cases/:id/voidance': () => ({ opinion: '不再申报' }),
  'POST /approval-cases/:id/copies': (world) => ({ personIds: [world.home.people.supervisor.id] }),
  'POST /approval-cases/:id/copies/reading': null,
  'POST /approval-cases/:id/urges': () => ({}),
  'POST /approval-cases/:id/urges/answer': () => ({ finishBy: '2199-12-31' }),
  'POST /approval-cases/:id/annotations': () => ({ path: '/purpose', words: '核对' }),
  'POST /approval-cases/:id/annotations/answer': () => ({ threadId: NOWHERE, words: '已核对' }),
  'PUT /monitoring-reports/:id': () => ({ version: 1, indicators: [] }),
  'POST /monitoring-reports/:id/submission': () => ({ version: 1 }),
  'POST /monitoring-reports/:id/withdrawal': null,
  'PUT /self-evaluations/:id': () => ({ version: 1, indicators: [] }),
  'POST /self-evaluations/:id/submission': () => ({ version: 1 }),
  'POST /self-evaluations/:id/withdrawal': null,
  'POST /self-evaluations/:id/spot-checks': () => ({ version: 1, opinion: '抽查', changes: [] }),
  'POST /spot-checks/:id/submission': () => ({ version: 1, opinion: '抽查', changes: [] }),
  'POST /spot-checks/:id/withdrawal': null,
  'POST /rectifications/:id/receipt': null,
  'POST /rectifications/:id/plans': () => ({ measures: [{ position: 1, measure: '核对', responsiblePerson: '王工', plannedOn: '2027-03-01' }] }),
  'POST /rectifications/:id/reports': () => ({ results: [{ position: 1, result: '已核对', evidence: '名册' }] }),
  'POST /rectifications/:id/withdrawal': null,
  'POST /library-indicators/:id/revisions': () => ({ version: 1, category: 'quality', name: '改名', target: '', description: '', scoringSentence: '', basisHint: '', business: '' }),
  'POST /library-indicators/:id/adoption': () => ({ version: 1 }),
  'POST /library-indicators/:id/retirement': () => ({ version: 1 }),
  'POST /notifications/:id/reading': null,
  'POST /disclosure-packages/:id/cancellation': null,
  'PATCH /org-units/:id': () => ({ version: 1, name: '改名' }),
  'POST /org-units/:id/moves': (world) => ({ version: 1, parentId: world.home.district.id }),
  'POST /org-units/:id/closing': () => ({ version: 1 }),
  'POST /org-units/:id/reopening': () => ({ version: 1 }),
  'PUT /org-units/:id/assigned-units': () => ({ unitIds: [] }),
  'PATCH /people/:id': () => ({ version: 1, name: '改名' }),
  'POST /people/:id/disabling': () => ({ version: 1 }),
  'POST /people/:id/enabling': () => ({ version: 1 }),
  'POST /people/:id/unlocking': null,
  'POST /people/:id/posts': (world) => ({ unitId: world.home.office.id, role: 'preparer' }),
  'POST /posts/:id/ending': () => ({}),
  'POST /people/:id/handovers': (world) => ({ toPersonId: world.home.people['unit-leader'].id, dryRun: true }),
  'POST /delegations/:id/ending': () => ({ version: 1 }),
  ...Object.fromEntries(['performance-goals', 'goal-adjustments', 'monitoring-reports', 'self-evaluations', 'rectifications'].map((paper) => [`POST /${paper}/:id/attachments`, null])),
  'DELETE /attachments/:id': null,
  'POST /obligations/:id/urges': () => ({}),
};

const kindOfPath: Readonly<Record<string, SlotKind>> = {
  'performance-goals': 'goal', 'department-goals': 'department-goal', 'goal-adjustments': 'adjustment', 'goal-issuances': 'reply', 'submission-windows': 'window', 'approval-cases': 'case', 'monitoring-reports': 'report', 'self-evaluations': 'evaluation', 'spot-checks': 'spot-check', rectifications: 'rectification',
  'org-units': 'unit', people: 'person', posts: 'post', notifications: 'notification', 'disclosure-packages': 'package', 'document-imports': 'document-import', 'library-indicators': 'library-indicator', delegations: 'delegation', attachments: 'attachment', obligations: 'obligation',
};

const issuedAtHome = (world: World): string => world.objects.find((each) => each.kind === 'goal' && each.target.relation === 'self' && each.target.state === 'issued')?.id ?? NOWHERE;

/** Identities that travel in bodies. */
const bodySlots: Readonly<Record<string, readonly Slot[]>> = {
  'POST /approval-decisions/batches': [{ kind: 'case', fill: (caseId) => ({ path: '/approval-decisions/batches', body: { items: [{ caseId, version: 1, contentHash: 'x' }], verdict: 'approve' } }) }],
  'POST /payments': [{ kind: 'goal', fill: (goalId) => ({ path: '/payments', body: { goalId, voucherNo: 'matrix', paidOn: '2026-05-05', amount: '1.00', summary: '' } }) }],
  'POST /rectifications': [
    { kind: 'evaluation', fill: (sourceId) => ({ path: '/rectifications', body: { noticeNo: 'matrix-1', sourceKind: 'self-evaluation', sourceId, requirement: '核实', findings: [{ fact: '不符' }] } }) },
    { kind: 'report', fill: (sourceId) => ({ path: '/rectifications', body: { noticeNo: 'matrix-2', sourceKind: 'monitoring-report', sourceId, requirement: '核实', findings: [{ fact: '不符' }] } }) },
  ],
  'POST /library-indicators/proposals': [{ kind: 'goal', fill: (goalId) => ({ path: '/library-indicators/proposals', body: { goalId, indicatorIds: [NOWHERE] } }) }],
  'POST /disclosure-packages': [{ kind: 'unit', fill: (unitId) => ({ path: '/disclosure-packages', body: { unitId, fiscalYear: 2026, format: 'docx' } }) }],
  'POST /password-resets': [{ kind: 'person', fill: (personId) => ({ path: '/password-resets', body: { personId } }) }],
  'POST /people/:id/handovers': [{ kind: 'person', fill: (toPersonId, world) => ({ path: `/people/${world.home.people.preparer.id}/handovers`, body: { toPersonId, dryRun: true } }) }],
  'POST /delegations': [{ kind: 'delegate-post', fill: (delegatePostId) => ({ path: '/delegations', body: { delegatePostId, from: '2190-01-01', until: '2190-01-02' } }) }],
  'PUT /session/post': [{ kind: 'post', fill: (postId) => ({ path: '/session/post', body: { postId } }) }],
  'POST /org-units': [{ kind: 'unit', fill: (parentId) => ({ path: '/org-units', body: { parentId, kind: 'budget-unit', code: 'matrix', name: '新设' } }) }],
  'POST /people': [{ kind: 'unit', fill: (unitId) => ({ path: '/people', body: { login: 'matrix', name: '新人', unitId, role: 'preparer' } }) }],
  'POST /people/:id/posts': [{ kind: 'unit', fill: (unitId, world) => ({ path: `/people/${world.home.people.preparer.id}/posts`, body: { unitId, role: 'unit-leader' } }) }],
  'POST /org-units/:id/moves': [{ kind: 'unit', fill: (parentId, world) => ({ path: `/org-units/${world.home.office.id}/moves`, body: { version: 1, parentId } }) }],
  'PUT /org-units/:id/assigned-units': [{ kind: 'unit', fill: (unitId, world) => ({ path: `/org-units/${world.home.programDivision.id}/assigned-units`, body: { unitIds: [unitId] } }) }],
  'POST /goal-issuances': [
    { kind: 'goal', fill: (goalId) => ({ path: '/goal-issuances', body: { goalIds: [goalId], replyNumber: '批复〔2026〕9号', dryRun: true } }) },
    { kind: 'unit', fill: (unitId) => ({ path: '/goal-issuances', body: { fiscalYear: 2031, unitId, replyNumber: '批复〔2026〕9号', dryRun: true } }) },
  ],
  'POST /performance-goals/:id/adjustments': [{ kind: 'goal', fill: (counterpartGoalId, world) => ({ path: `/performance-goals/${issuedAtHome(world)}/adjustments`, body: { kind: 'transfer', counterpartGoalId } }) }],
  'POST /performance-goals/:id/engagements': [{ kind: 'unit', fill: (thirdPartyUnitId, world) => ({ path: `/performance-goals/${issuedAtHome(world)}/engagements`, body: { thirdPartyUnitId } }) }],
};

/** Routes that change something, but take no identity: they act on the caller's own session, unit or district. */
export const takesNoIdentity: ReadonlySet<string> = new Set([
  'DELETE /session', 'POST /session/password', 'POST /performance-goals', 'POST /performance-goal-reviews', 'POST /department-goals', 'POST /department-goal-reviews', 'POST /document-imports', 'POST /offline-workbooks/comparison', 'POST /offline-workbooks/application', 'POST /people-rosters/comparison', 'POST /people-rosters/application', 'POST /library-indicators', 'POST /approval-routes', 'PUT /opinion-phrases', 'POST /approval-routes/checks', 'POST /rulebooks/:year/versions', 'POST /fiscal-years/:year/openings', 'POST /submission-windows', 'POST /holiday-calendars',
]);

/** What a route asks for besides the identity in its path. */
const queryOf: Readonly<Record<string, string>> = { 'GET /performance-goals/:id/text': '?asOf=2199-12-31', 'GET /department-goals/:id/text': '?asOf=2199-12-31' };

/** A file is sent under a name; whether there is a file, nobody looks before the paper was found. */
const queryFor = (name: string): string => queryOf[name] ?? (/^POST .*\/attachments$/.test(name) ? '?fileName=a.pdf' : '');

/** Every place of a route where an identity goes; null for a route this table does not know, which fails the test. */
export function slotsOf(name: string): readonly Slot[] | null {
  const [verb = '', path = ''] = name.split(' ');
  const inBody = bodySlots[name] ?? [];
  if (!path.includes('/:id')) return verb === 'GET' || inBody.length > 0 || takesNoIdentity.has(name) ? inBody : null;
  const kind = kindOfPath[path.split('/')[1] ?? ''];
  const body = verb === 'GET' ? null : bodyOf[name];
  if (kind === undefined || body === undefined) return null;
  return [{ kind, fill: (id, world) => ({ path: path.replace(':id', id).replace(':round', '1') + queryFor(name), ...(body === null ? {} : { body: body(world) }) }) }, ...inBody];
}
