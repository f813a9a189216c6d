import fc from 'fast-check';
import { v7 } from 'uuid';
import { AddApprover } from '#application/approval/add-approver';
import { AnswerConsultation } from '#application/approval/answer-consultation';
import { ApprovalCases } from '#application/approval/approval-cases';
import { AssignReviewer } from '#application/approval/assign-reviewer';
import { ConsultColleague } from '#application/approval/consult-colleague';
import { DecideApproval } from '#application/approval/decide-approval';
import { LetColleagueGo } from '#application/approval/let-colleague-go';
import { LoadRoute } from '#application/approval/load-route';
import { ReassignApproval } from '#application/approval/reassign-approval';
import { ResumeApproval } from '#application/approval/resume-approval';
import { RetractDecision } from '#application/approval/retract-decision';
import { SuspendApproval } from '#application/approval/suspend-approval';
import { VoidApproval } from '#application/approval/void-approval';
import { SubmitGoal } from '#application/goal/submit-goal';
import { WithdrawGoal } from '#application/goal/withdraw-goal';
import { Clock } from '#application/ports/clock';
import { UnitOfWork } from '#application/ports/unit-of-work';
import type { Actor } from '#domain/access/actor';
import type { Role } from '#domain/access/permissions';
import { openStepOf } from '#domain/approval/approval-case';
import { awaitedSeats } from '#domain/approval/seats';
import { DomainError } from '#domain/shared/domain-error';
import { ApprovalQueries } from '#persistence/approval/approval-queries';
import { AuditChains } from '#persistence/platform/audit-chains';
import { Invariants } from '#persistence/platform/invariants';
import { aDistrict, aGoalBody, aPerson, type BuiltDistrict, type BuiltUnit } from '../support/builders.js';
import { PaperFile, type Command, type Desk, type Rule } from '../support/paper-file.js';
import { PersonClient, TestApp } from '../support/test-app.js';

/** Both doors play the same random stories; CI plays more of them, and `YUJI_MODEL_STEPS` as many as one likes. */
const inCi = process.env.CI === 'true';
const steps = { useCases: Number(process.env.YUJI_MODEL_STEPS ?? (inCi ? 20_000 : 1_500)), http: Number(process.env.YUJI_MODEL_HTTP_STEPS ?? (inCi ? 5_000 : 500)) };
const LENGTH = 50;

/** A person may hold several posts; whoever acts does so on the one that the desk asks for. */
const posts: readonly (readonly [login: string, role: Role, at: 'office' | 'programDivision' | 'performanceDivision'])[] = [
  ['author', 'preparer', 'office'], ['author', 'subdistrict-finance', 'office'],
  ['finance.1', 'subdistrict-finance', 'office'], ['finance.2', 'subdistrict-finance', 'office'], ['both', 'subdistrict-finance', 'office'],
  ['program.1', 'program-division', 'programDivision'], ['program.2', 'program-division', 'programDivision'], ['both', 'program-division', 'programDivision'],
  ['keeper.1', 'performance-division', 'performanceDivision'], ['keeper.2', 'performance-division', 'performanceDivision'], ['keeper.3', 'performance-division', 'performanceDivision'],
  ['leader', 'unit-leader', 'office'],
];
const people = [...new Set(posts.map(([login]) => login))];
const deskRoles: readonly Role[] = ['subdistrict-finance', 'program-division', 'performance-division'];
const atRelation = ['own-unit', 'assigned-program-division', 'district-performance-division'] as const;
const keepers = people.filter((login) => login.startsWith('keeper'));
const AGREEMENT = 60;

let app: TestApp;
let district: BuiltDistrict;
const personIds = new Map<string, string>();
const actors = new Map<string, Actor>();
const clients = new Map<string, PersonClient>();

const actorAt = (login: string, role: Role | undefined): Actor => (actors.get(`${login}/${role}`) ?? [...actors.entries()].find(([key]) => key.startsWith(`${login}/`))?.[1]) as Actor;

async function seat(login: string, role: Role, unit: BuiltUnit): Promise<void> {
  const known = personIds.get(login);
  const person = known === undefined ? await aPerson(app.sql, login, role, unit) : { id: known, postId: (await app.sql.query<{ id: string }>(`insert into post (id, person_id, unit_id, role, starts_on) values ($4, $1, $2, $3, '2000-01-01') returning id`, [known, unit.id, role, v7()])).rows[0]?.id as string };
  personIds.set(login, person.id);
  const isBureau = role === 'program-division' || role === 'performance-division';
  actors.set(`${login}/${role}`, { personId: person.id, name: login, postId: person.postId, role, unitId: unit.id, unitPath: unit.path, scopePath: isBureau ? district.district.path : unit.path, districtId: district.district.id });
}

