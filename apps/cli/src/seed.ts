import { Accounts } from '#application/access/accounts';
import { DomainError } from '#domain/shared/domain-error';
import { DatabaseClock } from '#persistence/platform/clocks';
import { TypeormUnitOfWork } from '#persistence/platform/typeorm-unit-of-work';
import { describeSeed } from '#wording/seed';
import { withApplication } from './application.js';
import { EXIT, printJson, readArguments, say } from './command-line.js';
import { EXAMPLE_PASSWORD, findExampleAccounts } from './seed/example-accounts.js';
import { plantExample } from './seed/plant-example.js';
import { recentNotices } from './seed/recent-notices.js';
import { SettableClock } from './seed/settable-clock.js';

const USAGE = 'seed [--if-empty] [--accounts] [--json]';

/** `seed`: example data on an empty embedded database. `--if-empty` does nothing where there are data, `--accounts` only names the accounts. */
export async function run(args: string[]): Promise<number> {
  const { values } = readArguments(args, { 'if-empty': { type: 'boolean', default: false }, accounts: { type: 'boolean', default: false }, json: { type: 'boolean', default: false } }, USAGE);
  const clock = new SettableClock();
  return withApplication(async (application, environment) => {
    if (!environment.yujiEmbedded) throw new DomainError('seed.external-database-refused', 'forbidden');
    const today = await new DatabaseClock(application.get(TypeormUnitOfWork)).today();
    clock.beginAt(today);
    const isEmpty = (await application.get(Accounts).rootChainId()) === null;
    if (!isEmpty && !values['if-empty'] && !values.accounts) throw new DomainError('seed.not-empty', 'conflict');
    const shallPlant = isEmpty && !values.accounts;
    if (shallPlant) await plantExample(application, clock, today, EXAMPLE_PASSWORD);
    clock.set(today);
    const accounts = await findExampleAccounts(application);
    if (values.json) printJson({ accounts });
    else say(describeSeed(shallPlant, accounts));
    return EXIT.done;
  }, { clock, instead: [recentNotices(clock)] });
}
