import type { WordBlock, WordCell, WordTable } from './word-file.js';

export interface IndicatorText {
  readonly level1: string;
  readonly level2: string;
  readonly name: string;
  readonly description: string;
  readonly target: string;
  readonly basis: string;
}

/** One project as it is to be printed; amounts and plan cells are raw text. */
export interface ProjectText {
  readonly code: string;
  readonly name: string;
  readonly total: string;
  readonly fiscal: string;
  readonly other: string;
  readonly purpose: string;
  readonly plan: readonly string[];
  readonly goals: readonly string[];
  readonly indicators: readonly IndicatorText[];
}

export interface DisclosureText {
  readonly opening: readonly string[];
  readonly department: readonly string[];
  readonly projectsHeading: readonly string[];
  readonly projects: readonly ProjectText[];
}

/** How a district prints its form: every way in which the published ones differ. */
export interface Layout {
  readonly unitHeader: string | null;
  /** Where 元 or 万元 is printed. */
  readonly unitPlace: 'header' | 'cell' | 'label' | 'line';
  readonly unit: '元' | '万元' | '';
  readonly hasUpperPart: boolean;
  readonly nameLabel: string;
  readonly planLabel: string;
  readonly months: readonly number[];
  readonly goalStyle: 'dotted' | 'comma' | 'content' | 'rows';
  readonly title: (no: number, name: string) => string;
  readonly tables: 1 | 2;
  readonly blankHeadRow: boolean;
  /** Word's empty paragraphs inside cells. */
  readonly emptyParagraphs: boolean;
  readonly splitLabels: boolean;
  readonly repeatsLevels: boolean;
}

export const usualLayout: Layout = {
  unitHeader: '310001桐花街道办事处本级', unitPlace: 'header', unit: '元', hasUpperPart: true, nameLabel: '项目名称', planLabel: '资金支出计划（%）',
  months: [3, 6, 10, 12], goalStyle: 'dotted', title: (no, name) => `${no}.${name}绩效目标表`, tables: 2, blankHeadRow: false, emptyParagraphs: false, splitLabels: false, repeatsLevels: false,
};

const COLUMNS = 7;
const cell = (text: string, span = 1, rest: Partial<WordCell> = {}): WordCell => ({ text, span, ...rest });

function upperRows(project: ProjectText, layout: Layout): WordCell[][] {
  const label = (text: string): string => (layout.splitLabels ? `${text.slice(0, 2)}\n\n${text.slice(2)}` : text);
  const padded = (text: string): string => (layout.emptyParagraphs ? `${text}\n` : text);
  const goals = goalRows(project.goals, layout);
  if (!layout.hasUpperPart) return goals;
  const isInHeader = layout.unitPlace === 'header';
  const header = layout.unitHeader !== null || isInHeader ? [[cell(layout.unitHeader ?? ' ', 4), cell(isInHeader ? `单位：${layout.unit}` : '', 3)]] : [];
  const own = layout.unitPlace === 'cell' ? layout.unit : '';
  const totalLabel = layout.unitPlace === 'label' ? `预算数（${layout.unit}）` : '预算数';
  const amount = (text: string): string => (text === '' ? '  ' : `${text}${own}`);
  return [
    ...header,
    [cell(label('项目编码')), cell(project.code, 2), cell(layout.nameLabel), cell(padded(project.name), 3)],
    [cell('预算规模及资金用途', 1, { startsMerge: true }), cell(totalLabel), cell(amount(project.total)), cell('其中：财政资金'), cell(amount(project.fiscal)), cell('其他资金'), cell(amount(project.other))],
    [cell('', 1, { continues: true }), cell(layout.emptyParagraphs ? project.purpose.replace('\n', '\n\n') : project.purpose, 6)],
    [cell(layout.planLabel, 1, { startsMerge: true }), ...layout.months.map((month, at) => cell(`${month}月底`, at % 2 === 0 ? 2 : 1))],
    [cell('', 1, { continues: true }), ...layout.months.map((_month, at) => cell(project.plan[at] ?? '', at % 2 === 0 ? 2 : 1))],
    ...goals,
  ];
}

