import { Button, Card } from 'antd';
import { rosterDeskTerms as terms } from '#wording/roster-desk-terms';
import type { RosterComparison } from './people-roster.queries.js';

interface ConfirmBarProps {
  readonly found: RosterComparison;
  readonly isSending: boolean;
  readonly onConfirm: () => void;
}

/** What the one button would do, always in sight; why not, where it cannot. */
export function ConfirmBar({ found: { counts }, isSending, onConfirm }: ConfirmBarProps) {
  const hindrance = counts.refused > 0 ? terms.mustMend(counts.refused) : counts.new + counts.changed === 0 ? terms.nothing : null;
  return (
    <Card size="small" className="import-bar">
      <span role="status">{hindrance ?? terms.confirming(counts.accounts, counts.changed)}</span>
      <Button type="primary" disabled={hindrance !== null} loading={isSending} onClick={onConfirm}>{terms.confirm}</Button>
    </Card>
  );
}
