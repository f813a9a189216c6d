import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { orderRectification, type Finding, type RectificationSource } from '#domain/rectification/rectification';
import { DomainError, type Violation } from '#domain/shared/domain-error';
import { Clock } from '../ports/clock.js';
import { IdSource } from '../ports/id-source.js';
import { UnitOfWork } from '../ports/unit-of-work.js';
import { NoticeTerm } from './notice-term.js';
import { RectificationRepository, type RectificationTarget } from './rectification-repository.js';
import { RectificationTrail } from './rectification-trail.js';

export interface RectificationOrder {
  readonly noticeNo: string;
  readonly source: { readonly kind: RectificationSource; readonly id: string };
  readonly requirement: string;
  readonly findings: readonly Pick<Finding, 'indicatorId' | 'fact'>[];
}

function requireKnownIndicators(order: RectificationOrder, target: RectificationTarget): void {
  const violations = order.findings.flatMap(({ indicatorId }, at): Violation[] =>
    indicatorId === null || target.indicatorIds.includes(indicatorId) ? [] : [{ path: `/findings/${at}/indicatorId`, code: 'rectification.indicator-unknown' }],
  );
  if (violations.length > 0) throw new DomainError('rectification.indicator-unknown', 'invalid', { violations });
}

/** 下发整改通知书. */
@Injectable()
export class OrderRectification {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly rectifications: RectificationRepository,
    private readonly noticeTerm: NoticeTerm,
    private readonly trail: RectificationTrail,
    private readonly clock: Clock,
    private readonly ids: IdSource,
  ) {}

  /** Answers its id. Throws `rectification.source-not-found`, `rectification.notice-no-taken`, `rectification.finding-missing`, `rectification.indicator-unknown`. */
  async execute(actor: Actor, order: RectificationOrder): Promise<string> {
    return this.unitOfWork.run(async () => {
      const target = await this.rectifications.targetOf(order.source, actor);
      requireKnownIndicators(order, target);
      const { goalId, districtId, unitId, fiscalYear } = target;
      const issuedOn = await this.clock.today();
      const rectification = orderRectification({
        ...order,
        id: this.ids.next(),
        goalId,
        districtId,
        unitId,
        fiscalYear,
        issuedBy: actor.personId,
        issuedByUnitId: actor.unitId,
        issuedOn,
        dueOn: await this.noticeTerm.dueOn(districtId, fiscalYear, issuedOn),
      });
      await this.rectifications.add(rectification);
      await this.trail.leave(actor, rectification, { event: 'rectification.ordered', on: issuedOn, opens: 'file-rectification-plan', tells: 'unit', details: { findings: rectification.findings.length } });
      return rectification.id;
    });
  }
}
