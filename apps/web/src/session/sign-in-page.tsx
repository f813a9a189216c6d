import { useState, type FormEvent } from 'react';
import { deskTerms, signInTerms } from '#wording/desk-terms';
import { useSignIn } from './session.queries.js';
import { writtenIn } from './written-in.js';
import './sign-in-page.css';

/** 登录. Plain elements: the parts of the desk are loaded only by those who are signed in. */
export function SignInPage({ notice }: { readonly notice?: string | undefined }) {
  const signIn = useSignIn();
  const [hasCapsLock, setCapsLock] = useState(false);
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const written = writtenIn(event.currentTarget);
    signIn.mutate({ login: written('login').trim(), password: written('password') });
  };
  return (
    <main className="sign-in">
      <form className="sign-in-card" onSubmit={submit} aria-labelledby="sign-in-title">
        <p className="sign-in-system">{deskTerms.system}<span>{deskTerms.systemLong}</span></p>
        <h1 id="sign-in-title">{signInTerms.title}</h1>
        {notice === undefined ? null : <p className="sign-in-notice" role="status">{notice}</p>}
        <label htmlFor="login">{signInTerms.login}</label>
        <input id="login" name="login" autoComplete="username" autoFocus required maxLength={100} />
        <label htmlFor="password">{signInTerms.password}</label>
        <input id="password" name="password" type="password" autoComplete="current-password" required maxLength={200} onKeyUp={(event) => setCapsLock(event.getModifierState('CapsLock'))} />
        {hasCapsLock ? <p className="sign-in-hint">{signInTerms.capsLock}</p> : null}
        {signIn.error ? <p className="sign-in-error" role="alert">{signIn.error.message}</p> : null}
        <button type="submit" disabled={signIn.isPending}>{signIn.isPending ? signInTerms.submitting : signInTerms.submit}</button>
        <p className="sign-in-forgotten">{signInTerms.forgotten} <a href="/desk/password-resets">{signInTerms.reset}</a></p>
      </form>
    </main>
  );
}
