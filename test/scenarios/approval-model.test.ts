import fc from 'fast-check';
import { ApprovalCases } from '#application/approval/approval-cases';
import { LoadRoute } from '#application/approval/load-route';
import { Clock } from '#application/ports/clock';
import { UnitOfWork } from '#application/ports/unit-of-work';
import type { Actor } from '#domain/access/actor';
import type { Role } from '#domain/access/permissions';
import { openStepOf } from '#domain/approval/approval-case';
import { awaitedSeats } from '#domain/approval/seats';
import { ApprovalQueries } from '#persistence/approval/approval-queries';
import { AuditChains } from '#persistence/platform/audit-chains';
import { Invariants } from '#persistence/platform/invariants';
import type { BoardPost } from '../support/absence-board.js';
import { AbsencePlay, type AbsenceCommand } from '../support/absence-play.js';
import { ApprovalCast, boardPosts, deskRoles, keepers, people } from '../support/approval-cast.js';
import { overHttp, throughUseCases, type Door, type SeenCase } from '../support/approval-doors.js';
import { aGoalBody } from '../support/builders.js';
import { howMany } from '../support/how-many.js';
import { PaperFile, type Command, type Desk, type Rule } from '../support/paper-file.js';
import { TestApp } from '../support/test-app.js';
import { setClock, simulatedClock } from '../support/year-story.js';

/** Both doors play the same random stories; CI plays more of them, and `YUJI_MODEL_STEPS` as many as one likes. */
const steps = { useCases: howMany('YUJI_MODEL_STEPS', 20_000, 1_500), http: howMany('YUJI_MODEL_HTTP_STEPS', 5_000, 500) };
const LENGTH = 50;

const atRelation = ['own-unit', 'assigned-program-division', 'district-performance-division'] as const;
const AGREEMENT = 60;

let app: TestApp;
let cast: ApprovalCast;
let absence: AbsencePlay;
beforeAll(async () => {
  app = await TestApp.start({ ...simulatedClock, POOL_SIZE: '6' }, 'approval-model');
  cast = await ApprovalCast.in(app);
  absence = new AbsencePlay(boardPosts, (day) => setClock(app, day));
  await absence.begin();
}, 120_000);

afterAll(() => app.stop());

const person = fc.nat(people.length - 1);
const deskRule = fc.constantFrom<Rule>('any-of', 'any-of', 'all-of', 'share-of', 'in-order');
const move = fc.record({
  verb: fc.constantFrom<Command['verb'] | AbsenceCommand['verb']>(...(['approve', 'approve', 'approve', 'approve', 'approve', 'send-back', 'send-back', 'retract', 'reassign', 'consult', 'answer', 'answer', 'add', 'remove', 'suspend', 'resume', 'resume', 'assign', 'amend', 'amend'] as const),
    'reject', 'void', 'withdraw', 'resubmit', 'delegate', 'delegate', 'delegate', 'end-delegation', 'next-day'),
  by: person, who: person, isAsked: fc.integer({ min: 0, max: 3 }).map((n) => n > 0), to: fc.option(fc.nat(2), { nil: null }), isDirect: fc.boolean(), where: fc.constantFrom<'before' | 'after'>('before', 'after'), isRare: fc.integer({ min: 0, max: 7 }),
});
type Move = typeof move extends fc.Arbitrary<infer T> ? T : never;

/** Most moves come from somebody who is asked; what ends a story is rare. */
function commandOf(move: Move, file: PaperFile): Command {
  const delegates = file.delegates();
  const tray = move.isRare > 4 && delegates.length > 0 ? delegates : file.tray();
  const by = move.isAsked && tray.length > 0 ? (tray[move.by % tray.length] as string) : (people[move.by] as string);
  const isEnd = ['reject', 'void', 'withdraw'].includes(move.verb) && move.isRare > 0;
  const verb = isEnd ? 'approve' : move.verb;
  const who = people[move.who] as string;
  const to = verb === 'send-back' && move.to === null && move.isRare > 2 && file.desk > 0 ? file.desk - 1 : move.to;
  const author = verb === 'void' || verb === 'withdraw' || verb === 'resubmit' ? 'author' : by;
  return { verb, by: author, who, to, isDirect: move.isDirect, where: move.where } as Command;
}

