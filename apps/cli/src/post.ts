import { EndPost } from '#application/access/end-post';
import { GivePost } from '#application/access/give-post';
import { localDate } from '#domain/calendar/local-date';
import { DomainError } from '#domain/shared/domain-error';
import { actingAs } from './acting-administrator.js';
import { EXIT, printJson, readArguments, WrongUsage } from './command-line.js';
import { personWithLogin, roleNamed, unitWithCode } from './named-objects.js';

const USAGE = `npm run yuji -- post give --as LOGIN --login LOGIN --unit CODE --role ROLE [--starts-on YYYY-MM-DD]
npm run yuji -- post end --as LOGIN --login LOGIN --unit CODE --role ROLE [--last-day YYYY-MM-DD]`;

const text = { type: 'string' } as const;

/** `post`: gives or ends a post, within what the administrator who signs in may give. */
export async function run(args: string[]): Promise<number> {
  const { positionals, values } = readArguments(args, { as: text, login: text, unit: text, role: text, 'starts-on': text, 'last-day': text }, USAGE, true);
  const verb = positionals.join(' ');
  if (verb !== 'give' && verb !== 'end') throw new WrongUsage(USAGE);
  const role = roleNamed(values.role, USAGE);
  await actingAs(values.as, USAGE, async ({ application, actor }) => {
    const person = await personWithLogin(application, actor, values.login, USAGE);
    const unit = await unitWithCode(application, actor, values.unit, USAGE);
    if (verb === 'give') {
      const startsOn = values['starts-on'] === undefined ? {} : { startsOn: localDate(values['starts-on']) };
      await application.get(GivePost).execute(actor, person.id, { unitId: unit.id, role, ...startsOn });
    } else {
      const post = person.posts.findLast((each) => each.unitId === unit.id && each.role === role);
      if (!post) throw new DomainError('post.not-found', 'not-found');
      await application.get(EndPost).execute(actor, post.id, values['last-day'] === undefined ? undefined : localDate(values['last-day']));
    }
    printJson({ login: person.login, unit: unit.code, role, done: true });
  });
  return EXIT.done;
}
