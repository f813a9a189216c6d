import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import type { INestApplicationContext } from '@nestjs/common';
import { SignIn } from '#application/access/sign-in';
import { SignOut } from '#application/access/sign-out';
import type { Actor } from '#domain/access/actor';
import { DomainError } from '#domain/shared/domain-error';
import { consoleText } from '#wording/console';
import { withApplication } from './application.js';
import { WrongUsage } from './command-line.js';

export interface Console {
  readonly application: INestApplicationContext;
  readonly actor: Actor;
  /** Of the session that lasts as long as the command. */
  readonly token: string;
  /** What the administrator signed in with. */
  readonly password: string;
  /** The next line of standard input; never echoed. */
  readonly nextSecret: (prompt: string) => Promise<string>;
}

/**
 * Runs a command with the rights of an administrator who signs in for it, so that the trail names a person and nobody keeps accounts just
 * by having a shell. Secrets come line by line from standard input, never from arguments, which every user of the machine can read.
 */
export function actingAs<T>(login: string | undefined, usage: string, work: (console: Console) => Promise<T>, mayHaveToChange = false): Promise<T> {
  if (login === undefined) throw new WrongUsage(usage);
  return withApplication(async (application) => {
    const secrets = readSecrets();
    try {
      const password = await secrets.next(consoleText.passwordOf(login));
      const signedIn = await application.get(SignIn).execute({ login, password, address: 'console' });
      try {
        if (signedIn.mustChangePassword && !mayHaveToChange) throw new DomainError('session.password-must-change', 'forbidden');
        return await work({ application, actor: signedIn.actor, token: signedIn.token, password, nextSecret: (prompt) => secrets.next(prompt) });
      } finally {
        await application.get(SignOut).execute(signedIn.actor, signedIn.token);
      }
    } finally {
      secrets.close();
    }
  });
}

function readSecrets(): { next(prompt: string): Promise<string>; close(): void } {
  const silence = new Writable({ write: (_chunk, _encoding, done) => done() });
  const reader = createInterface({ input: process.stdin, output: silence, terminal: process.stdin.isTTY });
  const lines = reader[Symbol.asyncIterator]();
  return {
    async next(prompt) {
      if (process.stdin.isTTY) process.stderr.write(prompt);
      const line = await lines.next();
      if (process.stdin.isTTY) process.stderr.write('\n');
      return line.done === true ? '' : line.value;
    },
    close: () => reader.close(),
  };
}
