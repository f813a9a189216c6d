import { App, Form, Input } from 'antd';
import { urgeTerms as terms } from '#wording/obligation-desk-terms';
import { FormDialog } from '../ui/form-dialog.js';
import { debtorText } from './debtor-text.js';
import { useUrge, type Obligation } from './obligation.queries.js';

interface UrgeDialogProps {
  readonly obligation: Obligation;
  readonly onClose: () => void;
}

/** 催报: who is asked, and with which words. */
export function UrgeDialog({ obligation: { id, kindName, title, owedBy }, onClose }: UrgeDialogProps) {
  const { message } = App.useApp();
  const urge = useUrge(id);
  const send = async ({ words }: { readonly words?: string }): Promise<void> => {
    const { reached } = await urge.mutateAsync(words?.trim() ?? '');
    void message.success(terms.done(reached));
  };
  return (
    <FormDialog<{ words?: string }> title={`${terms.urge} ${terms.of(kindName, title)}`} okText={terms.urge} onSend={send} onClose={onClose}>
      <p>{terms.hint(debtorText(owedBy))}</p>
      <Form.Item name="words" label={terms.words}><Input.TextArea rows={3} maxLength={500} showCount /></Form.Item>
    </FormDialog>
  );
}
