import { Injectable } from '@nestjs/common';
import { ApprovalCases } from '#application/approval/approval-cases';
import { Clock } from '#application/ports/clock';
import type { Actor } from '#domain/access/actor';
import type { Role } from '#domain/access/permissions';
import { arriveAt, freshVisit, type ApprovalCase, type ApprovalStatus, type ApprovalStep, type ApprovalSubjectKind } from '#domain/approval/approval-case';
import { awaitedSeats, type PostHolder, type Seat } from '#domain/approval/seats';
import type { LocalDate } from '#domain/calendar/local-date';
import { likePattern } from '../platform/like-pattern.js';
import { askedOrder } from '../platform/sorting.js';
import { TypeormUnitOfWork } from '../platform/typeorm-unit-of-work.js';
import { isCopiedToMe, isMine, isReturnedToMe } from './box-sql.js';
import { caseScope, isSeenByUnit } from './case-scope.js';
import { lookedAfter, type LookedAfter } from './delegated-posts.js';
import { nobodyCanDecide } from './step-places.js';
import { todoPage, waitsForOthers, waitsForOwnPost } from './todo-box.js';

export const approvalBoxes = ['todo', 'done', 'mine', 'returned', 'copied', 'delegated', 'stuck'] as const;
/** 待办、已办、我发起的、被退回、抄送我的、委托给我的、无人可办. What is delegated to somebody is in their 待办 as well. */
export type ApprovalBox = (typeof approvalBoxes)[number];

export interface ApprovalFilter {
  readonly kind?: ApprovalSubjectKind;
  readonly fiscalYear?: number;
  readonly unitId?: string;
  /** Part of a title. */
  readonly title?: string;
  readonly isOverdue?: boolean;
  /** One of `approvalSorts`, with `-` before it the other way round; what is overdue first where nothing is said. */
  readonly sort?: string;
  readonly page: number;
  readonly pageSize: number;
}

const NOBODY: LookedAfter = { posts: [], people: [] };

/** One case as a box shows it. */
export interface ApprovalLine {
  readonly id: string;
  readonly subject: { readonly kind: ApprovalSubjectKind; readonly id: string };
  readonly title: string;
  readonly unit: { readonly id: string; readonly name: string };
  readonly fiscalYear: number;
  readonly round: number;
  readonly status: ApprovalStatus;
  /** Null once the case has ended. */
  readonly step: string | null;
  readonly submittedBy: string;
  readonly openedAt: Date;
  readonly dueOn: LocalDate | null;
  readonly isOverdue: boolean;
  /** What a batch sends back, so that it decides on what the list showed. */
  readonly version: number;
  readonly contentHash: string;
  /** 催办 stands: it was urged where it waits now. */
  readonly isUrged: boolean;
  /** Of a copy, whether the reader has read it; null for who has none. */
  readonly isRead: boolean | null;
}

/** A step with those who hold its post, and those it waits for. */
export interface PlacedStep extends ApprovalStep {
  readonly unitName: string | null;
  readonly holders: readonly PostHolder[];
  readonly asked: readonly Seat[];
}

/** Where somebody sat when they acted. */
export interface ActorPost {
  readonly unitName: string;
  readonly role: Role;
}

export interface ApprovalDetail {
  readonly approvalCase: ApprovalCase;
  readonly unitName: string;
  readonly submittedBy: string;
  readonly openedAt: Date;
  readonly dueOn: LocalDate | null;
  readonly isOverdue: boolean;
  readonly steps: readonly PlacedStep[];
  /** Posts of those who acted, by their id. */
  readonly posts: ReadonlyMap<string, ActorPost>;
}

interface LineRow {
  readonly id: string;
  readonly subject_kind: string;
  readonly subject_id: string;
  readonly title: string;
  readonly unit_id: string;
  readonly unit_name: string;
  readonly fiscal_year: number;
  readonly round: number;
  readonly status: string;
  readonly step_name: string;
  readonly submitter: string;
  readonly opened_at: Date;
  readonly due_on: LocalDate | null;
  readonly version: number;
  readonly content_hash: string;
  readonly is_urged: boolean;
  readonly is_read: boolean | null;
}

/** What a line shows, for a reader `$1`. */
const COLUMNS = `c.id, c.subject_kind, c.subject_id, c.title, c.unit_id, case_unit.name as unit_name, c.fiscal_year, c.round, c.status, step.name as step_name, submitter.name as submitter, c.opened_at,
  owed.due_on, c.version, c.content_hash, c.status = 'open' and exists (select 1 from approval_urge urge where urge.case_id = c.id and urge.visit = c.visit) as is_urged,
  (select exists (select 1 from approval_copy_reading reading where reading.case_id = copy.case_id and reading.person_id = copy.person_id) from approval_copy copy where copy.case_id = c.id and copy.person_id = $1) as is_read`;

