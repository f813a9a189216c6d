import { App, Form, Input, Select } from 'antd';
import { delegationDeskTerms } from '#wording/delegation-desk-terms';
import { FormDialog } from '../ui/form-dialog.js';
import { today } from '../ui/instant.js';
import { useMakeDelegation, useStandIns, type DelegationDraft } from './delegation.queries.js';

/** 新建委托: somebody of the API's list; the one it proposes stands first and is chosen already. */
export function DelegationDialog({ onClose }: { readonly onClose: () => void }) {
  const { data: candidates } = useStandIns();
  const make = useMakeDelegation();
  const { message } = App.useApp();
  if (candidates === undefined) return null;
  const proposed = candidates.find(({ isProposed }) => isProposed) ?? candidates[0];
  return (
    <FormDialog<DelegationDraft>
      title={delegationDeskTerms.make} okText={delegationDeskTerms.make} onClose={onClose}
      initial={{ from: today(), until: today(), ...(proposed ? { delegatePostId: proposed.postId } : {}) }}
      onSend={async (draft) => {
        await make.mutateAsync(draft);
        void message.success(delegationDeskTerms.made);
      }}
    >
      <Form.Item name="delegatePostId" label={delegationDeskTerms.delegate} extra={candidates.length === 0 ? delegationDeskTerms.nobody : delegationDeskTerms.whoMay} rules={[{ required: true, message: delegationDeskTerms.delegateMissing }]}>
        <Select showSearch={{ optionFilterProp: 'label' }} options={candidates.map(({ postId, name, unitName, roleName, isProposed }) => ({ value: postId, label: delegationDeskTerms.candidate(name, `${unitName} ${roleName}`, isProposed) }))} />
      </Form.Item>
      <Form.Item name="from" label={delegationDeskTerms.from} rules={[{ required: true, message: delegationDeskTerms.dayMissing }]}><Input type="date" min={today()} /></Form.Item>
      <Form.Item name="until" label={delegationDeskTerms.until} rules={[{ required: true, message: delegationDeskTerms.dayMissing }]}><Input type="date" min={today()} /></Form.Item>
      <Form.Item name="reason" label={delegationDeskTerms.reason}><Input maxLength={200} placeholder={delegationDeskTerms.reasonHint} /></Form.Item>
    </FormDialog>
  );
}
