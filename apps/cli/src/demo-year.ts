import { fileURLToPath } from 'node:url';
import type { INestApplicationContext } from '@nestjs/common';
import type { ParsedDocument } from '#documents/parsed-document';
import { DomainError } from '#domain/shared/domain-error';
import { storyText } from '#wording/story';
import { withApplication } from './application.js';
import { EXIT, printJson, readArguments, say, WrongUsage } from './command-line.js';
import { StoryBroken } from './demo-year/person-client.js';
import { playYear, type PlayedYear } from './demo-year/play-year.js';
import { projectTables } from './demo-year/project-tables.js';
import { RunningProduct } from './demo-year/running-product.js';
import { readDocumentFile } from './document-files.js';

/** As shells count it. */
const ENDED_BY_SIGNAL = 130;

const USAGE = 'npm run yuji -- demo-year [FILE] [--json]';

/** The example document of the repository, seen from the built command. */
const EXAMPLE = fileURLToPath(new URL('../../../../examples/disclosure-2026.txt', import.meta.url));

/** 演示年度: plays the fiscal year of a published disclosure on a database of its own, and tells it. */
export async function run(args: string[]): Promise<number> {
  const { values, positionals } = readArguments(args, { json: { type: 'boolean', default: false } }, USAGE, true);
  if (positionals.length > 1) throw new WrongUsage(USAGE);
  const document = await readDocumentFile(positionals[0] ?? EXAMPLE);
  const interruption = new AbortController();
  try {
    const played = await withApplication((application, environment) => {
      if (!environment.yujiEmbedded) throw new DomainError('demo-year.needs-own-database', 'forbidden');
      return playOnRunningProduct(application, document, interruption);
    }, { clock: 'simulated' });
    tell(played, values.json);
    return played.firstBad === null ? EXIT.done : EXIT.refused;
  } catch (error) {
    if (interruption.signal.aborted) return ENDED_BY_SIGNAL;
    if (!(error instanceof StoryBroken)) throw error;
    say(error.message);
    return EXIT.couldNotWork;
  }
}

/** The programs are stopped whatever happens; a signal stops them at once, which ends whatever is being waited for. */
async function playOnRunningProduct(application: INestApplicationContext, document: ParsedDocument, interruption: AbortController): Promise<PlayedYear> {
  const product = await RunningProduct.prepare();
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  const stop = (): void => {
    interruption.abort();
    void product.stop();
  };
  for (const signal of signals) process.on(signal, stop);
  try {
    return await playYear(application, product, document, say);
  } finally {
    await product.stop();
    for (const signal of signals) process.off(signal, stop);
  }
}

function tell({ plot, teller }: PlayedYear, asJson: boolean): void {
  if (asJson) return printJson(teller.events);
  const lines = [storyText.title(plot.unitName, plot.fiscalYear, plot.file), storyText.note, ...teller.lines(), ...projectTables(plot)];
  process.stdout.write(`${lines.join('\n')}\n`);
}
