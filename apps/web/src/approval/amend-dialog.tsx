import { Alert, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { deskTerms } from '#wording/desk-terms';
import { amendTerms } from '#wording/review-desk-terms';
import { useGoal, type Goal } from '../goal/goal.queries.js';
import { Asked } from '../ui/asked.js';
import { FormDialog } from '../ui/form-dialog.js';
import { amendmentOf, changedSpots, faultOf, spotsOf, type Spot, type Written } from './amend-spots.js';
import type { ApprovalCaseView } from './approval.queries.js';
import { useAmend } from './around.queries.js';
import './amend-dialog.css';

interface AmendDialogProps {
  readonly approvalCase: ApprovalCaseView;
  readonly onDone: (said: string) => void;
  readonly onClose: () => void;
}

/** 完善: what the step may write into the text; nothing is sent before the difference was shown. */
export function AmendDialog(props: AmendDialogProps) {
  return <Asked of={useGoal(props.approvalCase.subject.id)}>{(goal) => <Amending goal={goal} {...props} />}</Asked>;
}

function Amending({ goal, approvalCase, onDone, onClose }: AmendDialogProps & { readonly goal: Goal }) {
  const [written, setWritten] = useState<Written>({});
  const [isReviewing, setReviewing] = useState(false);
  const current = approvalCase.steps.find(({ state }) => state === 'current');
  const spots = spotsOf(goal, current?.mayEdit ?? []);
  const changed = changedSpots(spots, written);
  const isSendable = changed.length > 0 && changed.every((spot) => faultOf(spot, written[spot.key] ?? '') === null);
  return (
    <>
      <Modal open width={960} title={amendTerms.title} okText={amendTerms.review} cancelText={deskTerms.cancel} okButtonProps={{ disabled: !isSendable }} onOk={() => setReviewing(true)} onCancel={onClose}>
        <Alert type="info" showIcon title={amendTerms.hint} />
        <p>{changed.length === 0 ? amendTerms.nothing : amendTerms.changes(changed.length)}</p>
        <Spots spots={spots} written={written} onWrite={(key, text) => setWritten((before) => ({ ...before, [key]: text }))} />
      </Modal>
      {isReviewing ? <AmendReview approvalCase={approvalCase} changed={changed} written={written} spots={spots} onClose={() => setReviewing(false)} onDone={(said) => { onDone(said); onClose(); }} /> : null}
    </>
  );
}

function Spots({ spots, written, onWrite }: { readonly spots: readonly Spot[]; readonly written: Written; readonly onWrite: (key: string, text: string) => void }) {
  return (
    <div className="amend-spots" role="group" aria-label={amendTerms.title} tabIndex={0}>
      <table>
        <thead><tr><th>{amendTerms.field}</th><th>{amendTerms.before}</th><th>{amendTerms.after}</th></tr></thead>
        <tbody>
          {spots.map((spot) => {
            const text = written[spot.key] ?? spot.before;
            const fault = faultOf(spot, text);
            const field = { 'aria-label': spot.name, value: text, 'aria-invalid': fault !== null, ...(fault === null ? {} : { status: 'error' as const }), onChange: ({ target }: { target: { value: string } }) => onWrite(spot.key, target.value) };
            return (
              <tr key={spot.key} className={text === spot.before ? '' : 'is-changed'}>
                <th scope="row">{spot.name}</th>
                <td>{spot.before === '' ? amendTerms.blank : spot.before}</td>
                <td>{spot.isPercent ? <Input {...field} /> : <Input.TextArea rows={2} maxLength={4000} {...field} />}{fault === null ? null : <div className="amend-fault">{fault}</div>}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

interface AmendReviewProps extends AmendDialogProps {
  readonly spots: readonly Spot[];
  readonly changed: readonly Spot[];
  readonly written: Written;
}

/** 核对修改: old and new of everything, and why. */
function AmendReview({ approvalCase: { id, version, contentHash }, spots, changed, written, onDone, onClose }: AmendReviewProps) {
  const amend = useAmend(id);
  const send = async ({ opinion }: { opinion: string }): Promise<void> => {
    await amend.mutateAsync({ version, contentHash, opinion, changes: amendmentOf(spots, written) });
    onDone(amendTerms.done);
  };
  return (
    <FormDialog<{ opinion: string }> title={amendTerms.review} okText={amendTerms.send} width={720} onSend={send} onClose={onClose}>
      <p>{amendTerms.changes(changed.length)}</p>
      <ul className="amend-changes">{changed.map(({ key, name, before }) => <li key={key}><strong>{name}</strong><div><del>{before === '' ? amendTerms.blank : before}</del></div><div><ins>{written[key] === '' ? amendTerms.blank : written[key]}</ins></div></li>)}</ul>
      <Form.Item name="opinion" label={amendTerms.reason} rules={[{ required: true, whitespace: true, message: amendTerms.reasonMissing }]}><Input.TextArea rows={3} maxLength={2000} showCount /></Form.Item>
    </FormDialog>
  );
}
