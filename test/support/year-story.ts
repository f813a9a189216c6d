import type { Role } from '#domain/access/permissions';
import { aBureauLeader, aDepartmentGoalBody, aGoalBody, type BuiltDistrict } from './builders.js';
import type { Json, Answer, PersonClient, TestApp } from './test-app.js';

/** What the persons of the story have learned so far. */
export interface Facts {
  goalId: string;
  departmentGoalId: string;
  adjustmentId: string;
  caseId: string;
  reportId: string;
  evaluationId: string;
  spotCheckId: string;
  rectificationId: string;
}

export interface StoryRequest {
  readonly method: 'POST' | 'PUT';
  readonly path: string;
  readonly body?: unknown;
}

/** One change of the story: who makes it, on which business day, and what it sends after reading what it needs. */
export interface StoryStep {
  readonly name: string;
  readonly by: Role | 'bureau-leader';
  readonly on?: string;
  readonly ask: (person: PersonClient, facts: Facts) => Promise<StoryRequest>;
  readonly keep?: (answer: Answer<Record<string, string>>, facts: Facts) => void;
}

export const read = async (person: PersonClient, path: string): Promise<Json> => {
  const answer = await person.get<Json>(path);
  if (answer.status !== 200) throw new Error(`GET ${path}: ${answer.status} ${answer.text}`);
  return answer.body;
};

export const to = (method: 'POST' | 'PUT', path: (facts: Facts) => string, body?: unknown): StoryStep['ask'] => (_person, facts) =>
  Promise.resolve({ method, path: path(facts), ...(body === undefined ? {} : { body }) });

export const goal = (facts: Facts): string => `/performance-goals/${facts.goalId}`;
const departmentGoal = (facts: Facts): string => `/department-goals/${facts.departmentGoalId}`;
const adjustment = (facts: Facts): string => `/goal-adjustments/${facts.adjustmentId}`;
const report = (facts: Facts): string => `/monitoring-reports/${facts.reportId}`;
const evaluation = (facts: Facts): string => `/self-evaluations/${facts.evaluationId}`;
const spotCheck = (facts: Facts): string => `/spot-checks/${facts.spotCheckId}`;
const rectification = (facts: Facts): string => `/rectifications/${facts.rectificationId}`;

export const create = (name: string): StoryStep => ({ name, by: 'preparer', ask: () => Promise.resolve({ method: 'POST', path: '/performance-goals', body: aGoalBody() }), keep: (answer, facts) => void (facts.goalId = answer.body['id']!) });

const createDepartmentGoal = (name: string, fiscalYear: number): StoryStep =>
  ({ name, by: 'preparer', ask: () => Promise.resolve({ method: 'POST', path: '/department-goals', body: aDepartmentGoalBody({ fiscalYear }) }), keep: (answer, facts) => void (facts.departmentGoalId = answer.body['id']!) });

const reviseDepartmentGoal = (name: string): StoryStep => ({
  name,
  by: 'preparer',
  ask: async (person, facts) => {
    const { fiscalYear: _year, ...content } = aDepartmentGoalBody({ overallGoal: `组建20人的巡逻队（${name}）` });
    return { method: 'PUT', path: departmentGoal(facts), body: { ...content, version: (await read(person, departmentGoal(facts)))['version'] } };
  },
});

const keepCase: NonNullable<StoryStep['keep']> = (answer, facts) => void (facts.caseId = answer.body['approvalCaseId']!);

export const submit = (name: string, subject: (facts: Facts) => string): StoryStep => ({
  name,
  by: 'preparer',
  ask: async (person, facts) => ({ method: 'POST', path: `${subject(facts)}/submission`, body: { version: (await read(person, subject(facts)))['version'] } }),
  keep: keepCase,
});

export const decide = (name: string, by: StoryStep['by'], verdict: 'approve' | 'send-back' | 'reject'): StoryStep => ({
  name,
  by,
  ask: async (person, facts) => {
    const seen = await read(person, `/approval-cases/${facts.caseId}`);
    return { method: 'POST', path: `/approval-cases/${facts.caseId}/decisions`, body: { verdict, opinion: verdict === 'approve' ? '同意' : '请补充测算依据', version: seen['version'], contentHash: seen['contentHash'] } };
  },
});

const reviseGoal = (name: string): StoryStep => ({
  name,
  by: 'preparer',
  ask: async (person, facts) => {
    const { code: _code, fiscalYear: _year, name: _name, nature: _nature, ...content } = aGoalBody({ purpose: `按月发放巡逻队员补贴（${name}）` });
    return { method: 'PUT', path: goal(facts), body: { ...content, version: (await read(person, goal(facts)))['version'] } };
  },
});

