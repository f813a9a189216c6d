import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { DomainError } from '#domain/shared/domain-error';
import { UnitOfWork } from '../ports/unit-of-work.js';
import { NotificationInbox } from './notification-inbox.js';

/** 阅读站内信. Nobody but the recipient can: to anyone else it does not exist. */
@Injectable()
export class ReadNotification {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly inbox: NotificationInbox,
  ) {}

  /** Throws `notification.not-found` (not-found). */
  async execute(actor: Actor, notificationId: string): Promise<void> {
    const isTheirs = await this.unitOfWork.run(() => this.inbox.markRead(actor.personId, notificationId));
    if (!isTheirs) throw new DomainError('notification.not-found', 'not-found');
  }
}
