import { Module } from '@nestjs/common';
import { ApprovalActController } from './approval-act.controller.js';
import { ApprovalAmendmentController } from './approval-amendment.controller.js';
import { ApprovalBatchController } from './approval-batch.controller.js';
import { ApprovalBoxController } from './approval-box.controller.js';
import { ApprovalChangesController } from './approval-changes.controller.js';
import { ApprovalController } from './approval.controller.js';
import { ApprovalCourseController } from './approval-course.controller.js';
import { ApprovalReadingController } from './approval-reading.controller.js';
import { ApprovalRecordController } from './approval-record.controller.js';
import { ApprovalRouteController } from './approval-route.controller.js';
import { ApprovalWorkbookController } from './approval-workbook.controller.js';
import { DelegationController } from './delegation.controller.js';
import { OpinionPhraseController } from './opinion-phrase.controller.js';
import { WaitingTimeController } from './waiting-time.controller.js';

@Module({
  controllers: [
    ApprovalController, ApprovalActController, ApprovalAmendmentController, ApprovalBatchController, ApprovalBoxController, ApprovalChangesController, ApprovalCourseController, ApprovalReadingController, ApprovalRecordController, ApprovalRouteController, ApprovalWorkbookController,
    DelegationController, OpinionPhraseController, WaitingTimeController,
  ],
})
export class ApprovalModule {}