function goalRows(goals: readonly string[], layout: Layout): WordCell[][] {
  if (layout.goalStyle === 'rows') {
    return goals.map((goal, at) => [at === 0 ? cell('绩效目标', 1, { startsMerge: goals.length > 1 }) : cell('', 1, { continues: true }), cell(goals.length === 1 ? '目标' : `目标${at + 1}`), cell(goal, 5)]);
  }
  const number = { dotted: (n: number) => `${n}.`, comma: (n: number) => `${n}、`, content: (n: number) => `${n}.目标内容${n}：` }[layout.goalStyle];
  return [[cell('绩效目标'), cell(goals.map((goal, at) => number(at + 1) + goal).join(layout.emptyParagraphs ? '\n\n' : '\n'), 6)]];
}

const SPANS = [1, 1, 1, 2, 1, 1];

function indicatorRows(indicators: readonly IndicatorText[], layout: Layout): WordCell[][] {
  const row = (texts: readonly string[], rest: readonly Partial<WordCell>[] = []): WordCell[] => texts.map((text, at) => cell(text, SPANS[at] ?? 1, rest[at]));
  const head = [row(['一级指标', '二级指标', '三级指标', '绩效指标描述', '指标值', '指标值确定依据'])];
  if (layout.blankHeadRow) head.push(row(['', '', '', '', '', ''], SPANS.map(() => ({ continues: true }))));
  return [...head, ...indicators.map((each, at) => {
    const isRepeat = at > 0 && indicators[at - 1]?.level1 === each.level1 && !layout.repeatsLevels;
    const isStart = !isRepeat && indicators[at + 1]?.level1 === each.level1 && !layout.repeatsLevels;
    const level1 = layout.splitLabels && !isRepeat ? `${each.level1.slice(0, 2)}\n\n${each.level1.slice(2)}` : each.level1;
    const description = layout.emptyParagraphs && at % 2 === 0 ? `${each.description}\n` : each.description;
    return row([isRepeat ? '' : level1, each.level2, each.name, description, each.target, each.basis], [{ continues: isRepeat, startsMerge: isStart }]);
  })];
}

/** The whole document as blocks; `asText` and `wordFile` print them. */
export function disclosureBlocks(text: DisclosureText, layout: Layout): WordBlock[] {
  const paragraphs = (lines: readonly string[]): WordBlock[] => lines.map((paragraph) => ({ paragraph }));
  return [
    ...paragraphs(text.opening), ...paragraphs(text.department), ...paragraphs(text.projectsHeading),
    ...text.projects.flatMap((project, at): WordBlock[] => {
      const [upper, lower] = [upperRows(project, layout), indicatorRows(project.indicators, layout)];
      const tables: WordTable[] = layout.tables === 1 ? [{ rows: [...upper, ...lower], columns: COLUMNS }] : [{ rows: upper, columns: COLUMNS }, { rows: lower, columns: COLUMNS }];
      const unitLine: WordBlock[] = layout.unitPlace === 'line' ? [{ paragraph: `（单位：${layout.unit}）` }] : [];
      return [{ paragraph: layout.title(at + 1, project.name) }, ...unitLine, ...tables.flatMap((table): WordBlock[] => [{ table }, { paragraph: '' }])];
    }),
  ];
}

/** The text form: every cell on lines of its own after a TAB, a blank line after each row, blank lines after a table. */
export function asText(blocks: readonly WordBlock[]): string {
  return blocks.map((block) => {
    if ('table' in block) return `${block.table.rows.map((row) => row.map(({ text, continues }) => `\t${continues === true ? '' : text}\n`).join('')).join('\n')}\n\n`;
    return 'paragraph' in block ? `${block.paragraph}\n` : '';
  }).join('');
}
