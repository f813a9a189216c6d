import { Alert, Input, Modal, Table, Tag } from 'antd';
import { useEffect, useState } from 'react';
import { boxTerms, deskTerms } from '#wording/desk-terms';
import { useDecideBatch, type ApprovalLine, type BatchResult } from './approval.queries.js';

type Outcome = BatchResult['items'][number];

/** 批量同意: first the list of what would happen to each, then the decision, then what happened. */
export function BatchDialog({ lines, onClose }: { readonly lines: readonly ApprovalLine[]; readonly onClose: (result: BatchResult | null) => void }) {
  const foreseen = useDecideBatch();
  const decided = useDecideBatch();
  const [opinion, setOpinion] = useState('');
  const { mutate: foresee } = foreseen;
  useEffect(() => foresee({ lines, opinion: '', isDryRun: true }), [foresee, lines]);
  const result = decided.data ?? foreseen.data;
  const error = decided.error ?? foreseen.error;
  const passable = lines.filter(({ id }) => foreseen.data?.items.some((item) => item.caseId === id && item.outcome === 'would-pass'));
  return (
    <Modal
      open width={760} title={boxTerms.dryRun} okText={decided.data ? deskTerms.close : boxTerms.approveSelected} cancelText={deskTerms.cancel} confirmLoading={decided.isPending}
      okButtonProps={{ disabled: foreseen.isPending || (!decided.data && passable.length === 0) }} cancelButtonProps={decided.data ? { style: { display: 'none' } } : {}}
      onOk={() => (decided.data ? onClose(decided.data) : decided.mutate({ lines: passable, opinion, isDryRun: false }))} onCancel={() => onClose(decided.data ?? null)}
    >
      {error ? <Alert type="error" showIcon title={error.message} /> : null}
      {foreseen.data && !decided.data ? <Alert type="info" showIcon title={boxTerms.dryRunHint(foreseen.data.passed, foreseen.data.refused)} /> : null}
      {decided.data ? <Alert type="success" showIcon title={boxTerms.decided(decided.data.passed, decided.data.refused)} /> : null}
      <Table<Outcome>
        size="small" rowKey="caseId" loading={foreseen.isPending} pagination={false} scroll={{ y: 320 }} dataSource={result?.items ?? []} className="batch-items"
        columns={[
          { title: boxTerms.title, dataIndex: 'title', ellipsis: true },
          { title: boxTerms.outcome, dataIndex: 'outcomeName', width: 170, render: (name: string, { outcome }) => <Tag color={outcome === 'refused' ? 'error' : 'success'}>{name}</Tag> },
          { title: deskTerms.reason, dataIndex: 'reason', width: 260, render: (reason: string | null) => reason ?? '—' },
        ]}
      />
      {decided.data ? null : <Input.TextArea aria-label={boxTerms.opinion} placeholder={boxTerms.opinion} value={opinion} maxLength={2000} rows={2} onChange={(event) => setOpinion(event.target.value)} />}
    </Modal>
  );
}
