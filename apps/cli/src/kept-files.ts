import type { Environment } from '#config/environment';
import { storageAt } from '#persistence/attachment/attachment-place';
import { keptAttachments } from '#persistence/attachment/kept-attachments';
import type { KeptFiles } from '#persistence/backup/kept-files';

/** Every collection of files that a backup holds besides the rows. Imported documents and printed packages are rows themselves. */
export const keptFiles = async (environment: Environment): Promise<readonly KeptFiles[]> => [keptAttachments(await storageAt(environment))];
