/** What is wrong with a variable of the environment; `{name}` is the variable. Values are never repeated: some are secrets. */
export const settingSentences = {
  databaseUrl: '必须是 PostgreSQL 连接串，例如 postgres://用户:密码@主机:5432/库名',
  port: '必须是 0 到 65535 之间的整数',
  host: '必须是 IP 地址或主机名',
  queueBackend: '只能是 postgres 或 redis',
  redisUrl: '必须是 Redis 连接串，例如 redis://主机:6379/0',
  redisUrlMissing: 'QUEUE_BACKEND=redis 时必须填写 Redis 连接串',
  smtpUrl: '必须是 SMTP 连接串，例如 smtp://用户:密码@主机:587?tls=required，或 smtps://主机:465',
  mailFrom: '必须是发件人地址，例如 预绩系统 <yuji@example.gov.cn>',
  mailFromMissing: '填写了 SMTP_URL 时必须填写发件人地址',
  publicUrl: '必须是用户访问系统的网址（http:// 或 https://，不带路径参数）',
  passwordProfile: '只能是 length 或 composition',
  clock: '只能是 database 或 simulated',
  fault: '应为语句序号（正整数）或 commit',
  faultRefused: '只用于内置数据库上的故障测试，连接外部数据库时不允许',
  clockRefused: 'simulated 只用于内置数据库上的演示，连接外部数据库时不允许',
  boolean: '只能是 true 或 false',
  logLevel: '只能是 fatal、error、warn、info、debug 之一',
  integer: '必须是 {minimum} 到 {maximum} 之间的整数',
  trustProxy: '必须是用逗号隔开的代理服务器地址或网段，例如 10.0.0.5,10.1.0.0/16',
  folder: '必须是文件夹路径',
  attachmentStore: '只能是 disk 或 s3',
  s3Endpoint: '必须是 S3 兼容存储服务的网址，例如 https://s3.example.gov.cn',
  s3Region: '必须是存储服务的区域名，例如 us-east-1',
  s3Bucket: '必须是存储桶名：3 到 63 个小写字母、数字、点或短横线',
  s3Key: '必须是访问密钥，不含空格',
  s3Missing: 'ATTACHMENT_STORE=s3 时必须填写',
  clamdAddress: '必须是病毒扫描服务的主机和端口，例如 127.0.0.1:3310',
} as const;

/** The whole message: every fault at once, one line each. */
export function settingsRefused(faults: readonly { readonly variable: string; readonly sentence: string }[]): string {
  return ['环境变量设置有误，程序未启动：', ...faults.map((fault) => `  ${fault.variable}：${fault.sentence}`)].join('\n');
}
