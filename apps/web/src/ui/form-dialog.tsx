import { Form } from 'antd';
import type { ReactNode } from 'react';
import { SendDialog } from './send-dialog.js';

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
export function FormDialog<Filled extends object>({ initial, onSend, children, ...dialog }: FormDialogProps<Filled>) {
  const [form] = Form.useForm<Filled>();
  const send = async (): Promise<boolean> => {
    const filled = await form.validateFields().catch(() => null);
    if (filled === null) return false;
    await onSend(filled);
    return true;
  };
  return <SendDialog {...dialog} onSend={send}><Form<Filled> form={form} layout="vertical" {...(initial ? { initialValues: initial } : {})}>{children}</Form></SendDialog>;
}
