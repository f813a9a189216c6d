import type { INestApplicationContext } from '@nestjs/common';
import { FileRectificationPlan } from '#application/rectification/file-rectification-plan';
import { FileRectificationReport } from '#application/rectification/file-rectification-report';
import { OrderRectification } from '#application/rectification/order-rectification';
import { ReceiveRectification } from '#application/rectification/receive-rectification';
import type { Actor } from '#domain/access/actor';
import type { LocalDate } from '#domain/calendar/local-date';
import type { RectificationSource } from '#domain/rectification/rectification';
import { exampleWords } from '../example/words.js';
import type { UnitActors } from './example-actors.js';
import type { Script } from './script.js';
import type { WorkingDays } from './working-days.js';
import type { YearPlayer } from './year-player.js';

export type Fault = keyof typeof exampleWords.findings;

/** How far a rectification of the example has come; every stage is one of the screens' states. */
export const rectificationStages = ['ordered', 'received', 'planned', 'reported', 'closed'] as const;
export type RectificationStage = (typeof rectificationStages)[number];

export interface WrittenRectification {
  /** The story of the project it is about. */
  readonly story: string;
  readonly noticeNo: string;
  readonly fault: Fault;
  readonly reach: RectificationStage;
  readonly orderedOn: LocalDate;
  readonly player: YearPlayer;
  readonly people: UnitActors;
  readonly division: Actor;
  /** Looked up when the notice is ordered. */
  readonly source: () => Promise<{ readonly kind: RectificationSource; readonly id: string }>;
}

/** Writes a rectification from its notice as far as it has come. */
export function writeRectification(application: INestApplicationContext, script: Script, days: WorkingDays, { story, noticeNo, fault, reach, orderedOn, player, people, division, source }: WrittenRectification): void {
  let id = '';
  const { preparer } = people;
  const isReached = (stage: RectificationStage): boolean => rectificationStages.indexOf(reach) >= rectificationStages.indexOf(stage);
  const { findings, measures, results, evidence, requirement } = exampleWords;
  script.on(orderedOn, story, async () => {
    const order = { noticeNo, source: await source(), requirement, findings: [{ indicatorId: null, fact: findings[fault] }] };
    id = await application.get(OrderRectification).execute(division, order);
  });
  const [receivedOn, plannedOn, reportedOn] = [days.after(orderedOn, 2), days.after(orderedOn, 8), days.after(orderedOn, 18)];
  if (isReached('received')) script.on(receivedOn, story, () => application.get(ReceiveRectification).execute(preparer, id));
  if (isReached('planned')) {
    const measure = { position: 1, measure: measures[fault], responsiblePerson: preparer.name, plannedOn: reportedOn };
    script.on(plannedOn, story, () => application.get(FileRectificationPlan).execute(preparer, id, [measure]));
  }
  if (isReached('reported')) {
    script.on(reportedOn, story, async () => {
      await application.get(FileRectificationReport).execute(preparer, id, [{ position: 1, result: results[fault], evidence: evidence[fault] }]);
    });
  }
  if (!isReached('closed')) return;
  for (const [at, reviewer] of [people.unitLeader, people.subdistrictFinance, division].entries()) {
    script.on(days.after(reportedOn, at + 2), story, () => player.decide(reviewer, 'rectification', id, 'approve', exampleWords.approved));
  }
}