/** Who is away, and who looks after what; null for everything that is done at a desk. */
function absenceOf({ verb, by, who, to, isDirect, isRare }: Move): AbsenceCommand | null {
  if (verb === 'next-day') return { verb };
  if (verb === 'end-delegation') return { verb, which: by, byDelegate: isDirect };
  if (verb !== 'delegate') return null;
  // Mostly somebody near, sometimes anybody: whom one may name is a rule, too.
  const from = postOfDesks[(by * 8 + isRare) % postOfDesks.length] as BoardPost;
  const near = isRare === 0 ? boardPosts : boardPosts.filter((post) => post.unit === from.unit && post.login !== from.login);
  return { verb, from, to: near[who % near.length] as BoardPost, startsIn: Number(isDirect), days: 2 * (to ?? 0) };
}

const postOfDesks = boardPosts.filter(({ role }) => role !== 'preparer');

/** On which post: the one of the desk, else the one a command belongs to, else any. */
function actorFor(command: Command, file: PaperFile): Actor {
  const wanted: Role | undefined = command.by === 'author' && (command.verb === 'void' || command.verb === 'withdraw') ? 'preparer' : deskRoles[file.desk];
  return cast.actorAt(command.by, wanted);
}

async function newGoal(): Promise<string> {
  const answer = await (await cast.clientOf(cast.actorAt('author', 'preparer'))).post<{ id: string }>('/performance-goals', aGoalBody());
  if (answer.status !== 201) throw new Error(answer.text);
  return answer.body.id;
}

async function loadRoute(rules: readonly Rule[]): Promise<void> {
  const json = {
    subjectKind: 'goal', effectiveOn: await app.app.get(Clock).today(),
    steps: rules.map((rule, at) => ({ name: `环节${at + 1}`, role: deskRoles[at], at: atRelation[at], rule, ...(rule === 'share-of' ? { agreementPercent: AGREEMENT } : {}), ...(writes(at) ? { mayEdit: ['purpose'] } : {}) })),
  };
  await app.app.get(LoadRoute).execute(cast.actorAt('keeper.1', 'performance-division'), cast.district.district.id, json);
}

/** Nobody would read what the last desk wrote. */
const writes = (at: number): boolean => at < deskRoles.length - 1;

const desksOf = (rules: readonly Rule[]): Desk[] => rules.map((rule, at) => ({ rule, percent: AGREEMENT, writes: writes(at), people: boardPosts.filter(({ role }) => role === deskRoles[at]) }));

const GIVE_UP = { verb: 'void', by: 'author', who: 'author', to: null, isDirect: false, where: 'before' } as Command;

let played = { given: 0, done: 0, amended: 0 };

async function play(door: Door, rules: readonly Rule[], moves: readonly Move[]): Promise<void> {
  await loadRoute(rules);
  const goalId = await newGoal();
  let caseId = (await door.submit(goalId)) as string;
  let file = PaperFile.first(desksOf(rules), ['author'], keepers, absence.board);
  let { seen } = await lookAt(caseId);
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
    const away = absenceOf(move);
    const command = away ?? commandOf(move, file);
    const before = seen;
    const context = (): string => [...story, `${JSON.stringify(command)} at step ${file.desk + 1}`, ...absence.board.shown()].join('\n');
    const { isDone, isExpected } = away ? await absence.give(away, door.absence) : command.verb === 'resubmit' ? await resubmit() : await give(command as Command, before);
    story.push(`${isDone ? 'done   ' : 'refused'} ${JSON.stringify(command)}`);
    played = { given: played.given + 1, done: played.done + Number(isDone), amended: played.amended + Number(isDone && command.verb === 'amend') };
    const after = await lookAt(caseId);
    alongWith(context, () => expect({ isDone, ...after.state }).toEqual({ isDone: isExpected, ...expected(file) }));
    if (move.isRare === 0) await compareTrays(caseId, file, context);
    seen = after.seen;
    if (seen.id === before.id) expect(seen.version).toBe(before.version + Number(isDone && away === null));
    if (['approved', 'rejected', 'voided'].includes(file.status)) return;
  }
  // Cases left open by thousands of stories would push the new ones off the first page of 待办.
  if (file.status === 'open') expect(await give(GIVE_UP, seen)).toEqual({ isDone: true, isExpected: true });
}

