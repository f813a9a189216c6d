import type { PaperKind } from '#application/goal/goals-on-file';
import type { Actor } from '#domain/access/actor';
import { seesSubmittedOnly } from '#domain/access/data-scope';
import { holdsSubmittedText, type GoalHead, type GoalStatus } from '#domain/goal/performance-goal';
import { DomainError } from '#domain/shared/domain-error';
import { latestCase } from '../approval/latest-case.js';
import { requireOneChanged } from '../platform/stale-row.js';
import type { TypeormUnitOfWork } from '../platform/typeorm-unit-of-work.js';

/** Where papers of one kind are kept, and the code by which a late writer is refused. */
export interface GoalTables {
  readonly kind: PaperKind;
  readonly head: 'performance_goal' | 'department_goal' | 'goal_adjustment';
  readonly revision: 'goal_revision' | 'department_goal_revision' | 'goal_adjustment_revision';
  /** The column by which a revision names its paper. */
  readonly owner: 'goal_id' | 'adjustment_id';
  readonly stale: 'goal.stale' | 'adjustment.stale';
}

export interface TimelineEntry {
  readonly no: number;
  readonly at: Date;
  readonly event: string;
  readonly by: string | null;
  readonly role: string | null;
  readonly opinion: string | null;
}

/** A frozen round, as it is kept. */
export interface KeptRevision {
  readonly version: number;
  readonly round: number;
  readonly reason: string;
  readonly content: string;
  readonly contentHash: string;
  readonly frozenAt: Date;
}

/** What is the same in keeping goals of projects, of departments, and adjustments: status, rounds, authors and trail. */
export class GoalFile {
  constructor(
    private readonly unitOfWork: TypeormUnitOfWork,
    private readonly tables: GoalTables,
  ) {}

  /** Writes status and round where the row still has `from` and the goal's version; else throws the code of a late writer. */
  async move<G extends GoalHead>(goal: G, from: GoalStatus): Promise<G> {
    const [, moved]: [unknown[], number] = await this.unitOfWork.manager.query(this.moving, this.moveParameters(goal, from));
    await this.requireOneChanged(goal.id, moved);
    return { ...goal, version: goal.version + 1 };
  }

  /** Like `move`; keeps the text of this round for ever. */
  async freeze<G extends GoalHead>(goal: G, from: GoalStatus, reason: 'submitted' | 'issued', content: string): Promise<G> {
    const moved: unknown[] = await this.unitOfWork.manager.query(
      `with moved as (${this.moving} returning id, version, round, content_hash)
       insert into ${this.tables.revision} (${this.tables.owner}, version, round, reason, content, content_hash) select id, version, round, $7, $8, content_hash from moved returning version`,
      [...this.moveParameters(goal, from), reason, content],
    );
    await this.requireOneChanged(goal.id, moved.length);
    return { ...goal, version: goal.version + 1 };
  }

  /** A paper whose whole text stands in one column: writes it as version + 1 while the unit has it in hand; else throws the code of a late writer. */
  async rewrite<G extends GoalHead>(paper: G, content: string): Promise<G> {
    const [, changed]: [unknown[], number] = await this.unitOfWork.manager.query(
      `update ${this.tables.head} set version = version + 1, preparer_id = $3, content = $4, content_hash = $5, updated_at = clock_timestamp()
       where id = $1 and version = $2 and status in ('draft', 'returned')`,
      [paper.id, paper.version, paper.preparerId, content, paper.contentHash],
    );
    await this.requireOneChanged(paper.id, changed);
    return { ...paper, version: paper.version + 1 };
  }

  /** Throws the code of a late writer unless the paper still has the version its writer saw. */
  async requireVersion(paper: GoalHead, seen: number): Promise<void> {
    if (paper.version !== seen) await this.requireOneChanged(paper.id, 0);
  }

  async requireOneChanged(id: string, changed: number): Promise<void> {
    await requireOneChanged(this.unitOfWork, { table: this.tables.head, subjectKind: this.tables.kind, code: this.tables.stale }, id, changed);
  }

