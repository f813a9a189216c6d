import { lineNumber, withoutLineNumber } from './numbering.js';

const TITLE_END = /绩效目标(?:申报)?表$/;

/** A line such as `3.办公用房维修绩效目标表` or `办公用房维修项目绩效目标表`: the heading of one project's table. */
export function isProjectTitle(line: string): boolean {
  return line.length <= 120 && !line.includes('\n') && TITLE_END.test(line.replace(/\s+$/, '')) && !/^(?:第.部分|部门整体|预算项目)/.test(line);
}

/** A short numbered line; the heading of a project's table when nothing stands between the two. */
export const isNumberedLine = (line: string): boolean => lineNumber(line) !== null && line.length <= 80 && !/[。；;：:]$/.test(line);

/** The title without its running number. */
export const withoutNumber = (title: string): string => withoutLineNumber(title).trim();

/** What a title names: 绩效目标表 is part of the form, not of the name. */
export const nameInTitle = (title: string): string => withoutNumber(title).replace(TITLE_END, '').trim();

const PROJECT_BEFORE_END = /项目(?=绩效目标(?:申报)?表$)/;

/** 项目 before 绩效目标表 is a word of the form where every title of the document has it; else it belongs to the name (…检修项目). */
export const withoutFormWord = (titles: readonly string[]): ((title: string) => string) =>
  (titles.every((title) => PROJECT_BEFORE_END.test(title.trim())) ? (title) => title.trim().replace(PROJECT_BEFORE_END, '') : (title) => title);
