import { CreatePerson } from '#application/access/create-person';
import { DisablePerson } from '#application/access/disable-person';
import { EnablePerson } from '#application/access/enable-person';
import { RevisePerson } from '#application/access/revise-person';
import { PersonQueries } from '#persistence/access/person-queries';
import { consoleText } from '#wording/console';
import { actingAs, type Console } from './acting-administrator.js';
import { EXIT, printJson, readArguments, say, WrongUsage } from './command-line.js';
import { personWithLogin, roleNamed, unitWithCode } from './named-objects.js';

const USAGE = `npm run yuji -- person list --as LOGIN
npm run yuji -- person create --as LOGIN --login LOGIN --name NAME --unit CODE --role ROLE [--email ADDRESS]
npm run yuji -- person revise --as LOGIN --login LOGIN [--name NAME] [--email ADDRESS]
npm run yuji -- person disable|enable --as LOGIN --login LOGIN`;

const text = { type: 'string' } as const;
interface Words {
  readonly login?: string;
  readonly name?: string;
  readonly unit?: string;
  readonly role?: string;
  readonly email?: string;
}

/** `person`: accounts in the area of the administrator who signs in. */
export async function run(args: string[]): Promise<number> {
  const { positionals, values } = readArguments(args, { as: text, login: text, name: text, unit: text, role: text, email: text }, USAGE, true);
  const verb = Object.hasOwn(verbs, positionals[0] ?? '') ? verbs[positionals[0] ?? ''] : undefined;
  if (verb === undefined || positionals.length > 1) throw new WrongUsage(USAGE);
  await actingAs(values.as, USAGE, (console) => verb(console, values));
  return EXIT.done;
}

const verbs: Readonly<Record<string, (console: Console, words: Words) => Promise<void>>> = {
  async list({ application, actor }) {
    const people: object[] = [];
    for (let page = 1; ; page += 1) {
      const { items, total } = await application.get(PersonQueries).list(actor, { page, pageSize: 100 });
      people.push(...items.map(({ login, name, isActive, posts }) => ({ login, name, isActive, posts: posts.map(({ role, unitCode, unitName, startsOn, endsOn }) => ({ role, unitCode, unitName, startsOn, endsOn })) })));
      if (items.length === 0 || people.length >= total) break;
    }
    printJson(people);
  },
  async create({ application, actor }, { login, name, unit, role, email }) {
    if (login === undefined || name === undefined) throw new WrongUsage(USAGE);
    const place = await unitWithCode(application, actor, unit, USAGE);
    const { password } = await application.get(CreatePerson).execute(actor, { login, name, email: email ?? null, unitId: place.id, role: roleNamed(role, USAGE) });
    say(consoleText.handedOver);
    printJson({ login, password });
  },
  async revise({ application, actor }, { login, name, email }) {
    const person = await personWithLogin(application, actor, login, USAGE);
    await application.get(RevisePerson).execute(actor, person.id, person.version, { ...(name === undefined ? {} : { name }), ...(email === undefined ? {} : { email }) });
    printJson({ login, done: true });
  },
  async disable({ application, actor }, { login }) {
    const person = await personWithLogin(application, actor, login, USAGE);
    await application.get(DisablePerson).execute(actor, person.id, person.version);
    printJson({ login, done: true });
  },
  async enable({ application, actor }, { login }) {
    const person = await personWithLogin(application, actor, login, USAGE);
    await application.get(EnablePerson).execute(actor, person.id, person.version);
    printJson({ login, done: true });
  },
};
