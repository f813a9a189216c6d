import { App, Form, Input } from 'antd';
import { signInTerms } from '#wording/desk-terms';
import { FormDialog } from '../ui/form-dialog.js';
import { useChangePassword } from './session.queries.js';

interface Passwords {
  readonly current: string;
  readonly next: string;
  readonly again: string;
}

/** 修改密码 by choice. Other windows and devices are signed out by it. */
export function ChangePasswordDialog({ onClose }: { readonly onClose: () => void }) {
  const change = useChangePassword();
  const { message } = App.useApp();
  const send = async ({ current, next }: Passwords): Promise<void> => {
    await change.mutateAsync({ currentPassword: current, newPassword: next });
    void message.success(signInTerms.changed);
  };
  const needed = { required: true, message: signInTerms.needed };
  return (
    <FormDialog<Passwords> title={signInTerms.change} okText={signInTerms.change} width={420} onSend={send} onClose={onClose}>
      <p>{signInTerms.changeHint}</p>
      <Form.Item name="current" label={signInTerms.current} rules={[needed]}><Input.Password autoComplete="current-password" maxLength={200} visibilityToggle={false} /></Form.Item>
      <Form.Item name="next" label={signInTerms.next} rules={[needed]}><Input.Password autoComplete="new-password" maxLength={200} visibilityToggle={false} /></Form.Item>
      <Form.Item name="again" label={signInTerms.again} dependencies={['next']} rules={[needed, ({ getFieldValue }) => ({ validator: (_rule, value) => (value === getFieldValue('next') ? Promise.resolve() : Promise.reject(new Error(signInTerms.differs))) })]}><Input.Password autoComplete="new-password" maxLength={200} visibilityToggle={false} /></Form.Item>
    </FormDialog>
  );
}
