import { Module } from '@nestjs/common';
import { ObligationController } from './obligation.controller.js';
import { OverdueWorkbookController } from './overdue-workbook.controller.js';

@Module({ controllers: [ObligationController, OverdueWorkbookController] })
export class ObligationModule {}
