import { Injectable } from '@nestjs/common';
import { chainOfActor, type Actor } from '#domain/access/actor';
import { EventRecorder } from '../ports/event-recorder.js';
import { UnitOfWork } from '../ports/unit-of-work.js';
import { Sessions, type OpenedSession } from './sessions.js';

/** 切换岗位: the same person acts on another own post from now on, under a new token. */
@Injectable()
export class SwitchPost {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly sessions: Sessions,
    private readonly events: EventRecorder,
  ) {}

  execute(actor: Actor, token: string, postId: string): Promise<OpenedSession> {
    return this.unitOfWork.run(async () => {
      const opened = await this.sessions.switchPost(token, postId);
      this.events.record(actor, { type: 'session.post-switched', subject: { kind: 'person', id: actor.personId }, districtId: chainOfActor(actor), details: { from: actor.postId, to: postId } });
      return opened;
    });
  }
}
