import { App, Form, Input, Select } from 'antd';
import { windowDeskTerms as terms } from '#wording/window-desk-terms';
import type { components } from '../api/contract.js';
import { useUnits } from '../organization/organization.queries.js';
import { FormDialog } from '../ui/form-dialog.js';
import { useExtendWindow, useOpenWindow, useReviseWindow, type SubmissionWindow } from './submission-window.queries.js';

type Opening = Omit<components['schemas']['OpenWindowRequest'], 'fiscalYear'>;
type Dates = Omit<Opening, 'kind'>;

const required = [{ required: true, message: terms.missing }];
const kinds = (['first', 'second'] as const).map((value) => ({ value, label: terms.kinds[value] }));

const DateFields = () => (
  <>
    <Form.Item name="opensOn" label={terms.opensOn} rules={required}><Input type="date" /></Form.Item>
    <Form.Item name="closesOn" label={terms.closesOn} rules={required}><Input type="date" /></Form.Item>
    <Form.Item name="source" label={terms.source} rules={required}><Input maxLength={200} placeholder={terms.sourceHint} /></Form.Item>
  </>
);

function useSaid(): () => void {
  const { message } = App.useApp();
  return () => void message.success(terms.done);
}

export function OpenWindowDialog({ fiscalYear, onClose }: { readonly fiscalYear: number; readonly onClose: () => void }) {
  const open = useOpenWindow();
  const say = useSaid();
  return (
    <FormDialog<Opening> title={terms.open} okText={terms.open} initial={{ kind: 'first' }} onClose={onClose} onSend={(filled) => open.mutateAsync({ ...filled, fiscalYear }, { onSuccess: say })}>
      <Form.Item name="kind" label={terms.kind} rules={required}><Select options={kinds} /></Form.Item>
      <DateFields />
    </FormDialog>
  );
}

interface WindowDialogProps {
  readonly window: SubmissionWindow;
  readonly onClose: () => void;
}

export function ReviseWindowDialog({ window: { id, version, opensOn, closesOn, source }, onClose }: WindowDialogProps) {
  const revise = useReviseWindow(id);
  const say = useSaid();
  return <FormDialog<Dates> title={terms.revise} okText={terms.revise} initial={{ opensOn, closesOn, source }} onClose={onClose} onSend={(filled) => revise.mutateAsync({ ...filled, version }, { onSuccess: say })}><DateFields /></FormDialog>;
}

const submitting: readonly string[] = ['subdistrict-office', 'budget-unit'];

/** 延期: one unit gets longer, and it stays on record why and who agreed. */
export function ExtendDialog({ window: { id, closesOn }, onClose }: WindowDialogProps) {
  const extend = useExtendWindow(id);
  const say = useSaid();
  const { data: units = [] } = useUnits();
  return (
    <FormDialog<components['schemas']['ExtendWindowRequest']> title={terms.extend} okText={terms.extend} onClose={onClose} onSend={(filled) => extend.mutateAsync(filled, { onSuccess: say })}>
      <Form.Item name="unitId" label={terms.unit} rules={required}><Select showSearch={{ optionFilterProp: 'label' }} options={units.filter(({ kind, isActive }) => isActive && submitting.includes(kind)).map(({ id: value, name }) => ({ value, label: name }))} /></Form.Item>
      <Form.Item name="closesOn" label={terms.until} rules={required}><Input type="date" min={closesOn} /></Form.Item>
      <Form.Item name="reason" label={terms.reason} rules={required}><Input.TextArea maxLength={500} rows={3} /></Form.Item>
      <Form.Item name="approvedBy" label={terms.approvedBy} rules={required}><Input maxLength={100} /></Form.Item>
    </FormDialog>
  );
}
