import { App, Button, Descriptions, Form, Input, Modal, Select, Space, Table } from 'antd';
import { useState } from 'react';
import type { Role } from '#domain/access/permissions';
import { deskTerms, reviewTerms } from '#wording/desk-terms';
import { organizationDeskTerms as terms } from '#wording/organization-desk-terms';
import { useMayEver } from '../session/current-session.js';
import { Asked } from '../ui/asked.js';
import { FormDialog } from '../ui/form-dialog.js';
import { today } from '../ui/instant.js';
import { ViewAction } from '../ui/view-action.js';
import { HandoverDialog } from './handover-dialog.js';
import { useDisablePerson, useEnablePerson, useEndPost, useGivePost, usePerson, useRevisePerson, useUnits, useUnlockPerson, type PersonDetail, type PersonPost } from './organization.queries.js';
import { PasswordResetDialog } from './password-reset-dialog.js';
import { RoleField } from './role-field.js';

/** One person: their posts, their account, and the handover of all their work. */
export function PersonDialog({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const person = usePerson(id);
  return (
    <Modal open width={760} title={person.data?.name ?? deskTerms.loading} footer={<Button onClick={onClose}>{deskTerms.close}</Button>} onCancel={onClose}>
      <Asked of={person}>{(found) => <Details person={found} />}</Asked>
    </Modal>
  );
}

type Opened = 'revise' | 'give-post' | 'hand-over' | 'reset-password' | null;

function Details({ person }: { readonly person: PersonDetail }) {
  const [opened, setOpened] = useState<Opened>(null);
  const [ended, setEnded] = useState<PersonPost | null>(null);
  const may = useMayEver();
  const canEnd = person.actions.some(({ name, allowed }) => name === 'end-post' && allowed);
  return (
    <>
      <Descriptions size="small" column={2} items={[{ key: 'login', label: terms.login, children: person.login }, { key: 'email', label: terms.email, children: person.email ?? '—' }, { key: 'state', label: terms.accountState, children: [person.isActive ? terms.isActive : terms.isDisabled, person.mustChangePassword ? terms.mustChange : null].filter((part) => part !== null).join('，') }]} />
      <Table<PersonPost>
        size="small" rowKey="id" pagination={false} dataSource={person.posts} className="organization-actions"
        columns={[
          { title: terms.unit, dataIndex: 'unitName' },
          { title: terms.role, dataIndex: 'roleName', width: 110 },
          { title: terms.period, key: 'period', width: 220, render: (_, { startsOn, endsOn }) => terms.since(startsOn, endsOn) },
          { title: reviewTerms.actions, key: 'actions', width: 100, render: (_, post) => (canEnd && (post.endsOn === null || post.endsOn >= today()) ? <Button onClick={() => setEnded(post)}>{terms.endPost}</Button> : null) },
        ]}
      />
      <Space wrap>
        <ViewAction actions={person.actions} name="give-post" label={terms.givePost} onClick={() => setOpened('give-post')} />
        {may('person:write') && person.isActive ? <Button onClick={() => setOpened('hand-over')}>{terms.handOver}</Button> : null}
        <ViewAction actions={person.actions} name="revise" label={terms.revise} onClick={() => setOpened('revise')} />
        <AccountActions person={person} />
        {may('account:secure') && person.isActive ? <Button onClick={() => setOpened('reset-password')}>{terms.resetPassword}</Button> : null}
      </Space>
      {opened === 'give-post' ? <GivePostDialog person={person} onClose={() => setOpened(null)} /> : null}
      {opened === 'revise' ? <ReviseDialog person={person} onClose={() => setOpened(null)} /> : null}
      {opened === 'hand-over' ? <HandoverDialog person={person} onClose={() => setOpened(null)} /> : null}
      {opened === 'reset-password' ? <PasswordResetDialog person={person} onClose={() => setOpened(null)} /> : null}
      {ended === null ? null : <EndPostDialog post={ended} onClose={() => setEnded(null)} />}
    </>
  );
}

function AccountActions({ person: { id, name, version, isActive, actions } }: { readonly person: PersonDetail }) {
  const { modal, message } = App.useApp();
  const [disable, enable, unlock] = [useDisablePerson(id), useEnablePerson(id), useUnlockPerson(id)];
  const said = { onSuccess: () => void message.success(terms.done), onError: (error: Error) => void message.error(error.message) };
  const askToDisable = (): void => void modal.confirm({ title: terms.disable, content: terms.disableAsk(name), okText: terms.disable, cancelText: deskTerms.cancel, onOk: () => disable.mutate(version, said) });
  return (
    <>
      {isActive ? <ViewAction actions={actions} name="disable" label={terms.disable} isDangerous onClick={askToDisable} /> : <ViewAction actions={actions} name="enable" label={terms.enable} onClick={() => enable.mutate(version, said)} />}
      <ViewAction actions={actions} name="unlock" label={terms.unlock} onClick={() => unlock.mutate(undefined, said)} />
    </>
  );
}

interface DialogProps {
  readonly person: PersonDetail;
  readonly onClose: () => void;
}

function GivePostDialog({ person, onClose }: DialogProps) {
  const give = useGivePost(person.id);
  const { data: units = [] } = useUnits();
  const [unitId, setUnitId] = useState(person.posts[0]?.unitId);
  return (
    <FormDialog<{ unitId: string; role: Role; startsOn?: string }> title={terms.givePost} okText={terms.givePost} {...(unitId === undefined ? {} : { initial: { unitId } })} onClose={onClose} onSend={({ startsOn, ...filled }) => give.mutateAsync({ ...filled, ...(startsOn ? { startsOn } : {}) })}>
      <Form.Item name="unitId" label={terms.unit} rules={[{ required: true, message: terms.missing }]}><Select showSearch={{ optionFilterProp: 'label' }} options={units.filter(({ isActive }) => isActive).map(({ id, name }) => ({ value: id, label: name }))} onChange={setUnitId} /></Form.Item>
      <RoleField unitId={unitId} />
      <Form.Item name="startsOn" label={terms.startsOn}><Input type="date" min={today()} /></Form.Item>
    </FormDialog>
  );
}

function ReviseDialog({ person, onClose }: DialogProps) {
  const revise = useRevisePerson(person.id);
  return (
    <FormDialog<{ name: string; email?: string }> title={terms.revise} okText={terms.revise} initial={{ name: person.name, email: person.email ?? '' }} onClose={onClose} onSend={({ name, email }) => revise.mutateAsync({ version: person.version, name, email: email ? email : null })}>
      <Form.Item name="name" label={terms.person} rules={[{ required: true, whitespace: true, message: terms.missing }]}><Input maxLength={40} /></Form.Item>
      <Form.Item name="email" label={terms.email}><Input maxLength={200} /></Form.Item>
    </FormDialog>
  );
}

function EndPostDialog({ post, onClose }: { readonly post: PersonPost; readonly onClose: () => void }) {
  const end = useEndPost();
  return (
    <FormDialog<{ lastDay?: string }> title={`${terms.endPost}：${post.unitName} ${post.roleName}`} okText={terms.endPost} isDangerous onClose={onClose} onSend={({ lastDay }) => end.mutateAsync({ id: post.id, ...(lastDay ? { lastDay } : {}) })}>
      <p className="organization-hint">{terms.endPostHint}</p>
      <Form.Item name="lastDay" label={terms.lastDay}><Input type="date" min={today()} /></Form.Item>
    </FormDialog>
  );
}
