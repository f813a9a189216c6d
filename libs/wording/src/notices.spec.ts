import { mailText, noticeText } from './notices.js';

test('blanks are filled from the details', () => {
  expect(noticeText('goal.issued', { project: '社区巡逻补贴' }).title).toBe('【绩效目标】批复下达：社区巡逻补贴');
});

test('a blank without its detail shows a dash, never a name from the code', () => {
  expect(noticeText('goal.issued', {}).title).toBe('【绩效目标】批复下达：—');
  expect(noticeText('goal.issued', JSON.parse('{"__proto__":{"project":"x"}}') as Record<string, string>).title).toBe('【绩效目标】批复下达：—');
});

test.each(['toString', 'constructor', '__proto__', 'no.such-kind'])('the unknown kind %s still tells its reader to look', (kind) => {
  expect(noticeText(kind, {})).toEqual({ title: '【预绩】您有一条新消息', body: '请登录系统查看详情。' });
});

test('line breaks and control characters in a detail become one space', () => {
  expect(noticeText('goal.issued', { project: 'a\r\nBcc: b\u2028c\u0000d' }).title).toBe('【绩效目标】批复下达：a Bcc: b c d');
});

test('a detail without end is cut', () => {
  expect(noticeText('goal.issued', { project: '长'.repeat(5000) }).title.length).toBeLessThan(230);
});

test('a sentence that somebody ended themselves is not ended twice', () => {
  expect(noticeText('approval.rejected.goal', { opinion: '依据不足。' }).body).toMatch(/意见：依据不足。$/);
  expect(noticeText('approval.rejected.goal', { opinion: '依据不足' }).body).toMatch(/意见：依据不足。$/);
});

test('braces in a detail are text, not blanks', () => {
  expect(noticeText('goal.issued', { project: '{project}{constructor}' }).title).toBe('【绩效目标】批复下达：{project}{constructor}');
});

test('a mail ends with the link and says that nobody reads answers', () => {
  expect(mailText('王\r\n小明', { title: 't', body: '正文。' }, 'https://yuji.example/x')).toBe('王 小明：\n\n正文。\n\n请点击下面的链接办理：\nhttps://yuji.example/x\n\n本邮件由预绩系统自动发送，请勿回复。');
});
