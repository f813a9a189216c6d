import type { Actor } from '#domain/access/actor';
import type { EstablishedDistrict } from './establish-district.js';

/** Who acts on the business of one spending unit. */
export interface UnitActors {
  readonly preparer: Actor;
  readonly unitLeader: Actor;
  readonly subdistrictFinance: Actor;
  readonly programDivision: Actor;
}

/** Who acts in the example district, by what they do. */
export interface ExampleActors {
  of(unitKey: string): UnitActors;
  readonly performanceDivision: Actor;
  readonly secondPerformanceReviewer: Actor;
  readonly bureauLeader: Actor;
  readonly budgetDivision: Actor;
}

export function exampleActors(district: EstablishedDistrict): ExampleActors {
  const byUnit: Readonly<Record<string, UnitActors>> = {
    tonghua: unit(district, 'lin.yue', 'tonghua', 'fang.zhicheng', 'qin.xiuying', 'ren.ke'),
    'tonghua-centre': unit(district, 'zhuang.ya', 'tonghua-centre', 'ding.huaiyuan', 'qin.xiuying', 'ren.ke'),
    shiqiao: unit(district, 'shao.wenbo', 'shiqiao', 'luo.jianguo', 'liang.xiaoman', 'wei.mingchuan'),
    wanghu: unit(district, 'he.xinyu', 'wanghu', 'jiang.yumei', 'feng.shian', 'zhong.yu'),
  };
  return {
    of(unitKey) {
      const actors = byUnit[unitKey];
      if (!actors) throw new Error(`no example people act for ${unitKey}`);
      return actors;
    },
    performanceDivision: district.actor('ye.qinghe'),
    secondPerformanceReviewer: district.actor('bai.songnian'),
    bureauLeader: district.actor('zhang.yanqiu'),
    budgetDivision: district.actor('xia.liqun'),
  };
}

const unit = (district: EstablishedDistrict, preparer: string, at: string, leader: string, finance: string, reviewer: string): UnitActors => ({
  preparer: district.actor(preparer, at),
  unitLeader: district.actor(leader),
  subdistrictFinance: district.actor(finance),
  programDivision: district.actor(reviewer),
});
