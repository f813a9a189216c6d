import { Alert, App, Button, Form, Input } from 'antd';
import { useState } from 'react';
import { noticeTerms } from '#wording/review-desk-terms';
import { FormDialog } from '../ui/form-dialog.js';
import { instantText, today } from '../ui/instant.js';
import { useAnswerUrge, useCopies, useReadCopy, useUrges, type Urge } from './around.queries.js';

/** 抄送给我、催办我: what the reader is expected to notice before anything else, each with its answer. */
export function AskedOfMe({ caseId }: { readonly caseId: string }) {
  const copies = useCopies(caseId);
  const urges = useUrges(caseId);
  const read = useReadCopy(caseId);
  const { message } = App.useApp();
  const mine = (copies.data ?? []).filter(({ isMine, readAt }) => isMine && readAt === null);
  return (
    <div className="screen-only">
      {mine.map(({ by, words, copiedAt }) => (
        <Alert key={copiedAt} type="info" showIcon title={noticeTerms.copied(by, instantText(copiedAt))} description={words === '' ? undefined : words} action={<Button loading={read.isPending} onClick={() => read.mutate(undefined, { onError: (error) => void message.error(error.message) })}>{noticeTerms.read}</Button>} />
      ))}
      {(urges.data ?? []).filter(({ isStanding }) => isStanding).map((urge) => <StandingUrge key={urge.id} caseId={caseId} urge={urge} />)}
    </div>
  );
}

function StandingUrge({ caseId, urge: { by, words, urgedAt, awaitsMyAnswer, replies } }: { readonly caseId: string; readonly urge: Urge }) {
  const [isAnswering, setAnswering] = useState(false);
  const told = [words, ...replies.map((reply) => [noticeTerms.replied(reply.by, reply.finishBy), reply.words].filter((part) => part !== '').join('：'))].filter((part) => part !== '');
  return (
    <>
      <Alert type="warning" showIcon title={noticeTerms.urged(by, instantText(urgedAt))} description={told.length === 0 ? undefined : told.join('；')} action={awaitsMyAnswer ? <Button onClick={() => setAnswering(true)}>{noticeTerms.answer}</Button> : undefined} />
      {isAnswering ? <UrgeAnswerDialog caseId={caseId} onClose={() => setAnswering(false)} /> : null}
    </>
  );
}

interface Answer {
  readonly finishBy: string;
  readonly words?: string;
}

/** 答复催办: by when it will be done. */
function UrgeAnswerDialog({ caseId, onClose }: { readonly caseId: string; readonly onClose: () => void }) {
  const answer = useAnswerUrge(caseId);
  const { message } = App.useApp();
  const send = async ({ finishBy, words = '' }: Answer): Promise<void> => {
    await answer.mutateAsync({ finishBy, ...(words.trim() === '' ? {} : { words: words.trim() }) });
    void message.success(noticeTerms.answered);
  };
  return (
    <FormDialog<Answer> title={noticeTerms.answer} okText={noticeTerms.answer} initial={{ finishBy: today() }} onSend={send} onClose={onClose}>
      <Form.Item name="finishBy" label={noticeTerms.finishBy} rules={[{ required: true, message: noticeTerms.finishByMissing }]}><Input type="date" min={today()} /></Form.Item>
      <Form.Item name="words" label={noticeTerms.words}><Input.TextArea rows={3} maxLength={500} showCount /></Form.Item>
    </FormDialog>
  );
}
