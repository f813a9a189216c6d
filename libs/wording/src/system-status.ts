/** 系统状态: what an administrator reads. A test holds these against the parts, the states and the causes there are. */
export const partNames: Readonly<Record<string, string>> = {
  database: '数据库',
  worker: '后台任务进程',
  queue: '任务队列',
  outbox: '消息发送',
  mail: '邮件',
  jobs: '定时与打印任务',
  trail: '留痕核验',
  backup: '备份',
  disk: '磁盘空间',
  attachments: '附件存储',
  clock: '时钟',
  'legacy-word': '旧版 Word 导入（LibreOffice）',
  'virus-scan': '病毒扫描',
};

export const partStateNames: Readonly<Record<string, string>> = { normal: '正常', off: '未启用', degraded: '降级', down: '中断' };

interface CauseText {
  /** What it means for whoever uses the system. */
  readonly means: string;
  /** What the administrator does about it; empty where nothing need be done. */
  readonly advice: string;
}

const quiet = (means: string): CauseText => ({ means, advice: '' });

export const causeTexts: Readonly<Record<string, CauseText>> = {
  'database.normal': quiet('填报、审核和查询正常。'),
  'database.guards-missing': { means: '数据库缺少保护措施（{missing}），留痕和锁定可能失效，系统已拒绝就绪。', advice: '运行 npm run yuji -- migrate 补齐后运行 npm run yuji -- doctor 检查；若保护措施是被人删除的，请先联系审计员。' },
  'database.runs-as-owner': { means: '功能正常，但系统以数据表所有者的身份连接数据库，少了一道防篡改的保护。', advice: '为 DATABASE_URL 另建一个不拥有任何表的角色，所有者只写在 DATABASE_OWNER_URL，然后运行 npm run yuji -- migrate。' },

  'worker.normal': quiet('催办、站内信、邮件和定时任务正常，{workers} 个进程在工作。'),
  'worker.silent': { means: '填报和审核照常，但催办、站内信、邮件、公开文本打印和夜间核验都已停止；恢复后会自动补做，不会丢失。', advice: '查看后台任务（worker）的日志并重新启动它。' },

  'queue.normal': quiet('消息即时送出。'),
  'queue.unreachable': { means: '连不上任务队列。消息不会丢失，改由每 5 秒一次的轮询送出，会晚几秒；整点类任务可能推迟。', advice: '检查 Redis（QUEUE_BACKEND=redis 时）或数据库连接数；恢复后后台任务会自行重连。' },
  'queue.schema-behind': { means: '任务队列的数据表不是当前版本，消息改由轮询送出，会晚几秒。', advice: '运行 npm run yuji -- migrate。' },
  'queue.nobody-listens': { means: '后台任务进程已停，无从得知队列情况。', advice: '先恢复后台任务进程。' },

  'outbox.normal': quiet('没有积压。'),
  'outbox.lagging': { means: '有 {messages} 条消息到点未发，最早的已等 {minutes} 分钟；催办和通知会晚到，不会丢失。', advice: '先看后台任务进程和邮件两项；若都正常，查看后台任务日志中的 outbox 记录。' },
  'outbox.buried': { means: '有 {messages} 条消息多次发送失败，已停发，收件人没有收到。', advice: '运行 npm run yuji -- outbox list 看原因，改正后运行 npm run yuji -- outbox replay 重发。' },

  'mail.normal': quiet('邮件正常送出。'),
  'mail.off': { means: '没有设置邮件服务器，通知只在站内信中显示，不发邮件。', advice: '需要邮件时设置 SMTP_URL 和 MAIL_FROM，并重新启动。' },
  'mail.failing': { means: '有 {messages} 封邮件发送失败，正在重试；站内信不受影响。', advice: '检查邮件服务器的地址、账号和网络；后台任务日志中有服务器的答复。' },

  'jobs.normal': quiet('定时任务按时执行，没有等待过久的打印。'),
  'jobs.reminder-sweep-overdue': { means: '催办检查已 {minutes} 分钟没有执行（应每分钟一次），逾期提醒会晚到，不会丢失。', advice: '查看后台任务进程是否正常，必要时重新启动它。' },
  'jobs.housekeeping-overdue': { means: '清理任务已 {minutes} 分钟没有执行（应每小时一次），过期的数据会多留一阵，不影响使用。', advice: '查看后台任务进程是否正常，必要时重新启动它。' },
  'jobs.packages-waiting': { means: '有公开文本等待打印已 {minutes} 分钟，申请人暂时下载不到。', advice: '查看后台任务日志中的 package 记录；申请人可取消后按单位分开打印。' },

  'trail.normal': quiet('最近一次核验在 {hours} 小时前，全部链条完好。'),
  'trail.never-verified': { means: '还没有做过留痕核验。', advice: '每天 02:30 自动核验，后台任务开着即可；也可现在运行 npm run yuji -- audit verify。' },
  'trail.overdue': { means: '最近一次留痕核验已是 {hours} 小时前（应每天一次），其间若有改动不会被及时发现。', advice: '查看后台任务进程在 02:30 是否开着；可现在运行 npm run yuji -- audit verify。' },
  'trail.broken': { means: '留痕核验不通过（{where}）：有记录被改动、删除或插入。', advice: '请立即联系审计员，保留现场和备份，运行 npm run yuji -- audit verify --digest 与导出的摘要比对；查清之前不要恢复或清理数据。' },

  'backup.normal': quiet('最近一次备份的数据截止 {hours} 小时前。'),
  'backup.never': { means: '从未备份：一旦磁盘或主机损坏，全部数据无法找回。', advice: '运行 npm run yuji -- backup --out 文件夹，并设为每晚自动执行，把备份复制到另一台机器。' },
  'backup.overdue': { means: '最近一次备份的数据截止 {hours} 小时前，超过规定的 {limit} 小时；现在出故障，其后的填报和审核都会丢失。', advice: '检查每晚的备份任务为何没有执行；可现在运行 npm run yuji -- backup --out 文件夹。' },
  'backup.files-missing': { means: '最近一次备份缺 {files} 个文件：它们在备份时已不在存储中，或内容已变。', advice: '查看那次备份的清单 manifest.json 中的 missingFiles，从更早的备份中找回。' },

  'disk.normal': quiet('剩余 {megabytes} MB（{percent}%）。'),
  'disk.low': { means: '数据文件夹所在磁盘只剩 {megabytes} MB（{percent}%），目前不影响使用。', advice: '清理旧备份和日志，或扩大磁盘。' },
  'disk.full': { means: '数据文件夹所在磁盘只剩 {megabytes} MB（{percent}%），随时可能无法保存。', advice: '立即清理旧备份和日志，或扩大磁盘；不要删除数据文件夹里的文件。' },

  'attachments.on-disk': quiet('附件存放在服务器的文件夹里，可以上传和下载。'),
  'attachments.in-bucket': quiet('附件存放在对象存储里，可以上传和下载。'),
  'attachments.out-of-reach': { means: '附件存储连不上（{reason}），附件暂时不能上传和下载，其他填报和审核照常。', advice: '对象存储：检查 S3_ENDPOINT、存储桶、密钥和网络；文件夹：检查 ATTACHMENT_DIR 是否存在、可写。恢复后不必重新启动。' },

  'clock.normal': quiet('本机与数据库的时钟一致。'),
  'clock.skewed': { means: '本机与数据库的时钟相差 {seconds} 秒，日志时间可能对不上，办理时间以数据库为准。', advice: '检查两台机器的时间同步（NTP）。' },
  'clock.wrong': { means: '本机与数据库的时钟相差 {seconds} 秒，后台任务在这种主机上会停止领取工作。', advice: '立即校准时间（NTP）。' },

  'legacy-word.normal': quiet('可以导入旧版 .doc 文件。'),
  'legacy-word.off': { means: '本机没有安装 LibreOffice，旧版 .doc 文件不能导入，会提示先另存为 .docx；其他格式不受影响。', advice: '需要时安装 LibreOffice（libreoffice-writer），不必重新启动。' },

  'virus-scan.on': quiet('附件先由病毒扫描检查，通过后才能下载。'),
  'virus-scan.off': { means: '未启用病毒扫描，上传的文件只按格式和内容检查。', advice: '' },
};

export interface SaidPart {
  readonly name: string;
  readonly stateName: string;
  readonly means: string;
  readonly advice: string;
}

/** One part in words, with the figures in their places. */
export function describePart({ part, state, cause, details }: { readonly part: string; readonly state: string; readonly cause: string; readonly details: Readonly<Record<string, string | number>> }): SaidPart {
  const { means = '', advice = '' } = causeTexts[cause] ?? {};
  const fill = (text: string): string => text.replace(/\{(\w+)\}/g, (blank, name: string) => String(details[name] ?? blank));
  return { name: partNames[part] ?? part, stateName: partStateNames[state] ?? state, means: fill(means), advice: fill(advice) };
}
