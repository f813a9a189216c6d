import { departmentFrom, type GeneratedDepartment } from './generated-disclosure-department.js';
import { layoutFrom, layoutOfProject, type GeneratedLayout } from './generated-disclosure-layout.js';
import { projectTables, type GeneratedIndicator, type GeneratedProject } from './generated-disclosure-table.js';
import { generatedText, type GeneratedBlock } from './generated-disclosure-text.js';
import { seededRandom, targetFrom, withItsNumber, wordsFrom, type Random, type Words } from './generated-disclosure-words.js';

/** One generated document: how it looks, what it says, and both of its forms. */
export interface GeneratedDisclosure {
  readonly layout: GeneratedLayout;
  readonly projects: readonly GeneratedProject[];
  readonly department: GeneratedDepartment | null;
  /** 收入、支出、基本支出、项目支出 in fen, as the narrative states them. */
  readonly statedFen: Readonly<Record<string, string>>;
  readonly blocks: readonly GeneratedBlock[];
  readonly text: string;
}

const CATEGORIES: Readonly<Record<string, readonly string[]>> = {
  产出指标: ['数量指标', '质量指标', '时效指标', '成本指标'],
  效益指标: ['经济效益指标', '社会效益指标', '生态效益指标', '可持续影响指标'],
  满意度指标: ['服务对象满意度指标'],
};
const CATEGORIES_WITH_COST: Readonly<Record<string, readonly string[]>> = { ...CATEGORIES, 成本指标: ['经济成本指标', '社会成本指标', '生态环境成本指标'], 产出指标: ['数量指标', '质量指标', '时效指标'] };

export function indicatorsFrom(random: Random, words: Words): GeneratedIndicator[] {
  const catalogue = random.chance(0.15) ? CATEGORIES_WITH_COST : CATEGORIES;
  const withSatisfaction = random.chance(0.7);
  const dimensions = Object.keys(catalogue).filter((dimension) => dimension !== '满意度指标' || withSatisfaction);
  return dimensions.flatMap((level1) => {
    const chosen = random.some(catalogue[level1] ?? [], 1).flatMap((category) => Array<string>(random.chance(0.2) ? random.whole(2, 4) : 1).fill(category));
    return (random.chance(0.3) ? random.shuffled(chosen) : chosen).map((level2): GeneratedIndicator => {
      if (level1 === '效益指标' && random.chance(0.12)) return { level1, level2, name: '', description: '', target: { raw: '', kind: 'empty', operator: null, value: null, unit: null }, basis: '' };
      const description = random.chance(0.15) ? `${words.description()}\n${words.description()}` : words.description();
      return { level1, level2, name: words.indicator(), description: random.chance(0.05) ? '' : description, target: withItsNumber(targetFrom(random)), basis: random.chance(0.1) ? '' : words.basis() };
    });
  });
}

const PLANS: Readonly<Record<number, readonly (readonly (number | null)[])[]>> = {
  4: [[25, 50, 75, 100], [30, 50, 75, 100], [100, null, null, null], [25, 50, 100, null], [30, 60, 100, null], [5, 47, 98, 100], [null, null, null, 100], [null, 50, 80, 100], [null, null, 50, 100], [0, 0, 60, 100], [null, null, null, null]],
  2: [[50, 100], [null, 100], [100, null], [45, 100]],
};

function codeFrom(random: Random, { codeShape, year }: GeneratedLayout): string {
  const letters = (count: number): string => Array.from({ length: count }, () => random.pick([...'0123456789ABCDEFGHJKLMNPQRTUWXY'])).join('');
  if (codeShape === 'region') return `${random.whole(130100, 139999)}${String(year % 100).padStart(2, '0')}${letters(13)}`;
  return codeShape === 'dashed' ? `${random.whole(100, 999)}-${String(random.whole(1, 9999)).padStart(4, '0')}-${letters(3)}-${letters(4)}` : '';
}

/** An amount as the layout prints it; `fenOf` gives it back in fen. */
const amountText = (units: number, { decimals, thousands }: GeneratedLayout): string => {
  const [whole = '', cents = ''] = (units / 100).toFixed(2).split('.');
  return (thousands ? whole.replace(/(?<=\d)(?=(?:\d{3})+$)/g, ',') : whole) + (decimals === 0 ? '' : `.${cents.slice(0, decimals)}`);
};

export const fenOf = (text: string, unit: '元' | '万元'): string | null => {
  if (text === '') return null;
  const [whole = '', cents = ''] = text.replaceAll(',', '').split('.');
  return (BigInt(whole + cents.padEnd(2, '0')) * (unit === '万元' ? 10_000n : 1n)).toString();
};

function projectFrom(random: Random, words: Words, common: GeneratedLayout, no: number): GeneratedProject {
  const layout = layoutOfProject(random, common);
  const fiscal = random.whole(1, 90_000_000);
  const other = layout.otherFunds === 'amount' ? random.whole(1, 100_000) : 0;
  const percent = (value: number | null): string => (value === null ? '' : `${value.toFixed(layout.percentDecimals)}${layout.percentSign}`);
  const name = words.name();
  const goals = Array.from({ length: random.whole(1, 4) }, () => words.sentence());
  const indicators = indicatorsFrom(random, words);
  const form = layout.titles[random.whole(0, layout.titles.length - 1)] ?? ((_no: number, text: string) => text);
  return {
    layout,
    title: layout.isTitlePrinted ? form(no, name) : '', code: codeFrom(random, layout), name,
    total: amountText(fiscal + other, layout), fiscal: layout.hasFiscal ? amountText(fiscal, layout) : '', other: layout.otherFunds === 'amount' ? amountText(other, layout) : layout.otherFunds,
    purpose: random.chance(0.2) ? `1.${words.sentence()}\n2.${words.sentence()}` : words.sentence(),
    plan: random.pick(PLANS[layout.months.length] ?? []).map(percent),
    goals: layout.goalStyle === 'in-line' ? goals.map((goal) => `${goal.replace(/[；。]$/, '')}；`) : goals,
    indicators,
    blankRowAfter: random.chance(0.12) ? random.whole(0, indicators.length - 1) : null,
  };
}

