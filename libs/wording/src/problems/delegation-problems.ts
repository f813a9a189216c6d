export const delegationProblems: Readonly<Record<string, string>> = {
  'delegation.not-found': '没有找到这项委托。',
  'delegation.period-reversed': '委托的截止日期 {until} 早于开始日期 {from}：请改正日期。',
  'delegation.in-the-past': '委托的开始日期 {from} 已过：请从今天或以后开始。',
  'delegation.to-oneself': '不能委托给自己：请另选一名人员。',
  'delegation.delegate-unfit': '所选人员在此期间没有可以代办的岗位（须有审批职责，且能看到您岗位待审的全部内容）：请从可委托人员名单中选择。',
  'delegation.overlapping': '本岗位 {from} 至 {until} 已委托给{delegate}：请先结束原委托，或错开日期。',
  'delegation.goes-in-a-circle': '{delegate}（或其受托人）在此期间已把审批委托给您，互相委托会无人办理：请另选一名人员，或错开日期。',
  'delegation.chain-too-long': '所选人员在此期间也已委托他人，层层转托最多 {most} 人：请直接委托给实际办理的人员。',
  'delegation.ended-already': '这项委托已经结束或到期，无需再办理。',
};
