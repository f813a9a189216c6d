/** What the command that imports documents says to a person at a terminal. */
export const importText = {
  imported: (file: string, unit: string, year: number, who: string): string => `${file} → ${unit} ${year} 年度，经办人 ${who}`,
  counts: (created: number, revised: number, others: number): string => `  新建草稿 ${created} 个，更新 ${revised} 个，未写入 ${others} 个`,
  project: (no: number, code: string, name: string, outcome: string): string => `  ${no}. ${code} ${name}：${outcome}`,
  department: (outcome: string): string => `  部门整体绩效目标：${outcome}`,
  detail: (text: string): string => `     ${text}`,
  missing: (code: string, name: string, status: string): string => `  文件中没有：${code} ${name}（${status}），未作改动`,
  ambiguous: (name: string, raw: string, suggestions: readonly string[]): string => `指标“${name}”的指标值“${raw}”有多种读法，按原文保存：请在绩效目标中确认${suggestions.length === 0 ? '' : `（可能是 ${suggestions.join(' 或 ')}）`}。`,
  refused: (file: string, why: string): string => `${file}：没有导入。${why}`,
} as const;

export const outcomeNames: Readonly<Record<string, string>> = {
  created: '新建草稿', revised: '已更新', same: '与系统一致', conflict: '不能覆盖', refused: '没有导入', 'not-chosen': '未选择', none: '文件中没有',
};
