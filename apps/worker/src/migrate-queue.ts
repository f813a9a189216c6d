import { loadEnvironment } from '#config/environment';
import { migrateQueueSchema } from './migrate-queue-schema.js';

// Started by the migrate step as a program of its own: only the worker knows BullMQ.
const { databaseUrl, databaseOwnerUrl } = loadEnvironment();
const version = await migrateQueueSchema({ ownerUrl: databaseOwnerUrl ?? databaseUrl, appUrl: databaseUrl });
process.stdout.write(`${JSON.stringify({ queueSchema: version })}\n`);
