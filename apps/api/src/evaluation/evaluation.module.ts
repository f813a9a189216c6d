import { Module } from '@nestjs/common';
import { EvaluationFormController } from './evaluation-form.controller.js';
import { EvaluationRehearsalController } from './evaluation-rehearsal.controller.js';
import { EvaluationController } from './evaluation.controller.js';

@Module({ controllers: [EvaluationController, EvaluationFormController, EvaluationRehearsalController] })
export class EvaluationModule {}
