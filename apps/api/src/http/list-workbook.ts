import { applyDecorators, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { writeListWorkbook, type ListColumn } from '#documents/writing/list-workbook-writer';
import { DomainError } from '#domain/shared/domain-error';
import { contentTypes, sendFile } from './written-form.js';

/** More lines are not written into one workbook: nobody reads them, and everybody else would wait meanwhile. */
const MOST_LINES = 20_000;

/** The whole of a filter as one page, and a line more, by which one sees that it is not the whole. */
export const wholeList = { page: 1, pageSize: MOST_LINES + 1 } as const;

/** A column of a list with what each line shows in it. */
export interface WorkbookColumn<Line> extends ListColumn {
  readonly of: (line: Line) => string | null;
}

/** A route that answers the lines of a filter as a workbook. */
export const AnswersWorkbook = (): MethodDecorator => applyDecorators(ApiOkResponse({ content: { [contentTypes.xlsx]: { schema: { type: 'string', format: 'binary' } } } }));

/** 导出: every line of a filter under the heads of the screen. Throws `request.list-too-long` (invalid). */
export async function sendList<Line>(title: string, columns: readonly WorkbookColumn<Line>[], { items, total }: { readonly items: readonly Line[]; readonly total: number }, totals: readonly (string | null)[] | null = null): Promise<StreamableFile> {
  if (total > MOST_LINES) throw new DomainError('request.list-too-long', 'invalid', { total, most: MOST_LINES });
  return sendFile(await writeListWorkbook({ title, columns, rows: items.map((line) => columns.map(({ of }) => of(line))), totals }), title, 'xlsx');
}
