import type { INestApplicationContext } from '@nestjs/common';
import { readPublishedCalendar } from '#documents/calendar/published-holidays';
import type { ParsedDocument } from '#documents/parsed-document';
import { reviewDocument } from '#documents/review-document';
import { localDate } from '#domain/calendar/local-date';
import { AuditChains } from '#persistence/platform/audit-chains';
import { SimulatedClock } from '#persistence/platform/clocks';
import { storyText } from '#wording/story';
import { storyCast } from '../example/story-cast.js';
import { establishDistrict } from '../seed/establish-district.js';
import { morningOf } from '../seed/settable-clock.js';
import { WorkingDays } from '../seed/working-days.js';
import { gatherCast } from './cast.js';
import { completeGoals, submitGoals } from './chapters/complete-and-submit.js';
import { evaluateYear } from './chapters/evaluate.js';
import { importDocument } from './chapters/import-document.js';
import { issueBudget } from './chapters/issue-budget.js';
import { recheckAndRectify } from './chapters/recheck-and-rectify.js';
import { reportCheckpoint } from './chapters/report-checkpoint.js';
import { reportLate } from './chapters/report-late.js';
import { reviewGoals } from './chapters/review-goals.js';
import { spendUntil } from './chapters/spend.js';
import { plotOf } from './plot.js';
import type { RunningProduct } from './running-product.js';
import { Stage } from './stage.js';
import type { StoryPlot } from './story-project.js';
import { StoryTeller } from './story-teller.js';

/** Nobody signs in with it but the people of the story, and the database is gone when they are. */
const PASSWORD = 'a-year-in-a-minute';

export interface PlayedYear {
  readonly plot: StoryPlot;
  readonly teller: StoryTeller;
  /** First number of the trail that does not fit; null when every link holds. */
  readonly firstBad: number | null;
}

/** Plays the fiscal year of a document from its import in autumn to the last rectification, as people would over HTTP. `tell` hears what is being done. */
export async function playYear(application: INestApplicationContext, product: RunningProduct, document: ParsedDocument, tell: (sentence: string) => void): Promise<PlayedYear> {
  const district = storyCast(document.unit ?? { code: null, name: null });
  const plot = plotOf(document, district.units.at(-1)?.name ?? '');
  const { fiscalYear } = plot;
  const days = new WorkingDays(readPublishedCalendar());
  const opening = days.from(localDate(`${fiscalYear - 1}-11-09`));
  await application.get(SimulatedClock).set(morningOf(opening));
  await establishDistrict(application, district, { password: PASSWORD, postsFrom: localDate(`${fiscalYear - 2}-01-01`) });
  tell(storyText.starting);
  await product.start();
  tell(storyText.playing(plot.projects.length));
  const teller = new StoryTeller();
  const stage = new Stage(application, product, await gatherCast(product.address, district, PASSWORD), days, teller);
  await stage.moveTo(opening);
  await playChapters(stage, plot, document);
  return { plot, teller, firstBad: await verifyTrail(application, stage, plot.unitName) };
}

/** 留痕校验: the auditor asks for it, and the command looks once more behind the API's back. */
async function verifyTrail(application: INestApplicationContext, stage: Stage, unitName: string): Promise<number | null> {
  const { auditor } = stage.cast;
  const { chains } = await auditor.get<{ chains: readonly VerifiedChain[] }>('/audit-chains/verification');
  const reports = await application.get(AuditChains).verify();
  const broken = [...chains, ...reports].find(({ firstBad }) => firstBad !== null);
  const entries = Math.max(0, ...chains.map((chain) => chain.entries));
  const firstBad = broken?.firstBad ?? null;
  const text = firstBad === null ? storyText.trailIntact(auditor.name, entries) : storyText.trailBroken(auditor.name, firstBad);
  stage.teller.tell(stage.event(auditor.name, 'audit.verified', unitName, text, [entries]));
  return firstBad;
}

interface VerifiedChain {
  readonly entries: number;
  readonly firstBad: number | null;
}

async function playChapters(stage: Stage, plot: StoryPlot, document: ParsedDocument): Promise<void> {
  const { fiscalYear, projects, late } = plot;
  const months = plot.checkpointMonths.filter((month) => month !== 12);
  await importDocument(stage, plot, reviewDocument(document));
  await stage.pass(2);
  await completeGoals(stage, plot);
  await stage.pass(1);
  await submitGoals(stage, plot);
  await reviewGoals(stage, plot);
  await stage.moveToWorkday(fiscalYear, 1, 20);
  await issueBudget(stage, plot);
  for (const month of months) {
    await spendUntil(stage, plot, month);
    const isLateMonth = month === months[1];
    await reportCheckpoint(stage, plot, month, isLateMonth ? projects.filter((project) => project !== late) : projects);
    if (isLateMonth) await reportLate(stage, plot, month);
  }
  await spendUntil(stage, plot, 12);
  await evaluateYear(stage, plot);
  await recheckAndRectify(stage, plot);
}
