import { AppointFirstAdministrator } from '#application/access/appoint-first-administrator';
import { rolesKeptApart } from '#domain/access/permissions';
import { DomainError } from '#domain/shared/domain-error';
import { consoleText } from '#wording/console';
import { withApplication } from './application.js';
import { EXIT, printJson, readArguments, say, WrongUsage } from './command-line.js';

const USAGE = `npm run yuji -- admin create --login LOGIN --name NAME --district-code CODE [--district-name NAME]
  [--city-code CODE] [--city-name NAME] [--province-code CODE] [--province-name NAME]
  [--role system-administrator|security-administrator|auditor]`;

const text = { type: 'string' } as const;
const options = { login: text, name: text, role: text, 'district-code': text, 'district-name': text, 'city-code': text, 'city-name': text, 'province-code': text, 'province-name': text };

/**
 * `admin create`: the first administrator of a district, and the district itself where it is missing. The codes above a district follow
 * from its own (GB/T 2260: two digits for the province, four for the city).
 */
export async function run(args: string[]): Promise<number> {
  const { positionals, values } = readArguments(args, options, USAGE, true);
  const { login, name, 'district-code': code } = values;
  const role = rolesKeptApart.find((each) => each === (values.role ?? 'system-administrator'));
  if (positionals.join(' ') !== 'create' || login === undefined || name === undefined || code === undefined || role === undefined) throw new WrongUsage(USAGE);
  const isAboveSaid = values['city-code'] !== undefined && values['province-code'] !== undefined;
  if (!isAboveSaid && !/^\d{6}$/.test(code)) throw new DomainError('organization.district-code-malformed', 'invalid', { code: code.slice(0, 40) });
  const cityCode = values['city-code'] ?? `${code.slice(0, 4)}00`;
  const provinceCode = values['province-code'] ?? `${code.slice(0, 2)}0000`;
  const place = {
    province: { code: provinceCode, name: values['province-name'] ?? provinceCode },
    city: { code: cityCode, name: values['city-name'] ?? cityCode },
    district: { code, name: values['district-name'] ?? code },
  };
  const { password } = await withApplication((application) => application.get(AppointFirstAdministrator).execute({ login, name, role, place }));
  say(consoleText.firstAdministrator);
  printJson({ login, role, password });
  return EXIT.done;
}
