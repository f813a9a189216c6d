import { App } from 'antd';
import { useMemo, type ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { rectificationFormTerms as terms } from '#wording/rectification-desk-terms';
import { useAttempt } from '../api/use-attempt.js';
import { KeptNotice } from '../saving/kept-notice.js';
import { useKeptDraft } from '../saving/use-kept-draft.js';
import { useFieldFaults } from '../ui/field-faults.js';
import { replaceAt } from '../ui/list-changes.js';
import type { Rectification } from './rectification.queries.js';

export type Finding = Rectification['findings'][number];

interface Answering<Answer> {
  /** What the API calls the answers. */
  readonly list: 'measures' | 'results';
  /** What is on file; nothing of it may be left empty. */
  readonly answerTo: (finding: Finding) => Answer;
  readonly file: (answers: Answer[], key: string) => Promise<unknown>;
  readonly filed: string;
}

/** What the frame around the answers needs of them. */
export interface Answered {
  readonly error: Error | null;
  /** That the text is kept, or was restored. */
  readonly notice: ReactNode;
  readonly isSending: boolean;
  readonly onSend: () => void;
}

/** One answer for every finding, all sent together; what is typed stays in this browser until then. */
export function useAnswers<Answer extends { readonly position: number }>(rectification: Rectification, { list, answerTo, file, filed }: Answering<Answer>) {
  const { id, findings } = rectification;
  const began = useMemo(() => ({ answers: findings.map(answerTo) }), [answerTo, findings]);
  const { draft: { answers }, setDraft, restoredAt, startAnew, forget } = useKeptDraft(`rectification-${list}`, id, began);
  const { faultAt, error, attempt, isSending } = useFieldFaults();
  const keyOf = useAttempt();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const send = async (): Promise<void> => {
    const sent = answers.map((each) => ({ ...each }));
    await file(sent, keyOf(sent));
    forget();
    void message.success(filed);
    await navigate(`/rectifications/${id}`);
  };
  const answered: Answered = { error, notice: <KeptNotice restoredAt={restoredAt} onStartAnew={startAnew} />, isSending, onSend: () => attempt(missingIn(list, answers), send) };
  return {
    answers,
    change: (at: number, changes: Partial<Answer>) => setDraft((now) => ({ answers: replaceAt(now.answers, at, { ...(now.answers[at] as Answer), ...changes }) })),
    faultAt: (at: number, field: keyof Answer & string) => faultAt(`/${list}/${at}/${field}`),
    answered,
  };
}

const missingIn = (list: string, answers: readonly object[]): ReadonlyMap<string, string> =>
  new Map(answers.flatMap((answer, at) => Object.entries(answer).flatMap(([field, text]) => (typeof text === 'string' && text.trim() === '' ? [[`/${list}/${at}/${field}`, terms.missing] as const] : []))));
