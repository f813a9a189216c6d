/** A closed loop of clients over keep-alive connections: each sends its next request when the last one was answered. */
import http from 'node:http';

/** @typedef {{ method: string, path: string, headers: Record<string, string>, body?: string }} Request */

export function createClient(port, connections) {
  const agent = new http.Agent({ keepAlive: true, maxSockets: connections });
  /** @param {Request} request @returns {Promise<{ status: number, text: string, headers: http.IncomingHttpHeaders }>} */
  const send = (request) =>
    new Promise((resolve, reject) => {
      const outgoing = http.request(
        { host: '127.0.0.1', port, agent, method: request.method, path: request.path, headers: { ...request.headers, ...(request.body === undefined ? {} : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(request.body) }) } },
        (incoming) => {
          const chunks = [];
          incoming.on('data', (chunk) => chunks.push(chunk));
          incoming.on('end', () => resolve({ status: incoming.statusCode, text: Buffer.concat(chunks).toString('utf8'), headers: incoming.headers }));
          incoming.on('error', reject);
        },
      );
      outgoing.on('error', reject);
      outgoing.end(request.body);
    });
  return { send, close: () => agent.destroy() };
}

/**
 * Runs `step` with this many clients for this long. `step(client)` answers after one unit of work, or `null` when there is nothing left;
 * it throws when an answer was not the one expected, and that ends the run: a benchmark of refusals is none.
 */
export async function measure(clients, milliseconds, step) {
  const latencies = [];
  const until = performance.now() + milliseconds;
  const startedAt = performance.now();
  let exhausted = false;
  await Promise.all(
    Array.from({ length: clients }, async (_, client) => {
      while (performance.now() < until && !exhausted) {
        const before = performance.now();
        if ((await step(client)) === null) exhausted = true;
        else latencies.push(performance.now() - before);
      }
    }),
  );
  const seconds = (performance.now() - startedAt) / 1000;
  latencies.sort((a, b) => a - b);
  return { perSecond: latencies.length / seconds, count: latencies.length, p50: quantile(latencies, 0.5), p95: quantile(latencies, 0.95), p99: quantile(latencies, 0.99) };
}

const quantile = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;

export const median = (values) => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
};