  /** Everybody who ever wrote the text, the present preparer included. */
  async authorsOf(goal: GoalHead): Promise<readonly string[]> {
    const authors: { actor_id: string }[] = await this.unitOfWork.manager.query(
      `select actor_id from audit_entry where subject_kind = $1 and subject_id = $2 and event = any ($3) and actor_id is not null
       union select added_by from attachment where subject_kind = $1 and subject_id = $2::uuid`,
      [this.tables.kind, goal.id, this.writing],
    );
    return [...new Set([goal.preparerId, ...authors.map((author) => author.actor_id)])];
  }

  /**
   * The text of the last round, for an actor who may see submitted text only, while the unit is rewriting it and after it gave that up;
   * null where the goal itself is what the actor reads. Nobody reads over the preparer's shoulder.
   */
  async textInPlaceOf(goal: GoalHead, actor: Actor): Promise<KeptRevision | null> {
    if (!seesSubmittedOnly(actor) || holdsSubmittedText(goal)) return null;
    const last = (await this.revisions(goal.id)).at(-1);
    if (!last) throw new DomainError('goal.not-found', 'not-found');
    return last;
  }

  /** Every frozen round, oldest first. */
  async revisions(id: string): Promise<KeptRevision[]> {
    return this.unitOfWork.manager.query(
      `select version, round, reason, content, content_hash as "contentHash", frozen_at as "frozenAt" from ${this.tables.revision} where ${this.tables.owner} = $1 order by version`,
      [id],
    );
  }

  /** Whether anybody has decided since the goal was sent up: from then on it cannot be withdrawn. */
  async isBeingDecided(goal: GoalHead): Promise<boolean> {
    if (goal.status !== 'under-review') return false;
    const decided: unknown[] = await this.unitOfWork.manager.query(
      `select 1 from approval_case c join approval_act act on act.case_id = c.id where c.subject_kind = $1 and c.subject_id = $2 and c.status = 'open' limit 1`,
      [this.tables.kind, goal.id],
    );
    return decided.length > 0;
  }

  /** The case of the last round that was sent up; null while there was none, and for readers who may not see it. */
  async latestCase(id: string, actor: Actor): Promise<string | null> {
    return latestCase(this.unitOfWork, this.tables.kind, id, actor);
  }

  /** 办理痕迹, oldest first. Drafting is the unit's own business: outside of it the trail begins with a submission. */
  async timeline(id: string, districtId: string, actor: Actor): Promise<TimelineEntry[]> {
    const hidden = seesSubmittedOnly(actor) ? this.writing : [];
    const rows: { no: string; at: Date; event: string; by: string | null; role: string | null; opinion: string | null }[] = await this.unitOfWork.manager.query(
      `select entry.no, entry.recorded_at as at, entry.event, audit_body(entry)->>'actorName' as by, audit_body(entry)->>'role' as role,
         audit_body(entry)->'details'->>'opinion' as opinion
       from audit_entry entry
       where entry.district_id = $2 and entry.subject_kind = $4 and entry.subject_id = $1 and entry.event <> all ($3) order by entry.no`,
      [id, districtId, hidden, this.tables.kind],
    );
    return rows.map((row) => ({ ...row, no: Number(row.no) }));
  }

  private get writing(): readonly string[] {
    return [`${this.tables.kind}.created`, `${this.tables.kind}.revised`];
  }

  private get moving(): string {
    return `update ${this.tables.head} set status = $4, round = $5, issued_on = $6, version = version + 1, updated_at = clock_timestamp() where id = $1 and version = $2 and status = $3`;
  }

  private moveParameters(goal: GoalHead, from: GoalStatus): unknown[] {
    return [goal.id, goal.version, from, goal.status, goal.round, goal.issuedOn];
  }
}

export const projectGoals: GoalTables = { kind: 'goal', head: 'performance_goal', revision: 'goal_revision', owner: 'goal_id', stale: 'goal.stale' };
export const departmentGoals: GoalTables = { kind: 'department-goal', head: 'department_goal', revision: 'department_goal_revision', owner: 'goal_id', stale: 'goal.stale' };
export const goalAdjustments: GoalTables = { kind: 'goal-adjustment', head: 'goal_adjustment', revision: 'goal_adjustment_revision', owner: 'adjustment_id', stale: 'adjustment.stale' };
