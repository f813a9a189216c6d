import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { DomainError } from '#domain/shared/domain-error';
import { EventRecorder } from '../ports/event-recorder.js';
import { UnitOfWork } from '../ports/unit-of-work.js';
import { KeptPeople } from './kept-people.js';
import { SignInAttempts } from './sign-in-attempts.js';

/** 解锁账号 before its window of failures is over. */
@Injectable()
export class UnlockAccount {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly people: KeptPeople,
    private readonly attempts: SignInAttempts,
    private readonly events: EventRecorder,
  ) {}

  execute(actor: Actor, personId: string): Promise<void> {
    return this.unitOfWork.run(async () => {
      const { person, chainId } = await this.people.get(actor, personId);
      if (!(await this.attempts.unlock(person.login))) throw new DomainError('person.not-locked', 'conflict');
      this.events.record(actor, { type: 'person.unlocked', subject: { kind: 'person', id: person.id }, districtId: chainId });
    });
  }
}
