/** 一次报送的表单：报送前留在本机. */
export const keptTerms = {
  hint: '填写的内容留在本机，报送前离开或刷新也不会丢失。',
  restored: (time: string) => `已恢复 ${time} 填写、尚未报送的内容。`,
  startAnew: '清空重填',
} as const;
