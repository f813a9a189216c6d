import type { INestApplicationContext } from '@nestjs/common';
import { localDate, type LocalDate } from '#domain/calendar/local-date';
import { defaultRulebook } from '#domain/rulebook/default-rulebook';
import { readPublishedCalendar } from '#documents/calendar/published-holidays';
import { exampleDistrict } from '../example/district.js';
import { exampleWords } from '../example/words.js';
import { establishDistrict } from './establish-district.js';
import { exampleActors } from './example-actors.js';
import { plantLibrary } from './example-library.js';
import { writeDepartmentGoals } from './example-department-goals.js';
import { writeRectification, type Fault, type RectificationStage } from './example-rectifications.js';
import { ExampleReports } from './example-reports.js';
import { writeCurrentYear, type YearSetting } from './example-year.js';
import { writePreviousYear } from './previous-year.js';
import { Script } from './script.js';
import type { SettableClock } from './settable-clock.js';
import { WorkingDays } from './working-days.js';
import { YearPlayer } from './year-player.js';

/** Before the summer nothing of a year is worth looking at yet; the example then shows the year before. */
const worthLookingAt = (today: LocalDate): number => Number(today.slice(0, 4)) - (today.slice(5) >= '07-20' ? 0 : 1);

/** 示例数据: builds the fictional district and plays its budget years up to today. */
export async function plantExample(application: INestApplicationContext, clock: SettableClock, today: LocalDate, password: string): Promise<void> {
  const fiscalYear = worthLookingAt(today);
  clock.set(localDate(`${fiscalYear - 2}-06-01`));
  const district = await establishDistrict(application, exampleDistrict, { password, postsFrom: localDate(`${fiscalYear - 3}-01-01`) });
  const script = new Script(today);
  const days = new WorkingDays(readPublishedCalendar());
  const actors = exampleActors(district);
  await plantLibrary(application, actors);
  const settingOf = (year: number): YearSetting => {
    const rulebook = defaultRulebook(year);
    const player = new YearPlayer(application, year, rulebook);
    return { fiscalYear: year, months: rulebook.settings.checkpointMonths.value, district, actors, player, reports: new ExampleReports(application, player), days, script };
  };
  writePreviousYear(application, settingOf(fiscalYear - 1));
  const current = settingOf(fiscalYear);
  const running = writeCurrentYear(current);
  writeDepartmentGoals(application, current);
  for (const [at, { fault, reach, afterDays }] of rectifications.entries()) {
    const project = running.filter(({ isStalled }) => isStalled)[at];
    if (!project) continue;
    writeRectification(application, script, days, {
      story: project.story,
      noticeNo: exampleWords.notice(fiscalYear, at + 11),
      fault,
      reach,
      orderedOn: days.after(days.on(fiscalYear, 7, 20), afterDays),
      player: current.player,
      people: project.people,
      division: actors.performanceDivision,
      source: async () => ({ kind: 'monitoring-report', id: await project.reportId(actors.performanceDivision, 6) }),
    });
  }
  await script.play(application, clock);
}

/** On projects that stood still at the middle of the year; the later ones are still open. */
const rectifications: readonly { readonly fault: Fault; readonly reach: RectificationStage; readonly afterDays: number }[] = [
  { fault: 'slow', reach: 'closed', afterDays: 0 },
  { fault: 'evidence', reach: 'reported', afterDays: 12 },
  { fault: 'slow', reach: 'planned', afterDays: 25 },
  { fault: 'evidence', reach: 'ordered', afterDays: 40 },
];
