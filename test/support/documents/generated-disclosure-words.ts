/** A seeded source of choices (mulberry32), so that every run makes the same documents. */
export interface Random {
  readonly chance: (probability: number) => boolean;
  readonly whole: (least: number, most: number) => number;
  readonly pick: <T>(choices: readonly T[]) => T;
  readonly some: <T>(choices: readonly T[], least: number) => T[];
  readonly shuffled: <T>(list: readonly T[]) => T[];
}

export function seededRandom(seed: number): Random {
  let state = (seed * 0x9e3779b9) >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const whole = (least: number, most: number): number => least + Math.floor(next() * (most - least + 1));
  const shuffled = <T>(list: readonly T[]): T[] => list.map((each) => [next(), each] as const).sort(([a], [b]) => a - b).map(([, each]) => each);
  return {
    chance: (probability) => next() < probability,
    whole,
    pick: <T>(choices: readonly T[]): T => choices[whole(0, choices.length - 1)] as T,
    some: <T>(choices: readonly T[], least: number): T[] => {
      const kept = new Set(shuffled(choices).slice(0, whole(least, choices.length)));
      return choices.filter((each) => kept.has(each));
    },
    shuffled,
  };
}

const PLACES = ['柳巷', '东坡', '槐树里', '河湾', '北塘', '石桥', '青瓦街', '望江', '南窑', '梧桐院'];
const THINGS = ['楼道照明', '雨水井盖', '垃圾分拣', '老人食堂', '消防沙箱', '晾衣架', '健身步道', '读书角', '防汛物料', '门禁系统', '绿篱修剪', '自行车棚'];
const DEEDS = ['维修', '添置', '更换', '巡护', '清淘', '代办', '翻新', '培训', '慰问', '租赁'];
const KINDS = ['经费', '补助', '专项资金', '服务费', '工程', '奖励金'];
const AIMS = ['方便街坊出行', '减少投诉', '让屋檐不再漏水', '守住安全底线', '邻里多一处去处', '账目清楚可查', '事情当月办结'];
const GAUGES = ['按季抽查', '以登记簿为准', '现场点数', '对照合同逐项核对', '用问卷了解', '由财务核对凭证'];
const PAPERS = ['《柳巷片区三年行动方案》第四条', '街道办公会纪要〔2025〕8号', '上一年度实际数', '采购合同', '民情日记统计', '区里下达的任务书'];

/** Words that no published document holds together. */
export interface Words {
  readonly name: () => string;
  readonly sentence: () => string;
  readonly indicator: () => string;
  readonly description: () => string;
  readonly basis: () => string;
}

export function wordsFrom(random: Random): Words {
  const thing = (): string => `${random.pick(PLACES)}${random.pick(THINGS)}`;
  return {
    name: () => `${random.chance(0.2) ? `${random.whole(2019, 2026)}年` : ''}${thing()}${random.pick(DEEDS)}${random.chance(0.15) ? `（${random.pick(['一期', '尾款', '含税'])}）` : ''}${random.pick(KINDS)}`,
    sentence: () => `${random.pick(DEEDS)}${thing()}${random.chance(0.4) ? `${random.whole(2, 900)}${random.pick(['处', '套', '米', '人次'])}` : ''}，${random.pick(AIMS)}${random.pick(['。', '；', '。', ''])}`,
    indicator: () => `${random.pick(THINGS)}${random.pick(['完好率', '数量', '到位天数', '单价', '办结率', '满意率', '覆盖面', '（处）', '合格率（%）'])}`,
    description: () => `${random.pick(GAUGES)}${thing()}的${random.pick(['情况', '比例', '次数', '结果'])}${random.chance(0.2) ? `，不少于${random.whole(2, 9)}次` : ''}`,
    basis: () => random.pick(PAPERS),
  };
}

export interface TargetText {
  readonly raw: string;
  readonly kind: 'quantitative' | 'qualitative' | 'ambiguous' | 'empty';
  readonly operator: string | null;
  readonly value: string | null;
  readonly unit: string | null;
}

const quantitative = (raw: string, operator: string | null, value: string, unit: string): TargetText => ({ raw, kind: 'quantitative', operator, value, unit });
const words = (raw: string, kind: TargetText['kind'] = 'qualitative'): TargetText => ({ raw, kind, operator: null, value: null, unit: null });

/** A target value in one of the ways published tables print them, with what it says. */
export function targetFrom(random: Random): TargetText {
  const percent = String(random.pick([60, 75, 80, 90, 92, 95, 98, 100, 97.5]));
  const count = String(random.whole(1, 2400));
  const operator = random.pick(['≥', '≤', '=', '>', '<']);
  const unit = random.pick(['个', '次', '人次', '台', '米', '平方米', '名', '类', '份', '件', '户']);
  const money = random.pick(['0.58', '11', '25', '20.09', '180', '0.4']);
  return random.pick([
    () => quantitative(`${operator}${percent}%`, operator, percent, '%'),
    () => quantitative(`≥${percent}％`, '≥', percent, '%'),
    () => quantitative(`${percent}%`, null, percent, '%'),
    () => quantitative(`＝${percent}%`, '=', percent, '%'),
    () => quantitative(`${operator}${percent}百分比`, operator, percent, '%'),
    () => quantitative(`≥${percent} 百分比`, '≥', percent, '%'),
    () => quantitative(`${count}${unit}`, null, count, unit),
    () => quantitative(`${operator}${count}${unit}`, operator, count, unit),
    () => quantitative(`≤${money}万元`, '≤', money, '万元'),
    () => quantitative(`${money}元`, null, money, '元'),
    () => quantitative(`≤${random.whole(1, 12)}月份`, '≤', '', '月份'),
    () => quantitative(`≤${random.whole(1, 12)}个月`, '≤', '', '个月'),
    () => words(random.pick(['≥95100%', '100100%', '>95100%', '≥90100%', '80100%', '90%-95%']), 'ambiguous'),
    () => words(random.pick(['是', '及时', '稳步改善', '效果良好', '有所好转', '让住户少跑一趟路，小事不出楼栋', '2026年'])),
    () => words('', 'empty'),
  ])();
}

/** Targets whose number was left open above say it in their text. */
export const withItsNumber = (target: TargetText): TargetText => (target.value === '' ? { ...target, value: /\d+/.exec(target.raw)?.[0] ?? null } : target);
