import { ReplayMessages } from '#application/notification/replay-messages';
import { OutboxQueries } from '#persistence/notification/outbox-queries';
import { describeBuried, describeReplayed, outboxUsage } from '#wording/operations';
import { withApplication } from './application.js';
import { EXIT, printJson, readArguments, say, WrongUsage } from './command-line.js';

/** `outbox list [--json]`, `outbox replay [ID]`: what could not be delivered, and another try for it. */
export async function run(words: string[]): Promise<number> {
  const { values, positionals } = readArguments(words, { json: { type: 'boolean', default: false } }, outboxUsage, true);
  const [verb, id, ...rest] = positionals;
  if (rest.length > 0 || (id !== undefined && !/^\d{1,18}$/.test(id))) throw new WrongUsage(outboxUsage);
  if (verb === 'list' && id === undefined) return list(values.json);
  if (verb === 'replay') return replay(id);
  throw new WrongUsage(outboxUsage);
}

async function list(isJson: boolean): Promise<number> {
  const buried = await withApplication((application) => application.get(OutboxQueries).buried());
  if (isJson) printJson(buried);
  say(describeBuried(buried));
  return EXIT.done;
}

async function replay(id: string | undefined): Promise<number> {
  say(describeReplayed(await withApplication((application) => application.get(ReplayMessages).execute(id))));
  return EXIT.done;
}
