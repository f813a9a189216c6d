export const formProblems: Readonly<Record<string, string>> = {
  'form.does-not-fit': '文件与表样不一致：应为“{expected}”的地方是“{found}”。请使用系统导出的表样填写，不要增删或移动固定栏目。',
  'form.needs-document': '输出“{form}”需要一份已公开的绩效文本：请指明文件。',
  'form.nothing-to-print': '文件中没有项目绩效目标表，无法输出按项目填写的表样：请换用部门整体的表样，或核对文件。',
  'form.cell-too-long': '有一个单元格的文字超过 {most} 个字符，Excel 容不下：请改为输出 .docx 或 .pdf。',
  'form.goal-not-approved': '“{project}”的绩效目标尚未审核通过，不能输出批复表：请在审核通过后再输出，或先输出申报表。',
  'form.too-much-work': '这份文件太大，未能在限定的时间和内存内排好版：请分年度、分单位输出，或改为输出 .xlsx。',
  'form.cannot-write': '无法写入“{path}”：请核对文件夹是否存在、是否有写入权限、磁盘是否已满。',
};
