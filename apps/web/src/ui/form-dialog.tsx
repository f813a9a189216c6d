import { Form, Modal } from 'antd';
import { useState, type ReactNode } from 'react';
import { deskTerms } from '#wording/desk-terms';
import { Refusal } from './refusal.js';

interface FormDialogProps<Filled> {
  readonly title: string;
  readonly okText: string;
  readonly initial?: Partial<Filled>;
  readonly isDangerous?: boolean;
  readonly width?: number;
  /** Fulfilled: the dialog closes. Refused: it stays, with what was filled in, and says why. */
  readonly onSend: (filled: Filled) => Promise<unknown>;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A few fields that are sent together. */
export function FormDialog<Filled extends object>({ title, okText, initial, isDangerous = false, width = 520, onSend, onClose, children }: FormDialogProps<Filled>) {
  const [form] = Form.useForm<Filled>();
  const [isSending, setSending] = useState(false);
  const [refused, setRefused] = useState<Error | null>(null);
  const send = async (): Promise<void> => {
    const filled = await form.validateFields().catch(() => null);
    if (filled === null) return;
    setSending(true);
    try {
      await onSend(filled);
      onClose();
    } catch (error) {
      setRefused(error as Error);
    } finally {
      setSending(false);
    }
  };
  return (
    <Modal open title={title} okText={okText} cancelText={deskTerms.cancel} okButtonProps={{ danger: isDangerous }} confirmLoading={isSending} onOk={() => void send()} onCancel={onClose} width={width}>
      <Refusal error={refused} />
      <Form<Filled> form={form} layout="vertical" {...(initial ? { initialValues: initial } : {})}>{children}</Form>
    </Modal>
  );
}
