import { App, Form, Input, Typography } from 'antd';
import type { Role } from '#domain/access/permissions';
import { organizationDeskTerms as terms } from '#wording/organization-desk-terms';
import { FormDialog } from '../ui/form-dialog.js';
import { useCreatePerson } from './organization.queries.js';
import { RoleField } from './role-field.js';

interface Filled {
  readonly name: string;
  readonly login: string;
  readonly email?: string;
  readonly role: Role;
}

const required = [{ required: true, whitespace: true, message: terms.missing }];

/** 新增人员: an account with its first post; the password is shown once. */
export function CreatePersonDialog({ unitId, onClose }: { readonly unitId: string; readonly onClose: () => void }) {
  const create = useCreatePerson();
  const { modal } = App.useApp();
  const send = async ({ email, ...filled }: Filled): Promise<void> => {
    const { password } = await create.mutateAsync({ ...filled, unitId, ...(email ? { email } : {}) });
    void modal.info({ title: terms.created(filled.name), content: <><p>{terms.initialPassword}</p><Typography.Text code copyable>{password}</Typography.Text></> });
  };
  return (
    <FormDialog<Filled> title={terms.addPerson} okText={terms.addPerson} onClose={onClose} onSend={send}>
      <Form.Item name="name" label={terms.person} rules={required}><Input maxLength={40} /></Form.Item>
      <Form.Item name="login" label={terms.login} rules={required}><Input maxLength={32} autoComplete="off" /></Form.Item>
      <Form.Item name="email" label={terms.email}><Input maxLength={200} /></Form.Item>
      <RoleField unitId={unitId} />
    </FormDialog>
  );
}
