import { Form, Input, Radio, Select } from 'antd';
import { actHints, actNames, actTerms } from '#wording/act-dialog-terms';
import { FormDialog } from '../ui/form-dialog.js';
import { useAct, useColleagues, type ActFilled, type ActName } from './act.queries.js';
import type { ApprovalCaseView } from './approval.queries.js';

const namesOne: ReadonlySet<ActName> = new Set(['reassign', 'consult', 'add-approver', 'assign']);
const needsReason: ReadonlySet<ActName> = new Set(['answer', 'suspend', 'void', 'advise', 'assign']);

interface ActDialogProps {
  readonly approvalCase: ApprovalCaseView;
  readonly act: ActName;
  readonly onDone: (said: string) => void;
  readonly onClose: () => void;
}

/** 转办、委派、加签 and the other acts: whom it concerns, and why. */
export function ActDialog({ approvalCase, act, onDone, onClose }: ActDialogProps) {
  const doing = useAct(approvalCase, act);
  const colleagues = useColleagues(approvalCase.id, namesOne.has(act) || act === 'copy');
  const people = (colleagues.data?.colleagues ?? []).map(({ personId, name, unitName, roleName }) => ({ value: personId, label: `${name}（${unitName} ${roleName}）` }));
  const options = people.filter(({ value }, at) => people.findIndex((other) => other.value === value) === at);
  const send = async ({ words, ...filled }: ActFilled): Promise<void> => {
    await doing.mutateAsync({ ...filled, ...(words?.trim() ? { words: words.trim() } : {}) });
    onDone(actTerms.done(actNames[act]));
  };
  const mustSay = needsReason.has(act);
  return (
    <FormDialog<ActFilled> title={actNames[act]} okText={actNames[act]} initial={{ where: 'before' }} isDangerous={act === 'void'} onSend={send} onClose={onClose}>
      <p className="act-hint">{actHints[act]}</p>
      {namesOne.has(act) ? <Form.Item name="personId" label={actTerms.person} rules={[{ required: true, message: actTerms.personMissing }]}><Select showSearch={{ optionFilterProp: 'label' }} loading={colleagues.isPending} options={options} /></Form.Item> : null}
      {act === 'copy' ? <Form.Item name="personIds" label={actTerms.people} rules={[{ required: true, message: actTerms.personMissing }]}><Select mode="multiple" showSearch={{ optionFilterProp: 'label' }} loading={colleagues.isPending} options={options} /></Form.Item> : null}
      {act === 'add-approver' ? <Form.Item name="where" label={actTerms.where}><Radio.Group options={[{ value: 'before', label: actTerms.before }, { value: 'after', label: actTerms.after }]} /></Form.Item> : null}
      <Form.Item name="words" label={mustSay ? actTerms.reason : actTerms.words} rules={mustSay ? [{ required: true, whitespace: true, message: actTerms.reasonMissing }] : []}><Input.TextArea rows={3} maxLength={2000} showCount /></Form.Item>
    </FormDialog>
  );
}
