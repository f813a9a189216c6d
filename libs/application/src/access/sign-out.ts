import { Injectable } from '@nestjs/common';
import { chainOfActor, type Actor } from '#domain/access/actor';
import { EventRecorder } from '../ports/event-recorder.js';
import { UnitOfWork } from '../ports/unit-of-work.js';
import { Sessions } from './sessions.js';

/** 退出登录. */
@Injectable()
export class SignOut {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly sessions: Sessions,
    private readonly events: EventRecorder,
  ) {}

  execute(actor: Actor, token: string): Promise<void> {
    return this.unitOfWork.run(async () => {
      await this.sessions.close(token);
      this.events.record(actor, { type: 'session.closed', subject: { kind: 'person', id: actor.personId }, districtId: chainOfActor(actor) });
    });
  }
}
