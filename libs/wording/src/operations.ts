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

export const outboxUsage = '用法：npm run yuji -- outbox list [--json]　列出多次发送失败、已停发的消息\n　　　npm run yuji -- outbox replay [编号]　重新发送其中一条或全部';

export const describeBuried = (messages: readonly { readonly id: string; readonly channel: string; readonly failures: number; readonly lastError: string }[]): string =>
  messages.length === 0 ? '没有停发的消息。' : [`停发的消息 ${messages.length} 条：`, ...messages.map((message) => `  ${message.id}　${message.channel}　失败 ${message.failures} 次：${message.lastError}`)].join('\n');

export const describeReplayed = (messages: number): string => (messages === 0 ? '没有可重新发送的消息。' : `已将 ${messages} 条消息放回待发。`);