/** 追加 of 6 000 元 for one indicator that asks for more. */
const reviseAdjustment = (name: string): StoryStep => ({
  name,
  by: 'preparer',
  ask: async (person, facts) => {
    const { code: _code, fiscalYear: _year, name: _name, nature: _nature, indicators, ...content } = aGoalBody({ budget: { total: '126000.00', fiscal: '126000.00', other: '0.00' } });
    const identities = ((await read(person, goal(facts)))['indicators'] as Json[]).map((each) => ({ id: each['id'] }));
    const proposed = (indicators as Json[]).map((each, at) => ({ ...each, ...identities[at], ...(at === 0 ? { target: '≥21人' } : {}) }));
    const { version } = await read(person, adjustment(facts));
    return { method: 'PUT', path: adjustment(facts), body: { version, reason: `新增一个小区（${name}）`, evidence: '财预〔2026〕8号', goals: [{ goalId: facts.goalId, ...content, indicators: proposed }] } };
  },
});

const actuals: readonly string[] = ['20', '99', '100', '480', '6', '93'];
const actualAt = (at: number): Json => ({ kind: 'number', value: actuals[at % actuals.length] });

const reviseReport = (name: string, on?: string): StoryStep => ({
  name,
  by: 'preparer',
  ...(on === undefined ? {} : { on }),
  ask: async (person, facts) => {
    const seen = await read(person, report(facts));
    const indicators = (seen['indicators'] as Json[]).map((each, at) => ({ indicatorId: each['indicatorId'], actual: actualAt(at), forecast: actualAt(at), likelihood: 'certain' }));
    return { method: 'PUT', path: report(facts), body: { version: seen['version'], indicators, forecastSpent: '120000.00', deviationCause: '一季度集中支付', correctiveMeasure: '按月均衡支付' } };
  },
});

const findReport: StoryStep['ask'] = async (person, facts) => {
  const { items } = await read(person, `/monitoring-reports?goalId=${facts.goalId}&month=3`);
  facts.reportId = (items as Json[])[0]!['id'];
  return reviseReport('').ask(person, facts);
};

const reviseEvaluation: StoryStep['ask'] = async (person, facts) => {
  const { items } = await read(person, `/self-evaluations?goalId=${facts.goalId}`);
  facts.evaluationId = (items as Json[])[0]!['id'];
  const seen = await read(person, evaluation(facts));
  const indicators = (seen['indicators'] as Json[]).map((each, at) => ({ indicatorId: each['indicatorId'], actual: actualAt(at), reason: '与计划略有差异' }));
  return { method: 'PUT', path: evaluation(facts), body: { version: seen['version'], indicators, summary: '补贴按月发放，目标基本完成' } };
};

const recheck: StoryStep['ask'] = async (person, facts) => {
  const seen = await read(person, evaluation(facts));
  const [first] = seen['indicators'] as Json[];
  return { method: 'POST', path: `${evaluation(facts)}/spot-checks`, body: { version: seen['version'], opinion: '抽查用工名册', changes: [{ indicatorId: first!['indicatorId'], actual: { kind: 'number', value: '18' }, opinion: '名册只有18人' }] } };
};

const keepCheck: NonNullable<StoryStep['keep']> = (answer, facts) => Object.assign(facts, { spotCheckId: answer.body['id'], caseId: answer.body['approvalCaseId'] });

const correctCheck: StoryStep['ask'] = async (person, facts) => {
  const { version, changes } = await read(person, spotCheck(facts));
  const [first] = changes as Json[];
  return { method: 'POST', path: `${spotCheck(facts)}/submission`, body: { version, opinion: '抽查用工名册和考勤', changes: [{ indicatorId: first!['indicatorId'], actual: { kind: 'number', value: '17' }, opinion: '名册和考勤都只有17人' }] } };
};

const order: StoryStep['ask'] = (_person, facts) =>
  Promise.resolve({ method: 'POST', path: '/rectifications', body: { noticeNo: `整改〔2027〕${facts.goalId.slice(-4)}号`, sourceKind: 'self-evaluation', sourceId: facts.evaluationId, requirement: '核实人数并说明差异', findings: [{ indicatorId: null, fact: '实际领取人数少于填报人数' }] } });

