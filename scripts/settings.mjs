/** What the commands take from the environment. The apps read theirs in libs/config. */
import path from 'node:path';
import { root } from './build.mjs';
import { Failure } from './failure.mjs';
import { sentences } from './sentences.mjs';

export function readSettings(env = process.env) {
  const port = env.PORT || '3000';
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) throw new Failure(sentences.badSetting('PORT', port, sentences.wantedPort));
  const queueBackend = env.QUEUE_BACKEND || 'postgres';
  if (!['postgres', 'redis'].includes(queueBackend)) throw new Failure(sentences.badSetting('QUEUE_BACKEND', queueBackend, sentences.wantedQueueBackend));
  if (queueBackend === 'redis' && !env.REDIS_URL) throw new Failure(sentences.badSetting('REDIS_URL', '', sentences.wantedRedisUrl));
  return {
    port: Number(port),
    host: env.HOST || '127.0.0.1',
    dataFolder: path.resolve(root, env.DATA_DIR || 'var'),
    queueBackend,
    /** Null: the embedded database. */
    external: env.DATABASE_URL ? { appUrl: env.DATABASE_URL, ownerUrl: env.DATABASE_OWNER_URL || env.DATABASE_URL } : null,
  };
}

export const postgresFolder = (settings) => path.join(settings.dataFolder, 'postgres');

/** What API, worker and CLI are told. The owner's address goes only to the programs that change the schema. */
export function environmentFor(settings, { appUrl, ownerUrl, embedded }, more = {}) {
  const { DATABASE_OWNER_URL: _, ...inherited } = process.env;
  return {
    ...inherited,
    DATABASE_URL: appUrl,
    ...(ownerUrl && { DATABASE_OWNER_URL: ownerUrl }),
    DATA_DIR: settings.dataFolder,
    QUEUE_BACKEND: settings.queueBackend,
    YUJI_EMBEDDED: String(embedded),
    ...more,
  };
}
