import type { Actor } from '#domain/access/actor';
import type { EstablishedDistrict } from './establish-district.js';
import { endOfMonth, localDate, type LocalDate } from '#domain/calendar/local-date';
import { exampleProjects } from '../example/projects.js';
import { exampleWords } from '../example/words.js';
import type { ExampleProject, IndicatorRow } from '../example/example-project.js';
import { destinyOf, profileOf, reportDestinyOf, type Destiny } from './destinies.js';
import type { ExampleActors, UnitActors } from './example-actors.js';
import type { ExampleReports } from './example-reports.js';
import type { Script } from './script.js';
import type { WorkingDays } from './working-days.js';
import type { PlayedGoal, YearPlayer } from './year-player.js';

/** What the days of one example year are written with. */
export interface YearSetting {
  readonly fiscalYear: number;
  readonly months: readonly number[];
  readonly district: EstablishedDistrict;
  readonly actors: ExampleActors;
  readonly player: YearPlayer;
  readonly reports: ExampleReports;
  readonly days: WorkingDays;
  readonly script: Script;
}

/** Writes the current year: most projects run since January, a dozen were added and wait somewhere on their way. */
export function writeCurrentYear(setting: YearSetting): readonly RunningProject[] {
  return [...exampleProjects.entries()].flatMap(([position, project]) => {
    const destiny = destinyOf(position);
    const written = destiny === 'issued' ? new RunningProject(setting, position, project, true) : new AddedProject(setting, position, project, destiny);
    written.write();
    return written instanceof RunningProject ? [written] : [];
  });
}

abstract class WrittenProject {
  readonly people: UnitActors;
  protected goal: PlayedGoal | null = null;

  constructor(protected readonly setting: YearSetting, protected readonly position: number, protected readonly project: ExampleProject & { readonly unit: string }) {
    this.people = setting.actors.of(project.unit);
  }

  /** Names the deeds of this project, which keep their order. */
  get story(): string {
    return `${this.setting.fiscalYear}/${this.position}`;
  }

  protected get played(): PlayedGoal {
    if (this.goal === null) throw new Error('a deed on a goal that was never created');
    return this.goal;
  }

  protected create(on: LocalDate, project: ExampleProject = this.project): void {
    const { unit } = this.project;
    const { district, fiscalYear, player, script } = this.setting;
    const code = `${district.units.get(unit)?.code ?? ''}${String(fiscalYear).slice(2)}${String(this.position + 1).padStart(3, '0')}`;
    script.on(on, this.story, async () => {
      this.goal = await player.create(this.people.preparer, unit, code, project);
    });
  }

  protected submit(on: LocalDate): void {
    this.setting.script.on(on, this.story, () => this.setting.player.submit(this.people.preparer, this.played));
  }

  protected decide(on: LocalDate, reviewer: Actor, ...ruling: [verdict?: 'approve' | 'send-back' | 'reject', opinion?: string]): void {
    this.setting.script.on(on, this.story, () => this.setting.player.decide(reviewer, 'goal', this.played.id, ...ruling));
  }

  protected approveAll(from: LocalDate): void {
    const { actors, days } = this.setting;
    this.decide(days.after(from, 2), this.people.subdistrictFinance);
    this.decide(days.after(from, 4), this.people.programDivision);
    this.decide(days.after(from, 7), this.position % 2 === 0 ? actors.performanceDivision : actors.secondPerformanceReviewer);
  }
}

/** Approved before the year began, issued in January, paid and reported on ever since. */
export class RunningProject extends WrittenProject {
  /** In a finished year every report was filed and confirmed; in the current one some are late or still under way. */
  constructor(setting: YearSetting, position: number, project: ExampleProject & { readonly unit: string }, private readonly hasLoose: boolean) {
    super(setting, position, project);
  }

  write(): void {
    const { days, fiscalYear, script, actors, player } = this.setting;
    const begun = days.after(localDate(`${fiscalYear - 1}-11-10`), this.position % 5);
    this.create(begun);
    this.submit(begun);
    this.approveAll(begun);
    script.on(days.on(fiscalYear, 1, 22), this.story, () => player.issue(actors.budgetDivision, this.played));
    for (const month of this.setting.months) this.writeCheckpoint(month);
  }

  get isStalled(): boolean {
    return profileOf(this.position).name === 'stalled' && reportDestinyOf(this.position, false) === 'confirmed';
  }

  async reportId(reader: Actor, month: number): Promise<string> {
    return (await this.setting.reports.find(reader, this.played, month)).id;
  }