/** A year of one goal, with everything that can happen to it: sent back, withdrawn, reported on, re-checked, put right. */
export const yearStory: readonly StoryStep[] = [
  { ...create('goal: create'), on: '2026-01-05' },
  reviseGoal('goal: revise'),
  submit('goal: submit', goal),
  { name: 'goal: withdraw', by: 'preparer', ask: to('POST', (facts) => `${goal(facts)}/withdrawal`) },
  submit('goal: submit again', goal),
  decide('goal: first approval', 'subdistrict-finance', 'approve'),
  decide('goal: sent back', 'program-division', 'send-back'),
  reviseGoal('goal: revise after return'),
  submit('goal: submit a third time', goal),
  decide('goal: approved by the street', 'subdistrict-finance', 'approve'),
  decide('goal: approved by the program division', 'program-division', 'approve'),
  decide('goal: last approval', 'performance-division', 'approve'),
  { name: 'goal: issue', by: 'budget-division', on: '2026-01-20', ask: to('POST', (facts) => `${goal(facts)}/issuance`) },
  { name: 'payment: record', by: 'budget-division', on: '2026-03-20', ask: (_person, facts) => Promise.resolve({ method: 'POST', path: '/payments', body: { goalId: facts.goalId, voucherNo: `支-${facts.goalId.slice(-6)}`, paidOn: '2026-03-18', amount: '30000.00', summary: '一季度补贴' } }) },
  { ...reviseReport('monitoring: revise', '2026-04-02'), ask: findReport },
  submit('monitoring: submit', report),
  { name: 'monitoring: withdraw', by: 'preparer', ask: to('POST', (facts) => `${report(facts)}/withdrawal`) },
  submit('monitoring: submit again', report),
  decide('monitoring: sent back', 'subdistrict-finance', 'send-back'),
  reviseReport('monitoring: revise after return'),
  submit('monitoring: submit a third time', report),
  decide('monitoring: approved by the street', 'subdistrict-finance', 'approve'),
  decide('monitoring: last approval', 'program-division', 'approve'),
  { name: 'adjustment: start', by: 'preparer', on: '2026-06-01', ask: to('POST', (facts) => `${goal(facts)}/adjustments`, { kind: 'supplement' }), keep: (answer, facts) => void (facts.adjustmentId = answer.body['id']!) },
  reviseAdjustment('adjustment: revise'),
  submit('adjustment: submit', adjustment),
  { name: 'adjustment: withdraw', by: 'preparer', ask: to('POST', (facts) => `${adjustment(facts)}/withdrawal`) },
  submit('adjustment: submit again', adjustment),
  decide('adjustment: sent back', 'subdistrict-finance', 'send-back'),
  reviseAdjustment('adjustment: revise after return'),
  submit('adjustment: submit a third time', adjustment),
  decide('adjustment: approved by the street', 'subdistrict-finance', 'approve'),
  decide('adjustment: approved by the program division', 'program-division', 'approve'),
  decide('adjustment: last approval', 'performance-division', 'approve'),
  { name: 'adjustment: issue', by: 'budget-division', ask: to('POST', (facts) => `${adjustment(facts)}/issuance`) },
  { name: 'adjustment: start a second', by: 'preparer', ask: to('POST', (facts) => `${goal(facts)}/adjustments`, { kind: 'target-change' }), keep: (answer, facts) => void (facts.adjustmentId = answer.body['id']!) },
  { name: 'adjustment: void', by: 'preparer', ask: to('POST', (facts) => `${adjustment(facts)}/voidance`) },
  { name: 'evaluation: revise', by: 'preparer', on: '2027-01-08', ask: reviseEvaluation },
  submit('evaluation: submit', evaluation),
  decide('evaluation: approved by the street', 'subdistrict-finance', 'approve'),
  decide('evaluation: last approval', 'performance-division', 'approve'),
  { name: 'evaluation: re-check', by: 'performance-division', ask: recheck, keep: keepCheck },
  { name: 're-check: withdraw', by: 'performance-division', ask: to('POST', (facts) => `${spotCheck(facts)}/withdrawal`) },
  { name: 'evaluation: re-check again', by: 'performance-division', ask: recheck, keep: keepCheck },
  decide('re-check: sent back', 'bureau-leader', 'send-back'),
  { name: 're-check: correct', by: 'performance-division', ask: correctCheck, keep: keepCase },
  decide('re-check: confirmed', 'bureau-leader', 'approve'),
  { name: 'rectification: order', by: 'performance-division', ask: order, keep: (answer, facts) => void (facts.rectificationId = answer.body['id']!) },
  { name: 'rectification: receive', by: 'preparer', ask: to('POST', (facts) => `${rectification(facts)}/receipt`) },
  { name: 'rectification: plan', by: 'preparer', ask: to('POST', (facts) => `${rectification(facts)}/plans`, { measures: [{ position: 1, measure: '核对名册', responsiblePerson: '王工', plannedOn: '2027-01-20' }] }) },
  { name: 'rectification: report', by: 'preparer', ask: to('POST', (facts) => `${rectification(facts)}/reports`, { results: [{ position: 1, result: '名册已核对', evidence: '名册扫描件' }] }), keep: keepCase },
  { name: 'rectification: withdraw', by: 'preparer', ask: to('POST', (facts) => `${rectification(facts)}/withdrawal`) },
  { name: 'rectification: report after withdrawal', by: 'preparer', ask: to('POST', (facts) => `${rectification(facts)}/reports`, { results: [{ position: 1, result: '名册已核对', evidence: '名册扫描件' }] }), keep: keepCase },
  decide('rectification: approved by the leader', 'unit-leader', 'approve'),
  decide('rectification: returned', 'subdistrict-finance', 'send-back'),
  { name: 'rectification: report again', by: 'preparer', ask: to('POST', (facts) => `${rectification(facts)}/reports`, { results: [{ position: 1, result: '差异已说明', evidence: '说明' }] }), keep: keepCase },
  decide('rectification: approved by the leader again', 'unit-leader', 'approve'),
  decide('rectification: approved by the street', 'subdistrict-finance', 'approve'),
  decide('rectification: accept', 'performance-division', 'approve'),
  create('goal: create a second'),
  { name: 'goal: void', by: 'preparer', ask: to('POST', (facts) => `${goal(facts)}/voidance`) },
  create('goal: create a third'),
  submit('goal: submit the third', goal),
  decide('goal: rejected', 'subdistrict-finance', 'reject'),
  create('goal: create a fourth'),
  submit('goal: submit the fourth', goal),
  { name: 'goal: engage a third party', by: 'performance-division', ask: (_person, facts) => Promise.resolve({ method: 'POST', path: `${goal(facts)}/engagements`, body: { thirdPartyUnitId: facts.caseId } }) },
  createDepartmentGoal('department goal: create', 2026),
  reviseDepartmentGoal('department goal: revise'),
  submit('department goal: submit', departmentGoal),
  { name: 'department goal: withdraw', by: 'preparer', ask: to('POST', (facts) => `${departmentGoal(facts)}/withdrawal`) },
  submit('department goal: submit again', departmentGoal),
  decide('department goal: first approval', 'subdistrict-finance', 'approve'),
  decide('department goal: sent back', 'program-division', 'send-back'),
  reviseDepartmentGoal('department goal: revise after return'),
  submit('department goal: submit a third time', departmentGoal),
  decide('department goal: approved by the street', 'subdistrict-finance', 'approve'),
  decide('department goal: approved by the program division', 'program-division', 'approve'),
  decide('department goal: last approval', 'performance-division', 'approve'),
  { name: 'department goal: issue', by: 'budget-division', ask: to('POST', (facts) => `${departmentGoal(facts)}/issuance`) },
  createDepartmentGoal('department goal: create a second', 2027),
  { name: 'department goal: void', by: 'preparer', ask: to('POST', (facts) => `${departmentGoal(facts)}/voidance`) },
  createDepartmentGoal('department goal: create a third', 2027),
  submit('department goal: submit the third', departmentGoal),
  decide('department goal: rejected', 'subdistrict-finance', 'reject'),
];

