import { Module } from '@nestjs/common';
import { GoalReviewController } from './goal-review.controller.js';
import { GoalController } from './goal.controller.js';

@Module({ controllers: [GoalController, GoalReviewController] })
export class GoalModule {}
