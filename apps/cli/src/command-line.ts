import { parseArgs, type ParseArgsConfig } from 'node:util';
import { describeProblem, describeViolation } from '#wording/describe-problem';
import { DomainError, type Violation } from '#domain/shared/domain-error';

/** Exit codes that outside checks rely on. */
export const EXIT = { done: 0, refused: 1, wrongUsage: 2, couldNotWork: 3 } as const;

/** A command that was called in a way it does not know. The text says how it is called. */
export class WrongUsage extends Error {
  override readonly name = 'WrongUsage';
}

/** Asking how a command is called is no wrong usage; the answer is the same text. */
export const HELP = '--help';

type Options = NonNullable<ParseArgsConfig['options']>;

/** `node:util`'s parser; whatever it does not know is wrong usage. */
export function readArguments<const O extends Options>(args: readonly string[], options: O, usage: string, allowPositionals = false) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals, strict: true });
  } catch (error) {
    if (args.includes(HELP)) throw new WrongUsage(usage);
    throw new WrongUsage(`${error instanceof Error ? error.message : String(error)}\n${usage}`);
  }
}

/** The only thing that ever reaches standard output: one JSON text. */
export const printJson = (value: unknown): void => void process.stdout.write(`${JSON.stringify(value, null, 2)}\n`);

/** For people; standard error alone. */
export const say = (text: string): void => void process.stderr.write(`${text}\n`);

export interface CommandProblem {
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  readonly violations: readonly { readonly path: string; readonly code: string; readonly detail: string }[];
}

const describe = ({ path, code, details }: Violation) => ({ path, code, detail: describeViolation({ code, ...(details && { details }) }) });

/** A refusal in the shape of RFC 9457, as the API answers it. */
export function problemOf(error: DomainError): CommandProblem {
  return { code: error.code, title: error.code, detail: describeProblem(error.code, error.details), violations: (error.details.violations ?? []).map(describe) };
}

/** A refusal of one element of a list; the other elements are answered all the same. */
export function elementProblem(error: DomainError): { readonly problem: { readonly code: string; readonly message: string; readonly violations?: CommandProblem['violations'] } } {
  const { code, detail, violations } = problemOf(error);
  return { problem: { code, message: [detail, ...violations.map((each) => each.detail)].join(' '), ...(violations.length > 0 && { violations }) } };
}

async function readStandardInput(): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
}

/** The requests on standard input: a JSON array, or one request alone. Throws `command-line.not-json` or `command-line.not-requests` (invalid). */
export async function readRequests(): Promise<unknown[]> {
  const json = parseJson(await readStandardInput().catch(() => ''));
  if (Array.isArray(json)) return json as unknown[];
  if (typeof json === 'object' && json !== null) return [json];
  throw new DomainError('command-line.not-requests', 'invalid');
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new DomainError('command-line.not-json', 'invalid');
  }
}

/** Answers every request; one that is refused gets its problem in its place, and the rest are not kept waiting for it. */
export const answerEach = (requests: readonly unknown[], answer: (request: unknown) => unknown): unknown[] =>
  requests.map((request) => {
    try {
      return answer(request);
    } catch (error) {
      if (error instanceof DomainError) return elementProblem(error);
      throw error;
    }
  });

/** Reads the fields of a request; every refusal names the field. */
export interface RequestFields {
  text(name: string): string;
  optionalText(name: string): string | undefined;
  integer(name: string): number;
  optionalInteger(name: string): number | undefined;
  fields(name: string): RequestFields | null;
  list(name: string): readonly unknown[];
  has(name: string): boolean;
}

/** Throws `malformed` (invalid, with the field) for anything that is not what the contract says. */
export function requestFields(request: unknown, malformed: string, path = ''): RequestFields {
  const refuse = (name: string): never => {
    throw new DomainError(malformed, 'invalid', { field: `${path}${name}` || '/' });
  };
  if (typeof request !== 'object' || request === null || Array.isArray(request)) return refuse('');
  const record = request as Readonly<Record<string, unknown>>;
  const valueOf = (name: string): unknown => (Object.hasOwn(record, name) ? record[name] : undefined);
  const given = (name: string): boolean => valueOf(name) !== undefined && valueOf(name) !== null;
  const text = (name: string): string => {
    const value = valueOf(name);
    return typeof value === 'string' ? value : refuse(name);
  };
  const integer = (name: string): number => {
    const value = valueOf(name);
    return Number.isSafeInteger(value) ? (value as number) : refuse(name);
  };
  return {
    text,
    optionalText: (name) => (given(name) ? text(name) : undefined),
    integer,
    optionalInteger: (name) => (given(name) ? integer(name) : undefined),
    fields: (name) => (given(name) ? requestFields(valueOf(name), malformed, `${path}${name}.`) : null),
    list: (name) => {
      const value = valueOf(name) ?? [];
      return Array.isArray(value) ? (value as unknown[]) : refuse(name);
    },
    has: given,
  };
}
