/** 公开材料的办理状态. */
export const packageStateNames = { waiting: '等待生成', printing: '正在生成', ready: '可下载', expired: '已过期', failed: '未能生成', cancelled: '已取消' } as const;

/** 公开材料的文件名，不含扩展名. */
export const packageFileName = (unit: string, fiscalYear: number): string => `${unit}${fiscalYear}年部门预算绩效目标公开`;
