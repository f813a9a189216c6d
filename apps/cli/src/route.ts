import { ApprovalRoutes } from '#application/approval/approval-routes';
import { CheckRoute } from '#application/approval/check-route';
import { LoadRoute } from '#application/approval/load-route';
import { defaultRouteSteps, readRoute, type ApprovalRoute } from '#domain/approval/approval-route';
import { approvalSubjectKinds } from '#domain/approval/approval-subject';
import { withApplication } from './application.js';
import { EXIT, printJson, readArguments, WrongUsage } from './command-line.js';
import { readJsonFile } from './json-file.js';

const USAGE = `npm run yuji -- route check FILE
npm run yuji -- route try FILE --district CODE [--year YEAR]
npm run yuji -- route load FILE --district CODE
npm run yuji -- route show [--district CODE]`;

/** 审批链 of a district: `check` reads a file and needs no database, `try` sends a district's people and documents along it, `load` makes it the next version, `show` prints what is there. */
export async function run(args: string[]): Promise<number> {
  const { positionals, values } = readArguments(args, { district: { type: 'string' }, year: { type: 'string' }, json: { type: 'boolean' } }, USAGE, true);
  const [verb, file, ...rest] = positionals;
  const { district, year } = values;
  if (rest.length > 0 || (year !== undefined && (verb !== 'try' || !/^20\d\d$/.test(year)))) throw new WrongUsage(USAGE);
  if (verb === 'check' && file !== undefined && district === undefined) return check(file);
  if (verb === 'try' && file !== undefined && district !== undefined) return tryOut(file, district, year);
  if (verb === 'load' && file !== undefined && district !== undefined) return load(file, district);
  if (verb === 'show' && file === undefined) return district === undefined ? showDefaults() : show(district);
  throw new WrongUsage(USAGE);
}

async function check(file: string): Promise<number> {
  printJson({ ok: true, route: readRoute(await readJsonFile(file)) });
  return EXIT.done;
}

/** Who is missing for it in the district today, and which way the documents of a year would have gone. */
async function tryOut(file: string, districtCode: string, year: string | undefined): Promise<number> {
  const json = await readJsonFile(file);
  const route = readRoute(json);
  const { withoutPeople, year: trial } = await withApplication(async (application) => {
    const districtId = await application.get(ApprovalRoutes).districtWithCode(districtCode);
    return application.get(CheckRoute).execute(districtId, json, year === undefined ? undefined : Number(year));
  });
  printJson({ ok: true, route, withoutPeople, year: trial });
  return EXIT.done;
}

async function load(file: string, districtCode: string): Promise<number> {
  const json = await readJsonFile(file);
  readRoute(json); // a faulty file is refused before a database is asked
  const route = await withApplication(async (application) => {
    const districtId = await application.get(ApprovalRoutes).districtWithCode(districtCode);
    return application.get(LoadRoute).execute({ system: 'command-line' }, districtId, json);
  });
  printJson(printed(route));
  return EXIT.done;
}

async function show(districtCode: string): Promise<number> {
  const routes = await withApplication(async (application) => {
    const approvalRoutes = application.get(ApprovalRoutes);
    return approvalRoutes.ofDistrict(await approvalRoutes.districtWithCode(districtCode));
  });
  printJson(routes.map(printed));
  return EXIT.done;
}

/** What a district gets that loads nothing of its own; fit to be edited and loaded. */
function showDefaults(): number {
  printJson(approvalSubjectKinds.map((subjectKind) => ({ subjectKind, steps: defaultRouteSteps[subjectKind] })));
  return EXIT.done;
}

const printed = ({ subjectKind, number, effectiveOn, steps }: ApprovalRoute): object => ({ subjectKind, number, effectiveOn, steps });
