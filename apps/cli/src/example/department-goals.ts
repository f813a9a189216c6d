/** 部门整体绩效目标 of one street of the example, as its clerk writes it. */
export interface ExampleDepartmentGoal {
  /** Key of the unit. */
  readonly unit: string;
  readonly overallGoal: string;
  /** Name, 主要职责, 绩效目标, 绩效指标. The standard of all of them is the district's. */
  readonly duties: readonly (readonly [name: string, duty: string, goal: string, measures: string])[];
  readonly safeguards: readonly string[];
  /** 一级, 二级, name, description, target, 评（扣）分标准, basis. */
  readonly indicators: readonly (readonly [level1: string, level2: string, name: string, description: string, target: string, scoring: string, basis: string])[];
}

/** The district grades every duty alike. */
export const dutyStandard = { text: '年终完成95%及以上的为优，完成85%的为良，完成70%的为中，完成70%以下的为差。', excellent: '95', good: '85', fair: '70' };

const perPoint = '每低于指标值1个百分点扣2%分值';
const allOrNothing = '完成得满分，未完成不得分';

/** 三个街道办事处: one each, in different hands by the time the example is looked at. */
export const exampleDepartmentGoals: readonly ExampleDepartmentGoal[] = [
  {
    unit: 'tonghua',
    overallGoal: '全年办结群众诉求4000件以上，社区服务站全部达到区级标准，辖区不发生较大以上安全事故。',
    duties: [
      ['诉求办理', '受理、分派并督办群众诉求。', '诉求按期办结，回访满意率稳步提升。', '办结群众诉求4000件；按期办结率98%。'],
      ['社区服务', '指导社区服务站运行。', '社区服务站全部达到区级标准。', '达标服务站9个。'],
      ['安全巡查', '组织沿街商户和老旧楼院安全巡查。', '隐患随查随改。', '巡查商户2400户次；隐患整改率100%。'],
    ],
    safeguards: ['书记、主任任组长，每月调度一次进度和支出。', '资金使用情况按季度在政务公开栏公示。'],
    indicators: [
      ['产出指标', '数量指标', '办结群众诉求件数', '全年登记并办结的诉求件数', '≥4000件', '每少100件扣5%分值', '诉求平台统计'],
      ['产出指标', '数量指标', '巡查沿街商户', '全年巡查的户次', '≥2400户次', '每少50户次扣3%分值', '巡查台账'],
      ['产出指标', '质量指标', '隐患整改率', '已整改隐患占查出隐患的比率', '=100%', perPoint, '巡查台账'],
      ['产出指标', '时效指标', '诉求按期办结率', '按期办结件数占应办结件数的比率', '≥98%', perPoint, '诉求平台统计'],
      ['效益指标', '社会效益指标', '较大以上安全事故', '辖区发生的较大以上安全事故起数', '=0起', allOrNothing, '应急部门通报'],
      ['满意度指标', '服务对象满意度指标', '回访满意率', '回访中表示满意的件数占比', '≥92%', perPoint, '回访记录'],
    ],
  },
  {
    unit: 'shiqiao',
    overallGoal: '完成6个老旧院落整治，新增居家养老服务点3个，为老服务覆盖全部社区。',
    duties: [
      ['院落整治', '组织老旧院落环境整治和设施更新。', '院落整治按期验收。', '整治院落6个；验收合格率100%。'],
      ['为老服务', '统筹居家养老服务。', '养老服务点就近可达。', '新增服务点3个；服务老人1200人。'],
    ],
    safeguards: ['成立院落整治专班，方案先经居民议事会讨论。'],
    indicators: [
      ['产出指标', '数量指标', '整治老旧院落', '完成整治并交付的院落数', '≥6个', '每少1个扣10%分值', '年度整治计划'],
      ['产出指标', '数量指标', '新增养老服务点', '新挂牌并投入使用的服务点数', '≥3个', '每少1个扣20%分值', '民政部门认定文件'],
      ['产出指标', '质量指标', '整治验收合格率', '一次验收合格院落占比', '=100%', perPoint, '验收记录'],
      ['效益指标', '社会效益指标', '服务老年人数', '接受居家养老服务的老人数', '≥1200人', '每少10人扣1%分值', '服务登记'],
      ['满意度指标', '服务对象满意度指标', '院落居民满意度', '问卷中表示满意的居民占比', '≥90%', perPoint, '问卷汇总'],
    ],
  },
  {
    unit: 'wanghu',
    overallGoal: '滨湖绿道全线贯通，湖岸保洁实现全天候覆盖，全年开展文化活动24场。',
    duties: [
      ['湖岸管护', '负责湖岸保洁和绿道养护。', '湖岸整洁，绿道完好。', '管护绿道12公里；设施完好率96%。'],
      ['文化惠民', '组织群众文化活动。', '活动进社区。', '文化活动24场。'],
    ],
    safeguards: ['管护服务按月考核，考核结果与付款挂钩。', '活动经费专账核算。'],
    indicators: [
      ['产出指标', '数量指标', '管护绿道长度', '纳入日常管护的绿道里程', '≥12公里', '每少1公里扣8%分值', '管护合同'],
      ['产出指标', '数量指标', '开展文化活动', '全年开展的活动场次', '≥24场', '每少1场扣4%分值', '活动台账'],
      ['产出指标', '质量指标', '绿道设施完好率', '完好设施占全部设施的比率', '≥96%', perPoint, '月度巡检记录'],
      ['满意度指标', '服务对象满意度指标', '游客和居民满意度', '问卷中表示满意的人数占比', '≥90%', perPoint, '问卷汇总'],
    ],
  },
];
