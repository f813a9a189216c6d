import { Controller, Get, Param, ParseUUIDPipe, Query, type StreamableFile } from '@nestjs/common';
import { goalAdjustmentForm } from '#documents/forms/official/goal-adjustment-form';
import { adjustmentFacts } from '#documents/forms/stored/adjustment-facts';
import { printStoredForm } from '#documents/forms/stored/print-stored-form';
import { subjectOfGoal } from '#documents/forms/stored/stored-goal';
import type { Actor } from '#domain/access/actor';
import { GoalAdjustmentQueries } from '#persistence/goal/goal-adjustment-queries';
import { GoalQueries } from '#persistence/goal/goal-queries';
import { CurrentActor, Requires } from '../http/access.js';
import { FormQuery } from '../http/form.requests.js';
import { AnswersForm, sendForm } from '../http/written-form.js';

/** The paper of an adjustment: what its JSON view shows its reader, and nothing else. */
@Controller('goal-adjustments')
export class GoalAdjustmentFormController {
  constructor(
    private readonly adjustments: GoalAdjustmentQueries,
    private readonly goals: GoalQueries,
  ) {}

  /** 绩效目标调整申请表. */
  @Get(':id/forms/goal-adjustment')
  @Requires('goal:read')
  @AnswersForm()
  async form(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Query() { format }: FormQuery): Promise<StreamableFile> {
    const { adjustment, issued, projects } = await this.adjustments.detail(actor, id);
    const goal = await this.goals.detail(actor, adjustment.goalId);
    const facts = adjustmentFacts(adjustment.content, issued, (goalId) => projects.get(goalId)?.name ?? '');
    return sendForm(printStoredForm(goalAdjustmentForm, subjectOfGoal(goal, await this.goals.unitOf(goal)), facts), adjustment.title, format);
  }
}
