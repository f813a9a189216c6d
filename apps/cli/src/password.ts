import { ChangePassword } from '#application/access/change-password';
import { IssuePasswordReset } from '#application/access/issue-password-reset';
import { Sessions } from '#application/access/sessions';
import { UnlockAccount } from '#application/access/unlock-account';
import { consoleText } from '#wording/console';
import { actingAs } from './acting-administrator.js';
import { EXIT, printJson, readArguments, say, WrongUsage } from './command-line.js';
import { personWithLogin } from './named-objects.js';

const USAGE = `npm run yuji -- password change --as LOGIN            (standard input: the current one, then the new one)
npm run yuji -- password reset|unlock --as LOGIN --login LOGIN`;

const text = { type: 'string' } as const;

/** `password`: the own one is changed; a security administrator resets or unlocks somebody else's account. */
export async function run(args: string[]): Promise<number> {
  const { positionals, values } = readArguments(args, { as: text, login: text }, USAGE, true);
  const verb = positionals.join(' ');
  if (verb === 'change') return change(values.as);
  if (verb !== 'reset' && verb !== 'unlock') throw new WrongUsage(USAGE);
  await actingAs(values.as, USAGE, async ({ application, actor }) => {
    const person = await personWithLogin(application, actor, values.login, USAGE);
    if (verb === 'unlock') {
      await application.get(UnlockAccount).execute(actor, person.id);
      printJson({ login: person.login, done: true });
    } else {
      const token = await application.get(IssuePasswordReset).execute(actor, person.id);
      say(consoleText.resetToken);
      printJson({ login: person.login, token });
    }
  });
  return EXIT.done;
}

async function change(login: string | undefined): Promise<number> {
  await actingAs(login, USAGE, async ({ application, actor, token, password, nextSecret }) => {
    const next = await nextSecret(consoleText.newPassword);
    const rotated = await application.get(ChangePassword).execute(actor, token, { current: password, next });
    await application.get(Sessions).close(rotated.token);
  }, true);
  printJson({ login, done: true });
  return EXIT.done;
}
