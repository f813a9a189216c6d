/** What commands say on standard error to whoever runs the system. */
export const describeMigrations = (applied: readonly string[]): string => (applied.length === 0 ? '数据库结构已是最新。' : `数据库结构已升级（${applied.length} 步）。`);

export const describeChains = (isOk: boolean, chains: readonly { readonly entries: number; readonly firstBad: number | null; readonly district: string }[]): string =>
  isOk
    ? `留痕核验通过：${chains.length} 条链，共 ${chains.reduce((sum, chain) => sum + chain.entries, 0)} 条记录。`
    : chains.flatMap((chain) => (chain.firstBad === null ? [] : [`留痕核验不通过：链 ${chain.district} 第 ${chain.firstBad} 条与记录不符。请立即停止写入，联系审计员，并与导出的摘要比对。`])).join('\n');

export const describeDoctor = (checks: readonly { readonly name: string; readonly violations: number }[]): string => {
  const broken = checks.filter((check) => check.violations > 0);
  return broken.length === 0 ? `检查通过：${checks.length} 项。` : `检查不通过：\n${broken.map((check) => `  ${check.name}：${check.violations} 处`).join('\n')}`;
};