const LINE = `from approval_case c join approval_case_step step on step.case_id = c.id and step.position = c.current_step
  join org_unit case_unit on case_unit.id = c.unit_id join person submitter on submitter.id = c.submitted_by
  left join obligation owed on owed.kind = 'decide-approval' and owed.subject_kind = 'approval-case' and owed.subject_id = c.id and owed.status = 'open'`;

/** What a box can be sorted by. */
export const approvalSorts = { title: 'c.title', kind: 'c.subject_kind', unit: 'case_unit.code', submitter: 'submitter.name', opened: 'c.opened_at', due: 'owed.due_on' } as const;

/** `$1` person, `$2` unit, `$3` role, `$4` today, `$5` post, `$6` posts and `$7` people that the person looks after. */
const boxes: Readonly<Record<ApprovalBox, string>> = {
  todo: `(${waitsForOwnPost} or ${waitsForOthers})`,
  delegated: waitsForOthers,
  done: `exists (select 1 from approval_act own where own.case_id = c.id and own.person_id = $1 and own.verb not in ('withdraw', 'void'))`,
  mine: isMine,
  returned: isReturnedToMe,
  copied: isCopiedToMe,
  stuck: `c.status = 'open' and not c.is_suspended and ${nobodyCanDecide('$4::date')}`,
};

@Injectable()
export class ApprovalQueries {
  constructor(
    private readonly unitOfWork: TypeormUnitOfWork,
    private readonly cases: ApprovalCases,
    private readonly clock: Clock,
  ) {}

  /** Overdue ones first, then the nearest due day; what has ended by its submission, the latest first; unless another order is asked for. */
  async list(actor: Actor, box: ApprovalBox, filter: ApprovalFilter): Promise<{ items: ApprovalLine[]; total: number }> {
    const today = await this.clock.today();
    const away = box === 'todo' || box === 'delegated' ? await lookedAfter(this.unitOfWork, actor.personId, today) : NOBODY;
    if (box === 'todo' && away.posts.length === 0 && isSeenByUnit(actor) && isUnfiltered(filter)) return this.todo(actor, today, filter);
    const scope = caseScope(actor, 8);
    const next = 8 + scope.parameters.length;
    // Naming all seven keeps their types known where a box does not use one.
    const where = `$1::uuid is not null and $2::uuid is not null and $3::text is not null and $4::date is not null and $5::uuid is not null and $6::uuid[] is not null and $7::uuid[] is not null and ${boxes[box]} and ${scope.sql}
      and ($${next}::text is null or c.subject_kind = $${next}) and ($${next + 1}::integer is null or c.fiscal_year = $${next + 1}) and ($${next + 2}::uuid is null or c.unit_id = $${next + 2})
      and ($${next + 3}::text is null or c.title ilike $${next + 3}) and ($${next + 4}::boolean is null or coalesce(owed.due_on < $4, false) = $${next + 4})`;
    const parameters = [
      actor.personId, actor.unitId, actor.role, today, actor.postId, away.posts, away.people, ...scope.parameters,
      filter.kind ?? null, filter.fiscalYear ?? null, filter.unitId ?? null, filter.title === undefined ? null : likePattern(filter.title), filter.isOverdue ?? null,
    ];
    const { manager } = this.unitOfWork;
    const [count]: { total: string }[] = await manager.query(`select count(*) as total ${LINE} where ${where}`, parameters);
    const rows: LineRow[] = await manager.query(
      `select ${COLUMNS} ${LINE} where ${where} order by ${askedOrder(approvalSorts, filter.sort)}owed.due_on nulls last, case when owed.due_on is null then c.opened_at end desc, c.id limit $${next + 5} offset $${next + 6}`,
      [...parameters, filter.pageSize, (filter.page - 1) * filter.pageSize],
    );
    return { items: rows.map((row) => lineOf(row, today)), total: Number(count?.total ?? 0) };
  }

  /** How much waits for the actor, counted from an index however much it is; while they look after somebody, it is counted one by one. */
  async countWaiting(actor: Actor, today: LocalDate): Promise<{ todo: number; overdue: number; delegated: number }> {
    const away = await lookedAfter(this.unitOfWork, actor.personId, today);
    if (away.posts.length === 0 && isSeenByUnit(actor)) {
      const { total, overdue } = await todoPage(this.unitOfWork, actor, today, 1, 1);
      return { todo: total, overdue, delegated: 0 };
    }
    const scope = caseScope(actor, 8);
    const [row]: { todo: string; overdue: string; delegated: string }[] = await this.unitOfWork.manager.query(
      `select count(*) as todo, count(*) filter (where owed.due_on < $4) as overdue, count(*) filter (where ${boxes.delegated}) as delegated ${LINE} where ${boxes.todo} and ${scope.sql}`,
      [actor.personId, actor.unitId, actor.role, today, actor.postId, away.posts, away.people, ...scope.parameters],
    );
    return { todo: Number(row?.todo ?? 0), overdue: Number(row?.overdue ?? 0), delegated: Number(row?.delegated ?? 0) };
  }

