import { readXlsx } from 'hucre';
import type { PersonClient } from './test-app.js';

export type WorkbookRow = (string | number | Date | null)[];

/** The rows of an exported list, its heads first. */
export async function workbookRows(client: PersonClient, address: string): Promise<WorkbookRow[]> {
  const answer = await client.get(address);
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet']);
  const { sheets } = await readXlsx(answer.bytes);
  return sheets[0]!.rows as WorkbookRow[];
}
