import type { AmountUnit } from '../../shared/money.js';

/** Words that the rules of the review look for in published text. Each list says what it stands for, never what a rule says. */

/** A name that ends so measures a share of a whole, which cannot exceed 100 %. */
export const shareEndings: readonly string[] = ['率', '比例', '比率', '占比', '满意度'];

/** Names that end in 率 but measure no share. */
export const notShares: readonly string[] = ['效率', '频率', '功率', '速率', '利率', '汇率', '税率', '费率', '容积率', '倍率', '曝光率', '点击率'];

/** Shares of an earlier value: these may exceed 100 %. */
export const growthWords: readonly string[] = ['增长', '增加', '增幅', '提高', '提升', '上升', '上涨', '超额', '同比', '环比', '投资回报', '收益率', '回报率'];

/** A name that ends so counts things. */
export const countEndings: readonly string[] = ['人数', '数量', '次数', '个数', '件数', '户数', '场次', '份数', '台数', '套数', '人次', '处数', '条数', '册数', '期数'];

/** Units of people and of money. */
export const peopleUnits: readonly string[] = ['人', '名', '人次', '位'];
export const moneyUnits: readonly string[] = ['元', '万元', '亿元', '角', '分'];

/** Units of time. */
export const timeUnits: readonly string[] = ['日', '天', '月', '月份', '月底', '个月', '年', '小时', '分钟', '个工作日', '工作日'];

export const PERCENT_WORD = '百分比';

/** A cost indicator that measures what is saved, so that more is better. */
export const savingWords: readonly string[] = ['节约', '节省', '降低', '下降', '压减', '结余'];

/** A timeliness indicator that only watches the money go out. */
export const paymentWords: readonly string[] = [
  '资金支出', '支出进度', '支出时间', '支付时间', '资金支付', '支付及时', '资金拨付', '拨付资金', '资金使用进度', '预算执行', '付款时间', '支付进度',
];

/** Where paying is the service itself, paying in time is timeliness. */
export const servedByPaying: readonly string[] = ['工资', '补贴', '补助', '津贴', '人员', '租金', '慰问', '抚恤'];

/** Paid in time, which is a service where people are paid; how much was spent is not. */
export const paidInTimeWords: readonly string[] = ['支付及时', '及时支付', '按时支付'];

/** A cost indicator that only says that the budget is kept. */
export const budgetControlWords: readonly string[] = [
  '预算执行率', '预算控制', '控制预算', '预算资金控制', '控制在预算', '不超预算', '不超过预算', '项目控制预算数', '财政投入水平', '资金预算', '不超过财政支持',
];

/** Checking the project is management of it, not its output. */
export const managementWords: readonly string[] = ['绩效评价次数', '绩效评价', '绩效自评次数', '监督检查资金', '资金检查次数'];

/** A benefit that is really an output: something is handed out or carried out. */
export const outputEndings: readonly string[] = ['发放率', '开展率', '拨付率', '支付率', '支出率', '执行率'];

/** What an ecological benefit speaks of. */
export const ecologyWords: readonly string[] = [
  '生态', '环境', '环保', '绿', '污染', '能耗', '节能', '节水', '节电', '节约水', '节约电', '用水', '用电', '纸张', '垃圾', '排放', '减排', '空气', '扬尘', '大气', '水质', '水体',
  '资源', '低碳', '卫生', '整洁', '噪声', '噪音', '粪污', '秸秆', '森林', '植被', '土壤', '景观', '人居', '清洁', '洁净', '煤', '油烟', '黑臭', '河道',
];

/** What an economic benefit speaks of. */
export const economyWords: readonly string[] = [
  '经济', '收入', '增收', '成本', '节约', '节省', '效益', '产值', '税', '费用', '投资', '资金', '价格', '利润', '就业', '消费', '产业', '招商', '财政', '市场', '营商', '企业', '销售',
  '收益', '利用率', '开支', '损失', '支出', '减负', '增值', '资产',
];

/** Whom a project serves when it serves the public. */
export const publicWords: readonly string[] = [
  '群众', '居民', '村民', '市民', '百姓', '服务对象', '惠民', '便民', '老年人', '老人', '儿童', '残疾', '妇女', '困难家庭', '低保', '业主',
];

/** Said of every project, whether it serves anybody or not. */
export const stockPhrase = /更好(?:地|的)?(?:为|服务)[^，。；]{0,4}(?:居民|群众|百姓)(?:服务)?/g;

/** A benefit or plan that goes by the month or by the quarter. */
export const monthlyWords: readonly string[] = ['按月', '每月', '月度发放', '逐月', '工资'];
export const quarterlyWords: readonly string[] = ['按季度', '每季度', '分季度', '季度评价'];

