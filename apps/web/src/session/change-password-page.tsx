import { useState, type FormEvent } from 'react';
import { deskTerms, signInTerms } from '#wording/desk-terms';
import { Problem } from '../api/problem.js';
import { useChangePassword, useSignOut } from './session.queries.js';
import { writtenIn } from './written-in.js';
import './sign-in-page.css';

/** 修改密码: until the first password was changed, nothing else answers. */
export function ChangePasswordPage() {
  const change = useChangePassword();
  const signOut = useSignOut();
  const [differs, setDiffers] = useState(false);
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const written = writtenIn(event.currentTarget);
    const isSame = written('next') === written('again');
    setDiffers(!isSame);
    if (isSame) change.mutate({ currentPassword: written('current'), newPassword: written('next') });
  };
  return (
    <main className="sign-in">
      <form className="sign-in-card" onSubmit={submit} aria-labelledby="change-password-title">
        <p className="sign-in-system">{deskTerms.system}<span>{deskTerms.systemLong}</span></p>
        <h1 id="change-password-title">{signInTerms.change}</h1>
        <p className="sign-in-notice" role="status">{signInTerms.mustChange}</p>
        <label htmlFor="current">{signInTerms.current}</label>
        <input id="current" name="current" type="password" autoComplete="current-password" autoFocus required maxLength={200} />
        <label htmlFor="next">{signInTerms.next}</label>
        <input id="next" name="next" type="password" autoComplete="new-password" required maxLength={200} />
        <label htmlFor="again">{signInTerms.again}</label>
        <input id="again" name="again" type="password" autoComplete="new-password" required maxLength={200} />
        {differs ? <p className="sign-in-error" role="alert">{signInTerms.differs}</p> : null}
        {change.error && !differs ? <p className="sign-in-error" role="alert">{[change.error.message, ...(change.error instanceof Problem ? change.error.violations.map(({ message }) => message) : [])].join(' ')}</p> : null}
        <button type="submit" disabled={change.isPending}>{signInTerms.change}</button>
        <button type="button" className="sign-in-other" onClick={() => signOut.mutate()}>{signInTerms.signOut}</button>
      </form>
    </main>
  );
}
