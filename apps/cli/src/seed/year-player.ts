import type { INestApplicationContext } from '@nestjs/common';
import { ApprovalCases } from '#application/approval/approval-cases';
import { DecideApproval } from '#application/approval/decide-approval';
import { CreateGoal } from '#application/goal/create-goal';
import { GoalRepository } from '#application/goal/goal-repository';
import { IssueGoal } from '#application/goal/issue-goal';
import { SubmitGoal } from '#application/goal/submit-goal';
import { FileMonitoringReport } from '#application/monitoring/file-monitoring-report';
import { MonitoringReportRepository } from '#application/monitoring/monitoring-report-repository';
import { RecordPayments } from '#application/monitoring/record-payments';
import { ReviseMonitoringReport } from '#application/monitoring/revise-monitoring-report';
import { UnitOfWork } from '#application/ports/unit-of-work';
import type { Actor } from '#domain/access/actor';
import type { Verdict } from '#domain/approval/approval-act';
import type { ApprovalSubjectKind } from '#domain/approval/approval-case';
import type { LocalDate } from '#domain/calendar/local-date';
import type { PerformanceGoal } from '#domain/goal/performance-goal';
import type { MonitoringContent } from '#domain/monitoring/monitoring-report';
import { actualOfPlain } from '#domain/monitoring/plain-actual';
import { addMoney, NO_MONEY, type Money } from '#domain/shared/money';
import { plannedPercentAt } from '#domain/spending-plan/planned-percent';
import type { Rulebook } from '#domain/rulebook/rulebook';
import { exampleWords } from '../example/words.js';
import { simulatedActual } from '../example/simulated-actual.js';
import { paymentsTo, spentAt, type SpendingProfile } from '../example/spending-profile.js';
import type { ExampleProject } from '../example/example-project.js';
import { draftOfProject } from './draft-of-project.js';

/** A goal of the example year, and what has been paid for it so far. */
export interface PlayedGoal {
  readonly id: string;
  readonly unitKey: string;
  readonly code: string;
  paid: Money;
}

/** Does what people do, through the same use cases, one deed at a time. */
export class YearPlayer {
  constructor(
    private readonly application: INestApplicationContext,
    private readonly fiscalYear: number,
    private readonly rulebook: Rulebook,
  ) {}

  private get months(): readonly number[] {
    return this.rulebook.settings.checkpointMonths.value;
  }

  async create(preparer: Actor, unitKey: string, code: string, project: ExampleProject): Promise<PlayedGoal> {
    const { project: head, draft } = draftOfProject(project, { code, fiscalYear: this.fiscalYear, months: this.months });
    const id = await this.application.get(CreateGoal).execute(preparer, head, draft);
    return { id, unitKey, code, paid: NO_MONEY };
  }

  async submit(preparer: Actor, { id }: PlayedGoal): Promise<void> {
    const { version } = await this.goal(id);
    await this.application.get(SubmitGoal).execute(preparer, id, version);
  }

  async issue(budgetDivision: Actor, { id }: PlayedGoal): Promise<void> {
    await this.application.get(IssueGoal).execute(budgetDivision, id);
  }

  /** One reviewer's word at the step that waits. */
  async decide(reviewer: Actor, kind: ApprovalSubjectKind, id: string, verdict: Verdict = 'approve', opinion = ''): Promise<void> {
    await this.application.get(UnitOfWork).run(async () => {
      const open = await this.application.get(ApprovalCases).lockLast({ kind, id });
      if (open?.status !== 'open') throw new Error(`nothing waits for a decision on ${kind} ${id}`);
      await this.application.get(DecideApproval).execute(reviewer, open.id, { verdict, opinion, seen: { version: open.version, contentHash: open.subject.contentHash } });
    });
  }

  /** Pays so much that the project has spent by a month what its profile says. */
  async pay(budgetDivision: Actor, played: PlayedGoal, until: number, profile: SpendingProfile, days: readonly LocalDate[]): Promise<void> {
    const { content } = await this.goal(played.id);
    const planned = plannedPercentAt(content.plan, until, this.rulebook.settings.planReading.value).percent;
    const amounts = paymentsTo(spentAt(content.budgeted, planned, until, profile), played.paid, days.length);
    if (amounts.length === 0) return;
    await this.application.get(RecordPayments).execute(
      budgetDivision,
      amounts.map((amount, at) => ({ project: { goalId: played.id }, voucherNo: `${played.code}-${String(until).padStart(2, '0')}-${at + 1}`, paidOn: days[at] as LocalDate, amount, summary: exampleWords.payment(until) })),
    );
    played.paid = amounts.reduce(addMoney, played.paid);
  }

  async fileReport(preparer: Actor, played: PlayedGoal, reportId: string, month: number, profile: SpendingProfile): Promise<void> {
    const goal = await this.goal(played.id);
    const { version } = await this.application.get(MonitoringReportRepository).load(reportId);
    const revised = await this.application.get(ReviseMonitoringReport).execute(preparer, reportId, version, reportOf(goal, month, profile));
    await this.application.get(FileMonitoringReport).execute(preparer, reportId, revised);
  }

  goal(id: string): Promise<PerformanceGoal> {
    return this.application.get(GoalRepository).load(id);
  }
}

function reportOf({ content }: PerformanceGoal, month: number, profile: SpendingProfile): MonitoringContent {
  return {
    indicators: content.indicators.map((indicator) => ({
      indicatorId: indicator.id,
      actual: actualOfPlain(simulatedActual(indicator, month, profile.pace)),
      forecast: actualOfPlain(simulatedActual(indicator, 12, profile.paceAtYearEnd)),
      likelihood: profile.name === 'stalled' ? 'possible' : 'certain',
      reason: null,
    })),
    forecastSpent: { fen: (content.budgeted.fen * profile.spentAtYearEndPerMille) / 1000n },
    deviationCause: exampleWords.cause[profile.name],
    correctiveMeasure: exampleWords.measure[profile.name],
  };
}
