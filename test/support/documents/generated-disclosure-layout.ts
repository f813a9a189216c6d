import type { Random } from './generated-disclosure-words.js';

export type GoalStyle = 'dotted' | 'comma' | 'content' | 'rows' | 'bracketed' | 'circled' | 'in-line' | 'chinese' | 'labelled';

/** How one generated document prints its forms: a mixture of everything in which published ones differ. */
export interface GeneratedLayout {
  readonly year: number;
  readonly titles: readonly ((no: number, name: string) => string)[];
  readonly isTitlePrinted: boolean;
  readonly titleInTable: boolean;
  readonly bookmarks: boolean;
  readonly fieldCodes: boolean;
  readonly pageBreaks: boolean;
  readonly unitHeader: { readonly code: string; readonly name: string } | null;
  readonly unitPlace: 'header' | 'cell' | 'label' | 'line';
  readonly unit: '元' | '万元';
  /** 单位：, as it is printed before the unit. */
  readonly unitWord: string;
  readonly decimals: 0 | 1 | 2;
  readonly thousands: boolean;
  readonly hasUpperPart: boolean;
  readonly hasPlan: boolean;
  readonly hasPurpose: boolean;
  /** 资金用途 beside the purpose, instead of a blank (merged) cell. */
  readonly hasPurposeLabel: boolean;
  readonly nameFirst: boolean;
  readonly planFirst: boolean;
  readonly hasFiscal: boolean;
  readonly goalRowLabels: readonly string[];
  readonly leadColumn: '绩效指标' | '序号' | null;
  readonly bareUnitName: boolean;
  readonly breakBeforeTable: boolean;
  readonly codeShape: 'region' | 'dashed' | 'blank' | 'absent';
  readonly labels: Readonly<Record<'code' | 'name' | 'scale' | 'total' | 'fiscal' | 'other' | 'plan' | 'goals', string>>;
  readonly otherFunds: string;
  readonly months: readonly number[];
  readonly monthWord: string;
  readonly percentDecimals: 0 | 2;
  readonly percentSign: '%' | '％' | '';
  readonly goalStyle: GoalStyle;
  readonly levelNames: Readonly<Record<string, string>>;
  readonly columns: readonly string[];
  readonly splitTarget: boolean;
  readonly unitColumn: string;
  readonly blankHeadRow: boolean;
  readonly repeatsLevels: boolean;
  readonly mergesRepeatedCategory: boolean;
  readonly tables: 1 | 2;
  readonly repeatsHeadAfter: number | null;
  readonly splitLabels: boolean;
  readonly paddedLabels: boolean;
  readonly emptyParagraphs: boolean;
  readonly blankCell: string;
  readonly linesBetweenRows: 0 | 1 | 2;
  readonly linesBetweenTables: number;
  readonly lineEnd: '\n' | '\r\n';
  readonly trailingTabs: boolean;
}

const TITLES: readonly ((no: number, name: string) => string)[] = [
  (no, name) => `${no}.${name}绩效目标表`, (no, name) => `${no}、${name}绩效目标表`, (no, name) => `${no}. ${name}项目绩效目标表`, (no, name) => `${no}.  ${name}绩效目标表 `,
  (no, name) => `${no}．${name}绩效目标表`, (no, name) => `（${no}）${name}绩效目标表`, (_no, name) => `${name}绩效目标表`, (no, name) => `${no}、${name}绩效目标申报表`,
];
const BARE_TITLES: readonly ((no: number, name: string) => string)[] = [(no, name) => `${no}. ${name}`, (no, name) => `${no}、${name}`];

const LEVEL_NAMES: Readonly<Record<string, readonly string[]>> = {
  产出指标: ['产出指标', '产出指标', '产出'], 效益指标: ['效益指标', '效果指标', '项目效益'], 满意度指标: ['满意度指标', '满意度指标', '满意度'], 成本指标: ['成本指标'],
  数量指标: ['数量指标', '数量', '产出数量'], 质量指标: ['质量指标', '质量'], 时效指标: ['时效指标', '时效'],
  经济效益指标: ['经济效益指标', '经济效益'], 社会效益指标: ['社会效益指标', '社会效益'], 生态效益指标: ['生态效益指标', '生态效益'],
  可持续影响指标: ['可持续影响指标', '可持续性影响', '可持续影响'], 服务对象满意度指标: ['服务对象满意度指标', '服务对象满意度', '满意度指标'],
  经济成本指标: ['经济成本指标'], 社会成本指标: ['社会成本指标', '社会成本'], 生态环境成本指标: ['生态环境成本指标'],
};

