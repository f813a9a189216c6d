import { Controller, Get, Param, ParseUUIDPipe, Query, type StreamableFile } from '@nestjs/common';
import { printDepartmentGoal } from '#documents/forms/stored/stored-department-goal';
import type { Actor } from '#domain/access/actor';
import { thawDepartmentContent } from '#domain/goal/frozen-department-content';
import { DepartmentGoalQueries } from '#persistence/goal/department-goal-queries';
import { GoalRoundQueries } from '#persistence/goal/goal-round-queries';
import { CurrentActor, Requires } from '../http/access.js';
import { AnswersForm, sendForm } from '../http/written-form.js';
import { RoundFormQuery } from './goal-form.requests.js';

/** The paper of a department's goal: what its JSON view shows its reader, and nothing else. */
@Controller('department-goals')
export class DepartmentGoalFormController {
  constructor(
    private readonly goals: DepartmentGoalQueries,
    private readonly rounds: GoalRoundQueries,
  ) {}

  /** 部门整体支出绩效目标表; with `round` of the text that was sent up in that round. */
  @Get(':id/forms/department-goal')
  @Requires('goal:read')
  @AnswersForm()
  async form(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Query() { format, round }: RoundFormQuery): Promise<StreamableFile> {
    const goal = await this.goals.detail(actor, id);
    const content = round === undefined ? goal.content : thawDepartmentContent((await this.rounds.round(actor, 'department-goal', id, round)).content);
    return sendForm(printDepartmentGoal({ ...goal, content }), goal.unitName, format);
  }
}
