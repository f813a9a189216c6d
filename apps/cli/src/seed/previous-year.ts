import type { INestApplicationContext } from '@nestjs/common';
import { FileSelfEvaluation } from '#application/evaluation/file-self-evaluation';
import { RecheckSelfEvaluation } from '#application/evaluation/recheck-self-evaluation';
import { ReviseSelfEvaluation } from '#application/evaluation/revise-self-evaluation';
import type { Actor } from '#domain/access/actor';
import { localDate, type LocalDate } from '#domain/calendar/local-date';
import type { GoalIndicator } from '#domain/goal/performance-goal';
import { actualOfPlain } from '#domain/monitoring/plain-actual';
import { fraction, multiply } from '#domain/shared/fraction';
import { EvaluationQueries, type EvaluationListItem } from '#persistence/evaluation/evaluation-queries';
import { exampleProjects } from '../example/projects.js';
import { simulatedActual } from '../example/simulated-actual.js';
import type { SpendingProfile } from '../example/spending-profile.js';
import { exampleWords } from '../example/words.js';
import { profileOf } from './destinies.js';
import { writeRectification } from './example-rectifications.js';
import { RunningProject, type YearSetting } from './example-year.js';

/** Positions of the projects that ran last year already: one of every nature. */
const positions = [0, 13, 29, 40, 45, 54, 59];
/** Of these, the ones whose self-evaluation finance looked at again. */
const rechecked: readonly number[] = [13, 54];

/** Writes last year: a few projects that were evaluated, two of them re-checked, and what was found put right. */
export function writePreviousYear(application: INestApplicationContext, setting: YearSetting): void {
  for (const position of positions) {
    const project = exampleProjects[position];
    if (project) new EvaluatedProject(application, setting, position, project).write();
  }
}

class EvaluatedProject extends RunningProject {
  constructor(private readonly application: INestApplicationContext, setting: YearSetting, position: number, project: (typeof exampleProjects)[number]) {
    super(setting, position, project, false);
  }

  override write(): void {
    super.write();
    const { days, fiscalYear, script, actors, player } = this.setting;
    const filedOn = days.after(localDate(`${fiscalYear + 1}-01-12`), this.position % 5);
    script.on(filedOn, this.story, () => this.file());
    const approve = (on: LocalDate, reviewer: Actor): void => script.on(on, this.story, async () => player.decide(reviewer, 'self-evaluation', (await this.evaluation(reviewer)).id));
    approve(days.after(filedOn, 2), this.people.subdistrictFinance);
    approve(days.after(filedOn, 6), actors.performanceDivision);
    if (rechecked.includes(this.position)) this.writeRecheck(days.after(filedOn, 15));
  }

  private async file(): Promise<void> {
    const { preparer } = this.people;
    const { id, version } = await this.evaluation(preparer);
    const { content } = await this.setting.player.goal(this.played.id);
    const profile = profileOf(this.position);
    const indicators = content.indicators.map((indicator) => ({ indicatorId: indicator.id, actual: atYearEnd(indicator, profile), reason: exampleWords.lostPoints }));
    const revised = await this.application.get(ReviseSelfEvaluation).execute(preparer, id, version, { indicators, summary: exampleWords.summary });
    await this.application.get(FileSelfEvaluation).execute(preparer, id, revised);
  }

  private writeRecheck(on: LocalDate): void {
    const { days, fiscalYear, script, actors, player } = this.setting;
    let checkId = '';
    const { secondPerformanceReviewer: checker } = actors;
    script.on(on, this.story, async () => {
      const { id, version } = await this.evaluation(checker);
      const { content } = await this.setting.player.goal(this.played.id);
      const checked = content.indicators.find(({ category }) => category === 'quantity');
      const found = checked && atYearEnd(checked, profileOf(this.position));
      if (found?.kind !== 'number') throw new Error('the example re-checks a project without a countable indicator');
      const actual = { ...found, value: multiply(found.value, fraction(7n, 10n)) };
      const changes = [{ indicatorId: checked?.id ?? '', actual, opinion: exampleWords.recheckIndicator }];
      checkId = (await this.application.get(RecheckSelfEvaluation).execute(checker, id, { version, opinion: exampleWords.recheckOpinion, changes })).id;
    });
    script.on(days.after(on, 2), this.story, () => player.decide(actors.bureauLeader, 'recheck', checkId, 'approve', exampleWords.approved));
    writeRectification(this.application, script, days, {
      story: this.story,
      noticeNo: exampleWords.notice(fiscalYear + 1, rechecked.indexOf(this.position) + 1),
      fault: 'overstated',
      reach: 'closed',
      orderedOn: days.after(on, 3),
      player: this.setting.player,
      people: this.people,
      division: checker,
      source: async () => ({ kind: 'self-evaluation', id: (await this.evaluation(checker)).id }),
    });
  }

  private async evaluation(actor: Actor): Promise<EvaluationListItem> {
    const { items } = await this.application.get(EvaluationQueries).list(actor, { goalId: this.played.id, page: 1, pageSize: 1 });
    const [evaluation] = items;
    if (!evaluation) throw new Error(`${this.played.code} has no self-evaluation`);
    return evaluation;
  }
}

const atYearEnd = (indicator: GoalIndicator, profile: SpendingProfile) => actualOfPlain(simulatedActual(indicator, 12, profile.paceAtYearEnd));
