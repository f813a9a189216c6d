import { Button, Tooltip } from 'antd';
import { reviewTerms } from '#wording/desk-terms';
import type { components } from '../api/contract.js';

type Action = components['schemas']['ActionView'];

/** Why an action is refused now, and who can; nothing when it is allowed. */
export const whyNot = ({ allowed, reason, whoCan }: Action): string | undefined =>
  allowed ? undefined : [reason, whoCan?.length ? reviewTerms.whoCan(whoCan.join('、')) : null].filter((part) => part != null).join(' ');

interface ViewActionProps {
  readonly actions: readonly Action[];
  readonly name: string;
  readonly label: string;
  /** What it is done to, for those who hear the page, where several stand below each other. */
  readonly of?: string;
  readonly isDangerous?: boolean;
  readonly isPrimary?: boolean;
  /** It is being done. */
  readonly isBusy?: boolean;
  readonly onClick: () => void;
}

/** A button that an object's view offers: not there when never possible, refused with the reason and who can when not possible now. */
export function ViewAction({ actions, name, label, of, isDangerous = false, isPrimary = false, isBusy = false, onClick }: ViewActionProps) {
  const action = actions.find((each) => each.name === name);
  if (action === undefined) return null;
  const reason = whyNot(action);
  return <Tooltip title={reason}><Button type={isPrimary ? 'primary' : 'default'} danger={isDangerous} loading={isBusy} disabled={!action.allowed} aria-label={of === undefined ? undefined : `${label} ${of}`} aria-description={reason} onClick={onClick}>{label}</Button></Tooltip>;
}
