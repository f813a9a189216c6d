import type { UseQueryResult } from '@tanstack/react-query';
import { Alert, App, Table } from 'antd';
import { useMemo } from 'react';
import { useNavigate } from 'react-router';
import { submissionTerms } from '#wording/submission-desk-terms';
import { newKey } from '../api/client.js';
import type { components } from '../api/contract.js';
import { Asked } from '../ui/asked.js';
import { ScrollBox } from '../ui/scroll-box.js';
import { SendDialog } from '../ui/send-dialog.js';

type Step = components['schemas']['RehearsedStepView'];

interface Sentence {
  readonly path: string;
  readonly message: string;
}

interface SubmitDialogProps {
  readonly paper: {
    readonly version: number;
    readonly violations: readonly Sentence[];
    readonly actions: readonly components['schemas']['ActionView'][];
    /** What reviewers are likely to return it for. */
    readonly blockingFindings?: readonly Sentence[];
  };
  readonly rehearsal: UseQueryResult<components['schemas']['RehearsalView']>;
  readonly submission: { readonly mutateAsync: (what: { readonly version: number; readonly key: string }) => Promise<unknown> };
  /** Where the paper is shown as it went up. */
  readonly to: string;
  readonly onClose: () => void;
}

/** 送审: what is still missing, who would be asked and by when, and only then the submission. */
export function SubmitDialog({ paper: { version, violations, actions, blockingFindings = [] }, rehearsal, submission, to, onClose }: SubmitDialogProps) {
  const key = useMemo(newKey, []); // the same for every attempt
  const navigate = useNavigate();
  const { message } = App.useApp();
  const action = actions.find(({ name }) => name === 'submit');
  const send = async (): Promise<boolean> => {
    await submission.mutateAsync({ version, key });
    void message.success(submissionTerms.submitted);
    await navigate(to);
    return true;
  };
  return (
    <SendDialog width={720} title={submissionTerms.title} okText={submissionTerms.confirm} isBlocked={action?.allowed !== true} onSend={send} onClose={onClose}>
      {violations.length > 0 ? <Alert type="error" showIcon title={submissionTerms.faults(violations.length)} description={<Sentences of={violations} />} /> : action?.allowed === false ? <Alert type="error" showIcon title={action.reason} /> : null}
      {blockingFindings.length > 0 ? <Alert type="warning" showIcon title={submissionTerms.blocking(blockingFindings.length)} description={<Sentences of={blockingFindings} />} /> : null}
      <h3>{submissionTerms.route}</h3>
      <Asked of={rehearsal}>{(found) => <Route rehearsal={found} />}</Asked>
    </SendDialog>
  );
}

const Sentences = ({ of }: { readonly of: readonly Sentence[] }) => <ul>{of.map(({ path, message }, at) => <li key={`${path}-${at}`}>{message}</li>)}</ul>;

function Route({ rehearsal: { steps, leftOut, finishOn, isProvisional } }: { readonly rehearsal: components['schemas']['RehearsalView'] }) {
  return (
    <>
      <ScrollBox name={submissionTerms.route}><Table<Step>
        size="small" rowKey="position" pagination={false} dataSource={steps}
        columns={[
          { title: submissionTerms.step, dataIndex: 'name', width: 140 },
          { title: submissionTerms.people, dataIndex: 'people', render: (people: Step['people']) => (people.length === 0 ? submissionTerms.nobody : people.map(({ name, standIn }) => (standIn === null ? name : submissionTerms.standIn(name, standIn))).join('、')) },
          { title: submissionTerms.days, dataIndex: 'workingDays', width: 100, render: submissionTerms.workingDays },
          { title: submissionTerms.due, dataIndex: 'dueOn', width: 110, className: 'number' },
        ]}
      /></ScrollBox>
      {leftOut.map(({ name, because }) => <p key={name}>{submissionTerms.leftOut(name, because)}</p>)}
      <p><strong>{submissionTerms.finish(finishOn)}</strong>{isProvisional ? submissionTerms.provisional : ''}</p>
    </>
  );
}
