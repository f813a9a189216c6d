import { DomainError } from '#domain/shared/domain-error';
import { EXIT, HELP, printJson, problemOf, say, WrongUsage } from './command-line.js';

interface Command {
  /** Takes the words after the command's name, answers with the exit code. */
  run(args: string[]): Promise<number>;
}

/** Every command, loaded only when it is called. ◦ = needs no database and starts none. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  import: () => import('./import.js'), // ◦ with --dry-run
  review: () => import('./review.js'), // ◦
  export: () => import('./export.js'), // ◦
  due: () => import('./due.js'), // ◦
  light: () => import('./light.js'), // ◦
  score: () => import('./score.js'), // ◦
  migrate: () => import('./migrate.js'),
  seed: () => import('./seed.js'),
  'demo-year': () => import('./demo-year.js'),
  attachments: () => import('./attachments.js'),
  audit: () => import('./audit.js'),
  doctor: () => import('./doctor.js'),
  backup: () => import('./backup.js'), // ◦ with verify
  restore: () => import('./restore.js'),
  outbox: () => import('./outbox.js'),
  route: () => import('./route.js'), // ◦ with check
  admin: () => import('./admin.js'),
  unit: () => import('./unit.js'),
  person: () => import('./person.js'),
  post: () => import('./post.js'),
  password: () => import('./password.js'),
  'import-holidays': () => import('./import-holidays.js'),
};

/** A reader that went away (`| head`) is no fault. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

async function runCommand([name = '', ...args]: readonly string[]): Promise<number> {
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (load === undefined) {
    say(`npm run yuji -- <command>\n${Object.keys(commands).join(' · ')}`);
    return name === HELP ? EXIT.done : EXIT.wrongUsage;
  }
  try {
    return await (await load()).run(args);
  } catch (error) {
    return answerFailure(error, args);
  }
}

function answerFailure(error: unknown, args: readonly string[]): number {
  if (error instanceof DomainError) {
    printJson(problemOf(error));
    return error.kind === 'unavailable' ? EXIT.couldNotWork : EXIT.refused;
  }
  if (error instanceof WrongUsage) {
    say(error.message);
    return args.includes(HELP) ? EXIT.done : EXIT.wrongUsage;
  }
  say(error instanceof Error ? (error.stack ?? error.message) : String(error));
  return EXIT.couldNotWork;
}

// Not process.exit: what was written to a pipe must reach its reader.
process.exitCode = await runCommand(process.argv.slice(2));
