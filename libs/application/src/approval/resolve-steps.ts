import { Injectable } from '@nestjs/common';
import { agreementsOf, amendmentsInto, amendmentsOf, directReturnOf, type ApprovalCase, type ApprovalStep, type ApprovalSubjectKind } from '#domain/approval/approval-case';
import type { ApprovalRoute, RouteStep } from '#domain/approval/approval-route';
import { factsAsked } from '#domain/approval/route-condition';
import { stepsTaken } from '#domain/approval/route-reach';
import { writtenFacts, type SubjectFacts } from '#domain/approval/subject-facts';
import { mayApproverBePreparer } from '#domain/rulebook/rulebook';
import { DomainError } from '#domain/shared/domain-error';
import { Clock } from '../ports/clock.js';
import { Rulebooks } from '../rulebook/rulebooks.js';
import { ApprovalCases } from './approval-cases.js';
import { ApprovalRoutes } from './approval-routes.js';
import { SubjectFactsSources } from './subject-facts-sources.js';

/** Whose document goes which way, for the how-manieth time. */
export interface Submitted {
  readonly subject: { readonly kind: ApprovalSubjectKind; readonly id: string };
  readonly unitId: string;
  readonly districtId: string;
  readonly fiscalYear: number;
  readonly round: number;
}

/** The way of one round: its steps with their units and where it begins; the steps it does not take, and what is known of the document that decided so. */
export interface PlannedRound extends Pick<ApprovalCase, 'routeId' | 'steps' | 'currentStep' | 'carried'> {
  readonly routeNumber: number;
  readonly leftOut: readonly RouteStep[];
  readonly facts: SubjectFacts;
}

/** Steps left out and why, for the trail: nobody has to guess later which reviewers a document did not have. */
export const leftOutAsWritten = ({ leftOut, facts }: Pick<PlannedRound, 'leftOut' | 'facts'>): Readonly<Record<string, unknown>> =>
  (leftOut.length === 0 ? {} : { leftOut: leftOut.map(({ name, when }) => ({ step: name, when })), facts: writtenFacts(facts) });

/** A route's steps for one document: those whose condition does not hold are left out, the others get their units. */
@Injectable()
export class ResolveSteps {
  constructor(
    private readonly cases: ApprovalCases,
    private readonly routes: ApprovalRoutes,
    private readonly sources: SubjectFactsSources,
    private readonly rulebooks: Rulebooks,
    private readonly clock: Clock,
  ) {}

  /** Throws `route.no-step-applies` (conflict) where nothing would be left; a route that was checked when it was loaded has no such document. */
  async execute(inForce: ApprovalRoute, submitted: Submitted): Promise<PlannedRound> {
    const last = submitted.round > 1 ? await this.cases.lockLast(submitted.subject) : null;
    return (await this.continued(submitted, last)) ?? this.fromTheStart(inForce, submitted, last);
  }

  private async fromTheStart(route: ApprovalRoute, submitted: Submitted, last: ApprovalCase | null): Promise<PlannedRound> {
    const today = await this.clock.today();
    const [facts, rulebook, units] = await Promise.all([
      this.factsFor(route, submitted),
      this.rulebooks.inForce(submitted.districtId, submitted.fiscalYear, today),
      this.cases.resolveUnits(route.steps, submitted, today),
    ]);
    const unitOf = new Map(route.steps.map((step, index) => [step, units[index] ?? null]));
    const { taken, leftOut } = stepsTaken(route.steps, facts);
    if (taken.length === 0) throw new DomainError('route.no-step-applies', 'conflict');
    const steps = taken.map((step, index) => pinned(step, index + 1, unitOf.get(step) ?? null, step.allowsPreparer || mayApproverBePreparer(rulebook, step.name)));
    return { routeId: route.id, routeNumber: route.number, steps, currentStep: 1, carried: last === null ? [] : amendmentsInto(steps, last), leftOut, facts };
  }

  /**
   * 直送退回人: a round that was sent back so goes on where it was, on the steps it was opened with — unless the correction made it a document
   * that takes other steps of that route: then it starts anew, so that no reviewer is passed by. Null for every other round.
   */
  private async continued(submitted: Submitted, last: ApprovalCase | null): Promise<PlannedRound | null> {
    const returner = last === null ? null : directReturnOf(last);
    if (last === null || returner === null) return null;
    const route = await this.routes.get(last.routeId);
    const facts = await this.factsFor(route, submitted);
    const { taken, leftOut } = stepsTaken(route.steps, facts);
    if (taken.map(({ name }) => name).join('\n') !== last.steps.map(({ name }) => name).join('\n')) return null;
    const carried = [...agreementsOf(last).filter((agreement) => agreement.step < returner), ...amendmentsOf(last)];
    return { routeId: route.id, routeNumber: route.number, steps: last.steps, currentStep: returner, carried, leftOut, facts };
  }

  private async factsFor({ steps }: ApprovalRoute, { subject }: Submitted): Promise<SubjectFacts> {
    const known = await this.sources.factsOf(subject.kind, [subject.id], factsAsked(steps.flatMap(({ when }) => when ?? [])));
    return known.get(subject.id) ?? {};
  }
}

const pinned = ({ name, role, at, rule, agreementPercent, grades, mayEdit }: RouteStep, position: number, unitId: string | null, allowsPreparer: boolean): ApprovalStep =>
  ({ position, name, role, relation: at, unitId, rule, agreementPercent, grades, mayEdit, allowsPreparer });
