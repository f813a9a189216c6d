import { Injectable } from '@nestjs/common';
import { ApprovalCases } from '#application/approval/approval-cases';
import { Clock } from '#application/ports/clock';
import type { Actor } from '#domain/access/actor';
import { scopeOf, type DataScope } from '#domain/access/data-scope';
import { mayEver, roles } from '#domain/access/permissions';
import { isInvolved } from '#domain/approval/seats';
import type { OrgUnitKind } from '#domain/organization/org-unit';
import { ACTOR_COLUMNS, actorOf, type ActorRow } from '../access/actor-of.js';
import { heldOn } from '../access/business-day.js';
import { TypeormUnitOfWork } from '../platform/typeorm-unit-of-work.js';

/** A post on which somebody may be asked by name in a case. */
export interface Colleague {
  readonly personId: string;
  readonly name: string;
  readonly unitName: string;
  readonly role: Actor['role'];
}

interface ColleagueRow extends ActorRow {
  readonly unit_name: string;
}

/** Who sits here everybody may know. */
const OF_THE_BUREAU: ReadonlySet<OrgUnitKind> = new Set(['finance-bureau', 'program-division', 'performance-division', 'budget-division']);

/** The bureau knows every office, a unit itself and what is below it, an engaged third party none. */
function knowsOffice(reader: DataScope, officePath: string): boolean {
  if (reader.kind === 'engaged' || reader.kind === 'nothing') return false;
  return reader.isSubmittedOnly || officePath.startsWith(reader.path);
}

/** Whom a reviewer may bring in, and an administrator may name: for the lists of the screen; the act asks again under its locks. */
@Injectable()
export class ColleagueQueries {
  constructor(
    private readonly unitOfWork: TypeormUnitOfWork,
    private readonly cases: ApprovalCases,
    private readonly clock: Clock,
  ) {}

  /** By unit, then by name; without the reader and without those who wrote the document. Throws `approval.not-found` outside of the reader's scope. */
  async of(actor: Actor, caseId: string): Promise<Colleague[]> {
    const approvalCase = await this.cases.get(caseId, actor);
    const rows: ColleagueRow[] = await this.unitOfWork.manager.query(
      `select ${ACTOR_COLUMNS}, unit.name as unit_name from post join org_unit unit on unit.id = post.unit_id join person on person.id = post.person_id left join org_unit district on district.id = unit.district_id
       where unit.district_id = $1 and person.is_active and post.role = any($2) and ${heldOn('$3::date')} order by unit.path, person.name, post.id`,
      [approvalCase.districtId, roles.filter((role) => mayEver(role, 'approval:decide')), await this.clock.today()],
    );
    const [concerned]: { path: string; divisions: string[] }[] = await this.unitOfWork.manager.query(
      `select path, array(select division_id from division_assignment assigned where assigned.unit_id = org_unit.id) as divisions from org_unit where id = $1`,
      [approvalCase.unitId],
    );
    const isSeenBy = (post: Actor): boolean => {
      const scope = scopeOf(post);
      if (!concerned || scope.kind === 'engaged' || scope.kind === 'nothing') return false;
      return concerned.path.startsWith(scope.path) && (scope.kind === 'subtree' || concerned.divisions.includes(scope.divisionId));
    };
    const own = scopeOf(actor);
    const mayBeKnown = ({ unit_kind, unit_path }: ColleagueRow): boolean => OF_THE_BUREAU.has(unit_kind) || knowsOffice(own, unit_path);
    return rows
      .filter((row) => mayBeKnown(row) && row.person_id !== actor.personId && !isInvolved(approvalCase, row.person_id) && isSeenBy(actorOf(row)))
      .map(({ person_id: personId, name, unit_name: unitName, role }) => ({ personId, name, unitName, role }));
  }
}
