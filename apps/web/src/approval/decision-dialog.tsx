import { Form, Input, Radio, Select, Space, Tag } from 'antd';
import { useMemo } from 'react';
import { reviewTerms } from '#wording/desk-terms';
import { newKey } from '../api/client.js';
import { FormDialog } from '../ui/form-dialog.js';
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

interface DecisionDialogProps {
  readonly approvalCase: ApprovalCaseView;
  readonly verdict: Verdict;
  /** Decided; `said` tells where the case is now. The dialog stays until this is over, so that nobody clicks on what is about to be left. */
  readonly onDone: (said: string) => Promise<void>;
  readonly onClose: () => void;
}

/** 同意、退回、不予通过: with an opinion; a return says to whom and what comes after the correction. */
export function DecisionDialog({ approvalCase, verdict, onDone, onClose }: DecisionDialogProps) {
  const decide = useDecide(approvalCase.id);
  const key = useMemo(newKey, []);
  const { steps, version, contentHash } = approvalCase;
  const current = steps.find(({ state }) => state === 'current');
  const send = async ({ opinion = '', sendTo, afterwards, grade, rows = [] }: Filled): Promise<void> => {
    const returned = verdict === 'send-back' ? { afterwards, ...(sendTo === PREPARER ? (rows.length === 0 ? {} : { rows }) : { sendTo }) } : {};
    const { next } = await decide.mutateAsync({ key, body: { verdict, opinion, version, contentHash, ...returned, ...(grade ? { grade } : {}) } });
    await onDone(next === null ? reviewTerms.decided : reviewTerms.goesTo(next.step, next.holders.join('、')));
  };
  return (
    <FormDialog<Filled> title={reviewTerms.verdicts[verdict]} okText={reviewTerms.verdicts[verdict]} initial={{ sendTo: PREPARER, afterwards: 'again' }} isDangerous={verdict === 'reject'} width={560} onSend={send} onClose={onClose}>
      {verdict === 'send-back' ? <WhereItGoes approvalCase={approvalCase} /> : null}
      {current?.grades ? <Form.Item name="grade" label={reviewTerms.grade} rules={[{ required: true, message: reviewTerms.gradeMissing }]}><Radio.Group options={Object.entries(reviewTerms.grades).map(([value, label]) => ({ value, label }))} /></Form.Item> : null}
      <Form.Item name="opinion" label={reviewTerms.opinion} rules={verdict === 'approve' ? [] : [{ required: true, whitespace: true, message: reviewTerms.opinionMissing }]}>
        <Input.TextArea rows={4} maxLength={2000} showCount />
      </Form.Item>
      <Phrases />
    </FormDialog>
  );
}

/** 退回: to whom, what comes after the correction, and which rows alone may be changed. */
function WhereItGoes({ approvalCase: { steps, subject } }: { readonly approvalCase: ApprovalCaseView }) {
  const rowsOf = useIndicatorRows(subject);
  const sentTo = Form.useWatch<number | undefined>('sendTo');
  const current = steps.find(({ state }) => state === 'current');
  const earlier = steps.filter(({ position }) => current !== undefined && position < current.position);
  return (
    <>
      <Form.Item name="sendTo" label={reviewTerms.sendTo}><Select options={[{ value: PREPARER, label: reviewTerms.preparer }, ...earlier.map(({ position, name }) => ({ value: position, label: name }))]} /></Form.Item>
      <Form.Item name="afterwards" label={reviewTerms.afterwards}><Radio.Group options={[{ value: 'again', label: reviewTerms.again }, { value: 'direct', label: reviewTerms.direct }]} /></Form.Item>
      {rowsOf.data && sentTo === PREPARER ? <Form.Item name="rows" label={reviewTerms.rows} extra={reviewTerms.rowsHint}><Select mode="multiple" allowClear showSearch={{ optionFilterProp: 'label' }} options={rowsOf.data.map(({ id, name }, at) => ({ value: id, label: reviewTerms.rowOf(at + 1, name) }))} /></Form.Item> : null}
    </>
  );
}

/** 常用语: a click puts one behind what is written. */
function Phrases() {
  const form = Form.useFormInstance<Filled>();
  const { data } = useOpinionPhrases();
  return <Space wrap aria-label={reviewTerms.phrases}>{(data?.phrases ?? []).map((phrase) => <Tag.CheckableTag key={phrase} checked={false} onChange={() => form.setFieldValue('opinion', `${form.getFieldValue('opinion') ?? ''}${phrase}`)}>{phrase}</Tag.CheckableTag>)}</Space>;
}
