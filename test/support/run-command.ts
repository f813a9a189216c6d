import { Readable } from 'node:stream';

/** A command of the CLI, as `main.ts` loads it. */
export interface Command {
  run(args: string[]): Promise<number>;
}

/** Runs a command in this process with lines on standard input; what it prints is kept, what it says to people is not. */
export async function runCommand(command: Command, args: readonly string[], input: readonly string[] = []): Promise<{ readonly exit: number; readonly printed: string }> {
  const stdin = Object.getOwnPropertyDescriptor(process, 'stdin');
  const printed: string[] = [];
  const [out, err] = [process.stdout.write.bind(process.stdout), process.stderr.write.bind(process.stderr)];
  process.stdout.write = (text: string | Uint8Array): boolean => printed.push(String(text)) > 0;
  process.stderr.write = (): boolean => true;
  Object.defineProperty(process, 'stdin', { value: Readable.from([Buffer.from(input.map((each) => `${each}\n`).join(''))]), configurable: true });
  try {
    const exit = await command.run([...args]);
    return { exit, printed: printed.join('') };
  } finally {
    [process.stdout.write, process.stderr.write] = [out, err];
    if (stdin) Object.defineProperty(process, 'stdin', stdin);
  }
}
