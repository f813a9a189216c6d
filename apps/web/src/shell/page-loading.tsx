import { deskTerms } from '#wording/desk-terms';

export const PageLoading = () => <p role="status" className="entrance-waits">{deskTerms.loading}</p>;
