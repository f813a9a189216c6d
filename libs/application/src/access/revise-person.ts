import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { EventRecorder } from '../ports/event-recorder.js';
import { UnitOfWork } from '../ports/unit-of-work.js';
import { KeptPeople } from './kept-people.js';
import { PersonRegister } from './person-register.js';

/** 变更人员信息: the name, the e-mail address, or both. A login never changes: the trail names it. */
@Injectable()
export class RevisePerson {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly people: KeptPeople,
    private readonly register: PersonRegister,
    private readonly events: EventRecorder,
  ) {}

  execute(actor: Actor, personId: string, expectedVersion: number, changes: { readonly name?: string; readonly email?: string | null }): Promise<void> {
    return this.unitOfWork.run(async () => {
      const { person, chainId } = await this.people.get(actor, personId);
      await this.register.save({ ...person, ...changes }, expectedVersion);
      this.events.record(actor, { type: 'person.revised', subject: { kind: 'person', id: personId }, districtId: chainId, details: { changed: Object.keys(changes) } });
    });
  }
}
