import { loadEnvironment } from '#config/environment';
import { WorkerProcess } from './worker-process.js';

// A worker that gives up lets its supervisor start a fresh one; leases bring back whatever it held.
const worker = await WorkerProcess.create(loadEnvironment(), () => process.exit(1));

let isStopping = false;
async function stop(): Promise<void> {
  if (isStopping) return;
  isStopping = true;
  await worker.stop();
  process.exit(0);
}

// 'disconnect': the command that started us is gone.
for (const signal of ['SIGTERM', 'SIGINT', 'disconnect'] as const) process.on(signal, () => void stop());

worker.start();
