export const disclosureProblems: Readonly<Record<string, string>> = {
  'disclosure.nothing-issued': '该单位{fiscalYear}年度还没有批复下达的绩效目标，没有可公开的材料：请在批复下达后再生成。',
  'disclosure.not-found': '没有找到这份公开材料：它可能已删除，或是由其他人、其他岗位生成的，请重新生成。',
  'disclosure.not-ready': '公开材料还没有生成完毕，或未能生成：请先查看进度，完成后再下载。',
  'disclosure.expired': '公开材料的文件已过保存期，系统已删除：请重新生成。',
  'disclosure.already-ended': '公开材料已生成完毕、已取消或未能生成，不能再取消：请刷新后查看。',
  'disclosure.reader-gone': '申请人的岗位已结束、账号已停用或单位已撤销，公开材料没有生成：请由现任人员重新生成。',
  'disclosure.not-printed': '公开材料多次排版都没有完成：请稍后重新生成；仍不成功时请换一种格式，并告知系统管理员。',
  'disclosure.too-large': '公开材料超过 {megabytes} MB，系统不保存这么大的文件：请改为输出 .xlsx 或 .docx。',
};
