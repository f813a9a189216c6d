import { DomainError } from '#domain/shared/domain-error';

/** Whoever may not know of the paper may not learn of its attachment either, nor of which kind the paper is. */
export function hidePaper(error: unknown): never {
  if (error instanceof DomainError && error.kind === 'not-found') throw new DomainError('attachment.not-found', 'not-found');
  throw error;
}
