import { Alert, Form, Input, Modal, Radio, Select, Space, Tag } from 'antd';
import { useMemo } from 'react';
import { reviewTerms } from '#wording/desk-terms';
import { newKey } from '../api/client.js';
import { useDecide, type ApprovalCaseView, type Decision } from './approval.queries.js';
import { useIndicatorRows, useOpinionPhrases } from './review.queries.js';

export type Verdict = Decision['verdict'];

interface Filled {
  readonly opinion?: string;
  readonly sendTo: number;
  readonly afterwards: 'again' | 'direct';
  readonly grade?: Decision['grade'];
  readonly rows?: string[];
}

const PREPARER = 0;

/** 同意、退回、不予通过: with an opinion; a return says to whom and what comes after the correction. */
export function DecisionDialog({ approvalCase, verdict, onClose }: { readonly approvalCase: ApprovalCaseView; readonly verdict: Verdict; readonly onClose: (said: string | null) => void }) {
  const [form] = Form.useForm<Filled>();
  const decide = useDecide(approvalCase.id);
  const phrases = useOpinionPhrases();
  const rowsOf = useIndicatorRows(approvalCase.subject, verdict === 'send-back');
  const sentTo = Form.useWatch('sendTo', form);
  const key = useMemo(newKey, []);
  const { steps, version, contentHash } = approvalCase;
  const current = steps.find(({ state }) => state === 'current');
  const earlier = steps.filter(({ position }) => current !== undefined && position < current.position);
  const send = async (): Promise<void> => {
    const { opinion = '', sendTo, afterwards, grade, rows = [] } = await form.validateFields();
    const returned = verdict === 'send-back' ? { afterwards, ...(sendTo === PREPARER ? (rows.length === 0 ? {} : { rows }) : { sendTo }) } : {};
    const { next } = await decide.mutateAsync({ key, body: { verdict, opinion, version, contentHash, ...returned, ...(grade ? { grade } : {}) } });
    onClose(next === null ? reviewTerms.decided : reviewTerms.goesTo(next.step, next.holders.join('、')));
  };
  return (
    <Modal open title={reviewTerms.verdicts[verdict]} okText={reviewTerms.verdicts[verdict]} okButtonProps={{ danger: verdict === 'reject' }} confirmLoading={decide.isPending} onOk={() => void send().catch(() => {})} onCancel={() => onClose(null)} width={560}>
      {decide.error ? <Alert type="error" showIcon title={decide.error.message} /> : null}
      <Form form={form} layout="vertical" initialValues={{ sendTo: PREPARER, afterwards: 'again' }}>
        {verdict === 'send-back' ? (
          <>
            <Form.Item name="sendTo" label={reviewTerms.sendTo}><Select options={[{ value: PREPARER, label: reviewTerms.preparer }, ...earlier.map(({ position, name }) => ({ value: position, label: name }))]} /></Form.Item>
            <Form.Item name="afterwards" label={reviewTerms.afterwards}><Radio.Group options={[{ value: 'again', label: reviewTerms.again }, { value: 'direct', label: reviewTerms.direct }]} /></Form.Item>
            {rowsOf.data && sentTo === PREPARER ? <Form.Item name="rows" label={reviewTerms.rows} extra={reviewTerms.rowsHint}><Select mode="multiple" allowClear showSearch={{ optionFilterProp: 'label' }} options={rowsOf.data.map(({ id, name }, at) => ({ value: id, label: reviewTerms.rowOf(at + 1, name) }))} /></Form.Item> : null}
          </>
        ) : null}
        {current?.grades ? <Form.Item name="grade" label={reviewTerms.grade} rules={[{ required: true, message: reviewTerms.gradeMissing }]}><Radio.Group options={Object.entries(reviewTerms.grades).map(([value, label]) => ({ value, label }))} /></Form.Item> : null}
        <Form.Item name="opinion" label={reviewTerms.opinion} rules={verdict === 'approve' ? [] : [{ required: true, whitespace: true, message: reviewTerms.opinionMissing }]}>
          <Input.TextArea rows={4} maxLength={2000} showCount />
        </Form.Item>
        <Space wrap aria-label={reviewTerms.phrases}>{(phrases.data?.phrases ?? []).map((phrase) => <Tag.CheckableTag key={phrase} checked={false} onChange={() => form.setFieldValue('opinion', `${form.getFieldValue('opinion') ?? ''}${phrase}`)}>{phrase}</Tag.CheckableTag>)}</Space>
      </Form>
    </Modal>
  );
}
