import type { ExampleDistrict, ExamplePerson } from './example-district.js';

/** A fictional district: no place, office or person of this name exists. */
export const exampleDistrict: ExampleDistrict = {
  units: [
    { key: 'province', kind: 'province', code: '990000', name: '岚川省', below: null },
    { key: 'city', kind: 'city', code: '990100', name: '青屏市', below: 'province' },
    { key: 'district', kind: 'district', code: '990102', name: '云岭区', below: 'city' },
    { key: 'bureau', kind: 'finance-bureau', code: '100001', name: '云岭区财政局', below: 'district' },
    { key: 'program-1', kind: 'program-division', code: '100011', name: '行政政法股', below: 'bureau' },
    { key: 'program-2', kind: 'program-division', code: '100012', name: '社会事业股', below: 'bureau' },
    { key: 'program-3', kind: 'program-division', code: '100013', name: '城建农业股', below: 'bureau' },
    { key: 'performance', kind: 'performance-division', code: '100021', name: '预算绩效管理股', below: 'bureau' },
    { key: 'budget', kind: 'budget-division', code: '100022', name: '预算股', below: 'bureau' },
    { key: 'supervision', kind: 'supervision-office', code: '100031', name: '财政监督检查办公室', below: 'district' },
    { key: 'tonghua', kind: 'subdistrict-office', code: '310001', name: '桐花街道办事处', below: 'district', reviewedBy: 'program-1' },
    { key: 'tonghua-centre', kind: 'budget-unit', code: '310101', name: '桐花街道社区服务中心', below: 'tonghua', reviewedBy: 'program-1' },
    { key: 'shiqiao', kind: 'subdistrict-office', code: '320001', name: '石桥街道办事处', below: 'district', reviewedBy: 'program-2' },
    { key: 'wanghu', kind: 'subdistrict-office', code: '330001', name: '望湖街道办事处', below: 'district', reviewedBy: 'program-3' },
    { key: 'consultant', kind: 'third-party', code: '900001', name: '明衡绩效评价咨询有限公司', below: 'district' },
  ],
  people: [
    ...office('tonghua', ['林月', 'lin.yue'], ['方志成', 'fang.zhicheng'], ['秦秀英', 'qin.xiuying'], ['顾海平', 'gu.haiping'], ['沈知夏', 'shen.zhixia']),
    ...office('shiqiao', ['邵文博', 'shao.wenbo'], ['罗建国', 'luo.jianguo'], ['梁小满', 'liang.xiaoman'], ['韩立冬', 'han.lidong'], ['陶雨', 'tao.yu']),
    ...office('wanghu', ['贺新宇', 'he.xinyu'], ['蒋玉梅', 'jiang.yumei'], ['冯世安', 'feng.shian'], ['戴晓峰', 'dai.xiaofeng'], ['苏青', 'su.qing']),
    // 一人多岗: keeps the books of the service centre and helps out at its office.
    person('庄雅', 'zhuang.ya', ['tonghua-centre', 'preparer'], ['tonghua', 'preparer']),
    person('丁怀远', 'ding.huaiyuan', ['tonghua-centre', 'unit-leader']),
    person('章砚秋', 'zhang.yanqiu', ['bureau', 'responsible-leader']),
    person('任可', 'ren.ke', ['program-1', 'program-division']),
    person('魏明川', 'wei.mingchuan', ['program-2', 'program-division']),
    person('钟毓', 'zhong.yu', ['program-3', 'program-division']),
    person('叶清和', 'ye.qinghe', ['performance', 'performance-division']),
    person('白松年', 'bai.songnian', ['performance', 'performance-division']),
    person('夏立群', 'xia.liqun', ['budget', 'budget-division']),
    person('董正言', 'dong.zhengyan', ['supervision', 'supervisor']),
    person('许安', 'xu.an', ['bureau', 'system-administrator']),
    person('曹慎之', 'cao.shenzhi', ['bureau', 'security-administrator']),
    person('温如鉴', 'wen.rujian', ['bureau', 'auditor']),
    person('彭若衡', 'peng.ruoheng', ['consultant', 'third-party']),
  ],
};

type Named = readonly [name: string, login: string];

function person(name: string, login: string, ...posts: readonly (readonly [unit: string, role: ExamplePerson['posts'][number]['role']])[]): ExamplePerson {
  return { name, login, posts: posts.map(([unit, role]) => ({ unit, role })) };
}

/** The five people that every sub-district office of the example has. */
function office(unit: string, preparer: Named, leader: Named, finance: Named, responsible: Named, administrator: Named): ExamplePerson[] {
  return [
    person(...preparer, [unit, 'preparer']),
    person(...leader, [unit, 'unit-leader']),
    person(...finance, [unit, 'subdistrict-finance']),
    person(...responsible, [unit, 'responsible-leader']),
    person(...administrator, [unit, 'unit-administrator']),
  ];
}
