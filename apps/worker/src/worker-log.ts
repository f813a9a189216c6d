import type { LoggerService } from '@nestjs/common';
import { pino, type Logger } from 'pino';

export type WorkerLog = Logger;

/** Structured lines on standard output; events are named `subject.what-happened`. */
export const createWorkerLog = (level: string): WorkerLog => pino({ level, base: { app: 'worker', pid: process.pid } });

/** Nest's own messages in the same stream. */
export function nestLogger(log: WorkerLog): LoggerService {
  const write = (level: 'info' | 'warn' | 'error' | 'debug') => (message: unknown, ...rest: unknown[]): void => {
    const context = rest.at(-1);
    log[level]({ context: typeof context === 'string' ? context : undefined, ...(typeof message === 'object' ? message : {}) }, typeof message === 'string' ? message : undefined);
  };
  return { log: write('info'), warn: write('warn'), error: write('error'), debug: write('debug'), verbose: write('debug'), fatal: write('error') };
}

/** The same complaint at most once a second, with how often it came: a library that retries without a pause must not fill the disk. */
export function oncePerSecond(say: (subject: string, message: string, times: number) => void): (subject: string, message: string) => void {
  const seen = new Map<string, { at: number; times: number }>();
  return (subject, message) => {
    const key = `${subject} ${message}`;
    const { at, times } = seen.get(key) ?? { at: -Infinity, times: 0 };
    const isDue = performance.now() - at >= 1000;
    if (isDue) say(subject, message, times + 1);
    seen.set(key, isDue ? { at: performance.now(), times: 0 } : { at, times: times + 1 });
  };
}
