import { Modal } from 'antd';
import { useState, type ReactNode } from 'react';
import { deskTerms } from '#wording/desk-terms';
import { Refusal } from './refusal.js';

interface SendDialogProps {
  readonly title: string;
  readonly okText: string;
  readonly isDangerous?: boolean;
  readonly isBlocked?: boolean;
  readonly width?: number;
  /** Whether it was sent: then the dialog closes. Refused: it stays, with what was filled in, and says why. */
  readonly onSend: () => Promise<boolean>;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Something that is looked at, or filled in, and then sent. */
export function SendDialog({ title, okText, isDangerous = false, isBlocked = false, width = 520, onSend, onClose, children }: SendDialogProps) {
  const [isSending, setSending] = useState(false);
  const [refused, setRefused] = useState<Error | null>(null);
  const send = async (): Promise<void> => {
    setSending(true);
    try {
      if (await onSend()) onClose();
    } catch (error) {
      setRefused(error as Error);
    } finally {
      setSending(false);
    }
  };
  return (
    <Modal open title={title} okText={okText} cancelText={deskTerms.cancel} okButtonProps={{ danger: isDangerous, disabled: isBlocked }} confirmLoading={isSending} onOk={() => void send()} onCancel={onClose} width={width}>
      <Refusal error={refused} />
      {children}
    </Modal>
  );
}