/** A difference is told with the story that led to it. */
function alongWith(story: () => string, check: () => void): void {
  try {
    check();
  } catch (error) {
    throw new Error(`${story()}\n${String(error)}`, { cause: error });
  }
}

const expected = (file: PaperFile): Readonly<Record<string, unknown>> => ({ status: file.status, step: file.desk + 1, isSuspended: file.isSuspended, asked: file.asked().sort() });

async function lookAt(caseId: string): Promise<{ readonly seen: SeenCase; readonly state: Readonly<Record<string, unknown>> }> {
  return app.app.get(UnitOfWork).run(async () => {
    const cases = app.app.get(ApprovalCases);
    const approvalCase = await cases.get(caseId, cast.actorAt('keeper.1', 'performance-division'));
    const { id, version, subject, status, currentStep, isSuspended } = approvalCase;
    const step = isSuspended ? null : openStepOf(approvalCase);
    const asked = step === null ? [] : awaitedSeats(approvalCase, step, await cases.holdersOf(approvalCase, step, await app.app.get(Clock).today()));
    const state = { status, step: currentStep, isSuspended, asked: asked.map(({ name, standIn }) => (standIn === null ? name : `${name}/${standIn.name}`)).sort() };
    return { seen: { id, version, contentHash: subject.contentHash }, state };
  });
}

/** What each person finds in 待办 is what the reference puts into their tray, on the post of the open desk. */
async function compareTrays(caseId: string, file: PaperFile, context: () => string): Promise<void> {
  const found: string[] = [];
  for (const login of people.filter((each) => each !== 'author')) {
    const { items } = await app.app.get(ApprovalQueries).list(cast.actorAt(login, deskRoles[file.desk]), 'todo', { page: 1, pageSize: 100 });
    if (items.some((item) => item.id === caseId)) found.push(login);
  }
  alongWith(context, () => expect({ todo: found.sort() }).toEqual({ todo: file.tray().filter((login) => login !== 'author').sort() }));
}

async function requireSoundness(): Promise<void> {
  const violations = await app.app.get(Invariants).violations();
  expect(violations.filter((each) => each.violations > 0)).toEqual([]);
  for (const chain of await app.app.get(AuditChains).verify()) expect(chain).toMatchObject({ firstBad: null });
}

const doors = [['use cases', 'useCases', throughUseCases], ['HTTP', 'http', overHttp]] as const;

test.each(doors)('random people give random commands through %s, and everything happens as with a cardboard file', async (_, name, open) => {
  played = { given: 0, done: 0, amended: 0 };
  const seed = Number(process.env.YUJI_MODEL_SEED ?? 20_261_121);
  const wanted = steps[name];
  const door = open(cast);
  for (let batch = 0; played.given < wanted; batch += 1) {
    await fc.assert(fc.asyncProperty(fc.tuple(deskRule, deskRule, deskRule), fc.array(move, { minLength: LENGTH, maxLength: LENGTH }), (rules, moves) => play(door, rules, moves)), { seed: seed + batch, numRuns: 20, endOnFailure: true });
  }
  await requireSoundness();
  const { rows } = await app.sql.query<{ lent: string }>('select count(*) as lent from approval_act where on_behalf_of_id is not null');
  const lent = Number(rows[0]?.lent);
  process.stdout.write(`审批模型（${name}）：给出 ${played.given} 条命令，办成 ${played.done} 条，其中受托人代办 ${lent} 条、完善 ${played.amended} 条，历 ${absence.board.day} 天，种子 ${seed}\n`);
  expect(lent / played.done).toBeGreaterThan(0.02);
  expect(played.amended / played.done).toBeGreaterThan(0.02);
  expect(played.done / played.given).toBeGreaterThan(0.2);
}, 7_200_000);
