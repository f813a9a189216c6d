import { Form, Input, Select } from 'antd';
import { useNavigate } from 'react-router';
import { adjustmentKinds, type AdjustmentKind } from '#domain/goal/goal-adjustment';
import { adjustmentTerms } from '#wording/adjustment-desk-terms';
import { adjustmentKindNames } from '#wording/goal-terms';
import { useGoals, type Goal } from '../goal/goal.queries.js';
import { FormDialog } from '../ui/form-dialog.js';
import { useStartAdjustment } from './adjustment.queries.js';

interface Filled {
  readonly kind: AdjustmentKind;
  readonly reason: string;
  readonly evidence: string;
  readonly counterpartGoalId?: string;
}

const kinds = adjustmentKinds.map((value) => ({ value, label: adjustmentKindNames[value] }));

/** 申请调整: what kind of change, why, and by what; what it is to become is filled in afterwards. */
export function StartAdjustmentDialog({ goal, onClose }: { readonly goal: Goal; readonly onClose: () => void }) {
  const start = useStartAdjustment(goal.id);
  const navigate = useNavigate();
  const send = async (filled: Filled): Promise<void> => {
    const { id } = await start.mutateAsync(filled);
    await navigate(`/goal-adjustments/${id}/edit?step=basics`);
  };
  return (
    <FormDialog<Filled> title={adjustmentTerms.start} okText={adjustmentTerms.start} initial={{ kind: 'target-change', reason: '', evidence: '' }} onSend={send} onClose={onClose}>
      <p>{adjustmentTerms.startHint}</p>
      <Form.Item name="kind" label={adjustmentTerms.kind}><Select options={kinds} /></Form.Item>
      <Counterpart goal={goal} />
      <Form.Item name="reason" label={adjustmentTerms.reason} extra={adjustmentTerms.reasonHint}><Input.TextArea rows={3} maxLength={2000} /></Form.Item>
      <Form.Item name="evidence" label={adjustmentTerms.evidence} extra={adjustmentTerms.evidenceHint}><Input.TextArea rows={2} maxLength={2000} /></Form.Item>
    </FormDialog>
  );
}

/** 调剂的另一方: another goal of the unit's year that is in force. */
function Counterpart({ goal: { id, unitId, fiscalYear } }: { readonly goal: Goal }) {
  const kind = Form.useWatch<AdjustmentKind>('kind');
  const goals = useGoals({ fiscalYear, unitId, status: 'issued', page: 1, pageSize: 100 });
  if (kind !== 'transfer') return null;
  const options = (goals.data?.items ?? []).filter((each) => each.id !== id).map(({ id: value, name, code }) => ({ value, label: `${name}（${code}）` }));
  return <Form.Item name="counterpartGoalId" label={adjustmentTerms.counterpart} rules={[{ required: true, message: adjustmentTerms.counterpartMissing }]}><Select showSearch={{ optionFilterProp: 'label' }} options={options} loading={goals.isPending} /></Form.Item>;
}
