import { Module } from '@nestjs/common';
import { ApprovalActController } from './approval-act.controller.js';
import { ApprovalChangesController } from './approval-changes.controller.js';
import { ApprovalController } from './approval.controller.js';
import { ApprovalCourseController } from './approval-course.controller.js';
import { ApprovalRouteController } from './approval-route.controller.js';

@Module({ controllers: [ApprovalController, ApprovalActController, ApprovalCourseController, ApprovalChangesController, ApprovalRouteController] })
export class ApprovalModule {}