interface Opening {
  readonly blocks: readonly GeneratedBlock[];
  readonly statedFen: Readonly<Record<string, string>>;
}

const cells = (...texts: readonly string[]) => texts.map((text) => ({ text }));

/** The narrative: stated totals in one of several wordings, and tables that are no goal tables. */
function openingFrom(random: Random, layout: GeneratedLayout): Opening {
  const { year } = layout;
  const [basic, projects] = [random.whole(100, 90_000_000), random.whole(100, 90_000_000)];
  const unit = random.pick(['元', '万元'] as const);
  const text = (amount: number): string => amountText(amount, { ...layout, decimals: 2 }) + unit;
  const all = text(basic + projects);
  const states = random.chance(0.8);
  const sentences = random.pick([
    [`${year}年预算收入为${all}，其中：一般公共预算收入${all}，基金预算收入0万元。`, `${year}年支出预算${all}，其中基本支出${text(basic)}，项目支出${text(projects)}。`],
    [`${year}年部门预算收入：${all}`, `${year}年部门支出预算：${all}`, `基本支出${text(basic)}`, '    其中：人员经费1万元', `项目支出 ${text(projects)}`],
    [`${year - 1}年项目支出3万元；${year}年收入预算合计${all}，支出预算合计${all}，包括基本支出${text(basic)}、项目支出${text(projects)}。`, `与上年相比，基本支出减少2万元，项目支出增加1.5万元。`],
  ]);
  const fen = (amount: number): string => fenOf(text(amount).replace(unit, ''), unit) ?? '';
  const tables: GeneratedBlock[] = random.chance(0.5)
    ? [{ table: { columns: 4, rows: [cells('', '', '', '单位：万元'), cells('项目名称', `${year - 1}年度预算`, `${year}年度预算`, '变化原因'), cells('公务接待费支出', '0', '0', '无变化'), cells('合计', '6', '6', '无变化')] } }, { paragraph: '' }]
    : [{ table: { columns: 3, rows: [cells('序号', '单位名称', '单位性质'), cells('1', '柳巷\n街道办事处', '行政')] } }, { paragraph: '' }];
  return {
    blocks: [`某县柳巷街道办事处`, `${year}年部门预算公开说明`, ...(states ? sentences : []), '第五部分：预算绩效信息'].map((paragraph) => ({ paragraph } as GeneratedBlock)).concat(tables),
    statedFen: states ? { 预算收入: fen(basic + projects), 支出预算: fen(basic + projects), 基本支出: fen(basic), 项目支出: fen(projects) } : {},
  };
}

/** A table of contents says every heading before it comes. */
function contentsOf(random: Random, projects: readonly GeneratedProject[]): GeneratedBlock[] {
  const page = random.pick([(heading: string, at: number) => `${heading}……………${at}`, (heading: string, at: number) => `${heading} ${at}`, (heading: string, at: number) => `${heading}.......... ${at}`]);
  const headings = ['部门整体绩效目标', '一、总体绩效目标', '二、分项绩效目标', '三、工作保障措施', '第二部分 预算项目绩效目标', ...projects.map(({ title }) => title.trim()).filter((title) => title.endsWith('表'))];
  return headings.map((heading, at) => ({ paragraph: page(heading, at + 3) }));
}

/** Document number `seed`: the same seed makes the same document. */
export function generateDisclosure(seed: number): GeneratedDisclosure {
  const random = seededRandom(seed);
  const words = wordsFrom(random);
  const layout = layoutFrom(random);
  const opening = openingFrom(random, layout);
  const department = random.chance(0.75) ? departmentFrom(random, words, layout) : null;
  const projects = Array.from({ length: random.whole(1, 5) }, (_, at) => projectFrom(random, words, layout, at + 1));
  const heading = random.pick([['第二部分 预算项目绩效目标'], ['第二部分', '预算项目绩效目标'], ['第二部分  资金绩效目标'], ['预算项目绩效目标']]);
  const contents = random.chance(0.25) ? contentsOf(random, projects) : [];
  const blocks: GeneratedBlock[] = [
    ...opening.blocks.slice(0, 2), ...contents, ...opening.blocks.slice(2), ...(department?.blocks ?? []), ...heading.map((paragraph) => ({ paragraph })),
    ...projects.flatMap((project): GeneratedBlock[] => [
      ...(project.title === '' || layout.titleInTable ? [] : [{ paragraph: project.title, isTitle: true } as const]),
      ...(layout.hasUpperPart && project.layout.unitPlace === 'line' ? [{ paragraph: `（${layout.unitWord}${project.layout.unit}）` }] : []),
      ...projectTables(project),
    ]),
  ];
  return { layout, projects, department, statedFen: opening.statedFen, blocks, text: generatedText(blocks, layout) };
}
