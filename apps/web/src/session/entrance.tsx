import { lazy, Suspense, useEffect, useState } from 'react';
import { deskTerms, signInTerms } from '#wording/desk-terms';
import { whenSessionIsLost } from '../api/client.js';
import { ChangePasswordPage } from './change-password-page.js';
import { ResetPasswordPage } from './reset-password-page.js';
import { useSession } from './session.queries.js';
import { SignInPage } from './sign-in-page.js';

const Desk = lazy(() => import('../shell/desk.js').then(({ Desk: component }) => ({ default: component })));

/** Who resets a password is nobody yet, whoever may be signed in in this browser. */
export const Entrance = () => (location.pathname === '/desk/password-resets' ? <ResetPasswordPage /> : <SignedIn />);

/** Before anything else: who is there. Whoever is signed out while writing keeps the page below, and goes on after signing in again. */
function SignedIn() {
  const session = useSession();
  const [isLost, setLost] = useState(false);
  useEffect(() => whenSessionIsLost(() => setLost(true)), []);
  const signedIn = session.data;
  useEffect(() => { setLost(false); }, [signedIn?.csrfToken]);
  if (session.isPending) return <p role="status" className="entrance-waits">{deskTerms.loading}</p>;
  if (session.error && !signedIn) return <p role="alert" className="entrance-waits">{session.error.message} <button type="button" onClick={() => void session.refetch()}>{deskTerms.retry}</button></p>;
  if (!signedIn) return <SignInPage />;
  if (signedIn.mustChangePassword) return <ChangePasswordPage />;
  return (
    <>
      <div hidden={isLost}><Suspense fallback={<p role="status" className="entrance-waits">{deskTerms.loading}</p>}><Desk key={signedIn.person.id} session={signedIn} /></Suspense></div>
      {isLost ? <SignInPage notice={signInTerms.lost} /> : null}
    </>
  );
}
