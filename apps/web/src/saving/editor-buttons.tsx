import { Button, Space } from 'antd';
import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { paperTerms } from '#wording/paper-desk-terms';
import type { SavingState } from './use-saving.js';

interface EditorButtonsProps {
  readonly editing: { readonly state: { readonly kind: SavingState<unknown, unknown>['kind'] }; readonly save: () => Promise<boolean> };
  /** The page on which the paper can be read. */
  readonly to: string;
  /** The submission, of what is on file by then. */
  readonly children: (onClose: () => void) => ReactNode;
}

/** What one does with the paper one is filling in: look at it, keep it, submit it. */
export function EditorButtons({ editing: { state, save }, to, children }: EditorButtonsProps) {
  const [isSubmitting, setSubmitting] = useState(false);
  return (
    <>
      <Space wrap>
        <Link to={to}>{paperTerms.toPaper}</Link>
        <Button onClick={() => void save()} loading={state.kind === 'saving'}>{paperTerms.save}</Button>
        <Button type="primary" onClick={() => void save().then(setSubmitting)}>{paperTerms.names.submit}</Button>
      </Space>
      {isSubmitting ? children(() => setSubmitting(false)) : null}
    </>
  );
}
