import { Component, type ReactNode } from 'react';
import { deskTerms, shellTerms } from '#wording/desk-terms';
import './sign-in-page.css';

/** Where not even the frame can be shown, because the desk's own files did not arrive: says so in plain elements, and loads them again. */
export class EntranceBoundary extends Component<{ readonly children: ReactNode }, { readonly hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError(): { hasFailed: boolean } {
    return { hasFailed: true };
  }

  override render(): ReactNode {
    if (!this.state.hasFailed) return this.props.children;
    return (
      <main className="sign-in">
        <div className="sign-in-card" role="alert">
          <h1>{shellTerms.failed}</h1>
          <p>{shellTerms.notLoaded}</p>
          <button type="button" onClick={() => location.reload()}>{deskTerms.retry}</button>
        </div>
      </main>
    );
  }
}
