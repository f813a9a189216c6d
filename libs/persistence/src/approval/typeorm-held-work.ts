import { Injectable } from '@nestjs/common';
import { HeldWork, type Handing, type HeldItem, type WaitingCase } from '#application/approval/held-work';
import type { ApprovalSubject } from '#domain/approval/approval-subject';
import type { LocalDate } from '#domain/calendar/local-date';
import { heldOn } from '../access/business-day.js';
import { subjectTitle } from '../obligation/subject-title.js';
import { TypeormUnitOfWork } from '../platform/typeorm-unit-of-work.js';
import { isDecidedAt, mayStillDecide } from './step-places.js';

interface Holding {
  readonly table: string;
  readonly column: string;
  /** `held` is the row. */
  readonly isOpen: string;
  readonly title: string;
  /** The post whose holder may carry it on. */
  readonly unit: string;
  readonly role: string;
  readonly otherwise: 'to-post' | 'stays';
}

const projectName = (goal: string): string => `(select project.name from performance_goal goal join budget_project project on project.id = goal.project_id where goal.id = ${goal})`;
const ofPreparer = { column: 'preparer_id', unit: 'held.unit_id', role: `'preparer'` };
const isGoalOpen = `held.status not in ('closed', 'rejected', 'voided')`;

/** Where a person stands by name in something that goes on. A goal is its preparer's until the year is closed: what comes back, and what falls due, comes to them. */
const holdings: Readonly<Record<HeldItem['kind'], Holding>> = {
  goal: { ...ofPreparer, table: 'performance_goal', isOpen: isGoalOpen, title: projectName('held.id'), otherwise: 'stays' },
  'department-goal': { ...ofPreparer, table: 'department_goal', isOpen: isGoalOpen, title: '(select unit.name from org_unit unit where unit.id = held.unit_id)', otherwise: 'stays' },
  'goal-adjustment': { ...ofPreparer, table: 'goal_adjustment', isOpen: `held.status not in ('issued', 'rejected', 'voided')`, title: projectName('held.goal_id'), otherwise: 'stays' },
  'monitoring-report': { ...ofPreparer, table: 'monitoring_report', isOpen: `held.status <> 'confirmed'`, title: projectName('held.goal_id'), otherwise: 'to-post' },
  'self-evaluation': { ...ofPreparer, table: 'self_evaluation', isOpen: `held.status not in ('confirmed', 'rechecked')`, title: projectName('held.goal_id'), otherwise: 'to-post' },
  obligation: { table: 'obligation', column: 'owed_by_person_id', unit: 'held.owed_by_unit_id', role: 'held.owed_by_role', isOpen: `held.status = 'open'`, title: subjectTitle('held'), otherwise: 'to-post' },
};

const kinds = Object.keys(holdings) as HeldItem['kind'][];

@Injectable()
export class TypeormHeldWork extends HeldWork {
  constructor(private readonly unitOfWork: TypeormUnitOfWork) {
    super();
  }

  async itemsOf({ fromId, toId, withinPath, givenPosts }: Handing, today: LocalDate): Promise<readonly HeldItem[]> {
    const items: HeldItem[] = [];
    for (const kind of kinds) {
      const { table, column, isOpen, title, unit, role, otherwise } = holdings[kind];
      const found: HeldItem[] = await this.unitOfWork.manager.query(
        `select '${kind}' as kind, held.id, held.district_id as "districtId", ${title} as title,
           case when exists (select 1 from unnest($3::uuid[], $4::text[]) as given (unit_id, role) where given.unit_id = ${unit} and given.role = ${role})
             or exists (select 1 from post join org_unit unit on unit.id = post.unit_id where post.person_id = $2 and post.unit_id = ${unit} and post.role = ${role} and ${heldOn('$5::date')})
             then 'passes' else '${otherwise}' end as outcome
         from ${table} held join org_unit place on place.id = held.unit_id
         where held.${column} = $1 and ${isOpen} and starts_with(place.path, $6) order by held.id for update of held`,
        [fromId, toId, givenPosts.map((post) => post.unitId), givenPosts.map((post) => post.role), today, withinPath],
      );
      items.push(...found);
    }
    return items;
  }

  async waitingFor({ fromId, toId }: Handing, today: LocalDate): Promise<readonly WaitingCase[]> {
    return this.unitOfWork.manager.query(
      `select c.id, c.title, step.name as step, not ${mayStillDecide('$2::uuid')} as "isBarred"
       from approval_case c join approval_case_step step on step.case_id = c.id and step.position = c.current_step
       where c.status = 'open' and ${mayStillDecide('$1::uuid')}
         and exists (select 1 from post join org_unit unit on unit.id = post.unit_id where post.person_id = $1 and post.role = step.role and ${isDecidedAt('post.unit_id')} and ${heldOn('$3::date')})
       order by c.id`,
      [fromId, toId, today],
    );
  }

  async subjectsNaming(personId: string): Promise<readonly Pick<ApprovalSubject, 'kind' | 'id'>[]> {
    return this.unitOfWork.manager.query(
      `select c.subject_kind as kind, c.subject_id as id from approval_case c where c.status = 'open'
         and exists (select 1 from approval_assignment named where named.case_id = c.id and named.visit = c.visit and named.closed_by is null and named.person_id = $1) order by c.id`,
      [personId],
    );
  }

  async passOn({ fromId, toId }: Handing, items: readonly HeldItem[]): Promise<void> {
    for (const kind of kinds) {
      const { table, column } = holdings[kind];
      for (const outcome of ['passes', 'to-post'] as const) {
        const ids = items.filter((item) => item.kind === kind && item.outcome === outcome).map((item) => item.id);
        if (ids.length === 0) continue;
        await this.unitOfWork.manager.query(`update ${table} set ${column} = $3, version = version + 1 where id = any($1::uuid[]) and ${column} = $2`, [ids, fromId, outcome === 'passes' ? toId : null]);
      }
    }
  }
}
