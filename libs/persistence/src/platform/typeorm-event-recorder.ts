import { Injectable } from '@nestjs/common';
import { EventRecorder, type AuditEvent, type Cause } from '#application/ports/event-recorder';
import { currentTrail } from './request-trail.js';
import { TypeormUnitOfWork } from './typeorm-unit-of-work.js';

/** The exact text that will be sealed. Key order is fixed here, once; the bytes are never re-serialised. */
function bodyOf(cause: Cause, event: AuditEvent): string {
  const who = 'system' in cause ? { system: cause.system } : { actorId: cause.personId, actorName: cause.name, postId: cause.postId, role: cause.role, unitId: cause.unitId };
  return JSON.stringify({
    event: event.type,
    subjectKind: event.subject.kind,
    subjectId: event.subject.id,
    ...who,
    requestId: currentTrail()?.requestId ?? null,
    details: event.details ?? {},
  });
}

@Injectable()
export class TypeormEventRecorder extends EventRecorder {
  constructor(private readonly unitOfWork: TypeormUnitOfWork) {
    super();
  }

  record(cause: Cause, event: AuditEvent): void {
    this.unitOfWork.appendAudit(event.districtId, bodyOf(cause, event));
  }

  async recordAttempt(cause: Cause, event: AuditEvent): Promise<void> {
    await this.unitOfWork.runAfterwards(async () => {
      this.record(cause, event);
      return Promise.resolve();
    });
  }
}
