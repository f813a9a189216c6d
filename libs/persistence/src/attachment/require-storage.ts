import { DomainError } from '#domain/shared/domain-error';

/** A store that is full, broken or out of reach is no fault of whoever sends or reads. Throws `attachment.storage-down` (unavailable). */
export async function requireStorage<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const { code, name } = error as { readonly code?: unknown; readonly name?: string };
    throw new DomainError('attachment.storage-down', 'unavailable', { reason: typeof code === 'string' ? code : (name ?? '—') });
  }
}
