import { signInTerms } from '#wording/desk-terms';
import { NewPasswordForm, PROOF } from './new-password-form.js';
import { useResetPassword } from './session.queries.js';

/** 重置密码: with the token that 安全管理员 gave; it stands behind the `#` of the link, which no server is told. */
export function ResetPasswordPage() {
  const reset = useResetPassword();
  if (reset.isSuccess) return <main className="sign-in"><div className="sign-in-card"><h1>{signInTerms.reset}</h1><p className="sign-in-notice" role="status">{signInTerms.resetDone}</p><a className="sign-in-link" href="/desk/">{signInTerms.submit}</a></div></main>;
  return (
    <NewPasswordForm
      title={signInTerms.reset} hint={signInTerms.resetHint} request={reset}
      onSend={(token, password) => reset.mutate({ token: token.trim(), password })}
      proof={<><label htmlFor="token">{signInTerms.resetToken}</label><input id="token" name={PROOF} autoComplete="off" defaultValue={location.hash.slice(1)} required maxLength={100} /></>}
    >
      <a className="sign-in-link" href="/desk/">{signInTerms.backToSignIn}</a>
    </NewPasswordForm>
  );
}
