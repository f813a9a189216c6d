import { SubjectFactsSources } from '#application/approval/subject-facts-sources';
import { approvalSubjectKinds } from '#domain/approval/approval-subject';
import { traitsOf } from '#domain/approval/subject-traits';
import { DomainError } from '#domain/shared/domain-error';
import { aGoalBody } from '../../support/builders.js';
import { FiscalStory, reported } from '../../support/fiscal-story.js';
import { NOWHERE } from '../../support/scope-cells.js';

interface Rehearsal {
  readonly steps: readonly { name: string; people: { name: string }[]; workingDays: number; dueOn: string }[];
  readonly finishOn: string;
  readonly isProvisional: boolean;
}

interface Case {
  readonly dueOn: string | null;
  readonly steps: readonly { name: string; holders: string[] }[];
}

let story: FiscalStory;

const rehearse = async (path: string): Promise<Rehearsal> => {
  const { body, status, text } = await (await story.as('preparer')).get<Rehearsal>(`${path}/rehearsal`);
  if (status !== 200) throw new Error(text);
  return body;
};

async function submit(path: string, version: number): Promise<Case> {
  const preparer = await story.as('preparer');
  const { body, status, text } = await preparer.post<{ approvalCaseId: string }>(`${path}/submission`, { version });
  if (status !== 200) throw new Error(text);
  return (await preparer.get<Case>(`/approval-cases/${body.approvalCaseId}`)).body;
}

const wayOf = ({ steps }: Rehearsal): { name: string; people: string[] }[] => steps.map(({ name, people }) => ({ name, people: people.map((person) => person.name) }));
const pathOf = ({ steps }: Case): { name: string; people: string[] }[] => steps.map(({ name, holders }) => ({ name, people: holders }));

beforeAll(async () => {
  story = await FiscalStory.begin('rehearsed-days');
});

afterAll(async () => {
  await story.end();
});

test('the days of a rehearsal are the State Council’s: three steps from the last day before 国庆 end after it', async () => {
  await story.itIs('2026-09-30');
  const { body } = await (await story.as('preparer')).post<{ id: string }>('/performance-goals', aGoalBody());
  const rehearsal = await rehearse(`/performance-goals/${body.id}`);
  expect(rehearsal.steps.map(({ dueOn, workingDays }) => [dueOn, workingDays])).toEqual([['2026-10-13', 5], ['2026-10-20', 5], ['2026-10-27', 5]]);
  expect([rehearsal.finishOn, rehearsal.isProvisional]).toEqual(['2026-10-27', false]);
  expect((await submit(`/performance-goals/${body.id}`, 1)).dueOn).toBe('2026-10-13');
});

test('a report and a self-evaluation rehearse the way they take, by the figures of their goal', async () => {
  await story.itIs('2026-01-12');
  const leader = { name: '分管领导审定', role: 'responsible-leader', at: 'own-unit', rule: 'any-of', when: { and: [{ fact: 'amount', atLeast: '120000' }, { fact: 'funds', includes: 'fiscal' }, { fact: 'nature', oneOf: ['payroll'] }, { fact: 'continuing', is: false }] } };
  const finance = { name: '街道财政审核', role: 'subdistrict-finance', at: 'own-unit', rule: 'any-of' };
  for (const steps of [[finance, leader], [finance, { ...leader, when: { fact: 'amount', above: '120000' } }]]) {
    const subjectKind = steps[1] === leader ? 'monitoring-report' : 'self-evaluation';
    await (await story.as('performance-division')).post('/approval-routes', { subjectKind, effectiveOn: '2026-01-12', steps });
  }
  const goal = await story.issuedGoal();
  await story.itIs('2026-07-03');
  const report = await story.reportOf(goal, 6);
  const { body } = await (await story.as('preparer')).put<{ version: number }>(`/monitoring-reports/${report.id}`, { version: report.version, indicators: reported(goal, ['20', '98', '95', '500', '5', '90'], { likelihood: 'certain' }), deviationCause: '用款集中在下半年', correctiveMeasure: '按月核对' });
  const rehearsal = await rehearse(`/monitoring-reports/${report.id}`);
  expect(wayOf(rehearsal)).toEqual([['街道财政审核', 'subdistrict-finance'], ['分管领导审定', 'responsible-leader']].map(([name, person]) => ({ name, people: [person] })));
  const filed = await submit(`/monitoring-reports/${report.id}`, body.version);
  expect(pathOf(filed)).toEqual(wayOf(rehearsal));
  expect(filed.dueOn).toBe(rehearsal.steps[0]?.dueOn);
  const evaluation = await story.evaluationOf(goal);
  expect(wayOf(await rehearse(`/self-evaluations/${evaluation.id}`)).map(({ name }) => name)).toEqual(['街道财政审核']);
});

test.each(approvalSubjectKinds)('whatever a route may ask of a %s, there is somebody to ask', async (kind) => {
  const asked = story.app.app.get(SubjectFactsSources, { strict: false }).factsOf(kind, [NOWHERE], new Set(traitsOf[kind].facts));
  // Of a document that does not exist nothing is known; that nobody could be asked would be a fault of ours.
  const answer = await asked.catch((error: unknown) => error);
  expect(answer instanceof DomainError ? answer.kind : answer).toEqual(answer instanceof DomainError ? 'not-found' : new Map());
});
