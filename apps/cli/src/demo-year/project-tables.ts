import { storyText } from '#wording/story';
import { fenOf, plainPercent, wanYuan } from './amounts.js';
import type { CheckpointLights, StoryPlot, StoryProject } from './story-project.js';

const { table } = storyText;

/** One table per project: 预算、计划、支出, four lights at every checkpoint, 得分、等级、整改. */
export const projectTables = ({ projects }: StoryPlot): string[] => ['', table.heading, ...projects.flatMap((project) => ['', ...tableOf(project)])];

function tableOf({ no, name, imported, completed, checkpoints, points, grade, finalPoints, finalGrade, rectification }: StoryProject): string[] {
  const { budget, spendingPlan } = completed.body;
  const plan = spendingPlan.map(({ percent }) => plainPercent(percent ?? '')).join('/');
  const last = checkpoints.at(-1);
  return [
    table.project(no, name, imported.code),
    `  ${table.figures(wanYuan(fenOf(budget.total)), `${plan}%`, last?.spent ?? '', last?.rate ?? '')}`,
    ...aligned([table.head, ...[...checkpoints].sort((a, b) => a.month - b.month).map(rowOf)]).map((line) => `  ${line}`),
    `  ${table.result(table.changed(points, finalPoints), table.changed(grade, finalGrade), rectification === '' ? table.noRectification : rectification)}`,
  ];
}

const rowOf = ({ month, planned, spent, rate, lights }: CheckpointLights): readonly string[] => [table.checkpoint(month), planned, spent, rate, ...lights];

/** A Chinese character takes two columns of a terminal. */
const widthOf = (text: string): number => [...text].reduce((width, character) => width + (/[\u2e80-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60]/.test(character) ? 2 : 1), 0);

function aligned(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => widthOf(row[column] ?? ''))));
  return rows.map((row) => row.map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - widthOf(cell))).join('  ').trimEnd());
}
