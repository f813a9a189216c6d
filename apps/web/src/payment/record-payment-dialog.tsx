import { App, Form, Input } from 'antd';
import { useMemo } from 'react';
import { paymentTerms } from '#wording/execution-desk-terms';
import { newKey } from '../api/client.js';
import { FormDialog } from '../ui/form-dialog.js';
import { today } from '../ui/instant.js';
import { useRecordPayment } from './payment.queries.js';

interface Filled {
  readonly voucherNo: string;
  readonly paidOn: string;
  readonly amount: string;
  readonly summary?: string;
}

/** 登记支出 of one goal. */
export function RecordPaymentDialog({ goalId, onClose }: { readonly goalId: string; readonly onClose: () => void }) {
  const record = useRecordPayment();
  const key = useMemo(newKey, []);
  const { message } = App.useApp();
  const send = async ({ voucherNo, paidOn, amount, summary = '' }: Filled): Promise<void> => {
    const { recorded } = await record.mutateAsync({ body: { goalId, voucherNo: voucherNo.trim(), paidOn: paidOn.trim(), amount: amount.trim(), summary }, key });
    void message.success(recorded === 0 ? paymentTerms.repeated : paymentTerms.recorded);
  };
  return (
    <FormDialog<Filled> title={paymentTerms.record} okText={paymentTerms.record} initial={{ paidOn: today() }} onSend={send} onClose={onClose}>
      <Form.Item name="voucherNo" label={paymentTerms.voucherNo} rules={[{ required: true, whitespace: true, max: 64, message: paymentTerms.voucherRule }]}><Input maxLength={64} /></Form.Item>
      <Form.Item name="paidOn" label={paymentTerms.paidOn} rules={[{ required: true, pattern: /^\s*\d{4}-\d{2}-\d{2}\s*$/, message: paymentTerms.paidOnRule }]}><Input maxLength={12} /></Form.Item>
      <Form.Item name="amount" label={paymentTerms.amount} rules={[{ required: true, pattern: /^\s*-?\d{1,12}(\.\d{1,2})?\s*$/, message: paymentTerms.amountRule }]}><Input inputMode="decimal" maxLength={20} /></Form.Item>
      <Form.Item name="summary" label={paymentTerms.summary}><Input maxLength={400} /></Form.Item>
    </FormDialog>
  );
}
