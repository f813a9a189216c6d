import { App, Card, Form, Input, Select, Space, Tag } from 'antd';
import { useState } from 'react';
import { mayHang, orgUnitKinds, type OrgUnitKind } from '#domain/organization/org-unit';
import { deskTerms } from '#wording/desk-terms';
import { orgUnitKindNames } from '#wording/org-units';
import { organizationDeskTerms as terms } from '#wording/organization-desk-terms';
import { Asked } from '../ui/asked.js';
import { FormDialog } from '../ui/form-dialog.js';
import { ViewAction } from '../ui/view-action.js';
import { useAssignedUnits, useAssignUnits, useCloseUnit, useMoveUnit, useOpenUnit, useRenameUnit, useReopenUnit, useUnit, useUnits, type UnitDetail } from './organization.queries.js';

type Opened = 'open-below' | 'rename' | 'move' | 'assign-units' | null;
const required = [{ required: true, message: terms.missing }];

/** One unit: what it is, and what an administrator may do with it. */
export function UnitCard({ id }: { readonly id: string }) {
  return <Asked of={useUnit(id)}>{(unit) => <UnitActions unit={unit} />}</Asked>;
}

function UnitActions({ unit }: { readonly unit: UnitDetail }) {
  const [opened, setOpened] = useState<Opened>(null);
  const { modal, message } = App.useApp();
  const [close, reopen] = [useCloseUnit(unit.id), useReopenUnit(unit.id)];
  const said = { onSuccess: () => void message.success(terms.done), onError: (error: Error) => void message.error(error.message) };
  const askToClose = (): void => void modal.confirm({ title: terms.close, content: terms.closeAsk(unit.name), okText: terms.close, cancelText: deskTerms.cancel, onOk: () => close.mutate({ version: unit.version }, said) });
  const done = (): void => setOpened(null);
  return (
    <Card size="small" title={<>{unit.name} <Tag>{unit.kindName}</Tag>{unit.code}{unit.isActive ? null : <> <Tag>{terms.closed}</Tag></>}</>} className="organization-actions">
      <Space wrap>
        <ViewAction actions={unit.actions} name="open-below" label={terms.openBelow} onClick={() => setOpened('open-below')} />
        <ViewAction actions={unit.actions} name="rename" label={terms.rename} onClick={() => setOpened('rename')} />
        <ViewAction actions={unit.actions} name="move" label={terms.move} onClick={() => setOpened('move')} />
        <ViewAction actions={unit.actions} name="assign-units" label={terms.assign} onClick={() => setOpened('assign-units')} />
        {unit.isActive ? <ViewAction actions={unit.actions} name="close" label={terms.close} isDangerous onClick={askToClose} /> : <ViewAction actions={unit.actions} name="reopen" label={terms.reopen} onClick={() => reopen.mutate({ version: unit.version }, said)} />}
      </Space>
      {opened === 'open-below' ? <OpenBelowDialog unit={unit} onClose={done} /> : null}
      {opened === 'rename' ? <RenameDialog unit={unit} onClose={done} /> : null}
      {opened === 'move' ? <MoveDialog unit={unit} onClose={done} /> : null}
      {opened === 'assign-units' ? <AssignDialog unit={unit} onClose={done} /> : null}
    </Card>
  );
}

interface DialogProps {
  readonly unit: UnitDetail;
  readonly onClose: () => void;
}

function OpenBelowDialog({ unit, onClose }: DialogProps) {
  const open = useOpenUnit();
  const kinds = orgUnitKinds.filter((kind) => mayHang(kind, unit.kind as OrgUnitKind));
  return (
    <FormDialog<{ kind: OrgUnitKind; code: string; name: string }> title={terms.openBelow} okText={terms.openBelow} onClose={onClose} onSend={(filled) => open.mutateAsync({ ...filled, parentId: unit.id })}>
      <Form.Item name="kind" label={terms.kind} rules={required}><Select options={kinds.map((value) => ({ value, label: orgUnitKindNames[value] }))} /></Form.Item>
      <Form.Item name="code" label={terms.code} rules={required}><Input maxLength={40} /></Form.Item>
      <Form.Item name="name" label={terms.name} rules={required}><Input maxLength={100} /></Form.Item>
    </FormDialog>
  );
}

function RenameDialog({ unit, onClose }: DialogProps) {
  const rename = useRenameUnit(unit.id);
  return (
    <FormDialog<{ name: string }> title={terms.rename} okText={terms.rename} initial={{ name: unit.name }} onClose={onClose} onSend={({ name }) => rename.mutateAsync({ version: unit.version, name })}>
      <Form.Item name="name" label={terms.name} rules={required}><Input maxLength={100} /></Form.Item>
    </FormDialog>
  );
}

function MoveDialog({ unit, onClose }: DialogProps) {
  const move = useMoveUnit(unit.id);
  const { data: units = [] } = useUnits();
  const parents = units.filter(({ id, kind, isActive }) => id !== unit.id && id !== unit.parentId && isActive && mayHang(unit.kind as OrgUnitKind, kind as OrgUnitKind));
  return (
    <FormDialog<{ parentId: string }> title={terms.move} okText={terms.move} onClose={onClose} onSend={({ parentId }) => move.mutateAsync({ version: unit.version, parentId })}>
      <Form.Item name="parentId" label={terms.moveTo} extra={terms.moveHint} rules={required}><Select showSearch={{ optionFilterProp: 'label' }} options={parents.map(({ id, name }) => ({ value: id, label: name }))} /></Form.Item>
    </FormDialog>
  );
}

const budgetKinds: readonly string[] = ['subdistrict-office', 'budget-unit'];

function AssignDialog({ unit, onClose }: DialogProps) {
  const assign = useAssignUnits(unit.id);
  const { data: assigned } = useAssignedUnits(unit.id);
  const { data: units = [] } = useUnits();
  if (assigned === undefined) return null;
  return (
    <FormDialog<{ unitIds: string[] }> title={terms.assign} okText={deskTerms.confirm} initial={{ unitIds: assigned.map(({ id }) => id) }} onClose={onClose} onSend={({ unitIds }) => assign.mutateAsync(unitIds)}>
      <Form.Item name="unitIds" label={terms.assign} extra={terms.assignHint}>
        <Select mode="multiple" showSearch={{ optionFilterProp: 'label' }} options={units.filter(({ kind }) => budgetKinds.includes(kind)).map(({ id, name }) => ({ value: id, label: name }))} />
      </Form.Item>
    </FormDialog>
  );
}