  private async todo(actor: Actor, today: LocalDate, { page, pageSize }: ApprovalFilter): Promise<{ items: ApprovalLine[]; total: number }> {
    const { ids, total } = await todoPage(this.unitOfWork, actor, today, page, pageSize);
    const rows: LineRow[] = ids.length === 0 ? [] : await this.unitOfWork.manager.query(`select ${COLUMNS} ${LINE} where c.id = any($2::uuid[]) order by owed.due_on, c.id`, [actor.personId, ids]);
    return { items: rows.map((row) => lineOf(row, today)), total };
  }

  /** One case with its steps and who holds them; outside the actor's scope throws `approval.not-found`. */
  async detail(actor: Actor, id: string): Promise<ApprovalDetail> {
    const approvalCase = await this.cases.get(id, actor);
    const today = await this.clock.today();
    const [head]: LineRow[] = await this.unitOfWork.manager.query(
      `select case_unit.name as unit_name, submitter.name as submitter, c.opened_at, owed.due_on ${LINE} where c.id = $1`,
      [id],
    );
    const names = await this.unitNames(approvalCase.steps.flatMap((step) => step.unitId ?? []));
    const steps: PlacedStep[] = [];
    for (const step of approvalCase.steps) {
      const holders = await this.cases.holdersOf(approvalCase, step, today);
      steps.push({ ...step, unitName: names.get(step.unitId ?? '') ?? null, holders, asked: awaitedSeats(askedAt(approvalCase, step), step, holders) });
    }
    const dueOn = head?.due_on ?? null;
    return { approvalCase, unitName: head?.unit_name ?? '', submittedBy: head?.submitter ?? '', openedAt: head?.opened_at ?? new Date(0), dueOn, isOverdue: dueOn !== null && dueOn < today, steps, posts: await this.posts(approvalCase.acts.map(({ postId }) => postId)) };
  }

  /** Every round of what a case is about, as far as the actor may see them, the first one first; outside of the scope throws `approval.not-found`. */
  async rounds(actor: Actor, id: string): Promise<ApprovalDetail[]> {
    const { subject } = await this.cases.get(id, actor);
    const scope = caseScope(actor, 3);
    const rows: { id: string }[] = await this.unitOfWork.manager.query(`select c.id from approval_case c where c.subject_kind = $1 and c.subject_id = $2 and ${scope.sql} order by c.round`, [subject.kind, subject.id, ...scope.parameters]);
    const rounds: ApprovalDetail[] = [];
    for (const row of rows) rounds.push(await this.detail(actor, row.id));
    return rounds;
  }

  private async unitNames(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const rows: { id: string; name: string }[] = await this.unitOfWork.manager.query('select id, name from org_unit where id = any($1::uuid[])', [[...ids]]);
    return new Map(rows.map((row) => [row.id, row.name]));
  }

  private async posts(ids: readonly string[]): Promise<ReadonlyMap<string, ActorPost>> {
    const rows: { id: string; unitName: string; role: Role }[] = await this.unitOfWork.manager.query('select post.id, unit.name as "unitName", post.role from post join org_unit unit on unit.id = post.unit_id where post.id = any($1::uuid[])', [[...ids]]);
    return new Map(rows.map(({ id, ...post }) => [id, post]));
  }
}

/** The case as it will be when it reaches a later step: only then do those who spoke before have no voice there. */
const askedAt = (approvalCase: ApprovalCase, step: ApprovalStep): ApprovalCase =>
  step.position === approvalCase.currentStep ? approvalCase : arriveAt(approvalCase, step.position, freshVisit(approvalCase));

const lineOf = (row: LineRow, today: LocalDate): ApprovalLine => ({
  id: row.id,
  subject: { kind: row.subject_kind as ApprovalSubjectKind, id: row.subject_id },
  title: row.title,
  unit: { id: row.unit_id, name: row.unit_name },
  fiscalYear: row.fiscal_year,
  round: row.round,
  status: row.status as ApprovalStatus,
  step: row.status === 'open' ? row.step_name : null,
  submittedBy: row.submitter,
  openedAt: row.opened_at,
  dueOn: row.due_on,
  isOverdue: row.due_on !== null && row.due_on < today,
  version: row.version,
  contentHash: row.content_hash,
  isUrged: row.is_urged,
  isRead: row.is_read,
});

const isUnfiltered = ({ kind, fiscalYear, unitId, title, isOverdue, sort }: ApprovalFilter): boolean => [kind, fiscalYear, unitId, title, isOverdue, sort].every((each) => each === undefined);
