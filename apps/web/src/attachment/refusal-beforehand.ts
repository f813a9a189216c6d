import { cleanAttachmentName } from '#domain/attachment/attachment-name';
import { typeOfExtension } from '#domain/attachment/attachment-type';
import { DomainError } from '#domain/shared/domain-error';
import { describeProblem } from '#wording/describe-problem';
import type { AttachmentList } from './attachment.queries.js';

const MEBIBYTE = 1024 * 1024;

/** Why a file would be refused, by the rules the server applies to its name and size; null when only its content can tell. */
export function refusalBeforehand({ name, size }: Pick<File, 'name' | 'size'>, { largestFileBytes }: Pick<AttachmentList['limits'], 'largestFileBytes'>): string | null {
  try {
    typeOfExtension(cleanAttachmentName(name).extension);
  } catch (error) {
    if (error instanceof DomainError) return describeProblem(error.code, error.details);
    throw error;
  }
  if (size === 0) return describeProblem('attachment.empty');
  return size > largestFileBytes ? describeProblem('attachment.too-large', { megabytes: largestFileBytes / MEBIBYTE }) : null;
}
