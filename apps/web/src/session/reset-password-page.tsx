import { useState, type FormEvent } from 'react';
import { deskTerms, signInTerms } from '#wording/desk-terms';
import { Problem } from '../api/problem.js';
import { useResetPassword } from './session.queries.js';
import { writtenIn } from './written-in.js';
import './sign-in-page.css';

/** 重置密码: with the token that 安全管理员 gave; it stands behind the `#` of the link, which no server is told. */
export function ResetPasswordPage() {
  const reset = useResetPassword();
  const [differs, setDiffers] = useState(false);
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const written = writtenIn(event.currentTarget);
    const isSame = written('next') === written('again');
    setDiffers(!isSame);
    if (isSame) reset.mutate({ token: written('token').trim(), password: written('next') });
  };
  if (reset.isSuccess) return <main className="sign-in"><div className="sign-in-card"><h1>{signInTerms.reset}</h1><p className="sign-in-notice" role="status">{signInTerms.resetDone}</p><a className="sign-in-link" href="/desk/">{signInTerms.submit}</a></div></main>;
  return (
    <main className="sign-in">
      <form className="sign-in-card" onSubmit={submit} aria-labelledby="reset-title">
        <p className="sign-in-system">{deskTerms.system}<span>{deskTerms.systemLong}</span></p>
        <h1 id="reset-title">{signInTerms.reset}</h1>
        <p className="sign-in-notice" role="status">{signInTerms.resetHint}</p>
        <label htmlFor="token">{signInTerms.resetToken}</label>
        <input id="token" name="token" autoComplete="off" defaultValue={location.hash.slice(1)} required maxLength={100} />
        <label htmlFor="next">{signInTerms.next}</label>
        <input id="next" name="next" type="password" autoComplete="new-password" required maxLength={200} />
        <label htmlFor="again">{signInTerms.again}</label>
        <input id="again" name="again" type="password" autoComplete="new-password" required maxLength={200} />
        {differs ? <p className="sign-in-error" role="alert">{signInTerms.differs}</p> : null}
        {reset.error && !differs ? <p className="sign-in-error" role="alert">{[reset.error.message, ...(reset.error instanceof Problem ? reset.error.violations.map(({ message }) => message) : [])].join(' ')}</p> : null}
        <button type="submit" disabled={reset.isPending}>{signInTerms.reset}</button>
        <a className="sign-in-link" href="/desk/">{signInTerms.backToSignIn}</a>
      </form>
    </main>
  );
}
