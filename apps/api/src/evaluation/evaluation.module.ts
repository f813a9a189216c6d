import { Module } from '@nestjs/common';
import { EvaluationFormController } from './evaluation-form.controller.js';
import { EvaluationRehearsalController } from './evaluation-rehearsal.controller.js';
import { EvaluationController } from './evaluation.controller.js';
import { SpotCheckFormController } from './spot-check-form.controller.js';
import { SpotCheckController } from './spot-check.controller.js';
import { EvaluationWorkbookController } from './evaluation-workbook.controller.js';
import { SpotCheckWorkbookController } from './spot-check-workbook.controller.js';

@Module({ controllers: [EvaluationController, EvaluationFormController, EvaluationRehearsalController, SpotCheckController, SpotCheckFormController, EvaluationWorkbookController, SpotCheckWorkbookController] })
export class EvaluationModule {}
