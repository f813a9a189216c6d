import { App, Form, Input, Select } from 'antd';
import { noteTerms } from '#wording/review-desk-terms';
import { FormDialog } from '../ui/form-dialog.js';
import { useAnnotate, useAnswerAnnotation } from './around.queries.js';
import type { NotedRow } from './marks.js';

interface Filled {
  readonly path?: string;
  readonly words: string;
}

const Words = () => <Form.Item name="words" label={noteTerms.words} rules={[{ required: true, whitespace: true, message: noteTerms.wordsMissing }]}><Input.TextArea rows={3} maxLength={500} showCount /></Form.Item>;

/** 写批注: about one row of the form. */
export function AnnotationDialog({ caseId, rows, path, onClose }: { readonly caseId: string; readonly rows: readonly NotedRow[]; readonly path: string; readonly onClose: () => void }) {
  const annotate = useAnnotate(caseId);
  const { message } = App.useApp();
  const send = async ({ path: at = '', words }: Filled): Promise<void> => {
    await annotate.mutateAsync({ path: at, words });
    void message.success(noteTerms.written);
  };
  return (
    <FormDialog<Filled> title={noteTerms.write} okText={noteTerms.write} initial={path === '' ? {} : { path }} onSend={send} onClose={onClose}>
      <Form.Item name="path" label={noteTerms.place} rules={[{ required: true, message: noteTerms.placeMissing }]}><Select showSearch={{ optionFilterProp: 'label' }} options={rows.map((row) => ({ value: row.path, label: row.name }))} /></Form.Item>
      <Words />
    </FormDialog>
  );
}

/** 批注答复. */
export function AnswerDialog({ caseId, threadId, onClose }: { readonly caseId: string; readonly threadId: string; readonly onClose: () => void }) {
  const answer = useAnswerAnnotation(caseId);
  const { message } = App.useApp();
  const send = async ({ words }: Filled): Promise<void> => {
    await answer.mutateAsync({ threadId, words });
    void message.success(noteTerms.answered);
  };
  return <FormDialog<Filled> title={noteTerms.answer} okText={noteTerms.answer} onSend={send} onClose={onClose}><Words /></FormDialog>;
}
