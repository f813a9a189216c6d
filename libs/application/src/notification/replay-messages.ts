import { Injectable } from '@nestjs/common';
import { EventRecorder } from '../ports/event-recorder.js';
import { UnitOfWork } from '../ports/unit-of-work.js';
import { Outbox } from './outbox.js';

/** 重新发送: messages that were given up are tried from the start again, after somebody has put right what stopped them. */
@Injectable()
export class ReplayMessages {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: Outbox,
    private readonly events: EventRecorder,
  ) {}

  /** All of them, or the one named. Answers how many. */
  async execute(id?: string): Promise<number> {
    return this.unitOfWork.run(async () => {
      const replayed = await this.outbox.replay(id);
      for (const { districtId, messages } of replayed) {
        this.events.record({ system: 'operator' }, { type: 'outbox.replayed', subject: { kind: 'outbox', id: id ?? 'all' }, districtId, details: { messages } });
      }
      return replayed.reduce((sum, { messages }) => sum + messages, 0);
    });
  }
}