export function layoutFrom(random: Random): GeneratedLayout {
  const { pick, chance, whole } = random;
  const hasUpperPart = chance(0.85);
  const title = pick(TITLES);
  // Without an upper part the title is all that names a project; 项目 before 绩效目标表 would then be part of the name.
  const own = hasUpperPart ? [title, ...(chance(0.25) ? [pick(BARE_TITLES)] : [])] : [pick([...TITLES, ...BARE_TITLES].filter((form) => !form(1, '').includes('项目')))];
  const isTitlePrinted = !hasUpperPart || chance(0.93);
  return {
    year: whole(2019, 2026), titles: own, isTitlePrinted, titleInTable: isTitlePrinted && hasUpperPart && own.length === 1 && chance(0.06), bookmarks: chance(0.3), fieldCodes: chance(0.3), pageBreaks: chance(0.3),
    unitHeader: chance(0.5) ? { code: String(whole(310001, 999999)), name: pick(['柳巷街道办事处本级', '槐树里街道办事处部门槐树里街道办事处本级', '河湾镇政府']) } : null,
    unitPlace: pick(['header', 'header', 'cell', 'label', 'line']), unit: pick(['元', '万元']), unitWord: pick(['单位：', '单位：', '单位:', '金额单位：', '单位： ']), decimals: pick([0, 1, 2, 2]), thousands: chance(0.15),
    hasUpperPart, hasPlan: chance(0.85), hasPurpose: chance(0.9), hasPurposeLabel: chance(0.15), nameFirst: chance(0.15), planFirst: chance(0.12), hasFiscal: chance(0.92), goalRowLabels: pick([['目标1', '目标2', '目标3', '目标4'], ['目标一', '目标二', '目标三', '目标四'], ['总体目标', '年度目标', '目标3', '目标4']]), leadColumn: pick(['绩效指标', '序号', null, null, null, null, null, null, null]), bareUnitName: chance(0.15), breakBeforeTable: chance(0.1), codeShape: pick(['region', 'region', 'dashed', 'blank', 'absent']),
    labels: {
      code: pick(['项目编码', '项目编码', '项目代码']), name: pick(['项目名称', '项目名称', '专项资金名称']), scale: pick(['预算规模及资金用途', '预算规模及资金用途', '资金规模及用途']),
      total: pick(['预算数', '预算数', '预算金额']), fiscal: pick(['其中：财政资金', '其中:财政    资金', '财政资金', '其中：财政拨款']), other: pick(['其他资金', '其他 资金']),
      plan: pick(['资金支出计划（%）', '资金支出计划(%)', '资金支出计划（%））', '资金支出计划', '资金支出计划（％）']), goals: pick(['绩效目标', '绩效目标', '年度绩效目标', '总体目标']),
    },
    otherFunds: pick(['0', '0.00', '', 'amount']), months: pick([[3, 6, 9, 12], [3, 6, 10, 12], [3, 6, 10, 12], [6, 12]]), monthWord: pick(['月底', '月底', '月末', '月']),
    percentDecimals: pick([0, 2]), percentSign: pick(['%', '%', '%', '%', '％', '']), goalStyle: pick(['dotted', 'comma', 'content', 'rows', 'rows', 'bracketed', 'circled', 'in-line', 'chinese', 'labelled']),
    levelNames: Object.fromEntries(Object.entries(LEVEL_NAMES).map(([standard, printed]) => [standard, pick(printed)])),
    columns: [pick(['一级指标', '一级\n指标']), pick(['二级指标', '二级\n指标']), pick(['三级指标', '绩效指标', '三级指标']), pick(['绩效指标描述', '指标描述', '指标解释']), pick(['指标值', '绩效指标值', '年度指标值']), pick(['指标值确定依据', '确定依据'])],
    splitTarget: chance(0.15), unitColumn: pick(['单位', '符号', '计量单位']), blankHeadRow: chance(0.25), repeatsLevels: chance(0.3), mergesRepeatedCategory: chance(0.4),
    tables: pick([1, 2]), repeatsHeadAfter: chance(0.12) ? whole(1, 4) : null, splitLabels: chance(0.3), paddedLabels: chance(0.3), emptyParagraphs: chance(0.35),
    blankCell: pick(['', ' ', '  ', '　']), linesBetweenRows: pick([1, 1, 1, 0, 2]), linesBetweenTables: whole(1, 8), lineEnd: pick(['\n', '\n', '\r\n']), trailingTabs: chance(0.25),
  };
}

/** What one project of a document may do in its own way. */
const OF_ONE_PROJECT = ['unitHeader', 'unitPlace', 'unit', 'decimals', 'hasPlan', 'hasPurpose', 'codeShape', 'labels', 'otherFunds', 'months', 'monthWord', 'percentDecimals', 'goalStyle', 'levelNames', 'columns', 'blankHeadRow', 'repeatsLevels', 'tables', 'splitLabels', 'emptyParagraphs', 'nameFirst', 'planFirst'] as const;

/** Documents are put together by several hands: some projects differ from the others. */
export function layoutOfProject(random: Random, layout: GeneratedLayout): GeneratedLayout {
  if (random.chance(0.6)) return layout;
  const other = layoutFrom(random);
  const differing = random.some(OF_ONE_PROJECT, 1);
  return { ...layout, ...Object.fromEntries(differing.map((name) => [name, other[name]])) };
}
