import { Module } from '@nestjs/common';
import { EvaluationFormController } from './evaluation-form.controller.js';
import { EvaluationController } from './evaluation.controller.js';

@Module({ controllers: [EvaluationController, EvaluationFormController] })
export class EvaluationModule {}
