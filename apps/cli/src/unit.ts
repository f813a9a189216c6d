import { AssignUnits } from '#application/access/assign-units';
import { CloseOrgUnit } from '#application/access/close-org-unit';
import { MoveOrgUnit } from '#application/access/move-org-unit';
import { OpenOrgUnit } from '#application/access/open-org-unit';
import { RenameOrgUnit } from '#application/access/rename-org-unit';
import { ReopenOrgUnit } from '#application/access/reopen-org-unit';
import { orgUnitKinds, type OrgUnit } from '#domain/organization/org-unit';
import { OrgUnitQueries } from '#persistence/organization/org-unit-queries';
import { actingAs, type Console } from './acting-administrator.js';
import { EXIT, printJson, readArguments, WrongUsage } from './command-line.js';
import { unitWithCode } from './named-objects.js';

const USAGE = `npm run yuji -- unit list --as LOGIN
npm run yuji -- unit open --as LOGIN --parent CODE --kind KIND --code CODE --name NAME
npm run yuji -- unit rename|move|close|reopen|assign --as LOGIN --code CODE [--name NAME] [--parent CODE] [--units CODE,CODE…]
KIND: ${orgUnitKinds.join(' · ')}`;

const text = { type: 'string' } as const;
interface Words {
  readonly code?: string;
  readonly name?: string;
  readonly parent?: string;
  readonly kind?: string;
  readonly units?: string;
}

/** `unit`: the organization tree below the administrator who signs in. */
export async function run(args: string[]): Promise<number> {
  const { positionals, values } = readArguments(args, { as: text, code: text, name: text, parent: text, kind: text, units: text }, USAGE, true);
  const verb = Object.hasOwn(verbs, positionals[0] ?? '') ? verbs[positionals[0] ?? ''] : undefined;
  if (verb === undefined || positionals.length > 1) throw new WrongUsage(USAGE);
  await actingAs(values.as, USAGE, (console) => verb(console, values));
  return EXIT.done;
}

const verbs: Readonly<Record<string, (console: Console, words: Words) => Promise<void>>> = {
  async list({ application, actor }) {
    const units: object[] = [];
    for (let page = 1; ; page += 1) {
      const { items, total } = await application.get(OrgUnitQueries).list(actor, { page, pageSize: 100 });
      units.push(...items.map(({ kind, code, name, isActive }) => ({ kind, code, name, isActive })));
      if (items.length === 0 || units.length >= total) break;
    }
    printJson(units);
  },
  async open({ application, actor }, { parent, kind, code, name }) {
    const known = orgUnitKinds.find((each) => each === kind);
    if (known === undefined || code === undefined || name === undefined) throw new WrongUsage(USAGE);
    const above = await unitWithCode(application, actor, parent, USAGE);
    printJson({ id: await application.get(OpenOrgUnit).execute(actor, { parentId: above.id, kind: known, code, name }), code });
  },
  rename: on(async ({ application, actor }, unit, { name }) => {
    if (name === undefined) throw new WrongUsage(USAGE);
    await application.get(RenameOrgUnit).execute(actor, unit.id, unit.version, name);
  }),
  move: on(async ({ application, actor }, unit, { parent }) => {
    const above = await unitWithCode(application, actor, parent, USAGE);
    await application.get(MoveOrgUnit).execute(actor, unit.id, unit.version, above.id);
  }),
  close: on(({ application, actor }, unit) => application.get(CloseOrgUnit).execute(actor, unit.id, unit.version)),
  reopen: on(({ application, actor }, unit) => application.get(ReopenOrgUnit).execute(actor, unit.id, unit.version)),
  assign: on(async ({ application, actor }, unit, { units = '' }) => {
    const ids: string[] = [];
    for (const code of units.split(',').filter((each) => each !== '')) ids.push((await unitWithCode(application, actor, code, USAGE)).id);
    await application.get(AssignUnits).execute(actor, unit.id, ids);
  }),
};

/** A verb for one unit that is there already. */
function on(change: (console: Console, unit: OrgUnit, words: Words) => Promise<void>): (console: Console, words: Words) => Promise<void> {
  return async (console, words) => {
    const unit = await unitWithCode(console.application, console.actor, words.code, USAGE);
    await change(console, unit, words);
    printJson({ code: unit.code, done: true });
  };
}
