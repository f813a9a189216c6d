import type { GeneratedLayout } from './generated-disclosure-layout.js';
import type { TargetText } from './generated-disclosure-words.js';
import type { WordBlock, WordCell, WordTable } from './word-file.js';

export interface GeneratedIndicator {
  readonly level1: string;
  readonly level2: string;
  readonly name: string;
  readonly description: string;
  readonly target: TargetText;
  readonly basis: string;
  /** Only in the department's table. */
  readonly scoring?: string;
}

export interface GeneratedProject {
  readonly layout: GeneratedLayout;
  readonly title: string;
  readonly code: string;
  readonly name: string;
  readonly total: string;
  readonly fiscal: string;
  readonly other: string;
  readonly purpose: string;
  readonly plan: readonly string[];
  readonly goals: readonly string[];
  readonly indicators: readonly GeneratedIndicator[];
  /** A row of the form that was left wholly blank, below this row. */
  readonly blankRowAfter: number | null;
}

const COLUMNS = 12;
const cell = (text: string, span = 1, rest: Partial<WordCell> = {}): WordCell => ({ text, span, ...rest });
const below = (span = 1): WordCell => cell('', span, { continues: true });

/** Spreads cells over the twelve grid columns of every table; the last one takes what is left. */
function row(...cells: readonly WordCell[]): WordCell[] {
  const width = Math.floor(COLUMNS / cells.length);
  return cells.map((each, at) => ({ ...each, span: at === cells.length - 1 ? COLUMNS - width * at : width }));
}

const split = (text: string, { splitLabels }: GeneratedLayout): string => (splitLabels && !text.includes('\n') ? `${text.slice(0, 2)}\n\n${text.slice(2)}` : text);
const padded = (text: string, { paddedLabels }: GeneratedLayout): string => (paddedLabels ? `${text}  ` : text);

const unitCell = ({ unitHeader, bareUnitName }: GeneratedLayout): string => (unitHeader === null ? '' : bareUnitName ? `编制单位：${unitHeader.name}` : unitHeader.code + unitHeader.name);

function upperRows(project: GeneratedProject, layout: GeneratedLayout): WordCell[][] {
  const goals = goalRows(project.goals, layout);
  if (!layout.hasUpperPart) return goals;
  const { labels, unitPlace, unit } = layout;
  const header = layout.unitHeader !== null || unitPlace === 'header' ? [row(cell(unitCell(layout)), cell(unitPlace === 'header' ? layout.unitWord + unit : ''))] : [];
  const amount = (text: string): string => (text === '' || unitPlace !== 'cell' ? text : text + unit);
  const name = [cell(padded(labels.name, layout)), cell(layout.emptyParagraphs ? `${project.name}\n\n` : project.name)];
  const code = layout.codeShape === 'absent' ? [] : [cell(split(labels.code, layout)), cell(project.code)];
  const fiscal = layout.hasFiscal ? [cell(padded(labels.fiscal, layout)), cell(amount(project.fiscal))] : [];
  const purpose = layout.emptyParagraphs ? `${project.purpose.replace('\n', '\n\n')}\n\n` : project.purpose;
  const money = [
    row(cell(labels.scale, 1, { startsMerge: layout.hasPurpose }), cell(unitPlace === 'label' ? `${labels.total}（${unit}）` : padded(labels.total, layout)), cell(amount(project.total)), ...fiscal, cell(labels.other), cell(amount(project.other))),
    ...(layout.hasPurpose ? [row(layout.hasPurposeLabel ? cell('资金用途') : below(), cell(purpose))] : []),
  ];
  const plan = layout.hasPlan ? [row(cell(labels.plan, 1, { startsMerge: true }), ...layout.months.map((month) => cell(month + layout.monthWord))), row(below(), ...project.plan.map((percent) => cell(percent)))] : [];
  return [...header, row(...(layout.nameFirst ? [...name, ...code] : [...code, ...name])), ...(layout.planFirst ? [...plan, ...money] : [...money, ...plan]), ...goals];
}

const CHINESE = ['一', '二', '三', '四', '五', '六'];

function goalRows(goals: readonly string[], layout: GeneratedLayout): WordCell[][] {
  const label = layout.labels.goals;
  if (layout.goalStyle === 'rows') {
    return goals.map((goal, at) => row(at === 0 ? cell(label, 1, { startsMerge: goals.length > 1 }) : below(), cell(goals.length === 1 ? '目标' : layout.goalRowLabels[at] ?? ''), cell(goal)));
  }
  const number = {
    dotted: (n: number) => `${n}.`, comma: (n: number) => `${n}、`, content: (n: number) => `${n}.目标内容${n}：`, bracketed: (n: number) => `（${n}）`, circled: (n: number) => String.fromCharCode(0x245f + n), 'in-line': (n: number) => `${n}、`,
    chinese: (n: number) => `${CHINESE[n - 1] ?? ''}、`, labelled: (n: number) => `目标${n}：`,
  }[layout.goalStyle];
  const between = layout.goalStyle === 'in-line' ? '' : layout.emptyParagraphs ? '\n\n' : '\n';
  const numbered = goals.length === 1 && layout.goalStyle === 'dotted' ? goals : goals.map((goal, at) => number(at + 1) + goal);
  return [row(cell(padded(label, layout)), cell(numbered.join(between)))];
}

