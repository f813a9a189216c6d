import { completionMonthIn, isPaidQuarterly, paidByMonthIn, recogniseSpendingNature } from './spending-nature.js';

describe('the nature of spending is recognised from', () => {
  it.each([
    ['payroll', '网格员工资', ''],
    ['payroll', '巡逻队经费', '按月发放巡逻队员补贴，每人每月500元。'],
    ['payroll', '社工人员经费', '用于发放社工工资和缴纳保险。'],
    ['payroll', '关于下达公益岗补助', '按月发放岗位补贴。'],
    ['fee', '办公楼物业费', '按季度支付物业费。'],
    ['fee', '保洁服务', '合同约定每季支付一次。'],
    ['one-off', '会议设备购置', '购置会议室音响一套。'],
    ['one-off', '楼道改造质保金', '支付上年工程质保金。'],
    ['one-off', '道路工程尾款', ''],
    ['one-off', '公务用车保险费', ''],
    ['construction', '老旧楼道改造', '更换扶手和照明。'],
    ['construction', '河堤修缮工程', ''],
    ['construction', '口袋公园建设', ''],
    ['award', '社区干部年终考核奖', ''],
    ['transfer', '关于下达文明实践市级补助资金', ''],
  ])('%s: %s %s', (nature, name, purpose) => {
    expect(recogniseSpendingNature({ name, purpose })?.nature).toBe(nature);
  });

  it('says which words gave it away', () => {
    expect(recogniseSpendingNature({ name: '巡逻队经费', purpose: '按月发放补贴。' })).toEqual({ nature: 'payroll', because: '按月' });
  });
});

describe('nothing is recognised', () => {
  it.each([
    ['a name that says nothing', '综合事务经费', '保障街道工作。'],
    ['building up an organisation', '基层党组织建设经费', '开展党员教育。'],
    ['a building of morals', '精神文明建设', ''],
    ['an award together with monthly money', '干部考核奖和离任干部补贴', ''],
    ['money sent before the year began', '提前下达专项资金', ''],
    ['wages and quarterly fees in one', '综合服务经费', '工资按月发放，物业费按季支付。'],
    ['two purchases in one name', '设备采购及办公经费', ''],
  ])('from %s', (_what, name, purpose) => {
    expect(recogniseSpendingNature({ name, purpose })).toBeNull();
  });
});

it.each([
  ['9月底前竣工。', 9], ['计划于10月完工并投入使用', 10], ['12月中旬前完成建设', 12], ['2026年8月20日前验收', 8],
  ['全年12个月巡查', null], ['9月开工', null], ['竣工后支付', null], ['13月竣工', null],
])('the month of completion in “%s” is %s', (text, month) => {
  expect(completionMonthIn(text)).toBe(month);
});

it.each([
  ['11月底支出完成', 11], ['6月底前拨付到位', 6], ['3月付清', 3], ['11月底前完成工作', null], ['按月发放完毕', null],
])('the month of payment in “%s” is %s', (text, month) => {
  expect(paidByMonthIn(text)).toBe(month);
});

it('payment by the quarter is a word, not a season', () => {
  expect(['按季度支付', '每季结算', '冬季取暖', '旺季保障'].map(isPaidQuarterly)).toEqual([true, true, false, false]);
});
