import type { Role } from '#domain/access/permissions';
import type { BuiltDistrict } from './builders.js';
import type { Answer, Json } from './test-app.js';
import { create, decide, goal, read, submit, to, type Facts, type StoryStep } from './year-story.js';

const approval = (facts: Facts): string => `/approval-cases/${facts.caseId}`;

/** Every verb of a case, and what stands around a case, each once at least: what was not done in the year. */
export function approvalStory({ people, office, thirdParty }: BuiltDistrict): readonly StoryStep[] {
  const known = { threadId: '', delegationId: '', windowId: '' };
  const keep = (name: keyof typeof known, field = 'id') => (answer: Answer<Record<string, string>>): void => void (known[name] = answer.body[field] as string);

  const act = (name: string, by: Role, path: string, body: Json = {}): StoryStep => ({ name, by, ask: to('POST', (facts) => `${approval(facts)}/${path}`, body) });
  const naming = (name: string, by: Role, path: string, whom: Role, more: Json = {}): StoryStep => ({
    name,
    by,
    ask: async (person, facts) => ({ method: 'POST', path: `${approval(facts)}/${path}`, body: { personId: people[whom].id, opinion: '请协助', version: (await read(person, approval(facts)))['version'], ...more } }),
  });
  const ruling = (name: string, by: Role, more: (facts: Facts, seen: Json) => Json): StoryStep => ({
    name,
    by,
    ask: async (person, facts) => {
      const { version, contentHash } = await read(person, approval(facts));
      return { method: 'POST', path: `${approval(facts)}/decisions`, body: { verdict: 'send-back', opinion: '请核对', version, contentHash, ...more(facts, await read(person, goal(facts))) } };
    },
  });
  const delegate = (name: string): StoryStep =>
    ({ name, by: 'subdistrict-finance', ask: to('POST', () => '/delegations', { delegatePostId: people['unit-leader'].postId, from: '2026-01-05', until: '2026-01-09', reason: '出差' }), keep: keep('delegationId') });

  return [
    { ...create('goal: create'), on: '2026-01-05' },
    submit('goal: submit', goal),
    act('approval: copy', 'subdistrict-finance', 'copies', { personIds: [people.supervisor.id], words: '请知悉' }),
    act('approval: read a copy', 'supervisor', 'copies/reading'),
    { ...act('approval: annotate', 'subdistrict-finance', 'annotations', { path: '/indicators/0/target', words: '依据何在？' }), keep: keep('threadId', 'threadId') },
    { name: 'approval: answer an annotation', by: 'preparer', ask: (_person, facts) => Promise.resolve({ method: 'POST', path: `${approval(facts)}/annotations/answer`, body: { threadId: known.threadId, words: '见名册' } }) },
    act('approval: urge', 'preparer', 'urges', { words: '请尽快' }),
    act('approval: answer an urge', 'subdistrict-finance', 'urges/answer', { finishBy: '2026-01-08' }),
    delegate('delegation: make'),
    naming('approval: consult for somebody', 'unit-leader', 'consultations', 'responsible-leader'),
    act('approval: answer', 'responsible-leader', 'answers', { opinion: '可行' }),
    { name: 'delegation: end', by: 'unit-leader', ask: () => Promise.resolve({ method: 'POST', path: `/delegations/${known.delegationId}/ending`, body: { version: 1 } }) },
    naming('approval: consult', 'subdistrict-finance', 'consultations', 'unit-leader'),
    act('approval: end a consultation', 'subdistrict-finance', 'removed-approvers', { personId: people['unit-leader'].id }),
    naming('approval: add before', 'subdistrict-finance', 'added-approvers', 'unit-leader', { where: 'before' }),
    decide('approval: the added one agrees', 'unit-leader', 'approve'),
    naming('approval: add after', 'subdistrict-finance', 'added-approvers', 'responsible-leader', { where: 'after' }),
    act('approval: let the added one go', 'subdistrict-finance', 'removed-approvers', { personId: people['responsible-leader'].id }),
    act('approval: suspend', 'subdistrict-finance', 'suspensions', { opinion: '待核实' }),
    act('approval: resume', 'subdistrict-finance', 'resumptions'),
    naming('approval: reassign', 'subdistrict-finance', 'reassignments', 'responsible-leader'),
    naming('approval: intervene', 'performance-division', 'interventions', 'subdistrict-finance'),
    decide('approval: the new one agrees', 'responsible-leader', 'approve'),
    act('approval: take back', 'responsible-leader', 'retractions'),
    decide('approval: the new one agrees again', 'responsible-leader', 'approve'),
    {
      name: 'approval: amend', by: 'program-division',
      ask: async (person, facts) => {
        const { version, contentHash } = await read(person, approval(facts));
        const row = ((await read(person, goal(facts)))['indicators'] as Json[])[0];
        return { method: 'POST', path: `${approval(facts)}/amendments`, body: { version, contentHash, opinion: '与单位商定', changes: { indicators: [{ id: row?.['id'], basis: '2026年用工名册' }] } } };
      },
    },
    ruling('approval: send back to a step, and straight again', 'program-division', () => ({ sendTo: 1, afterwards: 'direct' })),
    decide('approval: agree after a step back', 'subdistrict-finance', 'approve'),
    ruling('approval: send back single rows', 'program-division', (_facts, seen) => ({ rows: [(seen['indicators'] as Json[])[0]?.['id']], afterwards: 'direct' })),
    submit('goal: submit straight to the one who returned it', goal),
    decide('approval: agree after the correction', 'program-division', 'approve'),
    decide('approval: the last step agrees', 'performance-division', 'approve'),
    { name: 'goals: issue a batch', by: 'budget-division', ask: to('POST', () => '/goal-issuances', { fiscalYear: 2026, replyNumber: '财预〔2026〕1号' }) },
    create('goal: create a second'),
    submit('goal: submit the second', goal),
    act('approval: void', 'preparer', 'voidance', { opinion: '不再申报' }),
    create('goal: create a third'),
    submit('goal: submit the third', goal),
    delegate('delegation: make again'),
    decide('approval: decide for somebody', 'unit-leader', 'approve'),
    create('goal: create a fourth'),
    submit('goal: submit the fourth', goal),
    {
      name: 'approval: decide a batch', by: 'subdistrict-finance',
      ask: async (person, facts) => {
        const { version, contentHash } = await read(person, approval(facts));
        return { method: 'POST', path: '/approval-decisions/batches', body: { verdict: 'approve', opinion: '同意', items: [{ caseId: facts.caseId, version, contentHash }] } };
      },
    },
    { name: 'phrases: keep', by: 'subdistrict-finance', ask: to('PUT', () => '/opinion-phrases', { phrases: ['同意上报。'] }) },
    {
      name: 'route: load', by: 'performance-division',
      ask: to('POST', () => '/approval-routes', {
        subjectKind: 'goal', effectiveOn: '2026-01-05',
        steps: [{ name: '第三方意见', role: 'third-party', at: 'engaged-third-party', rule: 'any-of' }, { name: '绩效股审核', role: 'performance-division', at: 'district-performance-division', rule: 'any-of' }],
      }),
    },
    create('goal: create a fifth'),
    submit('goal: submit the fifth', goal),
    { name: 'goal: engage a third party', by: 'performance-division', ask: to('POST', (facts) => `${goal(facts)}/engagements`, { thirdPartyUnitId: thirdParty.id }) },
    {
      name: 'approval: advise', by: 'third-party',
      ask: async (person, facts) => {
        const { version, contentHash } = await read(person, approval(facts));
        return { method: 'POST', path: `${approval(facts)}/opinions`, body: { opinion: '测算依据充分', version, contentHash } };
      },
    },
    { name: 'window: open', by: 'performance-division', ask: to('POST', () => '/submission-windows', { fiscalYear: 2026, kind: 'first', opensOn: '2026-01-05', closesOn: '2026-01-20', source: '财预〔2025〕9号' }), keep: keep('windowId') },
    { name: 'window: revise', by: 'performance-division', ask: () => Promise.resolve({ method: 'PUT', path: `/submission-windows/${known.windowId}`, body: { version: 1, opensOn: '2026-01-05', closesOn: '2026-01-22', source: '财预〔2025〕10号' } }) },
    { name: 'window: extend', by: 'performance-division', ask: () => Promise.resolve({ method: 'POST', path: `/submission-windows/${known.windowId}/extensions`, body: { unitId: office.id, closesOn: '2026-01-30', reason: '机构调整', approvedBy: '分管领导' } }) },
    { name: 'year: open', by: 'preparer', ask: to('POST', () => '/fiscal-years/2027/openings', {}) },
    { name: 'person: hand over', by: 'unit-administrator', ask: to('POST', () => `/people/${people['subdistrict-finance'].id}/handovers`, { toPersonId: people['responsible-leader'].id, dryRun: false }) },
  ];
}
