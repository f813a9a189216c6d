import { approvalNotices, obligationNotices } from './approval-notices.js';

/** 站内信与邮件 of one kind. `{name}` is filled from the notice's details; the subject line is one sentence, the body says what to do. */
export interface NoticeSentence {
  readonly title: string;
  readonly body: string;
}

/** One entry for every kind a use case enqueues; append yours in the section of your subject. A test asks for each kind it finds. */
export const noticeSentences: Readonly<Record<string, NoticeSentence>> = {
  ...approvalNotices,
  ...obligationNotices,
  // goal
  'goal.issued': { title: '【绩效目标】批复下达：{project}', body: '项目“{project}”的绩效目标已随预算批复下达，请按批复的目标执行，并在各监控节点按时填报。' },
  'department-goal.issued': { title: '【绩效目标】部门整体绩效目标批复下达：{project}', body: '“{project}”的部门整体绩效目标已随预算批复下达，请按批复的目标执行。' },
  'goal-adjustment.issued': { title: '【目标调整】批复下达：{project}', body: '项目“{project}”的目标调整已批复下达，自批复之日起按调整后的目标和预算执行，以前各监控节点仍按原目标评判。' },

  // attachment
  'attachment.infected': { title: '【附件】发现病毒：{file}', body: '您上传的附件“{file}”中发现病毒（{threat}），系统已隔离，任何人都不能下载。请删除该附件，换一份干净的文件重新上传，并检查您的电脑。' },

  // evaluation
  'evaluation.rechecked': { title: '【绩效自评】抽查复核结论：{project}', body: '项目“{project}”的绩效自评已经抽查复核：自评 {before} 分，复核 {after} 分，以复核结果为准。' },

  // rectification
  'rectification.ordered': { title: '【绩效整改】整改通知书 {noticeNo}：{project}', body: '项目“{project}”收到整改通知书 {noticeNo}，列出 {findings} 个问题，请于 {dueOn} 前报送整改措施。' },
  'rectification.planned': { title: '【绩效整改】整改措施已报送：{project}', body: '整改通知书 {noticeNo}（项目“{project}”）的整改措施已报送，请关注整改进展。' },
};

const unknownKind: NoticeSentence = { title: '【预绩】您有一条新消息', body: '请登录系统查看详情。' };

export interface NoticeText {
  readonly title: string;
  readonly body: string;
}

const DETAIL_LENGTH = 200;

/** Details are typed by people: a line break in a project's name must not become a header of a mail (reliability.md, H3). */
function clean(detail: string | number | undefined): string {
  if (detail === undefined) return '—';
  const text = String(detail).replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
  return text.length > DETAIL_LENGTH ? `${text.slice(0, DETAIL_LENGTH)}…` : text;
}

/** The words of a notice; blanks without a detail show a dash, and an unknown kind still tells its reader to look. */
export function noticeText(kind: string, details: Readonly<Record<string, string | number>>): NoticeText {
  const sentence = Object.hasOwn(noticeSentences, kind) ? noticeSentences[kind] : undefined;
  const filled = (text: string): string => text.replace(/\{(\w+)\}/g, (_, blank: string) => clean(Object.hasOwn(details, blank) ? details[blank] : undefined));
  // What people wrote may end with a full stop already.
  const fill = (text: string): string => filled(text).replace(/(?<=[。！？])。/g, '');
  const { title, body } = sentence ?? unknownKind;
  return { title: fill(title), body: fill(body) };
}

/** 站内信 in one line: 【subject】 and what to do. The title says the project a second time, so only its head is taken. */
export function noticeLine(kind: string, details: Readonly<Record<string, string | number>>): string {
  const { title, body } = noticeText(kind, details);
  return title.slice(0, title.indexOf('】') + 1) + body;
}

/** The plain text of a mail: greeting, message, deep link, and who sent it. */
export function mailText(name: string, text: NoticeText, url: string): string {
  return [`${clean(name)}：`, '', text.body, '', '请点击下面的链接办理：', url, '', '本邮件由预绩系统自动发送，请勿回复。'].join('\n');
}
