import { Button, Tooltip } from 'antd';
import { reviewTerms } from '#wording/desk-terms';
import type { components } from '../api/contract.js';

interface ViewActionProps {
  readonly actions: readonly components['schemas']['ActionView'][];
  readonly name: string;
  readonly label: string;
  readonly isDangerous?: boolean;
  readonly onClick: () => void;
}

/** A button that an object's view offers: not there when never possible, refused with the reason and who can when not possible now. */
export function ViewAction({ actions, name, label, isDangerous = false, onClick }: ViewActionProps) {
  const action = actions.find((each) => each.name === name);
  if (action === undefined) return null;
  const reason = action.allowed ? undefined : [action.reason, action.whoCan?.length ? reviewTerms.whoCan(action.whoCan.join('、')) : null].filter((part) => part != null).join(' ');
  return <Tooltip title={reason}><Button danger={isDangerous} disabled={!action.allowed} aria-description={reason} onClick={onClick}>{label}</Button></Tooltip>;
}
