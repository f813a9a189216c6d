import 'reflect-metadata';
import type { StreamableFile } from '@nestjs/common';
import { readXlsx } from 'hucre';
import { workbookOf, type WorkbookColumn } from './list-workbook.js';
import { PageQuery } from './paging.requests.js';

interface Line {
  readonly name: string;
  readonly amount: string;
}

/** Answers as many lines as it is told to, and keeps what it was asked. */
class Lines {
  asked: PageQuery | null = null;

  constructor(private readonly lines: readonly Line[]) {}

  list(query: PageQuery): Promise<{ items: readonly Line[]; total: number }> {
    this.asked = query;
    return Promise.resolve({ items: this.lines.slice(0, query.pageSize), total: this.lines.length });
  }
}

const columns: readonly WorkbookColumn<Line>[] = [
  { label: '名称', kind: 'text', width: 20, of: ({ name }) => name },
  { label: '金额（元）', kind: 'yuan', width: 20, isTotalled: true, of: ({ amount }) => amount },
];

async function exported(lines: Lines, shown = columns): Promise<unknown[][]> {
  const Workbook = workbookOf({ query: PageQuery, queries: Lines, list: (from, _actor, query) => from.list(query), title: () => '清单', columns: shown }) as unknown as new (lines: Lines) => { workbook: (actor: object, query: object) => Promise<StreamableFile> };
  const file = await new Workbook(lines).workbook({}, {});
  const chunks: Uint8Array[] = [];
  for await (const chunk of file.getStream()) chunks.push(chunk as Uint8Array);
  return (await readXlsx(Buffer.concat(chunks))).sheets[0]!.rows;
}

const two = [{ name: '路灯维护', amount: '0.10' }, { name: '河道保洁', amount: '0.20' }];

test('every line stands under the heads, and below them the exact total', async () => {
  expect(await exported(new Lines(two))).toEqual([['名称', '金额（元）'], ['路灯维护', 0.1], ['河道保洁', 0.2], ['合计', 0.3]]);
});

test('a list without amounts has no total', async () => {
  expect(await exported(new Lines(two), columns.slice(0, 1))).toEqual([['名称'], ['路灯维护'], ['河道保洁']]);
});

test('what is longer than the longest list is refused, and nothing of it is written', async () => {
  const lines = new Lines(Array.from({ length: 20_001 }, () => two[0]!));
  await expect(exported(lines)).rejects.toMatchObject({ code: 'request.list-too-long', kind: 'invalid', details: { total: 20_001, most: 20_000 } });
  expect(lines.asked).toEqual({ page: 1, pageSize: 20_001 });
});
