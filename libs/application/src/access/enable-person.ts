import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { DomainError } from '#domain/shared/domain-error';
import { EventRecorder } from '../ports/event-recorder.js';
import { UnitOfWork } from '../ports/unit-of-work.js';
import { KeptPeople } from './kept-people.js';
import { PersonRegister } from './person-register.js';
import { Sessions } from './sessions.js';

/** 启用账号. Sessions from before it was disabled stay dead. */
@Injectable()
export class EnablePerson {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly people: KeptPeople,
    private readonly register: PersonRegister,
    private readonly sessions: Sessions,
    private readonly events: EventRecorder,
  ) {}

  execute(actor: Actor, personId: string, expectedVersion: number): Promise<void> {
    return this.unitOfWork.run(async () => {
      const { person, chainId } = await this.people.get(actor, personId);
      if (person.isActive) throw new DomainError('person.active-already', 'conflict');
      await this.register.save({ ...person, isActive: true }, expectedVersion);
      await this.sessions.closeAllOf(personId);
      this.events.record(actor, { type: 'person.enabled', subject: { kind: 'person', id: personId }, districtId: chainId });
    });
  }
}
