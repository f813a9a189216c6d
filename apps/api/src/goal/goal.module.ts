import { Module } from '@nestjs/common';
import { GoalFormController } from './goal-form.controller.js';
import { GoalReviewController } from './goal-review.controller.js';
import { GoalController } from './goal.controller.js';

@Module({ controllers: [GoalController, GoalReviewController, GoalFormController] })
export class GoalModule {}
