import { Alert, App, Modal, Table } from 'antd';
import { useMemo } from 'react';
import { useNavigate } from 'react-router';
import { submissionTerms } from '#wording/goal-desk-terms';
import { newKey } from '../api/client.js';
import type { components } from '../api/contract.js';
import { Asked } from '../ui/asked.js';
import { useGoalRehearsal, useSubmitGoal, type Goal } from './goal.queries.js';

type Step = components['schemas']['RehearsedStepView'];

/** 送审: what is still missing, who would be asked and by when, and only then the submission. */
export function SubmitDialog({ goal, onClose }: { readonly goal: Goal; readonly onClose: () => void }) {
  const { id, version, violations, blockingFindings, actions } = goal;
  const rehearsal = useGoalRehearsal(id, true);
  const submit = useSubmitGoal(id);
  const key = useMemo(newKey, []);
  const navigate = useNavigate();
  const { message } = App.useApp();
  const action = actions.find(({ name }) => name === 'submit');
  const send = async (): Promise<void> => {
    await submit.mutateAsync({ version, key });
    void message.success(submissionTerms.submitted);
    onClose();
    await navigate(`/performance-goals/${id}`);
  };
  return (
    <Modal open width={720} title={submissionTerms.title} okText={submissionTerms.confirm} okButtonProps={{ disabled: action?.allowed !== true }} confirmLoading={submit.isPending} onOk={() => void send().catch(() => {})} onCancel={onClose}>
      {submit.error ? <Alert type="error" showIcon title={submit.error.message} /> : null}
      {violations.length > 0 ? <Alert type="error" showIcon title={submissionTerms.faults(violations.length)} description={<Sentences of={violations} />} /> : action?.allowed === false ? <Alert type="error" showIcon title={action.reason} /> : null}
      {blockingFindings.length > 0 ? <Alert type="warning" showIcon title={submissionTerms.blocking(blockingFindings.length)} description={<Sentences of={blockingFindings} />} /> : null}
      <h3>{submissionTerms.route}</h3>
      <Asked of={rehearsal}>{(found) => <Route rehearsal={found} />}</Asked>
    </Modal>
  );
}

const Sentences = ({ of }: { readonly of: readonly { readonly path: string; readonly message: string }[] }) => <ul>{of.map(({ path, message }, at) => <li key={`${path}-${at}`}>{message}</li>)}</ul>;

function Route({ rehearsal: { steps, leftOut, finishOn, isProvisional } }: { readonly rehearsal: components['schemas']['RehearsalView'] }) {
  return (
    <>
      <Table<Step>
        size="small" rowKey="position" pagination={false} dataSource={steps} scroll={{ x: 480 }}
        columns={[
          { title: submissionTerms.step, dataIndex: 'name', width: 140 },
          { title: submissionTerms.people, dataIndex: 'people', render: (people: Step['people']) => (people.length === 0 ? submissionTerms.nobody : people.map(({ name, standIn }) => (standIn === null ? name : submissionTerms.standIn(name, standIn))).join('、')) },
          { title: submissionTerms.days, dataIndex: 'workingDays', width: 100, render: submissionTerms.workingDays },
          { title: submissionTerms.due, dataIndex: 'dueOn', width: 110, className: 'number' },
        ]}
      />
      {leftOut.map(({ name, because }) => <p key={name}>{submissionTerms.leftOut(name, because)}</p>)}
      <p><strong>{submissionTerms.finish(finishOn)}</strong>{isProvisional ? submissionTerms.provisional : ''}</p>
    </>
  );
}
