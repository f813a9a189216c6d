import { setFlagsFromString } from 'node:v8';
import { loadEnvironment } from '#config/environment';
import { createApi } from './create-api.js';

// Else a busy hour leaves four times what is in use behind as garbage, and nothing collects it while the office is quiet.
setFlagsFromString('--heap-growing-percent=50');

const environment = loadEnvironment();
const app = await createApi(environment);

let isStopping = false;
/** New connections are refused at once, requests in flight finish, then the pool closes. */
async function stop(): Promise<void> {
  if (isStopping) return;
  isStopping = true;
  await app.close();
  process.exit(0);
}

for (const signal of ['SIGTERM', 'SIGINT', 'disconnect'] as const) process.on(signal, () => void stop());

await app.listen(environment.port, environment.host);
