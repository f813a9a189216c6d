import { Injectable } from '@nestjs/common';
import { ActingPeople } from '#application/access/acting-people';
import { Clock } from '#application/ports/clock';
import type { Actor } from '#domain/access/actor';
import { TypeormUnitOfWork } from '../platform/typeorm-unit-of-work.js';
import { ACTOR_COLUMNS, actorOf, type ActorRow } from './actor-of.js';
import { businessDaySql, heldOn } from './business-day.js';

@Injectable()
export class TypeormActingPeople extends ActingPeople {
  constructor(
    private readonly unitOfWork: TypeormUnitOfWork,
    private readonly clock: Clock,
  ) {
    super();
  }

  async onPost(personId: string, postId: string): Promise<Actor | null> {
    const [row]: ActorRow[] = await this.unitOfWork.manager.query(
      `select ${ACTOR_COLUMNS} from post join person on person.id = post.person_id and person.is_active join org_unit unit on unit.id = post.unit_id
         left join org_unit district on district.id = unit.district_id
       where post.id = $2 and person.id = $1 and ${heldOn(await businessDaySql(this.clock))}`,
      [personId, postId],
    );
    return row === undefined ? null : actorOf(row);
  }
}
