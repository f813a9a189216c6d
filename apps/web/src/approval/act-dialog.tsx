import { Alert, Form, Input, Modal, Radio, Select } from 'antd';
import { actHints, actNames, actTerms } from '#wording/act-dialog-terms';
import { deskTerms } from '#wording/desk-terms';
import { useAct, useColleagues, type ActFilled, type ActName } from './act.queries.js';
import type { ApprovalCaseView } from './approval.queries.js';

const namesOne: ReadonlySet<ActName> = new Set(['reassign', 'consult', 'add-approver']);
const needsReason: ReadonlySet<ActName> = new Set(['answer', 'suspend', 'void']);

/** 转办、委派、加签 and the other acts: whom it concerns, and why. */
export function ActDialog({ approvalCase, act, onClose }: { readonly approvalCase: ApprovalCaseView; readonly act: ActName; readonly onClose: (said: string | null) => void }) {
  const [form] = Form.useForm<ActFilled>();
  const doing = useAct(approvalCase, act);
  const namesSomebody = namesOne.has(act) || act === 'copy';
  const colleagues = useColleagues(approvalCase.id, namesSomebody);
  const people = (colleagues.data?.colleagues ?? []).map(({ personId, name, unitName, roleName }) => ({ value: personId, label: `${name}（${unitName} ${roleName}）` }));
  const options = people.filter(({ value }, at) => people.findIndex((other) => other.value === value) === at);
  const send = async (): Promise<void> => {
    const { words, ...filled } = await form.validateFields();
    await doing.mutateAsync({ ...filled, ...(words?.trim() ? { words: words.trim() } : {}) });
    onClose(actTerms.done(actNames[act]));
  };
  const mustSay = needsReason.has(act);
  return (
    <Modal open title={actNames[act]} okText={actNames[act]} cancelText={deskTerms.cancel} okButtonProps={{ danger: act === 'void' }} confirmLoading={doing.isPending} onOk={() => void send().catch(() => {})} onCancel={() => onClose(null)} width={520}>
      <p className="act-hint">{actHints[act]}</p>
      {doing.error ? <Alert type="error" showIcon title={doing.error.message} /> : null}
      <Form form={form} layout="vertical" initialValues={{ where: 'before' }}>
        {namesOne.has(act) ? <Form.Item name="personId" label={actTerms.person} rules={[{ required: true, message: actTerms.personMissing }]}><Select showSearch={{ optionFilterProp: 'label' }} loading={colleagues.isPending} options={options} /></Form.Item> : null}
        {act === 'copy' ? <Form.Item name="personIds" label={actTerms.people} rules={[{ required: true, message: actTerms.personMissing }]}><Select mode="multiple" showSearch={{ optionFilterProp: 'label' }} loading={colleagues.isPending} options={options} /></Form.Item> : null}
        {act === 'add-approver' ? <Form.Item name="where" label={actTerms.where}><Radio.Group options={[{ value: 'before', label: actTerms.before }, { value: 'after', label: actTerms.after }]} /></Form.Item> : null}
        <Form.Item name="words" label={mustSay ? actTerms.reason : actTerms.words} rules={mustSay ? [{ required: true, whitespace: true, message: actTerms.reasonMissing }] : []}><Input.TextArea rows={3} maxLength={2000} showCount /></Form.Item>
      </Form>
    </Modal>
  );
}