beforeAll(async () => {
  app = await TestApp.start({ POOL_SIZE: '6' }, 'approval-model');
  district = await aDistrict(app.sql);
  // Only those of the story hold a post.
  await app.sql.query(`update post set ends_on = '2000-01-02' where role in ('subdistrict-finance', 'program-division', 'performance-division', 'unit-leader')`);
  for (const [login, role, at] of posts) await seat(login, role, district[at]);
}, 120_000);

afterAll(() => app.stop());

const person = fc.nat(people.length - 1);
const deskRule = fc.constantFrom<Rule>('any-of', 'any-of', 'all-of', 'share-of', 'in-order');
const move = fc.record({
  verb: fc.constantFrom<Command['verb']>(...(['approve', 'approve', 'approve', 'approve', 'approve', 'send-back', 'send-back', 'retract', 'reassign', 'consult', 'answer', 'answer', 'add', 'remove', 'suspend', 'resume', 'resume', 'assign'] as const),
    'reject', 'void', 'withdraw', 'resubmit'),
  by: person, who: person, isAsked: fc.integer({ min: 0, max: 3 }).map((n) => n > 0), to: fc.option(fc.nat(2), { nil: null }), isDirect: fc.boolean(), where: fc.constantFrom<'before' | 'after'>('before', 'after'), isRare: fc.integer({ min: 0, max: 7 }),
});
type Move = typeof move extends fc.Arbitrary<infer T> ? T : never;

/** Most moves come from somebody who is asked; what ends a story is rare. */
function commandOf(move: Move, file: PaperFile): Command {
  const tray = file.tray();
  const by = move.isAsked && tray.length > 0 ? (tray[move.by % tray.length] as string) : (people[move.by] as string);
  const isEnd = ['reject', 'void', 'withdraw'].includes(move.verb) && move.isRare > 0;
  const verb = isEnd ? 'approve' : move.verb;
  const who = people[move.who] as string;
  const to = verb === 'send-back' && move.to === null && move.isRare > 2 && file.desk > 0 ? file.desk - 1 : move.to;
  const author = verb === 'void' || verb === 'withdraw' || verb === 'resubmit' ? 'author' : by;
  return { verb, by: author, who, to, isDirect: move.isDirect, where: move.where } as Command;
}

/** The case as the screen showed it. */
interface SeenCase { readonly id: string; readonly version: number; readonly contentHash: string }

/** How a command is given: straight to the use cases, or over HTTP. Answers whether it was done; throws what is no refusal. */
interface Door {
  readonly give: (command: Command, actor: Actor, seen: SeenCase) => Promise<boolean>;
  readonly submit: (goalId: string) => Promise<string | null>;
  readonly withdraw: (goalId: string) => Promise<boolean>;
}

const idOf = (login: string): string => personIds.get(login) as string;

async function wasDone(work: () => Promise<unknown>): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (error) {
    if (error instanceof DomainError) return false;
    throw error;
  }
}

const versionOf = async (goalId: string): Promise<number> => Number((await app.sql.query<{ version: number }>('select version from performance_goal where id = $1', [goalId])).rows[0]?.version);
const caseOf = async (goalId: string): Promise<SeenCase> =>
  (await app.sql.query<SeenCase>('select id, version, content_hash as "contentHash" from approval_case where subject_id = $1 order by round desc limit 1', [goalId])).rows[0] as never;

function throughUseCases(): Door {
  const get = <T>(type: new (...parameters: never[]) => T): T => app.app.get(type as never);
  return {
    submit: async (goalId) => {
      let caseId: string | null = null;
      await wasDone(async () => { caseId = await get(SubmitGoal).execute(actorAt('author', 'preparer'), goalId, await versionOf(goalId)); });
      return caseId;
    },
    withdraw: (goalId) => wasDone(() => get(WithdrawGoal).execute(actorAt('author', 'preparer'), goalId)),
    give: (command, actor, { id: caseId, version, contentHash }) => wasDone(async () => {
      const named = { personId: idOf(command.who), opinion: '请阅', seen: version };
      switch (command.verb) {
        case 'approve': case 'reject': case 'send-back': {
          const target = command.verb === 'send-back' ? { sendTo: command.to === null ? null : command.to + 1, afterwards: command.isDirect ? ('direct' as const) : ('again' as const) } : {};
          return get(DecideApproval).execute(actor, caseId, { verdict: command.verb, opinion: '意见', seen: { version, contentHash }, ...target });
        }
        case 'retract': return get(RetractDecision).execute(actor, caseId, '');
        case 'reassign': return get(ReassignApproval).execute(actor, caseId, named);
        case 'consult': return get(ConsultColleague).execute(actor, caseId, named);
        case 'answer': return get(AnswerConsultation).execute(actor, caseId, '可行');
        case 'add': return get(AddApprover).execute(actor, caseId, command.where, named);
        case 'remove': return get(LetColleagueGo).execute(actor, caseId, named.personId);
        case 'suspend': return get(SuspendApproval).execute(actor, caseId, '待核实');
        case 'resume': return get(ResumeApproval).execute(actor, caseId, '');
        case 'void': return get(VoidApproval).execute(actor, caseId, '不再申报');
        case 'assign': {
          if (actor.role !== 'performance-division') throw new DomainError('access.not-permitted', 'forbidden');
          return get(AssignReviewer).execute(actor, caseId, named);
        }
        default: throw new Error(`no such command: ${command.verb}`);
      }
    }),
  };
}

