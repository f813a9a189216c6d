import { Module } from '@nestjs/common';
import { RectificationFormController } from './rectification-form.controller.js';
import { RectificationRehearsalController } from './rectification-rehearsal.controller.js';
import { RectificationController } from './rectification.controller.js';
import { RectificationWorkbookController } from './rectification-workbook.controller.js';

@Module({ controllers: [RectificationController, RectificationFormController, RectificationRehearsalController, RectificationWorkbookController] })
export class RectificationModule {}
