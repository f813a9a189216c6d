/**
 * How a 评（扣）分标准 says things: one pattern per clause, matched against the whole clause. A sentence holds when every clause of
 * it is known; words are added here, never to the reading itself.
 */

const NUMBER = String.raw`(\d{1,6}(?:\.\d{1,4})?|[一二两三四五六七八九十])`;
const UNIT = String.raw`(个?百分点|%|个?工作日|[^\d%,;]{1,3})`;
const SUBJECT = String.raw`[^\d%]{0,14}?`;

export type StepVerb = 'falls' | 'rises' | 'late' | 'deviates';

/** Longer words first, for a pattern takes the first that fits. */
const stepVerbs: Readonly<Record<StepVerb, readonly string[]>> = {
  falls: ['减少', '缺少', '降低', '下降', '低于', '少于', '少', '低', '差'],
  rises: ['增加', '上升', '升高', '提高', '超过', '超出', '高于', '高', '多', '超'],
  late: ['延迟', '延期', '延后', '推迟', '拖延', '逾期', '超期', '晚'],
  deviates: ['偏离', '偏差', '超支'],
};

const verbOf = new Map((Object.entries(stepVerbs) as [StepVerb, readonly string[]][]).flatMap(([verb, words]) => words.map((word) => [word, verb] as const)));

export const stepVerb = (word: string): StepVerb | null => verbOf.get(word) ?? null;

/** 每减少1个、每偏离指标值1%: verb, number, unit. */
export const STEP = new RegExp(`^${SUBJECT}每(${[...verbOf.keys()].sort((a, b) => b.length - a.length).join('|')})(?:于|了)?(?:指标值|目标值|计划值|标准值|预算|目标|计划)?的?${NUMBER}${UNIT}$`);

/** 扣权重分的10%、减质量分值5%、扣2分: number, % or 分. */
export const DEDUCTION = new RegExp(String.raw`^(?:扣减|扣除|扣|减)[^\d%]{0,12}?(\d{1,3}(?:\.\d{1,4})?)(%|分)(?:的?(?:指标)?(?:分值|分数|权重分?|得分))?$`);

const NOTHING = '(?:不得分|不计分|得0分|得零分|计0分|记0分|为0分)';
const BELOW = ['低于', '不足', '不到', '小于', '少于', '<'];
const ABOVE = ['高于', '超过', '大于', '超出', '>'];

/** 低于60%不得分、延期超过50%得0分: side, number, unit. */
export const CUT = new RegExp(`^${SUBJECT}(${[...BELOW, ...ABOVE].join('|')})${NUMBER}${UNIT}(?:的|时|则|以上)*${NOTHING}$`);

export const cutSide = (word: string): 'below' | 'above' => (BELOW.includes(word) ? 'below' : 'above');

const FULL = '(?:得满分|计满分|得全分|得[全权]重分的?100%|得权重分|不扣分)';

/** 达成目标得满分: a condition without a number. */
export const FULL_WHEN_MET = new RegExp(`^(?:全部|按时|按期|及时|按要求|按计划)?(?:完成|完工|达成|达到|达标|实现)(?:全部|年度|预期)?(?:目标值?|指标值?|任务|计划)?的?${FULL}$`);

/** 满意度不低于90%得满分: the number from which the full weight is earned. */
export const FULL_FROM = new RegExp(`^[^\\d%]{0,14}?(?:为|达到?|不低于|≥|=)?${NUMBER}%(?:及以上|以上|\\(含\\))?的?${FULL}$`);

/** 纠纷率不高于10%得满分: the number up to which the full weight is earned. */
export const FULL_UP_TO = new RegExp(`^[^\\d%]{0,14}?(?:不高于|不超过|不大于|≤)${NUMBER}%的?${FULL}$`);

/** 未达到完成时限: says only when what follows applies. */
export const LATE_ONLY = /^(?:未|没有)(?:能)?(?:达到|按|在)?(?:完成时限|时限完成|规定时间内?完成|计划时间完成|按时完成|按期完成)$/;

const UNMET = '(?:未完成|未达成|未达到|未达标|未实现|没有完成|否则)(?:目标值?|指标值?|任务)?的?';

/** 未完成（实际完成量/计划完成量）*100%. */
export const PROPORTION = new RegExp(String.raw`^(?:${UNMET})?(?:则|的?部分)?(?:按|=)?\(?实际(?:完成)?(?:量|值|数|率)?/(?:计划|目标|年度|指标)(?:完成)?(?:量|值|数|率|指标值)?\)?(?:[*×]100%)?(?:[*×](?:该|本)?(?:指标)?(?:分值|权重分?|满分))?(?:计分|得分|赋分|计算)?$`);
export const PROPORTION_IN_WORDS = new RegExp(`^(?:${UNMET})?(?:则|的?部分)?按照?(?:实际)?(?:完成)?(?:比例|率)(?:计|得|赋|给|扣)分$`);

export const ALL_LOST = new RegExp(`^${UNMET}${NOTHING}$`);

/** 扣完为止: what the arithmetic does anyway. */
export const NO_LESS_THAN_NOTHING = /^(?:直至)?扣完(?:该项分值|分值|权重分?)?为止$|^最低(?:得|为|计)?0分$/;

/** 效果一般得50%: the level, then 满分, a share, or nothing. */
export const LEVEL_EARNS = new RegExp(`^${SUBJECT}(不显著|不明显|较差|未达成|部分达成|显著|明显|一般|达成)(?:的|则)*(?:${FULL}|得(?:分值的|权重分?的)?(\\d{1,3})%(?:的?(?:分值|权重分?))?|${NOTHING})$`);
export const EARNS_NOTHING = new RegExp(`${NOTHING}$`);

export type SentenceLevel = 'significant' | 'ordinary' | 'insignificant';

const levels: Readonly<Record<string, SentenceLevel>> = {
  显著: 'significant', 明显: 'significant', 达成: 'significant',
  一般: 'ordinary', 部分达成: 'ordinary',
  不显著: 'insignificant', 不明显: 'insignificant', 较差: 'insignificant', 未达成: 'insignificant',
};

/** Reads 显著、一般、不显著 and the words that mean the same; null for others. */
export const sentenceLevelNamed = (word: string): SentenceLevel | null => {
  const label = word.replace(/\s/g, '').replace(/^效果/, '');
  return Object.hasOwn(levels, label) ? levels[label] ?? null : null;
};

const DIGITS: Readonly<Record<string, string>> = { 一: '1', 二: '2', 两: '2', 三: '3', 四: '4', 五: '5', 六: '6', 七: '7', 八: '8', 九: '9', 十: '10' };

/** `一` as `1`. */
export const digitsOf = (number: string): string => DIGITS[number] ?? number;

export const isPercentUnit = (unit: string): boolean => unit === '%' || unit.endsWith('百分点');
export const isDayUnit = (unit: string): boolean => ['天', '日', '工作日', '个工作日'].includes(unit);
export const isMonthUnit = (unit: string): boolean => /^(?:个月|月份?)$/.test(unit.trim());

/** 每减少1个扣10%: the deduction may follow without a comma. */
export const splitStepFromDeduction = (clause: string): string => clause.replace(/(每[^,;。]*?)(?=扣|减(?!少))/g, '$1,');
