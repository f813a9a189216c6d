import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/access/actor';
import { openedCase, type ApprovalStep } from '#domain/approval/approval-case';
import { defaultRouteSteps, type ApprovalRoute, type RouteStep } from '#domain/approval/approval-route';
import { rehearsedSeats } from '#domain/approval/rehearsed-seats';
import type { Seat } from '#domain/approval/seats';
import type { LocalDate } from '#domain/calendar/local-date';
import { dueOn, workingDaysBetween } from '#domain/calendar/working-days';
import { HolidayCalendars } from '../calendar/holiday-calendars.js';
import { Clock } from '../ports/clock.js';
import { Rulebooks } from '../rulebook/rulebooks.js';
import { ApprovalCases } from './approval-cases.js';
import { ApprovalRoutes } from './approval-routes.js';
import { ResolveSteps, type PlannedRound, type Submitted } from './resolve-steps.js';

/** What would be submitted, and whose work it is. */
export interface RehearsalRequest extends Submitted {
  readonly authorIds: readonly string[];
}

/** What is kept with its rounds and submitted again and again, as its repository knows it. */
export interface RoundsOnFile<R extends Omit<Submitted, 'subject'>> {
  get(id: string, actor: Actor): Promise<R>;
  authorsOf(found: R): Promise<readonly string[]>;
}

/** A step as it would be met: who would be asked, and by when. */
export interface RehearsedStep {
  readonly step: ApprovalStep;
  /** Nobody would mean that it waits on the stuck list. */
  readonly seats: readonly Seat[];
  readonly dueOn: LocalDate;
  readonly workingDays: number;
}

export interface Rehearsal {
  /** Null for the route that every district has until it loads one. */
  readonly routeNumber: number | null;
  readonly steps: readonly RehearsedStep[];
  readonly leftOut: readonly RouteStep[];
  /** When the last step is due, if each takes all its time. */
  readonly finishOn: LocalDate;
  /** A day that was counted still waits for its holiday paper. */
  readonly isProvisional: boolean;
}

/** 预演: what a submission would set in motion if it came now. Asks what the submission asks, and writes nothing. */
@Injectable()
export class RehearseApproval {
  constructor(
    private readonly routes: ApprovalRoutes,
    private readonly resolveSteps: ResolveSteps,
    private readonly cases: ApprovalCases,
    private readonly rulebooks: Rulebooks,
    private readonly calendars: HolidayCalendars,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, request: RehearsalRequest): Promise<Rehearsal> {
    const today = await this.clock.today();
    const route = (await this.routes.inForce(request.districtId, request.subject.kind, today)) ?? notYetEstablished(request, today);
    const { routeNumber, leftOut, facts: _facts, ...planned } = await this.resolveSteps.execute(route, request);
    const seats = await this.seatsOf(actor, request, planned, today);
    return { routeNumber: routeNumber === 0 ? null : routeNumber, leftOut, ...(await this.timed(request, planned.steps.filter(({ position }) => position >= planned.currentStep), seats, today)) };
  }

  /** The same for the next round of what is on file. Throws what its `get` throws outside of the actor's scope. */
  async nextRound<R extends Omit<Submitted, 'subject'>>(actor: Actor, subject: Submitted['subject'], file: RoundsOnFile<R>): Promise<Rehearsal> {
    const found = await file.get(subject.id, actor);
    const { unitId, districtId, fiscalYear, round } = found;
    return this.execute(actor, { subject, unitId, districtId, fiscalYear, round: round + 1, authorIds: await file.authorsOf(found) });
  }

  private async seatsOf(actor: Actor, request: RehearsalRequest, planned: Omit<PlannedRound, 'routeNumber' | 'leftOut' | 'facts'>, today: LocalDate): Promise<ReadonlyMap<ApprovalStep, readonly Seat[]>> {
    const { id } = request.subject;
    const asIfOpened = openedCase({ ...request, ...planned, id, title: '', subject: { ...request.subject, version: 0, contentHash: '' } }, actor.personId);
    const holders = new Map<ApprovalStep, Awaited<ReturnType<ApprovalCases['holdersOf']>>>();
    for (const step of planned.steps) holders.set(step, await this.cases.holdersOf(asIfOpened, step, today));
    return rehearsedSeats(asIfOpened, (step) => holders.get(step) ?? []);
  }

  private async timed(request: RehearsalRequest, steps: readonly ApprovalStep[], seats: ReadonlyMap<ApprovalStep, readonly Seat[]>, today: LocalDate): Promise<Pick<Rehearsal, 'steps' | 'finishOn' | 'isProvisional'>> {
    const [{ settings }, calendar] = await Promise.all([this.rulebooks.inForce(request.districtId, request.fiscalYear, today), this.calendars.current()]);
    const timed: RehearsedStep[] = [];
    let [day, isProvisional] = [today, false];
    for (const step of steps) {
      const { due, provisional } = dueOn(day, settings.deadlines.approvalDecision.value, calendar);
      timed.push({ step, seats: seats.get(step) ?? [], dueOn: due, workingDays: workingDaysBetween(day, due, calendar) });
      [day, isProvisional] = [due, isProvisional || provisional];
    }
    return { steps: timed, finishOn: day, isProvisional };
  }
}

/** What `EstablishRoutes` would make the district's first version. */
const notYetEstablished = ({ districtId, subject }: RehearsalRequest, today: LocalDate): ApprovalRoute =>
  ({ id: '', districtId, subjectKind: subject.kind, number: 0, effectiveOn: today, steps: defaultRouteSteps[subject.kind] });
