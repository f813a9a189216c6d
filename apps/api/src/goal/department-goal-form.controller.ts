import { Controller, Get, Param, ParseUUIDPipe, Query, type StreamableFile } from '@nestjs/common';
import { printDepartmentGoal } from '#documents/forms/stored/stored-department-goal';
import type { Actor } from '#domain/access/actor';
import { DepartmentGoalQueries } from '#persistence/goal/department-goal-queries';
import { CurrentActor, Requires } from '../http/access.js';
import { FormQuery } from '../http/form.requests.js';
import { AnswersForm, sendForm } from '../http/written-form.js';

/** The paper of a department's goal: what its JSON view shows its reader, and nothing else. */
@Controller('department-goals')
export class DepartmentGoalFormController {
  constructor(private readonly goals: DepartmentGoalQueries) {}

  /** 部门整体支出绩效目标表. */
  @Get(':id/forms/department-goal')
  @Requires('goal:read')
  @AnswersForm()
  async form(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Query() { format }: FormQuery): Promise<StreamableFile> {
    const goal = await this.goals.detail(actor, id);
    return sendForm(printDepartmentGoal(goal), goal.unitName, format);
  }
}