async function clientOf(actor: Actor): Promise<PersonClient> {
  const known = clients.get(actor.postId);
  if (known) return known;
  const first = await app.signIn(actor.name);
  const switched = await first.put<{ csrfToken: string }>('/session/post', { postId: actor.postId });
  if (switched.status !== 200) throw new Error(switched.text);
  const client = new PersonClient(app.baseUrl, (switched.headers.get('set-cookie') ?? first.cookie).split(';')[0] as string, switched.body.csrfToken);
  clients.set(actor.postId, client);
  return client;
}

function overHttp(): Door {
  const isDone = ({ status, text }: { status: number; text: string }): boolean => {
    if (status >= 500) throw new Error(text);
    return status < 300;
  };
  const path: Partial<Record<Command['verb'], string>> = {
    approve: 'decisions', reject: 'decisions', 'send-back': 'decisions', retract: 'retractions', reassign: 'reassignments', consult: 'consultations', answer: 'answers', add: 'added-approvers',
    remove: 'removed-approvers', suspend: 'suspensions', resume: 'resumptions', void: 'voidance', assign: 'interventions',
  };
  return {
    submit: async (goalId) => {
      const answer = await (await clientOf(actorAt('author', 'preparer'))).post<{ approvalCaseId: string }>(`/performance-goals/${goalId}/submission`, { version: await versionOf(goalId) });
      return isDone(answer) ? answer.body.approvalCaseId : null;
    },
    withdraw: async (goalId) => isDone(await (await clientOf(actorAt('author', 'preparer'))).post(`/performance-goals/${goalId}/withdrawal`)),
    give: async (command, actor, { id: caseId, version, contentHash }) => {
      const client = await clientOf(actor);
      const named = { personId: idOf(command.who), opinion: '请阅', version };
      const verdict = { verdict: command.verb, opinion: '意见', version, contentHash, ...(command.verb === 'send-back' ? { ...(command.to === null ? {} : { sendTo: command.to + 1 }), afterwards: command.isDirect ? 'direct' : 'again' } : {}) };
      const bodies: Partial<Record<Command['verb'], unknown>> = {
        approve: verdict, reject: verdict, 'send-back': verdict, retract: {}, reassign: named, consult: named, answer: { opinion: '可行' }, add: { ...named, where: command.verb === 'add' ? command.where : '' },
        remove: { personId: named.personId }, suspend: { opinion: '待核实' }, resume: {}, void: { opinion: '不再申报' }, assign: named,
      };
      return isDone(await client.post(`/approval-cases/${caseId}/${path[command.verb]}`, bodies[command.verb]));
    },
  };
}

/** On which post: the one of the desk, else the one a command belongs to, else any. */
function actorFor(command: Command, file: PaperFile): Actor {
  const wanted: Role | undefined = command.by === 'author' && (command.verb === 'void' || command.verb === 'withdraw') ? 'preparer' : deskRoles[file.desk];
  return actorAt(command.by, wanted);
}

async function newGoal(): Promise<string> {
  const answer = await (await clientOf(actorAt('author', 'preparer'))).post<{ id: string }>('/performance-goals', aGoalBody());
  if (answer.status !== 201) throw new Error(answer.text);
  return answer.body.id;
}

async function loadRoute(rules: readonly Rule[]): Promise<void> {
  const json = {
    subjectKind: 'goal', effectiveOn: await app.app.get(Clock).today(),
    steps: rules.map((rule, at) => ({ name: `环节${at + 1}`, role: deskRoles[at], at: atRelation[at], rule, ...(rule === 'share-of' ? { agreementPercent: AGREEMENT } : {}) })),
  };
  await app.app.get(LoadRoute).execute(actorAt('keeper.1', 'performance-division'), district.district.id, json);
}

const desksOf = (rules: readonly Rule[]): Desk[] => rules.map((rule, at) => ({ rule, percent: AGREEMENT, people: posts.filter(([, role]) => role === deskRoles[at]).map(([login]) => login) }));

let played = { given: 0, done: 0 };

