import { Injectable } from '@nestjs/common';
import { Clock } from '#application/ports/clock';
import type { Actor } from '#domain/access/actor';
import { TypeormUnitOfWork } from '../platform/typeorm-unit-of-work.js';
import { ACTOR_COLUMNS, actorOf, type ActorRow } from './actor-of.js';
import { businessDaySql, heldOn } from './business-day.js';

export interface PreparerFilter {
  /** Code of the unit. */
  readonly unitCode?: string;
  readonly login?: string;
}

/** Who may write a unit's goals today, for a command that has no session. Answers whoever fits: the command decides whether that says enough. */
@Injectable()
export class PreparerQueries {
  constructor(
    private readonly unitOfWork: TypeormUnitOfWork,
    private readonly clock: Clock,
  ) {}

  async find({ unitCode, login }: PreparerFilter): Promise<readonly Actor[]> {
    const rows: ActorRow[] = await this.unitOfWork.manager.query(
      `select ${ACTOR_COLUMNS} from post join person on person.id = post.person_id and person.is_active join org_unit unit on unit.id = post.unit_id left join org_unit district on district.id = unit.district_id
       where post.role = 'preparer' and ($1::text is null or unit.code = $1) and ($2::text is null or person.login = $2) and ${heldOn(await businessDaySql(this.clock))} order by person.login, unit.code`,
      [unitCode ?? null, login ?? null],
    );
    return rows.map(actorOf);
  }
}