/** Where a story is played: the API in this process, or one of its own. */
export type Stage = Pick<TestApp, 'sql' | 'signIn'>;

export const setClock = (app: Stage, day: string): Promise<unknown> =>
  app.sql.query('insert into simulated_clock (instant) values ($1) on conflict (singleton) do update set instant = excluded.instant', [`${day}T09:00:00+08:00`]);

/** The API with a clock that only tests move. */
export const simulatedClock = { YUJI_CLOCK: 'simulated' } as const;

/** Plays the story, or its part up to and with a step; `send` may do more with a request than to send it. The last answer of a step must be a success. */
export async function playYear(
  app: Stage,
  district: BuiltDistrict,
  { until, steps = yearStory, send }: { until?: string; steps?: readonly StoryStep[]; send?: (step: StoryStep, person: PersonClient, request: StoryRequest) => Promise<Answer<Record<string, string>>> } = {},
): Promise<Facts> {
  const facts: Facts = { goalId: '', departmentGoalId: '', adjustmentId: '', caseId: '', reportId: '', evaluationId: '', spotCheckId: '', rectificationId: '' };
  const bureauLeader = await aBureauLeader(app.sql, district);
  const clients = new Map<StoryStep['by'], PersonClient>();
  if (until !== undefined && !steps.some((step) => step.name === until)) throw new Error(`no step ${until}`);
  for (const step of steps) {
    if (step.on !== undefined) await setClock(app, step.on);
    const person = clients.get(step.by) ?? (await app.signIn((step.by === 'bureau-leader' ? bureauLeader : district.people[step.by]).login));
    clients.set(step.by, person);
    const asked = await step.ask(person, step.name === 'goal: engage a third party' ? { ...facts, caseId: district.thirdParty.id } : facts);
    const answer = await (send ? send(step, person, asked) : person.send<Record<string, string>>(asked.method, asked.path, asked.body, {}));
    if (answer.status >= 300) throw new Error(`${step.name}: ${answer.status} ${answer.text}`);
    step.keep?.(answer, facts);
    if (step.name === until) break;
  }
  return facts;
}
