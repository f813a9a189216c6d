import { Injectable } from '@nestjs/common';
import { ObligationUrges, type UrgedObligation } from '#application/obligation/obligation-urges';
import type { Actor } from '#domain/access/actor';
import type { LocalDate } from '#domain/calendar/local-date';
import type { Debtor } from '#domain/obligation/obligation';
import type { ObligationUrge } from '#domain/obligation/urge-obligation';
import { DomainError } from '#domain/shared/domain-error';
import { heldOn } from '../access/business-day.js';
import { unitScope } from '../platform/data-scope-sql.js';
import { TypeormUnitOfWork } from '../platform/typeorm-unit-of-work.js';
import { subjectTitle } from './subject-title.js';
import { obligationOf, type ObligationRow } from './typeorm-obligation-repository.js';

@Injectable()
export class TypeormObligationUrges extends ObligationUrges {
  constructor(private readonly unitOfWork: TypeormUnitOfWork) {
    super();
  }

  async lock(obligationId: string, actor: Actor): Promise<UrgedObligation> {
    const scope = unitScope(actor, 'o.unit_id', 2);
    const [row]: (ObligationRow & { title: string })[] = await this.unitOfWork.manager.query(
      `select o.*, ${subjectTitle('o')} as title from obligation o where o.id = $1 and ${scope.sql} for update of o`,
      [obligationId, ...scope.parameters],
    );
    if (!row) throw new DomainError('obligation.not-found', 'not-found');
    return { ...obligationOf(row), subjectTitle: row.title };
  }

  async countOn(obligationId: string, day: LocalDate): Promise<number> {
    const [row]: { times: number }[] = await this.unitOfWork.manager.query('select count(*)::integer as times from obligation_urge where obligation_id = $1 and urged_on = $2', [obligationId, day]);
    return row?.times ?? 0;
  }

  async holdersOf({ unitId, role, personId }: Debtor, day: LocalDate): Promise<ObligationUrge['reached']> {
    return this.unitOfWork.manager.query(
      `select distinct person.id as "personId", person.name from person left join (post join org_unit unit on unit.id = post.unit_id) on post.person_id = person.id and post.unit_id = $1 and post.role = $2 and ${heldOn('$4')}
       where person.is_active and (person.id = $3 or ($3::uuid is null and post.id is not null)) order by person.name, person.id`,
      [unitId, role, personId, day],
    );
  }

  async add(obligationId: string, { id, by, words, urgedAt, reached }: ObligationUrge, on: LocalDate): Promise<void> {
    await this.unitOfWork.manager.query(
      'insert into obligation_urge (id, obligation_id, person_id, words, reached, urged_on, urged_at) values ($1, $2, $3, $4, $5, $6, $7)',
      [id, obligationId, by.personId, words, reached.map(({ personId }) => personId), on, urgedAt],
    );
  }
}
