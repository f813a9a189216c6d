import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { EventRecorder } from '../ports/event-recorder.js';
import { UnitOfWork } from '../ports/unit-of-work.js';
import { Accounts } from './accounts.js';
import { KeptPeople } from './kept-people.js';
import { SecretSource } from './secret-source.js';

/** 重置密码: a one-time token for a person the security administrator has identified. The old password works until the token is used. */
@Injectable()
export class IssuePasswordReset {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly people: KeptPeople,
    private readonly accounts: Accounts,
    private readonly secrets: SecretSource,
    private readonly events: EventRecorder,
  ) {}

  /** The token, which is shown once and kept only as a hash. */
  execute(actor: Actor, personId: string): Promise<string> {
    return this.unitOfWork.run(async () => {
      const { person, chainId } = await this.people.get(actor, personId);
      const token = this.secrets.token();
      await this.accounts.keepReset(person.id, token);
      this.events.record(actor, { type: 'person.password-reset-issued', subject: { kind: 'person', id: person.id }, districtId: chainId });
      return token;
    });
  }
}
