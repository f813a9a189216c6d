import { approvalSubjectKinds } from '#domain/approval/approval-subject';
import { stepRelations } from '#domain/approval/route-step';
import { obligationKinds } from '#domain/obligation/obligation';
import { approvalSubjectNames, obligationNames, stepRelationNames } from './approval-terms.js';

interface Sentence {
  readonly title: string;
  readonly body: string;
}

const sentencesFor = <Kind extends string>(kinds: readonly Kind[], phases: Readonly<Record<string, (kind: Kind) => Sentence>>): Record<string, Sentence> =>
  Object.fromEntries(kinds.flatMap((kind) => Object.entries(phases).map(([phase, say]) => [`${phase}.${kind}`, say(kind)])));

/** Nobody keeps posts at an institution that was not engaged: it is for 绩效股 to engage one. */
const notEngaged: Sentence = { title: '【审批受阻】“{step}”环节尚无第三方机构：{title}', body: '“{title}”停在“{step}”环节：该项目还没有委托第三方机构，或受托机构没有在岗人员。请绩效股在该项目的绩效目标中委托第三方机构。' };

/** 审批: who is asked, and how it ended. */
export const approvalNotices: Readonly<Record<string, Sentence>> = {
  ...sentencesFor(approvalSubjectKinds, {
    'approval.called': (kind) => ({ title: `【审批待办】${approvalSubjectNames[kind]}：{title}`, body: `“{title}”的${approvalSubjectNames[kind]}已送到“{step}”环节，请审阅后办理。` }),
    'approval.named': (kind) => ({ title: `【审批协办】${approvalSubjectNames[kind]}：{title}`, body: `{person}就“{title}”的${approvalSubjectNames[kind]}（“{step}”环节）找您：{opinion}。请打开查看。` }),
    'approval.amended': (kind) => ({ title: `【送审内容已完善】${approvalSubjectNames[kind]}：{title}`, body: `{person}在“{step}”环节完善了“{title}”的${approvalSubjectNames[kind]}（{changes} 处），说明：{opinion}。请打开查看修改对比。` }),
    'approval.approved': (kind) => ({ title: `【审批结果】审核通过：{title}`, body: `“{title}”的${approvalSubjectNames[kind]}已审核通过。` }),
    'approval.returned': (kind) => ({ title: `【审批结果】退回修改：{title}`, body: `“{title}”的${approvalSubjectNames[kind]}被{reviewer}退回，意见：{opinion}。请修改后重新送审。` }),
    'approval.rejected': (kind) => ({ title: `【审批结果】不予通过：{title}`, body: `“{title}”的${approvalSubjectNames[kind]}未通过审核，办理人：{reviewer}，意见：{opinion}。` }),
  }),
  'approval.copied': { title: '【抄送】{title}', body: '{by}将“{title}”的审批抄送给您，附言：{words}。此件供您知悉，无需办理。' },
  'approval.urged': { title: '【催办】{title}', body: '{by}催办“{title}”，附言：{words}。该件停在“{step}”环节，请尽快办理；一时不能办结的，请答复预计办结日期。' },
  'approval.urge-answered': { title: '【催办答复】{title}', body: '{by}答复：“{title}”预计 {finishBy} 办结。{words}。' },
  'delegation.made': { title: '【审批委托】{person}委托您代办审批', body: '{person}已将审批委托给您，{from} 至 {until}（均含当日），其间已在等待和新送到的事项，请在“委托给我的”中办理。' },
  'delegation.ended': { title: '【审批委托】委托已结束：{person}', body: '{person}委托{delegate}代办的审批已提前结束，未办的事项回到{person}处。' },
  'person.handed-over': { title: '【工作交接】{person}的工作已移交给您', body: '{person}的岗位和未办事项已移交给您：其中待审批 {waiting} 件，其他经手事项 {items} 件，请及时办理。' },
  ...sentencesFor(stepRelations, {
    'approval.stuck': (relation) => (relation === 'engaged-third-party' ? notEngaged : { title: '【审批受阻】“{step}”环节无人可办：{title}', body: `“{title}”停在“{step}”环节，${stepRelationNames[relation]}没有可以办理的人员，请尽快安排岗位或对口关系。` }),
  }),
};

/** 提醒 ahead of the day, 催办 after it, 督办 for the bureau's supervisor; 催报 by hand. */
export const obligationNotices: Readonly<Record<string, Sentence>> = sentencesFor(obligationKinds, {
  'obligation.due-soon': (kind) => ({ title: `【办理提醒】${obligationNames[kind]}：{title}`, body: `{unit}“{title}”：${obligationNames[kind]}，请于 {dueOn} 前完成。` }),
  'obligation.overdue': (kind) => ({ title: `【逾期催办】${obligationNames[kind]}：{title}`, body: `{unit}“{title}”：${obligationNames[kind]}应于 {dueOn} 前完成，已逾期 {overdueDays} 个工作日，请督促尽快办理。` }),
  'obligation.urged': (kind) => ({ title: `【催办】${obligationNames[kind]}：{title}`, body: `{by}催办“{title}”：${obligationNames[kind]}应于 {dueOn} 前完成，已逾期 {overdueDays} 个工作日，请尽快办理。附言：{words}。` }),
  'obligation.escalated': (kind) => ({ title: `【逾期督办】{unit}：${obligationNames[kind]}`, body: `{unit}“{title}”：${obligationNames[kind]}应于 {dueOn} 前完成，已逾期 {overdueDays} 个工作日，经多次催办仍未完成，请予督办。` }),
});
