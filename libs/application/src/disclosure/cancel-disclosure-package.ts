import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { EventRecorder } from '../ports/event-recorder.js';
import { UnitOfWork } from '../ports/unit-of-work.js';
import { DisclosurePackages } from './disclosure-packages.js';

/** 取消生成: the worker that prints it notices within a second and stops. */
@Injectable()
export class CancelDisclosurePackage {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly packages: DisclosurePackages,
    private readonly events: EventRecorder,
  ) {}

  /** Throws `disclosure.not-found`, `disclosure.already-ended` (conflict). */
  async execute(actor: Actor, id: string): Promise<void> {
    await this.unitOfWork.run(async () => {
      const { districtId } = await this.packages.cancel(actor, id);
      this.events.record(actor, { type: 'disclosure-package.cancelled', subject: { kind: 'disclosure-package', id }, districtId });
    });
  }
}
