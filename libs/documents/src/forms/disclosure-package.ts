import type { ParsedSubGoal } from '../parsed-document.js';
import { fillParts } from './fill-form.js';
import { line, type FormLine } from './form.js';
import type { FormDocument, FormProject } from './form-document.js';
import { factsOfProject } from './goal/goal-facts.js';
import { goalForm, goalLayouts } from './goal/goal-form.js';
import { DEPARTMENT_INDICATOR_COLUMNS, departmentIndicatorRows, recordOfDepartmentIndicator } from './official/department-forms.js';
import { amountUnitOf, monthsOf } from './official/form-subject.js';
import type { PrintedBlock, PrintedDocument, PrintedSection } from './printed-document.js';

/** 绩效目标公开: the whole package a unit publishes with its budget — the department's goals, then one table for every project. */
export function disclosurePackage(document: FormDocument): PrintedDocument {
  const { unit, fiscalYear } = document;
  const title = `${unit?.name ?? ''}${fiscalYear === null ? '' : `${fiscalYear}年`}部门预算绩效目标公开`;
  const opening = [line('title', title), ...document.statedTotals.map(({ label, raw }) => line('body', `${label}${raw}。`))];
  const projects = document.projects.map((project): PrintedSection => ({ name: `${project.no} ${project.name}`, orientation: 'portrait', startsPage: true, blocks: projectBlocks(document, project) }));
  const [first, ...others] = projects;
  // With nothing to say of the department the title stands above the first project, not on a page of its own.
  if (document.department === null && opening.length === 1 && first !== undefined) return { title, sections: [{ ...first, blocks: [...opening, ...first.blocks] }, ...others] };
  return { title, sections: [{ name: '部门整体绩效目标', orientation: 'portrait', startsPage: true, blocks: [...opening, ...departmentBlocks(document)] }, ...projects] };
}

const NUMERALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];
/** 十二 for the twelfth; a street has no hundred duties. */
const numeral = (no: number): string => (no <= 10 ? NUMERALS[no - 1] ?? '' : `${no < 20 ? '' : NUMERALS[Math.floor(no / 10) - 1] ?? ''}十${NUMERALS[(no % 10) - 1] ?? ''}`);

function departmentBlocks({ department }: FormDocument): PrintedBlock[] {
  if (department === null) return [];
  const parts: FormLine[] = [line('heading', '第一部分 部门整体绩效目标')];
  const lines = (text: string | null): FormLine[] => (text === null ? [] : text.split('\n').map((each) => line('body', each)));
  if (department.overallGoal !== null) parts.push(line('heading', '一、总体绩效目标'), ...lines(department.overallGoal));
  if (department.subGoals.length > 0 || department.introduction !== null) parts.push(line('heading', '二、分项绩效目标'), ...lines(department.introduction), ...subGoalsLines(department.subGoals));
  if (department.safeguards.length > 0) parts.push(line('heading', '三、工作保障措施'), ...department.safeguards.flatMap((text, at) => lines(`（${numeral(at + 1)}）${text}`)));
  if (department.indicators.length === 0) return parts;
  const table = { kind: 'table' as const, columns: DEPARTMENT_INDICATOR_COLUMNS, rows: departmentIndicatorRows };
  return [...parts, line('heading', '四、部门整体支出绩效指标'), ...fillParts([table], { fields: {}, lists: { indicators: department.indicators.map(recordOfDepartmentIndicator) } })];
}

const SUB_GOAL_LABELS = { duty: '主要职责：', dutyGoal: '职责目标：', goal: '绩效目标：', indicators: '绩效指标：', standard: '绩效标准：' } as const;
type SubGoalField = keyof typeof SUB_GOAL_LABELS;
const SUB_GOAL_FIELDS = Object.keys(SUB_GOAL_LABELS) as readonly SubGoalField[];

/**
 * The first line that any duty has stands under every one of them, blank where it has none: without a line of its own a duty would read
 * as part of the one above it.
 */
function subGoalsLines(subGoals: readonly ParsedSubGoal[]): FormLine[] {
  const first = SUB_GOAL_FIELDS.find((field) => subGoals.some((subGoal) => subGoal[field] !== null)) ?? 'goal';
  return subGoals.flatMap((subGoal) => {
    const [heading = '', ...more] = subGoal.name.split('\n');
    const named = SUB_GOAL_FIELDS.flatMap((field) => (subGoal[field] === null && field !== first ? [] : `${SUB_GOAL_LABELS[field]}${subGoal[field] ?? ''}`.split('\n')));
    return [`（${numeral(subGoal.no)}）${heading}`, ...more, ...named].map((each) => line('body', each));
  });
}

/** Districts whose documents have neither code nor amount nor plan print the goals alone. */
function projectBlocks(document: FormDocument, project: FormProject): PrintedBlock[] {
  const hasUpperPart = project.budget !== null || project.spendingPlan !== null || project.code !== null || project.purpose !== null;
  const subject = { document, project };
  const { parts, style } = goalForm({ ...goalLayouts['two-tables'], amountUnit: amountUnitOf(subject), ...(!hasUpperPart && goalLayouts['goals-only']) }, monthsOf(subject));
  const heading = line('heading', `${project.no}.${project.title === '' ? `${project.name}绩效目标表` : project.title}`);
  return [...(project.no === 1 && document.department !== null ? [line('heading', '第二部分 预算项目绩效目标')] : []), heading, ...fillParts(parts, factsOfProject(project, document.unit, style))];
}
