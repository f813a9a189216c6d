import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { Clock } from '../ports/clock.js';
import { EventRecorder } from '../ports/event-recorder.js';
import { Notices } from '../ports/notices.js';
import { HeldWork, type Handing, type HeldItem, type WaitingCase } from './held-work.js';
import { PassedVoices, type Voices } from './passed-voices.js';

/** Everything a leaver leaves besides the posts. */
export interface LeftWork extends Voices {
  /** Passed on by name. */
  readonly items: readonly HeldItem[];
  /** Goes with the posts. */
  readonly waiting: readonly WaitingCase[];
}

/** 经手事项交接. Inside an open unit of work. */
@Injectable()
export class PassedWork {
  constructor(
    private readonly heldWork: HeldWork,
    private readonly passedVoices: PassedVoices,
    private readonly clock: Clock,
    private readonly events: EventRecorder,
    private readonly notices: Notices,
  ) {}

  async of(handing: Handing): Promise<LeftWork> {
    const today = await this.clock.today();
    const { fromId, toId } = handing;
    return {
      items: await this.heldWork.itemsOf(handing, today),
      waiting: await this.heldWork.waitingFor(handing, today),
      ...(await this.passedVoices.of(await this.heldWork.subjectsNaming(fromId), fromId, toId)),
    };
  }

  async pass(actor: Actor, handing: Handing, work: LeftWork, of: { readonly name: string; readonly chainId: string; readonly successor: string }): Promise<void> {
    const { fromId, toId } = handing;
    await this.heldWork.passOn(handing, work.items);
    for (const { kind, id, districtId, outcome } of work.items.filter((item) => item.outcome !== 'stays')) {
      this.events.record(actor, { type: `${kind}.handed-over`, subject: { kind, id }, districtId, details: { from: fromId, to: outcome === 'passes' ? toId : null } });
    }
    await this.passedVoices.pass(actor, work, fromId, { personId: toId, name: of.successor });
    await this.notices.enqueue({
      key: `handover/${fromId}/${toId}/${(await this.clock.now()).getTime()}`,
      kind: 'person.handed-over',
      to: [{ personId: toId }],
      districtId: of.chainId,
      link: '/approval-cases',
      details: { person: of.name, items: work.items.length, waiting: work.waiting.length + work.named.length },
    });
  }
}