const OPERATOR = /^(≥|≤|=|＝|>|<)?\s*([\d.]*)\s*(.*)$/s;

/** 符号 · 值 · 单位 of a target that is printed in three cells. */
export function targetParts(raw: string): readonly [string, string, string] {
  const [, operator = '', value = '', unit = ''] = OPERATOR.exec(raw) ?? [];
  return value === '' ? ['', raw, ''] : [operator, value, unit];
}

const targetCells = ({ raw }: TargetText, layout: GeneratedLayout): WordCell[] => (layout.splitTarget ? targetParts(raw).map((part) => cell(part)) : [cell(raw)]);

/** The head, one row or two, with 评（扣）分标准 before the target in the department's table. */
function headRows(layout: GeneratedLayout, hasScoring: boolean): WordCell[][] {
  const [target, basis] = [layout.columns[4] ?? '', layout.columns[5] ?? ''];
  const before = [...(layout.leadColumn === null ? [] : [layout.leadColumn]), ...layout.columns.slice(0, 4), ...(hasScoring ? ['评（扣）分标准'] : [])];
  if (!layout.splitTarget) {
    const texts = [...before, target, basis];
    return [row(...texts.map((text) => cell(text))), ...(layout.blankHeadRow ? [row(...texts.map(() => below()))] : [])];
  }
  const width = Math.floor(COLUMNS / (before.length + 4));
  const last = COLUMNS - width * (before.length + 3);
  return [
    [...before.map((text) => cell(text, width, { startsMerge: true })), cell(target, width * 3), cell(basis, last, { startsMerge: true })],
    [...before.map(() => below(width)), cell('符号', width), cell('值', width), cell(layout.unitColumn, width), below(last)],
  ];
}

export function indicatorRows(indicators: readonly GeneratedIndicator[], layout: GeneratedLayout, blankRowAfter: number | null): WordCell[][] {
  const hasScoring = indicators.some(({ scoring }) => scoring !== undefined);
  const levelName = (standard: string): string => layout.levelNames[standard] ?? standard;
  const width = 6 + (layout.leadColumn === null ? 0 : 1) + (hasScoring ? 1 : 0) + (layout.splitTarget ? 2 : 0);
  const rows = indicators.flatMap((each, at) => {
    const above = indicators[at - 1];
    const sameLevel1 = !layout.repeatsLevels && above?.level1 === each.level1;
    const sameLevel2 = sameLevel1 && layout.mergesRepeatedCategory && above?.level2 === each.level2 && each.name !== '';
    const lead = layout.leadColumn === null ? [] : [layout.leadColumn === '序号' ? cell(String(at + 1)) : below()];
    const printed = row(
      ...lead,
      sameLevel1 ? below() : cell(split(levelName(each.level1), layout)), sameLevel2 ? below() : cell(padded(levelName(each.level2), layout)), cell(each.name),
      cell(layout.emptyParagraphs && each.description !== '' ? `${each.description}\n\n` : each.description), ...(hasScoring ? [cell(each.scoring ?? '')] : []), ...targetCells(each.target, layout), cell(each.basis),
    );
    const blank = at === blankRowAfter ? [row(...Array.from({ length: width }, () => cell('')))] : [];
    const repeated = layout.repeatsHeadAfter === at && at < indicators.length - 1 ? headRows(layout, hasScoring) : [];
    return [printed, ...blank, ...repeated];
  });
  return [...headRows(layout, hasScoring), ...rows];
}

/** The table or the two tables of a project. */
export function projectTables(project: GeneratedProject): WordBlock[] {
  const { layout } = project;
  const [upper, lower] = [upperRows(project, layout), indicatorRows(project.indicators, layout, project.blankRowAfter)];
  const titled: WordCell[][] = layout.titleInTable ? [row(cell(project.title))] : [];
  const tables: WordTable[] = layout.tables === 1 ? [{ rows: [...titled, ...upper, ...lower], columns: COLUMNS }] : [{ rows: [...titled, ...upper], columns: COLUMNS }, { rows: lower, columns: COLUMNS }];
  return tables.flatMap((table): WordBlock[] => [{ table }, { paragraph: '' }]);
}
