import type { AttachmentState } from '#domain/attachment/attachment';
import type { AttachmentType } from '#domain/attachment/attachment-type';

export const attachmentStates: Readonly<Record<AttachmentState, string>> = { quarantined: '待查毒', clean: '可用', infected: '发现病毒' };

export const attachmentTypeNames: Readonly<Record<AttachmentType, string>> = {
  pdf: 'PDF 文档', ofd: 'OFD 版式文档', docx: 'Word 文档', xlsx: 'Excel 工作簿', pptx: '演示文稿', doc: 'Word 文档（旧版）', xls: 'Excel 工作簿（旧版）', ppt: '演示文稿（旧版）',
  png: '图片', jpeg: '图片', gif: '图片', webp: '图片', text: '文本',
};
