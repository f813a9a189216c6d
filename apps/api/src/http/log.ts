import type { LoggerService } from '@nestjs/common';
import type { FastifyBaseLogger } from 'fastify';
import { pino, type Logger } from 'pino';
import { currentTrail } from '#persistence/platform/request-trail';

/** Structured lines with the request's id; what could hold a secret is cut out before it is written. */
export const createLog = (level: string): Logger & FastifyBaseLogger =>
  pino({
    level,
    base: { app: 'api' },
    redact: { paths: ['req.headers.cookie', 'req.headers.authorization', 'headers.cookie', 'password', '*.password', 'token', '*.token', 'csrfToken', '*.csrfToken'], censor: '***' },
    mixin: () => {
      const trail = currentTrail();
      return trail ? { requestId: trail.requestId } : {};
    },
  });

type Level = 'info' | 'warn' | 'error' | 'debug' | 'fatal';

/** Nest's own messages in the same stream. */
export class PinoLogger implements LoggerService {
  constructor(private readonly pinoLog: Logger) {}

  log(message: unknown, ...rest: unknown[]): void {
    this.write('info', message, rest);
  }
  warn(message: unknown, ...rest: unknown[]): void {
    this.write('warn', message, rest);
  }
  error(message: unknown, ...rest: unknown[]): void {
    this.write('error', message, rest);
  }
  debug(message: unknown, ...rest: unknown[]): void {
    this.write('debug', message, rest);
  }
  verbose(message: unknown, ...rest: unknown[]): void {
    this.write('debug', message, rest);
  }
  fatal(message: unknown, ...rest: unknown[]): void {
    this.write('fatal', message, rest);
  }

  private write(level: Level, message: unknown, rest: readonly unknown[]): void {
    const context = rest.at(-1);
    this.pinoLog[level]({ context: typeof context === 'string' ? context : undefined, ...(typeof message === 'object' ? message : {}) }, typeof message === 'string' ? message : undefined);
  }
}
