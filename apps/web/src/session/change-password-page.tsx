import { signInTerms } from '#wording/desk-terms';
import { NewPasswordForm, PROOF } from './new-password-form.js';
import { useChangePassword, useSignOut } from './session.queries.js';

/** 修改密码: until the first password was changed, nothing else answers. */
export function ChangePasswordPage() {
  const change = useChangePassword();
  const signOut = useSignOut();
  return (
    <NewPasswordForm
      title={signInTerms.change} hint={signInTerms.mustChange} request={change}
      onSend={(currentPassword, newPassword) => change.mutate({ currentPassword, newPassword })}
      proof={<><label htmlFor="current">{signInTerms.current}</label><input id="current" name={PROOF} type="password" autoComplete="current-password" autoFocus required maxLength={200} /></>}
    >
      <button type="button" className="sign-in-other" onClick={() => signOut.mutate()}>{signInTerms.signOut}</button>
    </NewPasswordForm>
  );
}
