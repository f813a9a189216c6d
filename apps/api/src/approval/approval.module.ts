import { Module } from '@nestjs/common';
import { ApprovalChangesController } from './approval-changes.controller.js';
import { ApprovalController } from './approval.controller.js';
import { ApprovalRouteController } from './approval-route.controller.js';

@Module({ controllers: [ApprovalController, ApprovalChangesController, ApprovalRouteController] })
export class ApprovalModule {}
