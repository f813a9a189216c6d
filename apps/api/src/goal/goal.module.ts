import { Module } from '@nestjs/common';
import { GoalController } from './goal.controller.js';

@Module({ controllers: [GoalController] })
export class GoalModule {}
