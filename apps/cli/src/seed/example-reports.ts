import type { INestApplicationContext } from '@nestjs/common';
import { VoidGoal } from '#application/goal/void-goal';
import type { Actor } from '#domain/access/actor';
import { MonitoringQueries, type MonitoringListItem } from '#persistence/monitoring/monitoring-queries';
import type { SpendingProfile } from '../example/spending-profile.js';
import type { PlayedGoal, YearPlayer } from './year-player.js';

/** The monitoring reports of the example, found by goal and month. */
export class ExampleReports {
  constructor(private readonly application: INestApplicationContext, private readonly player: YearPlayer) {}

  async file(preparer: Actor, goal: PlayedGoal, month: number, profile: SpendingProfile): Promise<void> {
    const { id } = await this.find(preparer, goal, month);
    await this.player.fileReport(preparer, goal, id, month, profile);
  }

  async decide(goal: PlayedGoal, month: number, reviewer: Actor, verdict: 'approve' | 'send-back' = 'approve', opinion = ''): Promise<void> {
    const { id } = await this.find(reviewer, goal, month);
    await this.player.decide(reviewer, 'monitoring-report', id, verdict, opinion);
  }

  async find(actor: Actor, goal: PlayedGoal, month: number): Promise<MonitoringListItem> {
    const { items } = await this.application.get(MonitoringQueries).list(actor, { goalId: goal.id, month, page: 1, pageSize: 1 });
    const [report] = items;
    if (!report) throw new Error(`${goal.code} has no report for month ${month}`);
    return report;
  }

  async void(preparer: Actor, { id }: PlayedGoal): Promise<void> {
    await this.application.get(VoidGoal).execute(preparer, id);
  }
}
