import { App, Button, Modal } from 'antd';
import { deskTerms } from '#wording/desk-terms';
import { organizationDeskTerms as terms } from '#wording/organization-desk-terms';
import { Refusal } from '../ui/refusal.js';
import { useIssueReset, type PersonDetail } from './organization.queries.js';

/** 重置密码: a link for one use, shown once, to be handed to the person themselves. The old password works until it is used. */
export function PasswordResetDialog({ person: { id, name }, onClose }: { readonly person: PersonDetail; readonly onClose: () => void }) {
  const issue = useIssueReset();
  const { message } = App.useApp();
  const link = issue.data ? `${location.origin}/desk/password-resets#${issue.data.token}` : null;
  const copy = async (text: string): Promise<void> => {
    // Only pages that came over https may write to the clipboard; elsewhere the link is marked by hand.
    await navigator.clipboard?.writeText(text).then(() => message.success(terms.copied), () => undefined);
  };
  return (
    <Modal open title={`${terms.resetPassword}：${name}`} onCancel={onClose} footer={<Button onClick={onClose}>{link === null ? deskTerms.cancel : deskTerms.close}</Button>}>
      <Refusal error={issue.error} />
      {link === null || issue.data === undefined ? (
        <>
          <p>{terms.resetHint}</p>
          <Button type="primary" loading={issue.isPending} onClick={() => issue.mutate(id)}>{terms.issueReset}</Button>
        </>
      ) : (
        <>
          <p>{terms.resetIssued(issue.data.validForMinutes)}</p>
          <p><code className="reset-link">{link}</code></p>
          {window.isSecureContext ? <Button onClick={() => void copy(link)}>{terms.copy}</Button> : null}
        </>
      )}
    </Modal>
  );
}
