import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { DomainError } from '#domain/shared/domain-error';
import { Clock } from '../ports/clock.js';
import { EventRecorder } from '../ports/event-recorder.js';
import { UnitOfWork } from '../ports/unit-of-work.js';
import { KeptPeople } from './kept-people.js';
import { LastAdministrators } from './last-administrators.js';
import { PersonRegister } from './person-register.js';

/** 停用账号. Its sessions are dead at their next request; posts and history stay. */
@Injectable()
export class DisablePerson {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly people: KeptPeople,
    private readonly register: PersonRegister,
    private readonly lastAdministrators: LastAdministrators,
    private readonly clock: Clock,
    private readonly events: EventRecorder,
  ) {}

  execute(actor: Actor, personId: string, expectedVersion: number): Promise<void> {
    return this.unitOfWork.run(async () => {
      const { person, chainId, chainIds } = await this.people.get(actor, personId);
      if (!person.isActive) throw new DomainError('person.inactive', 'conflict');
      await this.lastAdministrators.keptDuring(chainIds, await this.clock.today(), () => this.register.save({ ...person, isActive: false }, expectedVersion));
      this.events.record(actor, { type: 'person.disabled', subject: { kind: 'person', id: personId }, districtId: chainId });
    });
  }
}
