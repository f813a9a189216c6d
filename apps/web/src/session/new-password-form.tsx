import { useState, type FormEvent, type ReactNode } from 'react';
import { deskTerms, signInTerms } from '#wording/desk-terms';
import { Problem } from '../api/problem.js';
import { writtenIn } from './written-in.js';
import './sign-in-page.css';

interface NewPasswordFormProps {
  readonly title: string;
  readonly hint: string;
  /** The field that shows who asks: the old password, or the token. */
  readonly proof: ReactNode;
  readonly request: { readonly error: Error | null; readonly isPending: boolean };
  readonly onSend: (proof: string, password: string) => void;
  /** What else one may do here. */
  readonly children: ReactNode;
}

/** The name of the field that shows who asks. */
export const PROOF = 'proof';

/** 新密码: written twice, so that nobody locks themselves out by a slip. */
export function NewPasswordForm({ title, hint, proof, request: { error, isPending }, onSend, children }: NewPasswordFormProps) {
  const [differs, setDiffers] = useState(false);
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const written = writtenIn(event.currentTarget);
    const isSame = written('next') === written('again');
    setDiffers(!isSame);
    if (isSame) onSend(written(PROOF), written('next'));
  };
  return (
    <main className="sign-in">
      <form className="sign-in-card" onSubmit={submit} aria-labelledby="new-password-title">
        <p className="sign-in-system">{deskTerms.system}<span>{deskTerms.systemLong}</span></p>
        <h1 id="new-password-title">{title}</h1>
        <p className="sign-in-notice" role="status">{hint}</p>
        {proof}
        <label htmlFor="next">{signInTerms.next}</label>
        <input id="next" name="next" type="password" autoComplete="new-password" required maxLength={200} />
        <label htmlFor="again">{signInTerms.again}</label>
        <input id="again" name="again" type="password" autoComplete="new-password" required maxLength={200} />
        {differs ? <p className="sign-in-error" role="alert">{signInTerms.differs}</p> : null}
        {error && !differs ? <p className="sign-in-error" role="alert">{[error.message, ...(error instanceof Problem ? error.violations.map(({ message }) => message) : [])].join(' ')}</p> : null}
        <button type="submit" disabled={isPending}>{title}</button>
        {children}
      </form>
    </main>
  );
}
