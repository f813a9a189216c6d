/** 系统状态 on the desk. */
export const statusDeskTerms = {
  overall: (state: string, at: string) => `系统${state}（${at} 查看）`,
  part: '部件',
  state: '状态',
  since: '自何时起',
  means: '对使用的影响',
  advice: '处理办法',
  refresh: '重新查看',
  marks: { normal: '●', off: '○', degraded: '▲', down: '■' },
} as const;