async function play(door: Door, rules: readonly Rule[], moves: readonly Move[]): Promise<void> {
  await loadRoute(rules);
  const goalId = await newGoal();
  let caseId = (await door.submit(goalId)) as string;
  let file = PaperFile.first(desksOf(rules), ['author'], keepers);
  let seen = await caseOf(goalId);
  const story: string[] = [];
  const resubmit = async (): Promise<{ isDone: boolean; isExpected: boolean }> => {
    const isExpected = file.status === 'returned' || file.status === 'withdrawn';
    const next = await door.submit(goalId);
    if (next !== null) [caseId, file] = [next, file.resubmitted()];
    return { isDone: next !== null, isExpected };
  };
  const give = async (command: Command, before: SeenCase): Promise<{ isDone: boolean; isExpected: boolean }> => {
    const actor = actorFor(command, file);
    const isExpected = file.do(command);
    return { isExpected, isDone: command.verb === 'withdraw' ? await door.withdraw(goalId) : await door.give(command, actor, before) };
  };
  for (const move of moves) {
    const command = commandOf(move, file);
    const before = seen;
    const context = (): string => [...story, `${JSON.stringify(command)} at step ${file.desk + 1}`].join('\n');
    const { isDone, isExpected } = command.verb === 'resubmit' ? await resubmit() : await give(command, before);
    story.push(`${isDone ? 'done   ' : 'refused'} ${JSON.stringify(command)}`);
    played = { given: played.given + 1, done: played.done + Number(isDone) };
    const after = await lookAt(caseId);
    expect({ isDone, ...after, story: context() }).toEqual({ isDone: isExpected, ...expected(file), story: context() });
    if (move.isRare === 0) await compareTrays(caseId, file, context);
    seen = await caseOf(goalId);
    if (seen.id === before.id) expect(seen.version).toBe(before.version + Number(isDone));
    if (['approved', 'rejected', 'voided'].includes(file.status)) return;
  }
}

const expected = (file: PaperFile): Readonly<Record<string, unknown>> => ({ status: file.status, step: file.desk + 1, isSuspended: file.isSuspended, asked: file.asked().sort() });

async function lookAt(caseId: string): Promise<Readonly<Record<string, unknown>>> {
  return app.app.get(UnitOfWork).run(async () => {
    const cases = app.app.get(ApprovalCases);
    const approvalCase = await cases.get(caseId, actorAt('keeper.1', 'performance-division'));
    const { status, currentStep, isSuspended } = approvalCase;
    const step = isSuspended ? null : openStepOf(approvalCase);
    const asked = step === null ? [] : awaitedSeats(approvalCase, step, await cases.holdersOf(approvalCase, step, await app.app.get(Clock).today()));
    return { status, step: currentStep, isSuspended, asked: asked.map((each) => each.name).sort() };
  });
}

/** What each person finds in 待办 is what the reference puts into their tray, on the post of the open desk. */
async function compareTrays(caseId: string, file: PaperFile, context: () => string): Promise<void> {
  const found: string[] = [];
  for (const login of people.filter((each) => each !== 'author')) {
    const { items } = await app.app.get(ApprovalQueries).list(actorAt(login, deskRoles[file.desk]), 'todo', { page: 1, pageSize: 100 });
    if (items.some((item) => item.id === caseId)) found.push(login);
  }
  expect({ todo: found.sort(), story: context() }).toEqual({ todo: file.tray().filter((login) => login !== 'author').sort(), story: context() });
}

async function requireSoundness(): Promise<void> {
  const violations = await app.app.get(Invariants).violations();
  expect(violations.filter((each) => each.violations > 0)).toEqual([]);
  for (const chain of await app.app.get(AuditChains).verify()) expect(chain).toMatchObject({ firstBad: null });
}

const doors = [['use cases', 'useCases', throughUseCases], ['HTTP', 'http', overHttp]] as const;

test.each(doors)('random people give random commands through %s, and everything happens as with a cardboard file', async (_, name, open) => {
  played = { given: 0, done: 0 };
  const seed = Number(process.env.YUJI_MODEL_SEED ?? 20_261_121);
  const wanted = steps[name];
  for (let batch = 0; played.given < wanted; batch += 1) {
    await fc.assert(fc.asyncProperty(fc.tuple(deskRule, deskRule, deskRule), fc.array(move, { minLength: LENGTH, maxLength: LENGTH }), (rules, moves) => play(open(), rules, moves)), { seed: seed + batch, numRuns: 20, endOnFailure: true });
  }
  await requireSoundness();
  process.stdout.write(`审批模型（${name}）：给出 ${played.given} 条命令，办成 ${played.done} 条，种子 ${seed}\n`);
  expect(played.done / played.given).toBeGreaterThan(0.2);
}, 7_200_000);
