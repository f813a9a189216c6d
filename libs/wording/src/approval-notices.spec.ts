import { approvalSubjectKinds } from '#domain/approval/approval-subject';
import { stepRelations } from '#domain/approval/route-step';
import { obligationKinds } from '#domain/obligation/obligation';
import { noticeText } from './notices.js';

const details = { title: '道路养护', step: '业务股审核', reviewer: '王芳', opinion: '指标值偏低', unit: '城东街道办事处', dueOn: '2026-04-15', overdueDays: 3, month: 3 };

const kinds = [
  ...approvalSubjectKinds.flatMap((kind) => ['called', 'approved', 'returned', 'rejected'].map((phase) => `approval.${phase}.${kind}`)),
  ...stepRelations.map((relation) => `approval.stuck.${relation}`),
  ...obligationKinds.flatMap((kind) => ['due-soon', 'overdue', 'escalated'].map((phase) => `obligation.${phase}.${kind}`)),
];

test.each(kinds)('the notice %s has words of its own, and every blank is filled', (kind) => {
  const { title, body } = noticeText(kind, details);
  expect(title).toMatch(/^【(审批待办|审批结果|审批受阻|办理提醒|逾期催办|逾期督办)】/);
  expect(`${title}${body}`).not.toMatch(/[{}—]|undefined/);
  expect(body).toMatch(/[。]$/);
});

test('a reminder names the thing, its unit, its day and how late it is', () => {
  expect(noticeText('obligation.overdue.file-monitoring-report', details)).toEqual({
    title: '【逾期催办】填报3月底绩效运行监控表：道路养护',
    body: '城东街道办事处“道路养护”：填报3月底绩效运行监控表应于 2026-04-15 前完成，已逾期 3 个工作日，请督促尽快办理。',
  });
});
