import { Injectable } from '@nestjs/common';
import { PostQueries, type PostHolder } from '#application/access/post-queries';
import type { Role } from '#domain/access/permissions';
import type { LocalDate } from '#domain/calendar/local-date';
import { TypeormUnitOfWork } from '../platform/typeorm-unit-of-work.js';
import { heldOn } from './business-day.js';

@Injectable()
export class TypeormPostQueries extends PostQueries {
  constructor(private readonly unitOfWork: TypeormUnitOfWork) {
    super();
  }

  holdersOf(unitId: string, role: Role, on: LocalDate): Promise<readonly PostHolder[]> {
    return this.unitOfWork.manager.query(
      `select person.id as "personId", person.name, post.id as "postId"
       from post join person on person.id = post.person_id and person.is_active join org_unit unit on unit.id = post.unit_id
       where post.unit_id = $1 and post.role = $2 and ${heldOn('$3::date')} order by post.starts_on, post.id`,
      [unitId, role, on],
    );
  }

  async isHeldNow(postId: string, on: LocalDate): Promise<boolean> {
    const held: unknown[] = await this.unitOfWork.manager.query(
      `select 1 from post join person on person.id = post.person_id join org_unit unit on unit.id = post.unit_id
       where post.id = $1 and person.is_active and ${heldOn('$2::date')} for share of post, person`,
      [postId, on],
    );
    return held.length === 1;
  }
}