/** A text that cites something: a paper, a contract, a plan with a name, a survey, a register that is kept. */
export const citationMarks = /[《〔【[]|\d|号|文件|通知|通报|合同|协议|意见|办法|规定|规范|条例|方案|预案|标准》|批复|纪要|会议|问卷|调查|名册|台账|登记|记录|统计|预算书|图|报告|单$|表$|凭证|流水|概算|测算|评审/;

/** A benefit of the same name that stands for another one. */
export const decreaseName = /^(?:降低|减少|下降|压降).*率/;

/** A unit in brackets at the end of a name. */
export const bracketedUnit = /[（(]\s*(%|％|百分比|万元|元|人|人次|次|个|名|户|件|份|台|套|天|日|月|年|平方米|㎡|米|公里|处|场)\s*[）)]/;

/** Numbers that count something in a goal sentence: 13个社区, 不低于90%. Years, dates, times and money are not counts. */
export const countedNumber = /(?<![\d.〔[（(第])(\d+(?:\.\d+)?)(个百分点|人次|[%％个名人次件份户场台套处条类所座栋家项期册支])(?!月|年|日|中心|一)/g;

/** The whole amount of a project, as purposes state it. */
export const statedBudget = /(?:本?项目(?:总)?(?:资金|预算|经费)|年度预算|预算(?:资金|金额|安排)|总预算|资金总额|共需资金|所需资金共(?:计)?)(?:为|共|共计|合计|总计|安排|数)?[:：]?\s*(\d[\d,]*(?:\.\d+)?)\s*(万元|元)(?![/／每]|人|户)/;

/** A year that a plan, an arrangement or a budget belongs to. */
export const plannedYear = /(20\d\d)年(?:度)?[^，。；、]{0,8}?(?:工作计划|工作安排|工作要点|实施方案|预算|计划)/;
export const anyYear = /(20\d\d)年/;

/** What a converter or a careless copy leaves behind: entities, escapes, replacement characters. */
export const strayCharacters = /&(?:nbsp|quot|amp|lt|gt|#\d+);|\\[nrt"']|\ufffd|_x000[ad]_/i;

/** Units in which amounts are read exactly. */
export const amountUnits: readonly [AmountUnit, AmountUnit] = ['元', '万元'];
/** An amount in a sentence: digits, unit, and what makes it a price. */
export const amountInText = /(?<![\d.,])(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)\s*(万元|元)(\s*[/／每])?/g;
/** What stands before a price: 每人每月, 人均, 单价. */
export const priceBefore = /(?:每|均|单价|标准)[^，。；、\d]{0,7}$/;

/** 1. 2. 3. inside of a purpose. */
export const numberedItem = /(?:^|[\n；;。：:，,于])\s{0,9}\d{1,2}\s{0,3}[.、．)）](?!\d)/;
/** Stands before the amount that parts make together. */
export const sumWord = /(?:共计|合计|总计|总共|共)(?:需|为|约)?[^，。；、\d]{0,2}$/;
/** After these words a list is not complete, or speaks of parts of parts. */
export const incompleteList = /等|其他|其余|其中|另|预留|剩余/;

/** A cost for one of something. */
export const unitPrice = /每(?!年|月|日|季)|人均|单价|单位成本|平均|户均|[/／](?:人|户|个|次|场|套|件|台|处|份|平方米|㎡)/;
/** A cost that is shared out, so that count times cost is the whole. */
export const averagePrice = /平均|人均|户均/;
/** A cost that recurs every month. */
export const perMonth = /每月|[/／·]月|月标准|月均/;
/** A cost for one person may be meant by the month or by the year. */
export const perPerson = /每(?:人|名|户)(?!次)|人均|户均|[/／](?:人|户)(?!次)/;
/** A cost that is the whole. */
export const totalCost = /总成本|总支出|总费用|总投入|总金额|财政投入|预算资金|资金预算|预算控制/;

/** 42名 … 每人每月3000元 in one sentence. */
export const peopleInText = /(\d{1,5})\s*(?:名|人|户|位)(?!次)/g;
export const monthlyPrice = /每(?:人|名|户|位)(?:每)?月\D{0,6}?(\d{1,6}(?:\.\d{1,2})?)元/g;
export const monthsInText = /(\d{1,2})个月/;
/** A price whose unit is a time: 每人每月300月. */
export const priceInTime = /每(?:人|名|户|位|个)?(?:每)?(?:月|年|日|天|季度?)[^，。；、\d]{0,10}(\d+(?:\.\d+)?)\s*([月年日天])(?!\d|底|末|份|初|前|内|至|[-—~])/;

/** A 时效指标 of completion, and units in which its target is a month of the year. */
export const completionNames: readonly string[] = ['竣工', '完工', '建成'];
export const monthUnits: readonly string[] = ['月', '月份', '月底'];

/** Something was finished in a year. */
export const finishedInYear = /(20\d\d)年(?:度)?[^，。；、]{0,10}?(?:已|按期|如期|全部)[^，。；、]{0,6}?(?:竣工|完工|完成|建成|验收|结束)/;
/** 项目编码 of 21 characters: 区划 (6), year (2), then 13 more. */
export const datedCode = /^\d{6}(\d\d)[0-9A-Z]{13}$/;

/** A number with its unit and the first two characters of what it counts: 13个社区. */
export const countedThing = /(?<![\d.])(\d{1,6})(个|名|户|条|座|处|栋|场|台|辆|支)([\u4e00-\u9fff]{2})/g;
/** Follows 个 without being a thing: 3个月, 5个百分点, 2个以上. */
export const noThing = /^(?:月|百|工|自|以|及|左|小时|年|方|阶|批|环)/;

/** A number and what follows it up to the next number or mark. */
export const numberAndTail = /(?<![\d.〔[【])(\d{1,9}(?:\.\d{1,4})?)\s*([^\d\s，。；、]+)/g;
/** What turns 人 into 人次. */
export const otherUnitTail = /^次/;

/** 编制: a number that a unit has only one of. */
export const staffBasis = /在编(?:人数|人员|在职)/;

/** Two to six characters said twice in a row: 用于用于. Not 一个一个, 逐户逐户. */
export const repeatedWords = /(?![一逐])([\u4e00-\u9fff]{2,6})\1/;
/** Doubled punctuation. */
export const doubledMarks = /([，。；、：,;])\s*\1|，。|。，|，、|、，/;
