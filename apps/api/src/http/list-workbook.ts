import { Get, Inject, Query as AskedBy, type StreamableFile, type Type } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, OmitType } from '@nestjs/swagger';
import { writeListWorkbook, type ListColumn } from '#documents/writing/list-workbook-writer';
import type { Actor } from '#domain/access/actor';
import { DomainError } from '#domain/shared/domain-error';
import { formatYuan, parseAmount } from '#domain/shared/money';
import { listTerms } from '#wording/list-terms';
import { CurrentActor } from './access.js';
import type { PageQuery } from './paging.requests.js';
import { contentTypes, sendFile } from './written-form.js';

/** More lines are not written into one workbook: nobody reads them, and everybody else would wait meanwhile. */
const MOST_LINES = 20_000;

/** A column of a list with what each line shows in it. */
export interface WorkbookColumn<Line> extends ListColumn {
  readonly of: (line: Line) => string | null;
  /** 合计 stands below it; for amounts that may be added up. */
  readonly isTotalled?: boolean;
}

/** A list that can be taken home: whom its lines are asked of, and how they are written. */
export interface ListExport<Query extends PageQuery, Queries, Line> {
  /** What the list is asked with. */
  readonly query: Type<Query>;
  readonly queries: Type<Queries>;
  readonly list: (queries: Queries, actor: Actor, query: Query) => Promise<{ readonly items: readonly Line[]; readonly total: number }>;
  readonly title: (query: Query) => string;
  readonly columns: readonly WorkbookColumn<Line>[];
}

/**
 * 导出: `GET …/workbook` of a list, for its controller to extend. It answers every line of the filter under the heads of the screen, in the order
 * that was asked for; more than can be written are refused with `request.list-too-long` (invalid).
 */
export function workbookOf<Query extends PageQuery, Queries, Line>({ query: listQuery, queries: listQueries, list, title, columns }: ListExport<Query, Queries, Line>): Type<object> {
  class WorkbookQuery extends (OmitType(listQuery as Type<PageQuery>, ['page', 'pageSize']) as Type<object>) {}

  class ListWorkbookController {
    constructor(@Inject(listQueries) private readonly queries: Queries) {}

    @Get('workbook')
    @ApiOperation({ summary: 'Every line that a filter of the list finds, as a workbook.' })
    @ApiOkResponse({ content: { [contentTypes.xlsx]: { schema: { type: 'string', format: 'binary' } } } })
    async workbook(@CurrentActor() actor: Actor, @AskedBy() asked: WorkbookQuery): Promise<StreamableFile> {
      // The whole filter as one page, and a line more, by which one sees that it is not the whole.
      const query = { ...asked, page: 1, pageSize: MOST_LINES + 1 } as Query;
      const { items, total } = await list(this.queries, actor, query);
      if (total > MOST_LINES) throw new DomainError('request.list-too-long', 'invalid', { total, most: MOST_LINES });
      const rows = items.map((line) => columns.map(({ of }) => of(line)));
      return sendFile(await writeListWorkbook({ title: title(query), columns, rows, totals: totalsOf(columns, rows) }), title(query), 'xlsx');
    }
  }
  return ListWorkbookController;
}

/** 合计 below the columns that have one, and its word in the first; null where none has. */
function totalsOf<Line>(columns: readonly WorkbookColumn<Line>[], rows: readonly (readonly (string | null)[])[]): (string | null)[] | null {
  if (!columns.some(({ isTotalled }) => isTotalled)) return null;
  const sum = (column: number): string => formatYuan({ fen: rows.reduce((fen, row) => fen + parseAmount(row[column] ?? '0', '元').fen, 0n) });
  return columns.map(({ isTotalled = false }, column) => (isTotalled ? sum(column) : column === 0 ? listTerms.total : null));
}
