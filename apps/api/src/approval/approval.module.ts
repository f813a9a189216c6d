import { Module } from '@nestjs/common';
import { ApprovalController } from './approval.controller.js';
import { ApprovalRouteController } from './approval-route.controller.js';

@Module({ controllers: [ApprovalController, ApprovalRouteController] })
export class ApprovalModule {}
