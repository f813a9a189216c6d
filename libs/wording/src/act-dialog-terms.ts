/** 审核页上“更多”里的办理方式. */
export const actNames = {
  reassign: '转办', consult: '委派', 'add-approver': '加签', answer: '答复委派', retract: '取回', suspend: '挂起', resume: '恢复办理', void: '作废', urge: '催办', copy: '抄送', advise: '出具意见', assign: '指定办理人',
} as const;

export const actHints = {
  reassign: '由对方接替您的位置，之后由对方办理。',
  consult: '请对方先提意见，答复后回到您这里。',
  'add-approver': '请对方也签署意见，同意后才继续。',
  answer: '写明您的意见，答复后回到委派人。',
  retract: '下一环节还没有人办理时，可以收回您的同意。',
  suspend: '挂起期间不流转、不计时、不催办。',
  resume: '恢复后重新计算办理期限。',
  void: '作废后不再流转，原文留存可查。',
  urge: '提醒当前办理人，每天次数有限。',
  copy: '对方可以查看本件，不参与办理。',
  advise: '写明您的意见，之后由审核环节办理；您的意见不作决定。',
  assign: '当前环节无人可办或需要改派时，由绩效股指定办理人；理由记入办理记录。',
} as const;

export const actTerms = {
  more: '更多',
  person: '办理人',
  people: '抄送给',
  where: '加签位置',
  before: '在我之前',
  after: '在我之后',
  words: '附言',
  reason: '理由',
  personMissing: '请选择人员。',
  reasonMissing: '请写明理由。',
  done: (name: string) => `已${name}。`,
} as const;
