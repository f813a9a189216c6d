import { wallTimeOf } from '#domain/calendar/local-date';

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

export const attachmentsUsage = '用法：npm run yuji -- attachments verify [--json]　逐个核验附件文件是否齐全、未被改动';

interface NamedAttachment {
  readonly id: string;
  readonly fileName: string;
}

export function describeAttachments({ files, missing, changed, orphaned }: { readonly files: number; readonly missing: readonly NamedAttachment[]; readonly changed: readonly NamedAttachment[]; readonly orphaned: readonly string[] }): string {
  if (missing.length + changed.length + orphaned.length === 0) return `附件核验通过：共 ${files} 个文件。`;
  return [
    '附件核验不通过：',
    ...missing.map(({ id, fileName }) => `  ${fileName}（${id}）：文件丢失，请用备份恢复。`),
    ...changed.map(({ id, fileName }) => `  ${fileName}（${id}）：文件与上传时不一致，请用备份恢复。`),
    ...orphaned.map((id) => `  ${id}：没有登记的文件，系统会在一天后自动清理。`),
  ].join('\n');
}

export const outboxUsage = '用法：npm run yuji -- outbox list [--json]　列出多次发送失败、已停发的消息\n　　　npm run yuji -- outbox replay [编号]　重新发送其中一条或全部';

export const describeBuried = (messages: readonly { readonly id: string; readonly channel: string; readonly failures: number; readonly lastError: string }[]): string =>
  messages.length === 0 ? '没有停发的消息。' : [`停发的消息 ${messages.length} 条：`, ...messages.map((message) => `  ${message.id}　${message.channel}　失败 ${message.failures} 次：${message.lastError}`)].join('\n');

export const describeReplayed = (messages: number): string => (messages === 0 ? '没有可重新发送的消息。' : `已将 ${messages} 条消息放回待发。`);

export const backupUsage = `用法：npm run yuji -- backup --out 文件夹 [--json]　把数据库和文件备份到一个新的文件夹
　　　npm run yuji -- backup verify 文件夹 [--json]　核对一份备份是否完整（不需要数据库）`;

export const restoreUsage = `用法：npm run yuji -- restore --from 文件夹 [--database 所有者连接地址] [--json]
　　　把备份恢复到空数据库；不给 --database 时恢复到 DATABASE_URL（或内置数据库）`;

interface BackupFigures {
  readonly takenAt: string;
  readonly tables: number;
  readonly rows: number;
  readonly files: number;
  readonly bytes: number;
  readonly missingFiles: readonly { readonly collection: string; readonly name: string }[];
}

const megabytes = (bytes: number): string => (bytes / 1_000_000).toFixed(1);

const dayAndTime = (instant: string): string => `${wallTimeOf(new Date(instant))}（北京时间）`;

const figuresText = ({ takenAt, tables, rows, files, bytes }: BackupFigures): string => `数据截止 ${dayAndTime(takenAt)}；${tables} 张表 ${rows} 行，${files} 个文件，共 ${megabytes(bytes)} MB`;

const missingText = ({ missingFiles }: BackupFigures): readonly string[] =>
  missingFiles.length === 0 ? [] : [`有 ${missingFiles.length} 个文件在备份时已缺失或内容不符，未能备份：`, ...missingFiles.slice(0, 20).map(({ collection, name }) => `  ${collection}/${name}`), '请尽快从更早的备份中找回。'];

export const describeBackup = (folder: string, figures: BackupFigures, seconds: string): string =>
  [`备份完成：${folder}（用时 ${seconds} 秒）。${figuresText(figures)}。`, ...missingText(figures), '请把它复制到另一台机器上保存；其中有个人信息，请按敏感数据保管。'].join('\n');

export const describeVerifiedBackup = (folder: string, figures: BackupFigures): string => [`备份完整：${folder}。${figuresText(figures)}。`, ...missingText(figures)].join('\n');

export const backupNotRecorded = '备份已写好，但没能记入数据库的备份记录，系统状态页看不到它。';

export const describeRestore = (figures: BackupFigures, seconds: string): string => [`恢复完成（用时 ${seconds} 秒）。${figuresText(figures)}。`, ...missingText(figures), '用户需要重新登录；备份之后发出的邮件可能再发一次。'].join('\n');
