import { Module } from '@nestjs/common';
import { AuditController } from './audit.controller.js';
import { AuditWorkbookController } from './audit-workbook.controller.js';

@Module({ controllers: [AuditController, AuditWorkbookController] })
export class AuditModule {}
