import { Injectable } from '@nestjs/common';
import { findRouteViolations, readRoute, type RouteDraft, type RouteStep } from '#domain/approval/approval-route';
import { factsAsked } from '#domain/approval/route-condition';
import { peopleNeeded, stepsTaken } from '#domain/approval/route-reach';
import type { Violation } from '#domain/shared/domain-error';
import { Clock } from '../ports/clock.js';
import { RouteTrials, type StaffedUnit } from './route-trials.js';
import { SubjectFactsSources } from './subject-facts-sources.js';

/** A step that would wait for nobody today in some units. */
export interface UnstaffedStep {
  readonly step: string;
  readonly needed: number;
  readonly units: readonly Pick<StaffedUnit, 'code' | 'name'>[];
}

/** How the documents of a year would go along a proposed route. */
export interface YearTrial {
  readonly fiscalYear: number;
  readonly documents: number;
  readonly steps: readonly { readonly name: string; readonly documents: number }[];
}

export interface RouteCheck {
  readonly violations: readonly Violation[];
  readonly withoutPeople: readonly UnstaffedStep[];
  /** Null where the route is faulty. */
  readonly year: YearTrial | null;
}

/** 审批链校核与试行: what is wrong with a proposed route, who is missing for it today, and which way last year's documents would have gone. Changes nothing. */
@Injectable()
export class CheckRoute {
  constructor(
    private readonly trials: RouteTrials,
    private readonly sources: SubjectFactsSources,
    private readonly clock: Clock,
  ) {}

  /** `fiscalYear`: whose documents are tried; the year before this one where none is named. */
  async execute(districtId: string, json: unknown, fiscalYear?: number): Promise<RouteCheck> {
    const violations = findRouteViolations(json);
    if (violations.length > 0) return { violations, withoutPeople: [], year: null };
    const route = readRoute(json);
    const today = await this.clock.today();
    const units = await this.trials.staffing(route.steps, districtId, today);
    return { violations, withoutPeople: unstaffed(route.steps, units), year: await this.tryOn(route, districtId, fiscalYear ?? Number(today.slice(0, 4)) - 1) };
  }

  private async tryOn({ subjectKind, steps }: RouteDraft, districtId: string, fiscalYear: number): Promise<YearTrial> {
    const ids = await this.trials.submittedIn(districtId, subjectKind, fiscalYear);
    const known = await this.sources.factsOf(subjectKind, ids, factsAsked(steps.flatMap(({ when }) => when ?? [])));
    const taken = ids.map((id) => new Set(stepsTaken(steps, known.get(id) ?? {}).taken));
    return { fiscalYear, documents: ids.length, steps: steps.map((step) => ({ name: step.name, documents: taken.filter((each) => each.has(step)).length })) };
  }
}

/** Steps with too few people, and for which units. */
export const unstaffed = (steps: readonly RouteStep[], units: readonly StaffedUnit[]): UnstaffedStep[] =>
  steps.flatMap((step, index) => {
    const needed = peopleNeeded(steps, index);
    const without = units.filter(({ holders }) => (holders[index] ?? 0) < needed).map(({ code, name }) => ({ code, name }));
    return without.length === 0 ? [] : [{ step: step.name, needed, units: without }];
  });
