import { Alert, App, Form, Input, InputNumber, Modal } from 'antd';
import { useNavigate } from 'react-router';
import { goalCopyTerms, goalReadingTerms } from '#wording/goal-desk-terms';
import { useCopyGoal, type Goal } from './goal.queries.js';

interface Filled {
  readonly fiscalYear: number;
  readonly code: string;
  readonly name: string;
}

/** 复制上年: the words of this goal as a draft of a later year. */
export function CopyDialog({ goal, onClose }: { readonly goal: Goal; readonly onClose: () => void }) {
  const [form] = Form.useForm<Filled>();
  const copy = useCopyGoal(goal.id);
  const navigate = useNavigate();
  const { message } = App.useApp();
  const send = async (): Promise<void> => {
    const { goalId } = await copy.mutateAsync(await form.validateFields());
    void message.success(goalCopyTerms.copied);
    await navigate(`/performance-goals/${goalId}/edit`);
  };
  return (
    <Modal open title={goalCopyTerms.title} okText={goalReadingTerms.copy} confirmLoading={copy.isPending} onOk={() => void send().catch(() => {})} onCancel={onClose}>
      <p>{goalCopyTerms.hint}</p>
      {copy.error ? <Alert type="error" showIcon title={copy.error.message} /> : null}
      <Form form={form} layout="vertical" initialValues={{ fiscalYear: goal.fiscalYear + 1, code: '', name: goal.name }}>
        <Form.Item name="fiscalYear" label={goalCopyTerms.year} rules={[{ required: true }]}><InputNumber min={goal.fiscalYear + 1} max={2199} precision={0} /></Form.Item>
        <Form.Item name="code" label={goalCopyTerms.code} rules={[{ required: true, pattern: /^[0-9A-Za-z-]{1,32}$/, message: goalCopyTerms.codeRule }]}><Input maxLength={32} /></Form.Item>
        <Form.Item name="name" label={goalCopyTerms.name} rules={[{ required: true, whitespace: true }]}><Input maxLength={200} /></Form.Item>
      </Form>
    </Modal>
  );
}
