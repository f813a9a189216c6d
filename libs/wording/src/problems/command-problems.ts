export const commandProblems: Readonly<Record<string, string>> = {
  // command line
  'command-line.not-json': '输入不是有效的 JSON：请检查后重试。',
  'command-line.file-unreadable': '文件“{file}”无法读取，或者不是 JSON。',
  'command-line.not-requests': '输入应为一个 JSON 数组，每个元素是一条请求。',

  // seed, demo-year
  'seed.external-database-refused': '示例数据只能写入内置数据库，当前连接的是外部数据库，未作任何改动。',
  'seed.not-empty': '数据库中已有数据，未写入示例数据。',
  'demo-year.needs-own-database': '演示年度只在自带的临时数据库上运行，请用 npm run yuji -- demo-year 启动。',
  'demo-year.nothing-to-play': '文件中没有可以演示的项目绩效目标表。',

  // import
};