  private writeCheckpoint(month: number): void {
    const { days, fiscalYear, script, actors, player, months } = this.setting;
    const profile = profileOf(this.position);
    const paidOn = [days.until(localDate(`${fiscalYear}-${String(month - 1).padStart(2, '0')}-20`)), days.until(localDate(`${fiscalYear}-${String(month).padStart(2, '0')}-25`))];
    script.on(paidOn[1] as LocalDate, this.story, () => player.pay(actors.budgetDivision, this.played, month, profile, paidOn));
    if (month !== 12) this.writeReport(month, endOfMonth(fiscalYear, month), this.latestMonth(months) === month);
  }

  private latestMonth(months: readonly number[]): number | undefined {
    return months.findLast((month) => month !== 12 && endOfMonth(this.setting.fiscalYear, month) <= this.setting.script.today);
  }

  private writeReport(month: number, checkpointOn: LocalDate, isLatest: boolean): void {
    const { days, script, reports } = this.setting;
    const destiny = this.hasLoose ? reportDestinyOf(this.position, isLatest) : 'confirmed';
    if (destiny === 'not-filed') return;
    const filedOn = days.after(checkpointOn, 3 + (this.position % 4));
    const decide = (on: LocalDate, reviewer: Actor, ...ruling: [verdict?: 'send-back', opinion?: string]): void => script.on(on, this.story, () => reports.decide(this.played, month, reviewer, ...ruling));
    script.on(filedOn, this.story, () => reports.file(this.people.preparer, this.played, month, profileOf(this.position)));
    if (destiny === 'at-subdistrict') return;
    decide(days.after(filedOn, 1), this.people.subdistrictFinance);
    if (destiny === 'confirmed') decide(days.after(filedOn, 3), this.people.programDivision);
    if (destiny === 'returned') decide(days.after(filedOn, 3), this.people.programDivision, 'send-back', exampleWords.returnedReport);
  }
}

/** Added in the course of the year, so many working days ago, and not yet issued. */
class AddedProject extends WrittenProject {
  constructor(setting: YearSetting, position: number, project: ExampleProject & { readonly unit: string }, private readonly destiny: Exclude<Destiny, 'issued'>) {
    super(setting, position, project);
  }

  write(): void {
    const { destiny } = this;
    if (destiny.startsWith('draft')) return this.create(this.ago(6), this.flawed());
    const submittedAgo = { returned: 6, 'returned-overdue': 14, 'at-subdistrict': 1, 'at-subdistrict-overdue': 9, 'at-program': 4, 'at-performance': 7, approved: 12, rejected: 12, voided: 20 }[destiny as Exclude<typeof destiny, `draft${string}`>];
    this.create(this.ago(submittedAgo + 1));
    if (destiny === 'voided') return this.setting.script.on(this.ago(3), this.story, () => this.setting.reports.void(this.people.preparer, this.played));
    this.submit(this.ago(submittedAgo));
    this.review(submittedAgo);
  }

  private review(submittedAgo: number): void {
    const { subdistrictFinance, programDivision } = this.people;
    const { performanceDivision } = this.setting.actors;
    const step = (days: number): LocalDate => this.ago(submittedAgo - days);
    if (this.destiny.startsWith('at-subdistrict')) return;
    this.decide(step(1), subdistrictFinance);
    if (this.destiny === 'at-program') return;
    if (this.destiny === 'returned') return this.decide(step(4), programDivision, 'send-back', exampleWords.returnedGoal);
    if (this.destiny === 'returned-overdue') return this.decide(step(4), programDivision, 'send-back', exampleWords.returnedGoalLate);
    this.decide(step(4), programDivision);
    if (this.destiny === 'rejected') this.decide(step(7), performanceDivision, 'reject', exampleWords.rejectedGoal);
    if (this.destiny === 'approved') this.decide(step(7), performanceDivision);
  }

  private ago(workingDays: number): LocalDate {
    return this.setting.days.after(this.setting.script.today, -workingDays);
  }

  private flawed(): ExampleProject {
    const [runTogether, empty] = [this.destiny === 'draft-ambiguous', this.destiny === 'draft-empty'];
    const spoil = (row: IndicatorRow, at: number): IndicatorRow => {
      const [category, name, description, target, basis] = row;
      if (runTogether && target.endsWith('%')) return [category, name, description, target.startsWith('=') ? '100100%' : `${target.slice(0, -1)}100%`, basis];
      return empty && at % 2 === 1 ? [category, name, description, '', ''] : [category, name, description, target, basis];
    };
    const isIncomplete = runTogether || empty;
    return isIncomplete ? { ...this.project, plan: empty ? '' : '25/50//', indicators: this.project.indicators.filter(([category]) => category !== 'satisfaction').map(spoil) } : this.project;
  }
}
