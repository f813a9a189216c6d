import { Button, Card } from 'antd';

interface ConfirmBarProps {
  /** What the one button would do. */
  readonly does: string;
  /** Why it cannot be done yet. */
  readonly hindrance: string | null;
  readonly label: string;
  readonly isSending: boolean;
  readonly onConfirm: () => void;
}

/** 确认: the one button that writes what was compared, always in sight. */
export const ConfirmBar = ({ does, hindrance, label, isSending, onConfirm }: ConfirmBarProps) => (
  <Card size="small" className="import-bar">
    <span role="status">{hindrance ?? does}</span>
    <Button type="primary" disabled={hindrance !== null} loading={isSending} onClick={onConfirm}>{label}</Button>
  </Card>
);
