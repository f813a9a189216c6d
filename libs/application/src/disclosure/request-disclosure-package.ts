import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { DomainError } from '#domain/shared/domain-error';
import { EventRecorder } from '../ports/event-recorder.js';
import { IdSource } from '../ports/id-source.js';
import { UnitOfWork } from '../ports/unit-of-work.js';
import { DisclosurePackages, type PackageOrder } from './disclosure-packages.js';

/** 生成整套公开材料: a worker prints it. Asking again while it is printed answers the same package. */
@Injectable()
export class RequestDisclosurePackage {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly packages: DisclosurePackages,
    private readonly ids: IdSource,
    private readonly events: EventRecorder,
  ) {}

  /** Throws `organization.not-found`, and `disclosure.nothing-issued` (conflict): what is not issued is not published. */
  async execute(actor: Actor, order: PackageOrder): Promise<string> {
    return this.unitOfWork.run(async () => {
      const { districtId, issued } = await this.packages.standing(actor, order);
      if (issued === 0) throw new DomainError('disclosure.nothing-issued', 'conflict', { fiscalYear: order.fiscalYear });
      const { id, isNew } = await this.packages.add(this.ids.next(), actor, districtId, order);
      if (isNew) this.events.record(actor, { type: 'disclosure-package.requested', subject: { kind: 'disclosure-package', id }, districtId, details: { ...order } });
      return id;
    });
  }
}
