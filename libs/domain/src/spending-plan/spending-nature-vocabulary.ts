/** Words by which a name or a purpose tells how money is spent. Each list says what it stands for. */

/** 年终奖补: decided on at the end of a year. */
export const awardWords: readonly string[] = ['年终奖', '年终考核', '考核奖', '年终目标', '年终一次性', '绩效奖'];

/** Beside an award these are paid in another rhythm, so that the whole has none. */
export const mixedWithAward: readonly string[] = ['补贴', '津贴', '工资', '经费'];

/** Joins two things in one name. */
export const joined = /[和及、]/;

/** 转移支付: comes from above, and only when it is sent. */
export const transferWords: readonly string[] = ['关于下达', '下达中央', '下达省级', '下达市级', '转移支付', '上级补助', '上级专项', '省级财政补助', '市级财政补助', '中央财政补助', '市级补助', '省级补助', '中央补助'];
/** What is left over from a building or a contract is paid once, whatever it is called after. */
export const leftOverWords: readonly string[] = ['保证金', '质保金', '尾款', '一次性'];

/** Sent before the year begins: then nothing has to be waited for. */
export const sentInAdvance = '提前下达';

/** 一次性: paid once, or at most a few times. */
export const oneOffWords: readonly string[] = ['购置', '采购', '保险费', '刻制'];

/** 工程: paid by progress and settled after completion. A 建设 of organisations or of morals builds nothing. */
export const constructionWords = /工程|改造|修缮|新建|扩建|翻建|(?:场|站|楼|路|桥|房|管网|设施|广场|中心|公园|渠)建设/;

/** 按月 and 按季 as purposes say it. */
export const monthlyPay = /按月|每月|逐月|月度发放|工资/;
export const quarterlyPay = /按季|每季|逐季|分季/;

/** The month in which something is built, with what it is called. */
export const completionMonth = /(?<!\d)(1[0-2]|[1-9])月(?:份|底|末|中旬|上旬|下旬)?(?:\d{1,2}日)?(?:前|以前|之前)?[^，。；、\d]{0,8}?(?:竣工|完工|建成|完成建设|投入使用|验收)/;
/** The month by which the money is out. */
export const paidByMonth = /(?<!\d)(1[0-2]|[1-9])月(?:份|底|末)?(?:前|以前|之前)?[^，。；、\d]{0,6}?(?:支出完成|支付完成|完成支付|完成支出|支付完毕|支出完毕|拨付完毕|拨付到位|发放完毕|付清|支付到位)/;
